/** The panels and the pair of dimensions of the view on the explore screen. */
"use client";
import { useMemo } from "react";
import type { Answer } from "@/lib/analysis/answer";
import { askPanels } from "@/lib/analysis/ask";
import { askClock, type Clock } from "@/lib/analysis/clock";
import { askCrossTable, type CrossTable } from "@/lib/analysis/cross-tab";
import type { CivilDate } from "@/lib/base/civil";
import type { AbsenceReasons } from "@/lib/blocks/provenance";
import { dimensionOf } from "@/lib/dimensions";
import { askedOf, comparisonNotes, windowsOf } from "@/lib/report/request";
import type { View } from "./address";
import { useEngine } from "./EngineProvider";
import { useAsOf } from "./use-as-of";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** The panels, with what a reader must know of their comparisons. */
export interface Explored {
	readonly answer: Answer;
	readonly absences: AbsenceReasons;
	/** The same events by hour and weekday. */
	readonly clock: Clock;
	/** Where a comparison misleads, in words. */
	readonly notes: readonly string[];
}

/** What the explore screen shows of a view. */
export interface ExploreState {
	readonly asOf: CivilDate | null;
	/** All 23 panels of one moment: they change together or not at all. */
	readonly panels: Asked<Explored>;
	/** The pair the view names; null value while it names none. */
	readonly cross: Asked<CrossTable>;
}

/** Asks for a view; asked again after every load and every filter. */
export function useExplore(view: View): ExploreState {
	const { engine } = useEngine();
	const { settings, revision, span } = useWorkspace();
	const asOf = useAsOf(view);
	const isReady = (span?.events ?? 0) > 0 && revision > 0;
	const { period, basis, filters, against, cross } = view;
	const request = useMemo(
		() => (asOf === null || !isReady ? null : { asOf, period, basis, filters, against, crosses: [] }),
		[asOf, isReady, period, basis, filters, against],
	);
	// Windows are made when they are asked for: a holiday without a notice is an error to be told, not one of drawing.
	// biome-ignore lint/correctness/useExhaustiveDependencies: revision says that other records stand behind the same question
	const askAll = useMemo(() => {
		if (engine === null || request === null) return null;
		return async (signal: AbortSignal): Promise<Explored> => {
			const { windows, absences } = windowsOf(request, settings);
			const question = { ...askedOf(request), windows };
			const [answer, clock] = await Promise.all([
				askPanels(engine, question, settings, { signal }),
				askClock(engine, question, { signal }),
			]);
			return { answer, absences, clock, notes: comparisonNotes(request, settings) };
		};
	}, [engine, request, revision, settings]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: as above
	const askPair = useMemo(() => {
		const [row, column] = cross === null ? [null, null] : cross.map(dimensionOf);
		if (engine === null || request === null || !row || !column) return null;
		const pair = [row, column] as const;
		return async (signal: AbortSignal) => {
			const question = { ...askedOf(request), windows: windowsOf(request, settings).windows };
			return askCrossTable(engine, { question, pair }, settings, { signal });
		};
	}, [engine, request, revision, settings, cross]);
	return { asOf, panels: useAsked(askAll), cross: useAsked(askPair) };
}
