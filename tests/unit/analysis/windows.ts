/** Windows and dates for questions of tests, by plain strings. */
import type { Windows } from "@/lib/analysis/question";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { type DateRange, rangeOf } from "@/lib/calendar/range";

/** A date that exists, else the test is wrong. */
export function day(written: string): CivilDate {
	const date = civilDateOf(written);
	if (date === null) throw new Error(`no date: ${written}`);
	return date;
}

/** Both days inclusive. */
export const range = (first: string, last: string): DateRange => rangeOf(day(first), day(last));

/** A week with the week before and the same dates of last year. */
export const WEEK: Windows = {
	current: range("2026-05-04", "2026-05-10"),
	previous: range("2026-04-27", "2026-05-03"),
	lastYear: range("2025-05-04", "2025-05-10"),
};

/** Whether a day number lies in a window; false for a day nobody knows. */
export function isIn(window: DateRange, dayOf: number | null): boolean {
	return dayOf !== null && dayOf >= dayNumber(window.start) && dayOf < dayNumber(window.end);
}
