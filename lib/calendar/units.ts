/** Calendar units and the two kinds of period built on them, so that a period's record is one line of the registry. */

import type { HolidayYear } from "@/data/holidays";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import {
	addDays,
	addMonths,
	partsOf,
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
	/** Notices the station imported, beside those that ship with the product; absent = none. */
	readonly holidayNotices?: readonly HolidayYear[];
}

/** The window to compare with, or none and the reason to print in its place. */
export type ComparedWindow =
	| { readonly range: DateRange; readonly reason: null }
	| { readonly range: null; readonly reason: string };

/** How a period turns a day into windows; everything else about a period is words. */
export interface PeriodRule {
	/** The window that a reader on the morning of `asOf` means. */
	readonly window: (asOf: CivilDate, settings: PeriodSettings) => DateRange;
	/** The window of the unit that holds a day of the officer's own; to date it ends with that day. */
	readonly pinned: (at: CivilDate, settings: PeriodSettings) => DateRange;
	/** The window of 环比 for one of the period's own windows, or none and why. */
	readonly previous: (range: DateRange) => ComparedWindow;
	/** The `asOf` that shows the period `steps` further on; negative goes back. */
	readonly shift: (asOf: CivilDate, steps: number, settings: PeriodSettings) => CivilDate;
	/** True when the window still runs on the day it is read. */
	readonly isToDate: boolean;
}

/** A calendar unit: where the one holding a day begins, how to move a day by whole units, and how one is spelt. */
interface Unit {
	readonly start: (date: CivilDate, settings: PeriodSettings) => CivilDate;
	readonly shift: (date: CivilDate, steps: number) => CivilDate;
	/** Its word in addresses. */
	readonly word: string;
	/** Spells the unit that holds the day, such as 2026-Q2. */
	readonly spell: (at: CivilDate) => string;
	/** A day of the unit so spelt, its first where the spelling names no day; null for anything else. */
	readonly read: (text: string) => CivilDate | null;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** Spelling of units that begin with a month: the year and what numbers them in it. */
function spelling(months: number, pattern: RegExp, mark: string): Pick<Unit, "spell" | "read"> {
	const digits = months === 1 ? two : String;
	return {
		spell: (at) => {
			const { month } = partsOf(at);
			return `${at.slice(0, 4)}${months === 12 ? "" : `-${mark}${digits(Math.ceil(month / months))}`}`;
		},
		read: (text) => {
			const parts = pattern.exec(text);
			return parts && civilDateOf(`${parts[1]}-${two((Number(parts[2] ?? 1) - 1) * months + 1)}-01`);
		},
	};
}

const dated: Pick<Unit, "spell" | "read"> = { spell: (at) => at, read: civilDateOf };

const byMonths =
	(months: number): Unit["shift"] =>
	(date, steps) =>
		addMonths(date, steps * months);

/** The calendar units that periods are made of. */
export const UNITS = {
	day: { start: (date) => date, shift: addDays, word: "day", ...dated },
	week: {
		start: (date, { weekStart }) => startOfWeek(date, weekStart),
		shift: (date, steps) => addDays(date, steps * 7),
		word: "week",
		...dated,
	},
	month: {
		start: startOfMonth,
		shift: byMonths(1),
		word: "month",
		...spelling(1, /^(\d{4})-(\d{2})$/, ""),
	},
	quarter: {
		start: startOfQuarter,
		shift: byMonths(3),
		word: "quarter",
		...spelling(3, /^(\d{4})-Q([1-4])$/, "Q"),
	},
	half_year: {
		start: startOfHalfYear,
		shift: byMonths(6),
		word: "half",
		...spelling(6, /^(\d{4})-H([12])$/, "H"),
	},
	year: { start: startOfYear, shift: byMonths(12), word: "year", ...spelling(12, /^(\d{4})$/, "") },
} as const satisfies Record<string, Unit>;

/** Names of the calendar units. */
export type UnitId = keyof typeof UNITS;

/** The latest unit that was over before `asOf` began; 环比 is the unit before it. */
export function completeUnit(unit: Unit): PeriodRule {
	return {
		window: (asOf, settings) => {
			const end = unit.start(asOf, settings);
			return { start: unit.shift(end, -1), end };
		},
		pinned: (at, settings) => {
			const start = unit.start(at, settings);
			return { start, end: unit.shift(start, 1) };
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
	const window: PeriodRule["window"] = (asOf, settings) => ({
		start: unit.start(asOf, settings),
		end: addDays(asOf, 1),
	});
	return {
		window,
		pinned: window,
		previous: (range) => {
			const start = unit.shift(range.start, -1);
			const end = addDays(start, dayCount(range));
			return { range: { start, end: end < range.start ? end : range.start }, reason: null };
		},
		shift: unit.shift,
		isToDate: true,
	};
}
