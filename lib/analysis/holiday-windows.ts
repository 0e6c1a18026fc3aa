/** The windows of a holiday: its parts, the same parts a year before in two ways, the same festival of earlier years. */
import type { CivilDate } from "@/lib/base/civil";
import { addDays, dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { alignedYearsBefore, datesYearsBefore, festivalYearBefore } from "@/lib/calendar/earlier-windows";
import {
	HOLIDAY_PHASES,
	type Holiday,
	type HolidayPhase,
	holidayIn,
	phaseWindow,
} from "@/lib/calendar/festival-blocks";
import { festivalDay } from "@/lib/calendar/festivals";
import { holidayCalendarOf } from "@/lib/calendar/holidays";
import { type DateRange, dayCount, overlap } from "@/lib/calendar/range";
import type { PeriodSettings } from "@/lib/calendar/units";

/** The parts of a profile in the order of time. */
export const PHASES = Object.keys(HOLIDAY_PHASES) as readonly HolidayPhase[];

/** How many earlier years a holiday is laid beside. */
export const YEARS_BACK = 3;

/** The aligned curve runs from so many days before the festival's day to so many after it. Statistics contract, "Holidays". */
export const CURVE = { before: 7, after: 15 } as const;

/** The morning figures are read on, and what the calendar depends on. */
export interface Reading {
	readonly asOf: CivilDate;
	readonly settings: PeriodSettings;
}

/** One part of a holiday with the windows it is compared with. */
export interface PhaseWindows {
	readonly phase: HolidayPhase;
	/** All its days. */
	readonly whole: DateRange;
	/** Those that were over on the morning of reading; null before the first is. */
	readonly over: DateRange | null;
	/** As many days at the same distance from the festival's day a year before; null where that day is not known. */
	readonly aligned: DateRange | null;
	/**
	 * The same part of last year's own days off, which may be longer or shorter; while the part still runs, as many of its
	 * first days as are over. Null where last year's arrangement is not known.
	 */
	readonly daysOff: DateRange | null;
}

/** A festival of one year. */
export interface HolidayOfYear {
	readonly year: number;
	/** The festival's day. */
	readonly day: CivilDate;
	/** Null where the days off of the year are not known. */
	readonly holiday: Holiday | null;
}

/** The days of a window that were over when the morning of `asOf` began; null when none was. */
export function daysOver(window: DateRange, asOf: CivilDate): DateRange | null {
	return asOf <= window.start ? null : { start: window.start, end: asOf < window.end ? asOf : window.end };
}

/** The parts of a holiday in the order of time, as they stand on the morning of reading. */
export function phaseWindows(holiday: Holiday, { asOf, settings }: Reading): readonly PhaseWindows[] {
	return PHASES.map((phase): PhaseWindows => {
		const whole = phaseWindow(holiday, phase);
		const over = daysOver(whole, asOf);
		const before = festivalYearBefore({ ...holiday, phase }, settings);
		const isRunning = over !== null && over.end < whole.end;
		const cut =
			before && isRunning
				? overlap(before, { start: before.start, end: addDays(before.start, dayCount(over)) })
				: before;
		return {
			phase,
			whole,
			over,
			aligned: alignedYearsBefore(over ?? whole, { ...holiday, phase }, 1),
			daysOff: cut,
		};
	});
}

/** The festival of this year and of the three before, newest first; years whose festival day is not known are left out. */
export function holidayYears(holiday: Holiday, { settings }: Reading): readonly HolidayOfYear[] {
	const calendar = holidayCalendarOf(settings.holidayNotices);
	return Array.from({ length: YEARS_BACK + 1 }, (_, back) => holiday.year - back).flatMap((year) => {
		const day = festivalDay(holiday.festival, year);
		return day === null ? [] : [{ year, day, holiday: holidayIn(calendar, holiday.festival, year) }];
	});
}

/** The window of the aligned curve around a festival's day. */
export function curveWindow(day: CivilDate): DateRange {
	return { start: addDays(day, -CURVE.before), end: addDays(day, CURVE.after + 1) };
}

/**
 * January and February together, of the year and of the three before: all of them, or, while they still run, the days
 * over and the same dates of the earlier years. None before their first day is over.
 */
export function springMonths(year: number, asOf: CivilDate): readonly DateRange[] {
	const whole = { start: `${year}-01-01` as CivilDate, end: `${year}-03-01` as CivilDate };
	const over = daysOver(whole, asOf);
	if (over === null) return [];
	const isRunning = over.end < whole.end;
	const earlier = Array.from({ length: YEARS_BACK }, (_, back) =>
		datesYearsBefore(over, back + 1, isRunning),
	);
	return [over, ...earlier];
}

/** The days of a range that lie in none of the others, as ranges in the order of time. */
export function daysOutside(range: DateRange, others: readonly DateRange[]): readonly DateRange[] {
	const [first, end] = [dayNumber(range.start), dayNumber(range.end)];
	const kept: { start: number; end: number }[] = [];
	for (let day = first; day < end; day += 1) {
		const date = dateOfDayNumber(day);
		if (others.some((other) => other.start <= date && date < other.end)) continue;
		const last = kept.at(-1);
		if (last?.end === day) last.end = day + 1;
		else kept.push({ start: day, end: day + 1 });
	}
	return kept.map((one) => ({ start: dateOfDayNumber(one.start), end: dateOfDayNumber(one.end) }));
}
