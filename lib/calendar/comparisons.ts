/** The registry of comparisons: which earlier window a window is measured against, and why there may be none. */

import type { CivilDate } from "@/lib/base/civil";
import { addYears, startOfMonth } from "./civil";
import { PERIODS, type PeriodChoice, windowOf } from "./periods";
import { type DateRange, dayCount, lastDay, rangeOf, shiftDays } from "./range";
import type { ComparedWindow, PeriodSettings } from "./units";

/** Names of the registered comparisons; stable for ever. */
export type ComparisonId = "previous" | "last_year";

/** What a comparison may look at: the choice and its window. */
export interface ComparisonBase {
	readonly choice: PeriodChoice;
	readonly range: DateRange;
}

/** One comparison: its words and its pure rule. */
export interface Comparison {
	readonly label: { readonly zh: string; readonly en: string };
	/** How the window is found, for hover and footers. */
	readonly explanation: string;
	readonly window: (base: ComparisonBase) => ComparedWindow;
}

/** True when the range is made of whole calendar months. */
function isWholeMonths({ start, end }: DateRange): boolean {
	return start === startOfMonth(start) && end === startOfMonth(end);
}

function previousWindow({ choice, range }: ComparisonBase): ComparedWindow {
	if (choice.kind === "custom") return { range: shiftDays(range, -dayCount(range)), reason: null };
	return PERIODS[choice.kind].previous(range);
}

/**
 * Both inclusive bounds one year earlier, 29 Feb → 28 Feb. Whole calendar months stay whole (February 2025 ↔ all 29 days
 * of February 2024), except to date: a window still running ends on the same date (to 28 Feb ↔ to 28 Feb).
 */
function lastYearWindow({ choice, range }: ComparisonBase): ComparedWindow {
	const isRunning = choice.kind !== "custom" && PERIODS[choice.kind].isToDate;
	if (!isRunning && isWholeMonths(range)) {
		return { range: { start: addYears(range.start, -1), end: addYears(range.end, -1) }, reason: null };
	}
	return { range: rangeOf(addYears(range.start, -1), addYears(lastDay(range), -1)), reason: null };
}

/** Every comparison, in the order in which figures print them. */
export const COMPARISONS = {
	previous: {
		label: { zh: "环比", en: "vs previous" },
		explanation:
			"紧邻的上一等长时段；自然月、季、半年、年为上一自然单位；本周、本月、本季至今为上一单位起始的相同天数",
		window: previousWindow,
	},
	last_year: {
		label: { zh: "同比", en: "vs last year" },
		explanation: "上年相同日期；2月29日对应上年2月28日；整月对应上年整月",
		window: lastYearWindow,
	},
} as const satisfies Record<ComparisonId, Comparison>;

/**
 * The window that a choice is compared with, read on the morning of `asOf`.
 * `range` is null only with a `reason` in the officer's words (year to date has no 环比: the days before 1 January are
 * the tail of another year, and the trade does not print them).
 */
export function compareWindow(
	id: ComparisonId,
	choice: PeriodChoice,
	asOf: CivilDate,
	settings: PeriodSettings,
): ComparedWindow {
	return COMPARISONS[id].window({ choice, range: windowOf(choice, asOf, settings) });
}
