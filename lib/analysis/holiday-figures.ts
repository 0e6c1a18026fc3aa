/** Windows measured and compared by the day: a window the records do not reach is no 0, one they reach in part is not compared. */
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { type DateRange, dayCount } from "@/lib/calendar/range";
import { METRICS } from "@/lib/metrics";
import type { Metric } from "@/lib/metrics/metric";
import type { Comparison } from "@/lib/statistics/comparison";
import { compareRates } from "@/lib/statistics/rate-ratio";
import { basisOf } from "./bases";
import { comparableReaches } from "./comparable";
import type { Reach } from "./measured";
import type { PlanRow } from "./plan";
import type { windowFiguresPlan } from "./plans/window-figures";

/** What is counted of a holiday, in the order it is printed. */
export const HOLIDAY_METRICS: readonly Metric[] = [
	METRICS.calls,
	METRICS.cases,
	METRICS.loss,
	METRICS.victims,
];

/** One metric in one window. */
export interface WindowFigure {
	readonly metric: Metric;
	readonly window: DateRange;
	/** In the metric's stored unit; null = not known, or not reached by the records. */
	readonly value: number | null;
	/** Events whose value nobody wrote down, such as a loss. */
	readonly unknown: number;
	/** Share of the events whose value is known; null without events. */
	readonly coverage: number | null;
	readonly reach: Reach;
}

/** A figure beside the same metric of an earlier window. */
export interface FigureAgainst {
	readonly base: WindowFigure;
	/** By the day where the windows differ in length; null for money and where the two may not be compared. */
	readonly comparison: Comparison | null;
	/** True when both windows are recorded as a whole and known to a like degree. */
	readonly isComparable: boolean;
}

/** The first day of each kind of record, and how much the station's weeks vary. */
export interface RecordFacts {
	readonly firstDay: Readonly<Record<"calls" | "cases", CivilDate | null>>;
	readonly phi: Readonly<Record<"calls" | "cases", number>>;
}

type Row = PlanRow<typeof windowFiguresPlan>;

const sideOf = (metric: Metric): "calls" | "cases" => (basisOf(metric) === "calls" ? "calls" : "cases");

/**
 * How far records that begin on a day reach into a window, to the day: a window of five days whose first two were not
 * recorded is recorded in part.
 */
export function reachToTheDay(window: DateRange, firstDay: CivilDate | null): Reach {
	if (firstDay === null || window.end <= firstDay) return "none";
	return window.start < firstDay ? "part" : "whole";
}

/** Reads the figures of windows out of the rows that were counted for them. */
export function figureReader(
	rows: readonly Row[],
	facts: RecordFacts,
): (metric: Metric, window: DateRange) => WindowFigure {
	const found = new Map(rows.map((row) => [`${row.metric}/${row.first_day}/${row.end_day}`, row]));
	return (metric, window) => {
		const row = found.get(`${metric.id}/${dayNumber(window.start)}/${dayNumber(window.end)}`);
		const reach = reachToTheDay(window, facts.firstDay[sideOf(metric)]);
		const [events, known] = [row?.events ?? 0, row?.known ?? 0];
		return {
			metric,
			window,
			value: reach === "none" ? null : row === undefined ? 0 : row.value,
			unknown: events - known,
			coverage: events === 0 ? null : known / events,
			reach,
		};
	};
}

/** A figure against an earlier one of the same metric. */
export function figureAgainst(now: WindowFigure, base: WindowFigure, facts: RecordFacts): FigureAgainst {
	const reaches = { current: now.reach, previous: "none", lastYear: base.reach } as const;
	const comparable = comparableReaches(reaches, (name) =>
		name === "current" ? now.coverage : name === "lastYear" ? base.coverage : null,
	);
	const isComparable =
		comparable.current === "whole" &&
		comparable.lastYear === "whole" &&
		now.value !== null &&
		base.value !== null;
	const comparison =
		isComparable && now.metric.isCount
			? compareRates({
					base: { count: base.value, days: dayCount(base.window) },
					now: { count: now.value, days: dayCount(now.window) },
					phi: facts.phi[sideOf(now.metric)],
				})
			: null;
	return { base, comparison, isComparable };
}
