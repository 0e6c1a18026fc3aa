/** Daily counts → lines up to the window's end beside last year: the small one of the headline, and a year to choose stretches from. */

import type { Answer } from "@/lib/analysis/answer";
import { BASES } from "@/lib/analysis/bases";
import { sumDays } from "@/lib/analysis/weeks";
import { addMonths, dateOfDayNumber, dayNumber, partsOf, startOfMonth } from "@/lib/calendar/civil";
import { dayCount } from "@/lib/calendar/range";
import { shortDateText } from "@/lib/wording/dates";
import type { ChartBlock } from "./block";

/** Half-open span of day numbers with its label and the span of last year it is laid beside. */
interface Bucket {
	readonly label: string;
	readonly start: number;
	readonly end: number;
	readonly lastYearStart: number;
	readonly lastYearEnd: number;
}

const SAME_WEEKDAYS = 364;
const DAYS_SHOWN = 14;
const WEEKS_SHOWN = 13;
const MONTHS_SHOWN = 13;
const WEEK_DAYS = 7;
/** A quarter of days, a year of weeks. */
const LONG = { day: 91, week: 53 } as const;

/** What a point of a line sums. */
export type TrendUnit = "day" | "week" | "month";

/** As many whole days or weeks, the last one up to the end. */
function bucketsBefore(end: number, length: number, count: number): readonly Bucket[] {
	return Array.from({ length: count }, (_, position) => bucketOf(end - length * (count - position), length));
}

function bucketOf(start: number, length: number): Bucket {
	const lastYearStart = start - SAME_WEEKDAYS;
	return {
		label: shortDateText(dateOfDayNumber(start)),
		start,
		end: start + length,
		lastYearStart,
		lastYearEnd: lastYearStart + length,
	};
}

/** Months up to the one of the window's last day; the last is cut at the window's end on both sides. */
function monthBuckets(end: number): readonly Bucket[] {
	const lastMonth = startOfMonth(dateOfDayNumber(end - 1));
	return Array.from({ length: MONTHS_SHOWN }, (_, position) => {
		const first = addMonths(lastMonth, position - MONTHS_SHOWN + 1);
		const start = dayNumber(first);
		const bucketEnd = Math.min(dayNumber(addMonths(first, 1)), end);
		const lastYearStart = dayNumber(addMonths(first, -12));
		const isWholeMonth = bucketEnd < end || bucketEnd === dayNumber(addMonths(first, 1));
		const { year, month } = partsOf(first);
		return {
			label: month === 1 || position === 0 ? `${year}年${month}月` : `${month}月`,
			start,
			end: bucketEnd,
			lastYearStart,
			lastYearEnd: isWholeMonth ? dayNumber(addMonths(first, -11)) : lastYearStart + (bucketEnd - start),
		};
	});
}

/** The unit that the small line of a window is drawn in. */
export function trendUnitOf({ question }: Answer): TrendUnit {
	const days = dayCount(question.windows.current);
	if (days <= 1) return "day";
	return days <= WEEK_DAYS ? "week" : "month";
}

/** The trend of the basis up to the window's end; buckets before the first record are empty, not 0. */
export function trendChart(answer: Answer): ChartBlock {
	const end = dayNumber(answer.question.windows.current.end);
	const unit = trendUnitOf(answer);
	if (unit === "month") return chartOf(answer, monthBuckets(end));
	return chartOf(
		answer,
		unit === "day" ? bucketsBefore(end, 1, DAYS_SHOWN) : bucketsBefore(end, WEEK_DAYS, WEEKS_SHOWN),
	);
}

/** The same over 91 days, 53 weeks or 13 months, whatever the window: what stretches are chosen from. */
export function longTrendChart(answer: Answer, unit: TrendUnit): ChartBlock {
	const end = dayNumber(answer.question.windows.current.end);
	if (unit === "month") return chartOf(answer, monthBuckets(end));
	return chartOf(answer, bucketsBefore(end, unit === "day" ? 1 : WEEK_DAYS, LONG[unit]));
}

function chartOf(answer: Answer, buckets: readonly Bucket[]): ChartBlock {
	const { question, span } = answer;
	const first = question.basis === "calls" ? span.firstCall : span.firstCase;
	const firstDay = first === null ? Number.POSITIVE_INFINITY : dayNumber(first);
	const daily = answer.daily[question.basis];
	const count = (start: number, stop: number) => (stop <= firstDay ? null : sumDays(daily, start, stop));
	const label = BASES[question.basis].line;
	const current = buckets.map((bucket) => count(bucket.start, bucket.end));
	return {
		kind: "chart",
		id: "chart.trend",
		caption: `${label}走势（起）`,
		shape: "line",
		categories: buckets.map((bucket) => bucket.label),
		series: [
			{ name: "本年", role: "current", values: current },
			{
				name: "上年同期",
				role: "last_year",
				values: buckets.map((bucket) => count(bucket.lastYearStart, bucket.lastYearEnd)),
			},
		],
		unit: "起",
		summary: `${label}走势：${buckets.map((bucket, at) => `${bucket.label}${current[at] ?? "无数据"}`).join("、")}`,
		rows: buckets.map((bucket) => ({
			metric: BASES[question.basis].events,
			window: { start: dateOfDayNumber(bucket.start), end: dateOfDayNumber(bucket.end) },
			filters: question.filters,
		})),
	};
}
