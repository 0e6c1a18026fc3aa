/** Spreadsheet serials → civil text, by arithmetic alone: a workbook's dates are wall clock and know no time zone. */

import { civilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";

/** A date or time cell before its text is settled: seconds of wall clock since 1970-01-01. */
export interface WallClock {
	readonly seconds: number;
	/** True for serials below 1, which name a time of day and no day. */
	readonly isTimeOnly: boolean;
}

const DAY_SECONDS = 86_400;
/** Days from the day before serial 1 to 1970-01-01, in each date system. */
const EPOCH_DAYS = { 1900: 25_568, 1904: 24_107 } as const;
/** Excel believes in 29 February 1900, serial 60: every later serial is one too high. */
const LEAP_BUG_SERIAL = 60;
const YEAR_10000_SECONDS = 253_402_300_800;

/** The wall clock of a serial, rounded to the second; null for serials below 0 or after the year 9999. */
export function wallClock(serial: number, dateSystem: 1900 | 1904): WallClock | null {
	const bug = dateSystem === 1900 && serial > LEAP_BUG_SERIAL ? 1 : 0;
	const seconds = Math.round((serial - bug - EPOCH_DAYS[dateSystem]) * DAY_SECONDS);
	if (!(serial >= 0) || seconds >= YEAR_10000_SECONDS) return null;
	return { seconds, isTimeOnly: serial < 1 };
}

/** A serial that counts from 1904 → the one of the same moment in the usual system; a time of day stays as it is. */
export function usualSerial(serial1904: number): number {
	return serial1904 < 1 ? serial1904 : serial1904 - EPOCH_DAYS[1904] + EPOCH_DAYS[1900] + 1;
}

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?)?Z?$/;

/** The wall clock that ISO 8601 text names, whatever its zone; null for other text. Without a day it is a time only. */
export function isoWallClock(text: string): WallClock | null {
	const parts = ISO.exec(text.replace(/^(\d{4}-\d\d-\d\d) /, "$1T"));
	if (!parts || text === "") return null;
	const [, year, month, day, hours, minutes, seconds] = parts;
	const clock = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Math.round(Number(seconds ?? 0));
	if (year === undefined) return hours === undefined ? null : { seconds: clock, isTimeOnly: true };
	const date = civilDate(Number(year), Number(month), Number(day));
	return date === null ? null : { seconds: dayNumber(date) * DAY_SECONDS + clock, isTimeOnly: false };
}

/** True when a day stands at some other time than midnight. */
export function hasClock({ seconds }: WallClock): boolean {
	return seconds % DAY_SECONDS !== 0;
}

const padded = (value: number, length = 2) => String(value).padStart(length, "0");

function clockText(secondsOfDay: number): string {
	const minutes = Math.floor(secondsOfDay / 60);
	return `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}:${padded(secondsOfDay % 60)}`;
}

/** Days since 1970-01-01 → `YYYY-MM-DD`, counting in eras of 400 years that begin on 1 March. */
function dayText(days: number): string {
	const shifted = days + 719_468;
	const era = Math.floor(shifted / 146_097);
	const ofEra = shifted - era * 146_097;
	const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
	const year = Math.floor((ofEra - leaps) / 365);
	const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
	const marchMonth = Math.floor((5 * ofYear + 2) / 153);
	const day = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	return `${padded(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${padded(month)}-${padded(day)}`;
}

/** `YYYY-MM-DD HH:MM:SS`; without the clock when it is midnight and `keepMidnight` is false; `HH:MM:SS` without a day. */
export function wallClockText(clock: WallClock, keepMidnight: boolean): string {
	const days = Math.floor(clock.seconds / DAY_SECONDS);
	const time = clockText(clock.seconds - days * DAY_SECONDS);
	if (clock.isTimeOnly) return time;
	return keepMidnight || hasClock(clock) ? `${dayText(days)} ${time}` : dayText(days);
}

/** A duration of days as `H:MM:SS`, hours beyond 24 included (format `[h]:mm:ss`). */
export function durationText(days: number): string {
	const seconds = Math.round(Math.abs(days) * DAY_SECONDS);
	const minutes = Math.floor(seconds / 60);
	return `${days < 0 ? "-" : ""}${Math.floor(minutes / 60)}:${padded(minutes % 60)}:${padded(seconds % 60)}`;
}

/** A number beyond 2^53 as Excel shows it: 15 digits and a power of ten. Its last digits are lost. */
export function hugeNumberText(value: number): string {
	const [digits = "", power = ""] = value.toExponential(14).split("e");
	const mantissa = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
	return `${mantissa}E${power.replace(/^([+-])(\d)$/, "$10$2")}`;
}
