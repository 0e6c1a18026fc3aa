/** Short hands for the calendar tests: a civil date from a literal, and the platform's UTC calendar as a second opinion. */

import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";

/** The literal as a civil date; a wrong literal fails the test. */
export function day(text: string): CivilDate {
	const date = civilDateOf(text);
	if (date === null) throw new Error(`no such day: ${text}`);
	return date;
}

/** `[start, end)` from literals. */
export function range(start: string, end: string): DateRange {
	return { start: day(start), end: day(end) };
}

/** The platform's date for a day number (UTC has no offsets and no summer time). */
export function utcDay(dayNumber: number): CivilDate {
	const date = new Date(dayNumber * 86_400_000);
	const year = String(date.getUTCFullYear()).padStart(4, "0");
	return day(`${year}${date.toISOString().slice(-20, -14)}`);
}

/** The platform's day number of a date. */
export function utcDayNumber(date: CivilDate): number {
	return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
