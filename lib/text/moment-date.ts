/** The date half of a written moment: full, partial (5月11日, 11日) and as an Excel serial. */
import { type CivilDate, civilDate, daysInMonth } from "@/lib/base/civil";

/** Which day an Excel serial counts from: Windows workbooks 1900, old Mac workbooks 1904. */
export type DateSystem = 1900 | 1904;

/** What the first number of 05/11/2026 is, where the file as a whole tells: month or day. */
export type DateOrder = "month_first" | "day_first";

/** A date as written: year and month may be left to the context; `rest` is what follows it. */
export interface WrittenDate {
	readonly year: number | null;
	readonly month: number | null;
	readonly day: number;
	readonly rest: string;
}

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?/;
const YEAR_LAST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})(?!\d)/;
const MONTH_DAY = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/;
/** Oracle's own form (11-5月 -26), English names (11-May-2026, May 11, 2026) and what Java prints (Mon May 11 08:03:00 CST 2026). */
const NAMED_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const NAMED = `(${NAMED_MONTHS.join("|")})[a-z]*\\.?`;
const DAY_NAMED = new RegExp(
	`^(\\d{1,2})(?:[\\s-]*${NAMED}[\\s,-]*|\\s*-\\s*(\\d{1,2})月\\s*-\\s*)(\\d{4}|\\d{2})(?!\\d|\\s*[日号])`,
	"i",
);
const NAMED_DAY = new RegExp(`^${NAMED}\\s*(\\d{1,2})(?:st|nd|rd|th)?[\\s,]+(\\d{4})(?!\\d)`, "i");
const JAVA = new RegExp(
	`^${NAMED}\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}:\\d{2})\\s+(?:CST|GMT\\+08:?00)\\s+(\\d{4})$`,
	"i",
);
const DAY_ONLY = /^(\d{1,2})\s*[日号]/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})((?:\d{4}|\d{6}|\d{9})?)(?!\d)/;
const COMPACT_YEARS = /^(?:19|20|21)/;

/** 1970-01-01 as the serial of each system. */
const SERIAL_OF_EPOCH: Readonly<Record<DateSystem, number>> = { 1900: 25_569, 1904: 24_107 };
const SECONDS_PER_DAY = 86_400;
const SERIAL_LOW = 20_000;
const SERIAL_HIGH = 80_000;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/**
 * The date at the start of a text, or null when none stands there.
 * Year first, compact, month-day or day only are taken as they stand. Year last (`05/11/2026`) is taken only when
 * one order is possible: one part above 12, or both equal; {@link isAmbiguousDate} tells the rest apart.
 * @param order what the file as a whole says of dates that end with the year; null = it says nothing
 */
export function matchDate(text: string, order: DateOrder | null = null): WrittenDate | null {
	const first = YEAR_FIRST.exec(text) ?? compactMatch(text);
	if (first) {
		const rest = `${first[4] ?? ""}${text.slice(first[0].length)}`;
		return { year: Number(first[1]), month: Number(first[2]), day: Number(first[3]), rest };
	}
	const named = namedMonth(text);
	if (named) return named;
	const last = YEAR_LAST.exec(text);
	if (last) {
		const [first, second, year] = [Number(last[1]), Number(last[2]), Number(last[3])];
		const rest = text.slice(last[0].length);
		const clear = yearLast(first, second, year, rest);
		if (clear || order === null) return clear;
		const [month, day] = order === "month_first" ? [first, second] : [second, first];
		return { year, month, day, rest };
	}
	const monthDay = MONTH_DAY.exec(text);
	if (monthDay) {
		const rest = text.slice(monthDay[0].length);
		return { year: null, month: Number(monthDay[1]), day: Number(monthDay[2]), rest };
	}
	const day = DAY_ONLY.exec(text);
	return day ? { year: null, month: null, day: Number(day[1]), rest: text.slice(day[0].length) } : null;
}

function monthNumber(name: string): number {
	return NAMED_MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** A date whose month is a word, so that two digits of a year are enough: 26 is 2026. */
function namedMonth(text: string): WrittenDate | null {
	const java = JAVA.exec(text);
	if (java) {
		const [, name = "", day, clock = "", year] = java;
		return { year: Number(year), month: monthNumber(name), day: Number(day), rest: clock };
	}
	const before = NAMED_DAY.exec(text);
	if (before) {
		const [whole, name = "", day, year] = before;
		return { year: Number(year), month: monthNumber(name), day: Number(day), rest: text.slice(whole.length) };
	}
	const after = DAY_NAMED.exec(text);
	if (!after) return null;
	const [whole, day, name, number, year = ""] = after;
	const month = name === undefined ? Number(number) : monthNumber(name);
	const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
	return { year: fullYear, month, day: Number(day), rest: text.slice(whole.length) };
}

function compactMatch(text: string): RegExpExecArray | null {
	return COMPACT_YEARS.test(text) ? COMPACT.exec(text) : null;
}

function yearLast(a: number, b: number, year: number, rest: string): WrittenDate | null {
	if (a === b || b > 12) return { year, month: a, day: b, rest };
	return a > 12 ? { year, month: b, day: a, rest } : null;
}

/** The order that a date ending with its year proves by a part above 12; null when it proves none or is no such date. */
export function orderOfDate(text: string): DateOrder | null {
	const [, first = 0, second = 0] = (YEAR_LAST.exec(text) ?? []).map(Number);
	if (first > 12 && first <= 31 && second <= 12) return "day_first";
	return second > 12 && second <= 31 && first > 0 && first <= 12 ? "month_first" : null;
}

/** True for `05/11/2026`: month first or day first, nobody can tell. */
export function isAmbiguousDate(text: string): boolean {
	const last = YEAR_LAST.exec(text);
	return last !== null && yearLast(Number(last[1]), Number(last[2]), Number(last[3]), "") === null;
}

/** True when the year of a text that starts with one lies in 1900–2199. */
export function isPlausible(text: string): boolean {
	const year = Number(text.slice(0, 4));
	return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

/** The date of year, month and day when it exists and lies in 1900–2199, else null. */
export function plausibleDate(year: number, month: number, day: number): CivilDate | null {
	return isPlausible(String(year)) ? civilDate(year, month, day) : null;
}

/** The day after; null after the last plausible day. */
export function nextDay(date: CivilDate): CivilDate | null {
	const [year, month, day] = numbersOf(date);
	if (day < daysInMonth(year, month)) return plausibleDate(year, month, day + 1);
	return month < 12 ? plausibleDate(year, month + 1, 1) : plausibleDate(year + 1, 1, 1);
}

/**
 * Completes a date that leaves out year or month.
 * @param base the day it is read against
 * @param toward -1: the latest such day not after `base` (an offence before its report); 1: the earliest not before
 * `base` (the end of a period). A full date is returned whatever its order.
 * @returns null when no such day exists near `base`
 */
export function completeDate(written: WrittenDate, base: CivilDate, toward: -1 | 1): CivilDate | null {
	const [baseYear, baseMonth] = numbersOf(base);
	if (written.year !== null) return plausibleDate(written.year, written.month ?? baseMonth, written.day);
	const step = written.month === null ? 1 : 12;
	const start = baseYear * 12 + (written.month ?? baseMonth) - 1;
	const reach = written.month === null ? 2 : 8;
	for (let steps = 0; steps <= reach; steps++) {
		const months = start + toward * steps * step;
		const date = plausibleDate(Math.floor(months / 12), (months % 12) + 1, written.day);
		if (date !== null && (toward === 1 ? date >= base : date <= base)) return date;
	}
	return null;
}

function numbersOf(date: CivilDate): readonly [year: number, month: number, day: number] {
	return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** True for numbers that a date column holds as Excel serials: 20 000–80 000, with or without a fraction. */
export function isSerial(value: number): boolean {
	return value >= SERIAL_LOW && value <= SERIAL_HIGH;
}

/** The date and second of the day of an Excel serial, to the nearest second (as Excel prints it). */
export function fromSerial(
	serial: number,
	system: DateSystem,
): { readonly date: CivilDate | null; readonly second: number } {
	const seconds = Math.round((serial - SERIAL_OF_EPOCH[system]) * SECONDS_PER_DAY);
	const day = Math.floor(seconds / SECONDS_PER_DAY);
	return { date: dateOfDayNumber(day), second: seconds - day * SECONDS_PER_DAY };
}

/** Days since 1970-01-01 → date, by 400-year eras starting on 1 March (the leap day falls at the end of the year). */
function dateOfDayNumber(dayNumber: number): CivilDate | null {
	const shifted = dayNumber + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1_460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	return plausibleDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
