/** The history behind a link, asked when the officer follows it. */
"use client";
import { useMemo } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import { type Asked, useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { askHistory } from "@/lib/analysis/ask-history";
import type { Block, RecordLink } from "@/lib/blocks/block";
import { historyBlocks } from "@/lib/blocks/from-history";

/** Way and changes of the records of a link; null asks nothing. */
export function useHistory(link: RecordLink | null): Asked<readonly Block[]> {
	const { engine } = useEngine();
	const { revision } = useWorkspace();
	const question = useMemo(() => {
		if (engine === null || link === null || revision === 0) return null;
		return async (signal: AbortSignal) => historyBlocks(await askHistory(engine, link.records, { signal }));
	}, [engine, link, revision]);
	return useAsked(question);
}
