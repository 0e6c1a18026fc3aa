/** The windows of the wall, all of them as of a day: year to date, 13 months, steps of the ladder; each with the same dates a year before. */
import { type CivilDate, civilDate } from "@/lib/base/civil";
import { addDays, addMonths, addYears, partsOf, startOfMonth, startOfYear } from "@/lib/calendar/civil";
import { datesYearsBefore } from "@/lib/calendar/earlier-windows";
import type { DateRange } from "@/lib/calendar/range";
import type { YearPair } from "./wall";

const MONTHS_BEFORE = 12;

/** 1 January through the day before `asOf`, and the same dates last year (29 Feb ↔ 28 Feb). */
export function yearWindows(asOf: CivilDate): YearPair<DateRange> {
	const now = { start: startOfYear(addDays(asOf, -1)), end: asOf };
	return { now, base: datesYearsBefore(now, 1, true) };
}

/** The year of the wall: that of the day before `asOf`. */
export const yearOf = (asOf: CivilDate): number => partsOf(addDays(asOf, -1)).year;

/** One month of the 13. */
export interface MonthWindows {
	readonly windows: YearPair<DateRange>;
	/** Not over on the day of reading: both windows end with the same day of the month. */
	readonly isRunning: boolean;
}

/** The month that holds the day before `asOf` and the 12 before it, oldest first. Whole months face whole months. */
export function monthWindows(asOf: CivilDate): readonly MonthWindows[] {
	const last = startOfMonth(addDays(asOf, -1));
	return Array.from({ length: MONTHS_BEFORE + 1 }, (_, at) => {
		const start = addMonths(last, at - MONTHS_BEFORE);
		const next = addMonths(start, 1);
		const isRunning = asOf < next;
		const now = { start, end: isRunning ? asOf : next };
		return { windows: { now, base: datesYearsBefore(now, 1, isRunning) }, isRunning };
	});
}

/** The windows of one step. */
export interface StepWindows {
	/** The last day of the step in the year of the wall. */
	readonly by: CivilDate;
	/** True once reports of its last day count. */
	readonly isOver: boolean;
	/** 1 January through the day before `asOf`, at most through `by`; and the same dates last year. */
	readonly soFar: YearPair<DateRange>;
	/** Last year from 1 January through the day of the step. */
	readonly baseByThen: DateRange;
}

/** @param by month and day as 06-30; 02-29 is 28 Feb in a common year */
export function stepWindows(by: string, asOf: CivilDate): StepWindows {
	const { now } = yearWindows(asOf);
	const [month, day] = [Number(by.slice(0, 2)), Number(by.slice(3))];
	const year = yearOf(asOf);
	const at = civilDate(year, month, day) ?? addDays(startOfMonth(addMonths(now.start, month)), -1);
	const isOver = at < asOf;
	const soFar = { start: now.start, end: isOver ? addDays(at, 1) : asOf };
	return {
		by: at,
		isOver,
		soFar: { now: soFar, base: datesYearsBefore(soFar, 1, true) },
		baseByThen: { start: addYears(now.start, -1), end: addDays(addYears(at, -1), 1) },
	};
}
