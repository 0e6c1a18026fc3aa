/** How old a day must be until its rate is complete: read from the station's own delays, and marked where it is not. */
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { Maturing } from "@/lib/metrics/rate";

/** A day is mature when so large a share of its part has usually followed. */
const MATURE_SHARE = 0.9;
/** Fewer followed events than this say nothing about delays. */
const LEAST_EVENTS = 30;

/** A delay and how many events took it. */
export interface Delay {
	readonly days: number;
	readonly events: number;
}

/** From how many days on a rate is complete. */
export interface Maturity {
	/** Days whose age is at least this are mature. */
	readonly days: number;
	/** `own` when the station's records told, `usual` while they are too few. */
	readonly source: "own" | "usual";
	/** Day number of the first day that is not yet mature; days before it are. */
	readonly firstImmatureDay: number;
}

/**
 * The delay within which 90 % of the events that were followed long enough had their part, one more day for the day itself;
 * `usualDays` below 30 events.
 * @param delays in any order
 * @param endDay day number before which the records are complete, exclusive
 */
export function maturityOf(maturing: Maturing, delays: readonly Delay[], endDay: number): Maturity {
	const ascending = [...delays].sort((one, other) => one.days - other.days);
	const events = ascending.reduce((sum, delay) => sum + delay.events, 0);
	let seen = 0;
	const reached = ascending.find((delay) => {
		seen += delay.events;
		return seen >= MATURE_SHARE * events;
	});
	const isOwn = events >= LEAST_EVENTS && reached !== undefined;
	const days = isOwn ? reached.days + 1 : maturing.usualDays;
	return { days, source: isOwn ? "own" : "usual", firstImmatureDay: endDay - days + 1 };
}

/** Days of the window that are not yet mature, days after the end of the records included; 0 for a complete window. */
export function immatureDays({ start, end }: DateRange, { firstImmatureDay }: Maturity): number {
	return Math.max(0, dayNumber(end) - Math.max(dayNumber(start), firstImmatureDay));
}

/** The days of the window that are mature: what a rate may be asked for again to be compared; null when there are none. */
export function matureWindow(window: DateRange, maturity: Maturity): DateRange | null {
	const end = dayNumber(window.end) - immatureDays(window, maturity);
	return end <= dayNumber(window.start) ? null : { start: window.start, end: dateOfDayNumber(end) };
}
