/** Civil (wall-clock) dates and moments as branded text: Beijing time as written in the exports, never converted. */

declare const dateBrand: unique symbol;
declare const momentBrand: unique symbol;

/** A valid calendar date `YYYY-MM-DD`. */
export type CivilDate = string & { readonly [dateBrand]: true };

/** A valid wall-clock moment `YYYY-MM-DD HH:MM:SS`; sorts as text. */
export type CivilMoment = string & { readonly [momentBrand]: true };

const DATE_LENGTH = 10;
const MOMENT_LENGTH = 19;
const [ZERO, HYPHEN, SPACE, COLON] = [48, 45, 32, 58];
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** True for leap years of the proleptic Gregorian calendar. */
export function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month; `month` is 1–12, anything else gives 0. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2 && isLeapYear(year)) return 29;
	return MONTH_DAYS[month - 1] ?? 0;
}

/** The number that digits write, or -1 where one is none; character codes, because every row of a file asks for it. */
function digitsAt(text: string, start: number, end: number): number {
	let value = 0;
	for (let at = start; at < end; at++) {
		const digit = text.charCodeAt(at) - ZERO;
		if (digit < 0 || digit > 9) return -1;
		value = value * 10 + digit;
	}
	return value;
}

function beginsWithDate(text: string): boolean {
	if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
	const year = digitsAt(text, 0, 4);
	const day = digitsAt(text, 8, 10);
	return year >= 0 && day >= 1 && day <= daysInMonth(year, digitsAt(text, 5, 7));
}

function isBelow(limit: number, text: string, at: number): boolean {
	const value = digitsAt(text, at, at + 2);
	return value >= 0 && value < limit;
}

/** True when the text is a date that exists. */
export function isCivilDate(text: string): text is CivilDate {
	return text.length === DATE_LENGTH && beginsWithDate(text);
}

/** True when the text is a moment that exists (no leap seconds, no 24:00). */
export function isCivilMoment(text: string): text is CivilMoment {
	if (text.length !== MOMENT_LENGTH || text.charCodeAt(DATE_LENGTH) !== SPACE) return false;
	if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return false;
	return isBelow(24, text, 11) && isBelow(60, text, 14) && isBelow(60, text, 17) && beginsWithDate(text);
}

/** The date a text names, or null when it names none. */
export function civilDateOf(text: string): CivilDate | null {
	return isCivilDate(text) ? text : null;
}

/** The date part of a moment. */
export function dateOfMoment(moment: CivilMoment): CivilDate {
	return moment.slice(0, 10) as CivilDate;
}

/** The date of numeric parts, or null when no such day exists. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
	const two = (part: number) => (part >= 0 && part < 10 ? `0${part}` : String(part));
	return civilDateOf(`${year > 999 ? year : String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
}

/** What the clock on this machine's wall says at an instant that the caller took: its own time zone, no conversion. */
export function wallClock(now: Date): CivilMoment {
	const two = (value: number) => String(value).padStart(2, "0");
	const date = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
	const text = `${date} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
	if (!isCivilMoment(text)) throw new Error(`the clock says ${text}`);
	return text;
}
