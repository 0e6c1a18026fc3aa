/** The registry of comparisons: which window a window is measured against, and why there may be none. */

import { FESTIVALS } from "@/data/holidays";
import type { CivilDate } from "@/lib/base/civil";
import {
	alignedYearsBefore,
	type ComparisonBase,
	datesYearsBefore,
	festivalOf,
	festivalYearBefore,
	isToDate,
} from "./earlier-windows";
import { PERIODS, type PeriodChoice, parsePeriod, windowOf } from "./periods";
import { type DateRange, dayCount, lastDay, shiftDays } from "./range";
import type { ComparedWindow, PeriodSettings } from "./units";

/** Names of the registered comparisons; stable for ever. */
export type ComparisonId =
	| "previous"
	| "previous_equal"
	| "previous_unit"
	| "last_year"
	| "same_weekdays"
	| "last_festival"
	| "last_festival_days_off"
	| "three_year_mean";

/** Windows to compare with: one, or several whose mean is the base; none only with the reason to print in their place. */
export type ComparedWindows =
	| { readonly ranges: readonly [DateRange, ...DateRange[]]; readonly reason: null }
	| { readonly ranges: readonly []; readonly reason: string };

/** One comparison: its words and its pure rule. */
export interface Comparison {
	readonly label: { readonly zh: string; readonly en: string };
	/** How the window is found, for hover and footers. */
	readonly explanation: string;
	readonly windows: (base: ComparisonBase) => ComparedWindows;
}

/** A registered comparison, or a window of the officer's own. */
export type ComparisonChoice =
	| { readonly kind: ComparisonId }
	| { readonly kind: "custom"; readonly range: DateRange };

const WEEKS_52 = 364;
const YEARS_MEANT = [1, 2, 3] as const;

const one = (range: DateRange): ComparedWindows => ({ ranges: [range], reason: null });
const none = (reason: string): ComparedWindows => ({ ranges: [], reason });
const oneOf = ({ range, reason }: ComparedWindow): ComparedWindows =>
	range === null ? none(reason) : one(range);

const NO_FESTIVAL = "本期不含假期，不能按节日对齐";

/** Own dates and the days around a holiday belong to no unit; a combined rest is no unit either. */
const hasUnit = ({ kind }: PeriodChoice): boolean => kind !== "custom" && kind !== "holiday";

function previousEqual({ range }: ComparisonBase): ComparedWindows {
	return one(shiftDays(range, -dayCount(range)));
}

function previousUnit({ choice, range }: ComparisonBase): ComparedWindows {
	if (choice.kind === "custom" || choice.kind === "holiday") return none("自选时段和假期没有上一自然单位");
	return oneOf(PERIODS[choice.kind].previous(range));
}

function lastFestival(base: ComparisonBase): ComparedWindows {
	const festival = festivalOf(base);
	if (festival === null) return none(NO_FESTIVAL);
	const range = alignedYearsBefore(base.range, festival, 1);
	return range === null
		? none(`${festival.year - 1}年${FESTIVALS[festival.festival].zh}的日期未收录`)
		: one(range);
}

function lastFestivalDaysOff(base: ComparisonBase): ComparedWindows {
	const festival = festivalOf(base);
	if (festival === null) return none(NO_FESTIVAL);
	const range = festivalYearBefore(festival, base.settings);
	return range === null
		? none(`没有${festival.year - 1}年${FESTIVALS[festival.festival].zh}的放假安排`)
		: one(range);
}

function threeYears(base: ComparisonBase): ComparedWindows {
	const { choice, range } = base;
	const festival = choice.kind === "holiday" ? festivalOf(base) : null;
	const ranges = YEARS_MEANT.flatMap(
		(years) =>
			(festival === null
				? datesYearsBefore(range, years, isToDate(choice))
				: alignedYearsBefore(range, festival, years)) ?? [],
	);
	const [first, ...rest] = ranges;
	return first === undefined || rest.length + 1 < YEARS_MEANT.length
		? none("近三年的节日日期未收录")
		: { ranges: [first, ...rest], reason: null };
}

/** Every comparison, in the order in which pickers offer them. */
export const COMPARISONS = {
	previous: {
		label: { zh: "环比", en: "vs previous" },
		explanation:
			"紧邻的上一等长时段；自然月、季、半年、年为上一自然单位；本周、本月、本季至今为上一单位起始的相同天数",
		windows: (base) => (hasUnit(base.choice) ? previousUnit(base) : previousEqual(base)),
	},
	last_year: {
		label: { zh: "同比", en: "vs last year" },
		explanation: "上年相同日期；2月29日对应上年2月28日；整月对应上年整月",
		windows: ({ choice, range }) => one(datesYearsBefore(range, 1, isToDate(choice))),
	},
	same_weekdays: {
		label: { zh: "同比（同星期）", en: "vs last year, same weekdays" },
		explanation: "前推364天（52周），天数和星期逐日相同",
		windows: ({ range }) => one(shiftDays(range, -WEEKS_52)),
	},
	last_festival: {
		label: { zh: "上年同节", en: "vs same festival" },
		explanation: "按距节日当天（春节为正月初一）的天数与上年逐日对齐，两期天数相同",
		windows: lastFestival,
	},
	last_festival_days_off: {
		label: { zh: "上年假期", en: "vs same days off" },
		explanation: "上年同一节日的放假时段（或其节前、节后7天），两期天数可能不同，应看日均",
		windows: lastFestivalDaysOff,
	},
	three_year_mean: {
		label: { zh: "近三年平均", en: "vs mean of three years" },
		explanation: "前三年相同日期的平均数；假期按距节日当天的天数对齐",
		windows: threeYears,
	},
	previous_equal: {
		label: { zh: "上一等长时段", en: "vs equal window before" },
		explanation: "紧邻本期之前、天数相同的时段",
		windows: previousEqual,
	},
	previous_unit: {
		label: { zh: "上一自然单位", en: "vs unit before" },
		explanation: "上一个自然日、周、月、季、半年、年；至今的时段取上一单位起始的相同天数",
		windows: previousUnit,
	},
} as const satisfies Record<ComparisonId, Comparison>;

/** The comparisons that have one window. */
type SingleComparisonId = Exclude<ComparisonId, "three_year_mean">;

/** The comparison that 同比 means for a choice: a holiday is measured against the same festival. */
export function yearlyComparisonOf({ kind }: PeriodChoice): SingleComparisonId {
	return kind === "holiday" ? "last_festival" : "last_year";
}

/** The windows that a question is compared with. */
export function comparedWindows(comparison: ComparisonChoice, base: ComparisonBase): ComparedWindows {
	return comparison.kind === "custom" ? one(comparison.range) : COMPARISONS[comparison.kind].windows(base);
}

/** A choice with its window as read on the morning of `asOf`. @throws AppError `holiday_unknown` as {@link windowOf} */
export function comparisonBase(
	choice: PeriodChoice,
	asOf: CivilDate,
	settings: PeriodSettings,
): ComparisonBase {
	return { choice, range: windowOf(choice, asOf, settings), asOf, settings };
}

/**
 * The one window that a choice is compared with, read on the morning of `asOf`.
 * `range` is null only with a `reason` in the officer's words (year to date has no 环比: the days before 1 January are
 * the tail of another year, and the trade does not print them).
 */
export function compareWindow(
	id: SingleComparisonId,
	choice: PeriodChoice,
	asOf: CivilDate,
	settings: PeriodSettings,
): ComparedWindow {
	const { ranges, reason } = comparedWindows({ kind: id }, comparisonBase(choice, asOf, settings));
	const [range] = ranges;
	return range === undefined ? { range: null, reason: reason ?? "" } : { range, reason: null };
}

/** True when the text names a registered comparison. */
export function isComparisonId(text: string): text is ComparisonId {
	return Object.hasOwn(COMPARISONS, text);
}

/** Reads a comparison as addresses write it: an id, or `custom:2025-01-01..2025-03-31`, both days inclusive; else null. */
export function parseComparison(text: string): ComparisonChoice | null {
	if (isComparisonId(text)) return { kind: text };
	const choice = parsePeriod(text);
	return choice?.kind === "custom" ? choice : null;
}

/** Writes a comparison so that {@link parseComparison} reads it back. */
export function formatComparison(comparison: ComparisonChoice): string {
	if (comparison.kind !== "custom") return comparison.kind;
	return `custom:${comparison.range.start}..${lastDay(comparison.range)}`;
}
