/** Calendar units and the two kinds of period built on them, so that a period's record is one line of the registry. */

import type { CivilDate } from "@/lib/base/civil";
import {
	addDays,
	addMonths,
	startOfHalfYear,
	startOfMonth,
	startOfQuarter,
	startOfWeek,
	startOfYear,
} from "./civil";
import { type DateRange, dayCount } from "./range";

/** What a window depends on besides its period and day. */
export interface PeriodSettings {
	/** Weekday that opens a week: 1 Monday … 7 Sunday. */
	readonly weekStart: number;
}

/** The window to compare with, or none and the reason to print in its place. */
export type ComparedWindow =
	| { readonly range: DateRange; readonly reason: null }
	| { readonly range: null; readonly reason: string };

/** How a period turns a day into windows; everything else about a period is words. */
export interface PeriodRule {
	/** The window that a reader on the morning of `asOf` means. */
	readonly window: (asOf: CivilDate, settings: PeriodSettings) => DateRange;
	/** The window of 环比 for one of the period's own windows, or none and why. */
	readonly previous: (range: DateRange) => ComparedWindow;
	/** The `asOf` that shows the period `steps` further on; negative goes back. */
	readonly shift: (asOf: CivilDate, steps: number) => CivilDate;
	/** True when the window still runs on the day it is read. */
	readonly isToDate: boolean;
}

/** A calendar unit: where the one holding a day begins, and how to move a day by whole units. */
interface Unit {
	readonly start: (date: CivilDate, settings: PeriodSettings) => CivilDate;
	readonly shift: (date: CivilDate, steps: number) => CivilDate;
}

const byMonths =
	(months: number): Unit["shift"] =>
	(date, steps) =>
		addMonths(date, steps * months);

/** The calendar units that periods are made of. */
export const UNITS = {
	day: { start: (date) => date, shift: addDays },
	week: {
		start: (date, { weekStart }) => startOfWeek(date, weekStart),
		shift: (date, steps) => addDays(date, steps * 7),
	},
	month: { start: startOfMonth, shift: byMonths(1) },
	quarter: { start: startOfQuarter, shift: byMonths(3) },
	half_year: { start: startOfHalfYear, shift: byMonths(6) },
	year: { start: startOfYear, shift: byMonths(12) },
} as const satisfies Record<string, Unit>;

/** The latest unit that was over before `asOf` began; 环比 is the unit before it. */
export function completeUnit(unit: Unit): PeriodRule {
	return {
		window: (asOf, settings) => {
			const end = unit.start(asOf, settings);
			return { start: unit.shift(end, -1), end };
		},
		previous: ({ start }) => ({ range: { start: unit.shift(start, -1), end: start }, reason: null }),
		shift: unit.shift,
		isToDate: false,
	};
}

/**
 * From the start of the unit through `asOf` inclusive (截至当日); 环比 is as many days from the start of the unit before,
 * cut at its end (1–31 March ↔ all of February).
 */
export function unitToDate(unit: Unit): PeriodRule {
	return {
		window: (asOf, settings) => ({ start: unit.start(asOf, settings), end: addDays(asOf, 1) }),
		previous: (range) => {
			const start = unit.shift(range.start, -1);
			const end = addDays(start, dayCount(range));
			return { range: { start, end: end < range.start ? end : range.start }, reason: null };
		},
		shift: unit.shift,
		isToDate: true,
	};
}
