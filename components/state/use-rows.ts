/** The rows behind a figure, masked, asked when the officer follows it. */
"use client";
import { useMemo } from "react";
import { loadDictionary } from "@/lib/analysis/ask";
import { rowsPlan } from "@/lib/analysis/plans/rows";
import type { RowsLink, TableBlock } from "@/lib/blocks/block";
import { rowsTable } from "@/lib/blocks/from-rows";
import { metricsUnder } from "@/lib/metrics";
import { fullRangeText } from "@/lib/wording/dates";
import { useEngine } from "./EngineProvider";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** More rows than this belong into a file, not into a drawer. */
const ROWS_SHOWN = 5000;

/** The table behind a link; null asks nothing. The caption says metric and window. */
export function useRows(link: RowsLink | null): Asked<TableBlock> {
	const { engine } = useEngine();
	const { settings, revision } = useWorkspace();
	const question = useMemo(() => {
		if (engine === null || link === null || revision === 0) return null;
		return async (signal: AbortSignal) => {
			const dictionary = await loadDictionary(engine, { signal });
			const metric = metricsUnder(settings.prevention)[link.metric];
			const plan = rowsPlan({ ...link, metric, order: "latest", limit: ROWS_SHOWN }, dictionary);
			const rows = await engine.query(plan, { signal });
			const caption = `${metric.label.zh} · ${fullRangeText(link.window)}`;
			return rowsTable(rows, caption, { dictionary, labels: { settings, places: settings.places } });
		};
	}, [engine, link, revision, settings]);
	return useAsked(question);
}
