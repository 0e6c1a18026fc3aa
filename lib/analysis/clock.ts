/** The data clock: how the events of every window spread over the hours of the day and the days of the week. */
import { dayNumber } from "@/lib/calendar/civil";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import { METRICS } from "@/lib/metrics";
import type { ByWindow } from "./answer";
import { askSpan, loadDictionary } from "./ask";
import { BASES } from "./bases";
import { reachOf } from "./measured";
import { clockPlan } from "./plans/clock";
import type { Question, WindowId } from "./question";

/** The events of one hour 0–23 of one weekday (1 Monday … 7 Sunday); null = 不详. */
export interface ClockCell {
	readonly hour: number | null;
	readonly weekday: number | null;
	readonly events: number;
}

/** What came back: cells with events only; null for a window that was not asked or that the records do not reach. */
export interface Clock {
	readonly question: Question;
	readonly cells: ByWindow<readonly ClockCell[]> & { readonly current: readonly ClockCell[] };
}

/**
 * Counts the events of the question's basis by hour and weekday, under its filters.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askClock(
	engine: EngineReader,
	question: Question,
	options: RequestOptions = {},
): Promise<Clock> {
	const { basis, windows } = question;
	const [dictionary, span] = await Promise.all([loadDictionary(engine, options), askSpan(engine, options)]);
	const rows = await engine.query(clockPlan(question, METRICS[BASES[basis].events], dictionary), options);
	const first = basis === "calls" ? span.firstCall : span.firstCase;
	const cellsIn = (name: WindowId): readonly ClockCell[] =>
		rows
			.filter(({ window_name }) => window_name === name)
			.map(({ hour, weekday, events }) => ({ hour, weekday, events: events ?? 0 }));
	const reached = (name: WindowId) =>
		reachOf(windows[name], first === null ? null : dayNumber(first)) === "none" ? null : cellsIn(name);
	return {
		question,
		cells: { current: cellsIn("current"), previous: reached("previous"), lastYear: reached("lastYear") },
	};
}
