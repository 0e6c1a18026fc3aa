/** Places that came with imported registers, so that they can be taken over into the settings. */
"use client";
import { useMemo } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import { useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { placesOf } from "@/lib/ingest/relabel";
import { DEFAULT_SETTINGS, type Places } from "@/lib/settings/settings";

/** The imported places alone; null while nobody knows. */
export function useImportedPlaces(): Places | null {
	const { engine } = useEngine();
	const { revision } = useWorkspace();
	const question = useMemo(
		() => (engine === null || revision === 0 ? null : () => placesOf(engine, DEFAULT_SETTINGS)),
		[engine, revision],
	);
	return useAsked(question).value;
}
