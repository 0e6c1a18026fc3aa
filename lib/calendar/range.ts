/** Half-open ranges of civil dates: the one shape in which a window travels from the picker to a plan and to print. */

import type { CivilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { addDays, dayNumber } from "./civil";

/** `[start, end)`: `start` belongs to it, `end` does not. Holds at least one day when made by this room. */
export interface DateRange {
	readonly start: CivilDate;
	readonly end: CivilDate;
}

/**
 * The range from a first to a last day, both inclusive, as an officer writes it.
 * @throws AppError `range_reversed` when the last day lies before the first
 */
export function rangeOf(start: CivilDate, endInclusive: CivilDate): DateRange {
	if (endInclusive < start) {
		throw new AppError("range_reversed", `时段的结束日期${endInclusive}早于开始日期${start}，请重新选择。`);
	}
	return { start, end: addDays(endInclusive, 1) };
}

/** How many days the range holds. */
export function dayCount(range: DateRange): number {
	return dayNumber(range.end) - dayNumber(range.start);
}

/** The last day inside the range: the date that print shows as its end. */
export function lastDay(range: DateRange): CivilDate {
	return addDays(range.end, -1);
}

/** True when the day lies in the range; the day `end` does not. */
export function containsDay(range: DateRange, date: CivilDate): boolean {
	return range.start <= date && date < range.end;
}

/** The days two ranges share, or null when they share none (ranges that only touch share none). */
export function overlap(one: DateRange, other: DateRange): DateRange | null {
	const start = one.start > other.start ? one.start : other.start;
	const end = one.end < other.end ? one.end : other.end;
	return start < end ? { start, end } : null;
}

/** The range moved by whole days, its length kept; negative moves back. */
export function shiftDays(range: DateRange, days: number): DateRange {
	return { start: addDays(range.start, days), end: addDays(range.end, days) };
}
