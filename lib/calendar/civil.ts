/**
 * Arithmetic on civil dates in whole days. It stands on integers and not on `Date` (nor on date-fns, which computes
 * in the machine's zone), because Shanghai skipped hours in 1986–1991 and every machine must print the same figures.
 */

import { type CivilDate, civilDate, daysInMonth } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";

/** Year, month 1–12 and day 1–31 of a civil date. */
export interface CivilParts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const DAYS_TO_1970 = 719_468;
const DAYS_IN_ERA = 146_097;
const YEARS_IN_ERA = 400;

const ZERO = 48;

/** The two-digit number that stands at `at` in a civil date or moment; character codes, because a million rows ask for it. */
export function pairAt(text: string, at: number): number {
	return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

/** The numbers a civil date is written with; never fails, because the brand promises a date that exists. */
export function partsOf(date: CivilDate): CivilParts {
	return { year: pairAt(date, 0) * 100 + pairAt(date, 2), month: pairAt(date, 5), day: pairAt(date, 8) };
}

/** The date of the parts. @throws AppError `date_out_of_range` beyond the years 0000–9999 that a civil date can write. */
function dateOfParts(year: number, month: number, day: number): CivilDate {
	const date = civilDate(year, month, day);
	if (date !== null) return date;
	throw new AppError("date_out_of_range", "日期超出可计算的范围（0000年至9999年），请检查所选时段。", {
		detail: `no civil date for year ${year}, month ${month}, day ${day}`,
	});
}

/**
 * Days since 1970-01-01 (that day is 0, the day before −1) in the proleptic Gregorian calendar; the integer by which
 * plans prune and sort. Source: the days-from-civil algorithm (years counted from 1 March, 400-year eras).
 */
export function dayNumber(date: CivilDate): number {
	const { year, month, day } = partsOf(date);
	const marchYear = month > 2 ? year : year - 1;
	const era = Math.floor(marchYear / YEARS_IN_ERA);
	const yearOfEra = marchYear - era * YEARS_IN_ERA;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
	return era * DAYS_IN_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/**
 * The date of a day number; the inverse of {@link dayNumber}.
 * @throws AppError `date_out_of_range` for a number that is no integer or lies beyond the years 0000–9999
 */
export function dateOfDayNumber(number: number): CivilDate {
	const fromEpoch = number + DAYS_TO_1970;
	const era = Math.floor(fromEpoch / DAYS_IN_ERA);
	const dayOfEra = fromEpoch - era * DAYS_IN_ERA;
	const leapDays =
		Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (DAYS_IN_ERA - 1));
	const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
	return dateOfParts(yearOfEra + era * YEARS_IN_ERA + (month <= 2 ? 1 : 0), month, day);
}

/** The date that many days later; negative goes back. @throws AppError `date_out_of_range` as {@link dateOfDayNumber} */
export function addDays(date: CivilDate, days: number): CivilDate {
	return dateOfDayNumber(dayNumber(date) + days);
}

/**
 * The same day of the month that many months later, or the last day of that month where it is shorter
 * (31 Jan + 1 → 28 or 29 Feb); negative goes back. @throws AppError `date_out_of_range`
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
	const { year, month, day } = partsOf(date);
	const monthCount = year * 12 + month - 1 + months;
	const targetYear = Math.floor(monthCount / 12);
	const targetMonth = monthCount - targetYear * 12 + 1;
	return dateOfParts(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The same date that many years later; 29 Feb → 28 Feb where there is none. @throws AppError `date_out_of_range` */
export function addYears(date: CivilDate, years: number): CivilDate {
	return addMonths(date, years * 12);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(date: CivilDate): number {
	return weekdayOfDayNumber(dayNumber(date));
}

/** ISO weekday of a day number: 1 Monday … 7 Sunday (day 0 was a Thursday). */
export function weekdayOfDayNumber(number: number): number {
	return ((((number + 3) % 7) + 7) % 7) + 1;
}

/**
 * The first day of the week that holds the date.
 * @param weekStart weekday that opens a week, 1 Monday … 7 Sunday (a setting; 5 is the Friday–Thursday 业务周)
 * @throws AppError `week_start_invalid` for anything else
 */
export function startOfWeek(date: CivilDate, weekStart: number): CivilDate {
	if (!Number.isInteger(weekStart) || weekStart < 1 || weekStart > 7) {
		throw new AppError(
			"week_start_invalid",
			`每周起始日应为1（周一）至7（周日），现为${weekStart}，请在设置中更正。`,
		);
	}
	return addDays(date, -((weekday(date) - weekStart + 7) % 7));
}

/** The first day of the span of `months` months (a divisor of 12, counted from January) that holds the date. */
function startOfMonths(date: CivilDate, months: number): CivilDate {
	const { year, month } = partsOf(date);
	return dateOfParts(year, month - ((month - 1) % months), 1);
}

/** The first day of the date's month. */
export function startOfMonth(date: CivilDate): CivilDate {
	return startOfMonths(date, 1);
}

/** The first day of the date's quarter: 1 Jan, 1 Apr, 1 Jul or 1 Oct. */
export function startOfQuarter(date: CivilDate): CivilDate {
	return startOfMonths(date, 3);
}

/** The first day of the date's half-year: 1 Jan or 1 Jul. */
export function startOfHalfYear(date: CivilDate): CivilDate {
	return startOfMonths(date, 6);
}

/** 1 January of the date's year. */
export function startOfYear(date: CivilDate): CivilDate {
	return startOfMonths(date, 12);
}
