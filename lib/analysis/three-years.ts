/** The same window in the three years before, each by itself and as their mean: what 近三年平均 counts. */
import { dayNumber } from "@/lib/calendar/civil";
import { type DateRange, dayCount } from "@/lib/calendar/range";
import { METRICS } from "@/lib/metrics";
import type { Metric } from "@/lib/metrics/metric";
import type { Comparison } from "@/lib/statistics/comparison";
import { compareRates } from "@/lib/statistics/rate-ratio";
import type { Answer } from "./answer";
import type { Asking } from "./ask";
import { basisOf } from "./bases";
import { reachOf } from "./measured";
import type { PlanRow } from "./plan";
import { windowFiguresPlan } from "./plans/window-figures";

/** Figures that add up, so that a mean of years is one. */
const MEANT: readonly Metric[] = [
	METRICS.calls,
	METRICS.cases,
	METRICS.victims,
	METRICS.loss,
	METRICS.solved,
];

/** One metric in the window and in the same window of earlier years; money in 1/100 yuan. */
export interface YearsOfMetric {
	readonly metric: Metric;
	/** Null where nobody wrote the figure down. */
	readonly now: number | null;
	/** In the order of {@link ThreeYears.windows}; null for a year that is not recorded as a whole. */
	readonly years: readonly (number | null)[];
	/** Mean of the years; null unless all of them are known. */
	readonly mean: number | null;
	/** The window against all years together, by the day; null for amounts and without a mean. */
	readonly compared: Comparison | null;
}

/** The windows of the earlier years, newest first, and what they counted. */
export interface ThreeYears {
	readonly windows: readonly DateRange[];
	readonly metrics: readonly YearsOfMetric[];
}

type Row = PlanRow<typeof windowFiguresPlan>;

/** What a window counted: 0 without a row, null where all of its rows leave the figure out. */
function valueIn(rows: readonly Row[], metric: Metric, { start, end }: DateRange): number | null {
	const [first, last] = [dayNumber(start), dayNumber(end)];
	const row = rows.find((one) => one.metric === metric.id && one.first_day === first && one.end_day === last);
	return row === undefined ? 0 : row.value;
}

function firstDayOf({ span }: Answer, metric: Metric): number | null {
	const day = basisOf(metric) === "calls" ? span.firstCall : span.firstCase;
	return day === null ? null : dayNumber(day);
}

function metricOf(
	answer: Answer,
	metric: Metric,
	rows: readonly Row[],
	windows: readonly DateRange[],
): YearsOfMetric {
	const { current } = answer.question.windows;
	const first = firstDayOf(answer, metric);
	const countedIn = (window: DateRange) =>
		reachOf(window, first) === "whole" ? valueIn(rows, metric, window) : null;
	const now = countedIn(current);
	const years = windows.map(countedIn);
	const known = years.filter((value) => value !== null);
	const isKnown = windows.length > 0 && known.length === windows.length;
	const sum = known.reduce((total, value) => total + value, 0);
	const days = windows.reduce((total, window) => total + dayCount(window), 0);
	return {
		metric,
		now,
		years,
		mean: isKnown ? sum / windows.length : null,
		compared:
			isKnown && metric.isCount && now !== null
				? compareRates({
						base: { count: sum, days },
						now: { count: now, days: dayCount(current) },
						phi: answer.phi[basisOf(metric)],
					})
				: null,
	};
}

/**
 * Counts the window of an answer in the years before it, under the same filters.
 * @param windows of the earlier years, newest first
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askThreeYears(
	{ engine, dictionary, options }: Asking,
	answer: Answer,
	windows: readonly DateRange[],
): Promise<ThreeYears> {
	const { filters, windows: own } = answer.question;
	const asked = { metrics: MEANT, windows: [own.current, ...windows], filters };
	const rows = await engine.query(windowFiguresPlan(asked, dictionary), options);
	return { windows, metrics: MEANT.map((metric) => metricOf(answer, metric, rows, windows)) };
}
