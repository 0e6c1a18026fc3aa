/** Which windows the records reach at all: a window before the first record is not measured, which is not 0. */
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";

/** A quiet week at the start of the records is ordinary; a longer gap means the window was recorded only in part. */
const QUIET_DAYS = 7;

/** `whole` may be compared; `part` is shown but not compared; `none` is not measured. */
export type Reach = "whole" | "part" | "none";

/**
 * How far the records reach into a window.
 * @param firstDay day number of the first record that counts; null without records
 */
export function reachOf(window: DateRange | null, firstDay: number | null): Reach {
	if (window === null || firstDay === null || dayNumber(window.end) <= firstDay) return "none";
	return dayNumber(window.start) < firstDay - QUIET_DAYS ? "part" : "whole";
}
