/** Wordings in the loaded records that no list knows, so that the officer picks instead of typing. */
"use client";
import { useMemo } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import { useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { loadDictionary } from "@/lib/analysis/ask";
import { FIRST_OPEN_CODE } from "@/lib/dimensions/event-table";

/** Dimension id → wordings outside its domain; empty while nothing is loaded. */
export function useUnmappedWords(): ReadonlyMap<string, readonly string[]> {
	const { engine } = useEngine();
	const { revision } = useWorkspace();
	const question = useMemo(
		() =>
			engine === null || revision === 0 ? null : (signal: AbortSignal) => loadDictionary(engine, { signal }),
		[engine, revision],
	);
	const dictionary = useAsked(question).value;
	return useMemo(() => {
		const open = dictionary?.entries().filter((entry) => entry.code >= FIRST_OPEN_CODE) ?? [];
		const words = new Map<string, string[]>();
		for (const { dimension, value } of open) words.set(dimension, [...(words.get(dimension) ?? []), value]);
		return words;
	}, [dictionary]);
}
