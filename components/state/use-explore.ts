/** The panels and the pair of dimensions of the view on the explore screen. */
"use client";
import { useMemo } from "react";
import type { Answer } from "@/lib/analysis/answer";
import { askPanels } from "@/lib/analysis/ask";
import { askCrossTable, type CrossTable } from "@/lib/analysis/cross-tab";
import type { Question } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import { dimensionOf } from "@/lib/dimensions";
import { windowsOf } from "@/lib/report/request";
import type { View } from "./address";
import { useEngine } from "./EngineProvider";
import { useAsOf } from "./use-as-of";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** What the explore screen shows of a view. */
export interface ExploreState {
	readonly asOf: CivilDate | null;
	/** All 23 panels of one moment: they change together or not at all. */
	readonly panels: Asked<Answer>;
	/** The pair the view names; null value while it names none. */
	readonly cross: Asked<CrossTable>;
}

/** Asks for a view; asked again after every load and every filter. */
export function useExplore(view: View): ExploreState {
	const { engine } = useEngine();
	const { settings, revision, span } = useWorkspace();
	const asOf = useAsOf(view);
	const isReady = (span?.events ?? 0) > 0 && revision > 0;
	const { period, basis, filters, cross } = view;
	// Made when it is asked: the window of a holiday without a notice is an error to be told, not one of drawing.
	const questionOf = useMemo(() => {
		if (asOf === null) return null;
		const request = { asOf, period, basis, filters, crosses: [] };
		return (): Question => ({ basis, windows: windowsOf(request, settings).windows, filters });
	}, [asOf, period, basis, filters, settings]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: revision says that other records stand behind the same question
	const askAll = useMemo(() => {
		if (engine === null || questionOf === null || !isReady) return null;
		return async (signal: AbortSignal) => askPanels(engine, questionOf(), settings, { signal });
	}, [engine, questionOf, isReady, revision, settings]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: as above
	const askPair = useMemo(() => {
		const [row, column] = cross === null ? [null, null] : cross.map(dimensionOf);
		if (engine === null || questionOf === null || !isReady || !row || !column) return null;
		const pair = [row, column] as const;
		return async (signal: AbortSignal) =>
			askCrossTable(engine, { question: questionOf(), pair }, settings, { signal });
	}, [engine, questionOf, isReady, revision, settings, cross]);
	return { asOf, panels: useAsked(askAll), cross: useAsked(askPair) };
}
