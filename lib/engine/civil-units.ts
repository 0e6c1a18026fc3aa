/** Civil moments ⇄ seconds since 1970 as engines store them, by integer arithmetic without a zone. */
import { type CivilMoment, dateOfMoment, isCivilMoment } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber, pairAt } from "@/lib/calendar/civil";

const SECONDS_PER_DAY = 86_400;

/**
 * The moment of seconds since 1970-01-01 00:00:00 wall clock; fractions are dropped towards the past.
 * @throws AppError `date_out_of_range` beyond the years 0000–9999, which covers the engine's infinities
 */
export function momentOfSeconds(seconds: number): CivilMoment {
	const whole = Math.floor(seconds);
	const days = Math.floor(whole / SECONDS_PER_DAY);
	const rest = whole - days * SECONDS_PER_DAY;
	const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(twoDigits).join(":");
	const moment = `${dateOfDayNumber(days)} ${clock}`;
	if (!isCivilMoment(moment)) throw new Error(`no civil moment for ${seconds} s`);
	return moment;
}

/** Seconds since 1970-01-01 00:00:00 of a moment, each day counting 86 400. */
export function secondsOf(moment: CivilMoment): number {
	const clock = pairAt(moment, 11) * 3600 + pairAt(moment, 14) * 60 + pairAt(moment, 17);
	return dayNumber(dateOfMoment(moment)) * SECONDS_PER_DAY + clock;
}

function twoDigits(value: number): string {
	return value < 10 ? `0${value}` : String(value);
}
