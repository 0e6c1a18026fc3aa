/** How many loaded events lie in each band of the cut points on the screen, before they are saved. */
"use client";
import { useMemo } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import { useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { bandPreviewPlan } from "@/lib/analysis/plans/band-preview";
import type { Settings } from "@/lib/settings/settings";
import { BAND_ROWS, type BandCounts, rebandedBy } from "./band-rows";

/** Counts by dimension and code; null while nothing is loaded or not yet counted. */
export function useBandCounts(settings: Settings): BandCounts | null {
	const { engine } = useEngine();
	const { revision } = useWorkspace();
	// Equal cuts give an equal question: typing elsewhere on the page must not count again.
	const cuts = JSON.stringify(settings.bands);
	const question = useMemo(() => {
		if (engine === null || revision === 0) return null;
		const plan = bandPreviewPlan(BAND_ROWS.map((row) => rebandedBy(row, JSON.parse(cuts))));
		return (signal: AbortSignal) => engine.query(plan, { signal });
	}, [engine, revision, cuts]);
	const { value } = useAsked(question);
	return useMemo(
		() => value && new Map(value.map(({ dimension, code, events }) => [`${dimension}:${code}`, events ?? 0])),
		[value],
	);
}
