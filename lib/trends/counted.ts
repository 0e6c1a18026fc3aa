/** What the engine counted in many windows at once, each with how far the records reach into it. */
import type { DataSpan } from "@/lib/analysis/answer";
import { reachOf } from "@/lib/analysis/measured";
import type { PlanRow } from "@/lib/analysis/plan";
import type { windowFiguresPlan } from "@/lib/analysis/plans/window-figures";
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import { areAlike, shareOf } from "./alike";
import { missingIn, NO_STOPS, reachUntil, type StopDays } from "./stopped";
import type { MonthValue, YearPair } from "./wall";
import type { WallMetric } from "./wall-parts";

type Row = PlanRow<typeof windowFiguresPlan>;

/** First day numbers of the records behind each figure; null without any. */
export type FirstDays = Readonly<Record<WallMetric, number | null>>;

/** Losses are those of calls. */
export function firstDaysOf({ firstCall, firstCase }: DataSpan): FirstDays {
	const [call, file] = [firstCall, firstCase].map((day) => (day === null ? null : dayNumber(day)));
	return { calls: call ?? null, cases: file ?? null, loss: call ?? null };
}

/** A figure of a window together with how many events it rests on. */
export interface CountedValue extends MonthValue {
	readonly events: number;
	/** True where days at its end are missing because the records stop before them. */
	readonly isStopped: boolean;
}

/** Looks up what a figure was in a window. */
export type CountedIn = (metric: WallMetric, window: DateRange) => CountedValue;

const keyOf = (metric: string | null, start: number | null, end: number | null) =>
	`${metric}/${start}/${end}`;

/** A window that the records reach has 0 where no row tells of it; one before their first day, or after they stop, is null. */
export function countedIn(rows: readonly Row[], firstDays: FirstDays, stops: StopDays = NO_STOPS): CountedIn {
	const found = new Map(rows.map((row) => [keyOf(row.metric, row.first_day, row.end_day), row]));
	return (metric, window) => {
		const reach = reachUntil(reachOf(window, firstDays[metric]), window, stops[metric]);
		const row = found.get(keyOf(metric, dayNumber(window.start), dayNumber(window.end)));
		const isStopped = missingIn(window, stops[metric]) > 0;
		if (reach === "none") return { value: null, reach, unknown: 0, events: 0, isStopped };
		if (row === undefined) return { value: 0, reach, unknown: 0, events: 0, isStopped };
		const events = row.events ?? 0;
		return { value: row.value, reach, unknown: events - (row.known ?? 0), events, isStopped };
	};
}

/** Whether a change may be said: both recorded as a whole, and known to a like degree. */
export function isComparable({ now, base }: YearPair<CountedValue>): boolean {
	const known = ({ events, unknown }: CountedValue) => shareOf(events - unknown, events);
	return areAlike({ now: now.reach, base: base.reach }, { now: known(now), base: known(base) });
}
