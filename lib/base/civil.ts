/** Civil (wall-clock) dates and moments as branded text: Beijing time as written in the exports, never converted. */

declare const dateBrand: unique symbol;
declare const momentBrand: unique symbol;

/** A valid calendar date `YYYY-MM-DD`. */
export type CivilDate = string & { readonly [dateBrand]: true };

/** A valid wall-clock moment `YYYY-MM-DD HH:MM:SS`; sorts as text. */
export type CivilMoment = string & { readonly [momentBrand]: true };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/;
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

/** True when the text is a date that exists. */
export function isCivilDate(text: string): text is CivilDate {
	const parts = DATE.exec(text);
	if (!parts) return false;
	const day = Number(parts[3]);
	return day >= 1 && day <= daysInMonth(Number(parts[1]), Number(parts[2]));
}

/** True when the text is a moment that exists (no leap seconds, no 24:00). */
export function isCivilMoment(text: string): text is CivilMoment {
	const parts = MOMENT.exec(text);
	return parts !== null && isCivilDate(parts[1] ?? "");
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
	const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
	return civilDateOf(text);
}

/** What the clock on this machine's wall says at an instant that the caller took: its own time zone, no conversion. */
export function wallClock(now: Date): CivilMoment {
	const two = (value: number) => String(value).padStart(2, "0");
	const date = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
	const text = `${date} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
	if (!isCivilMoment(text)) throw new Error(`the clock says ${text}`);
	return text;
}
