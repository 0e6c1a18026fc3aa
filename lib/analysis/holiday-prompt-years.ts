/** The past years that a coming holiday can learn from: their profiles, and the ordinary days on both sides of each. */
import type { CivilDate } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import {
	type Holiday,
	type HolidayPhase,
	holidayIn,
	holidaysIn,
	phaseWindow,
} from "@/lib/calendar/festival-blocks";
import { holidayCalendarOf } from "@/lib/calendar/holidays";
import { type DateRange, dayCount, overlap } from "@/lib/calendar/range";
import { reachToTheDay } from "./holiday-figures";
import { daysOutside, type Reading, YEARS_BACK } from "./holiday-windows";
import type { DayPart } from "./plans/day-parts";

/**
 * Ordinary days lie within so many days before the profile and as many after it: on both sides, so that a year that
 * grows or falls does not look like a holiday.
 */
export const BASE_DAYS = 28;
/** Fewer ordinary days than this are no base. */
const LEAST_BASE_DAYS = 28;

/** One past year of the festival. */
export interface PromptYear {
	readonly year: number;
	readonly holiday: Holiday;
	readonly phases: Readonly<Record<HolidayPhase, DateRange>>;
	/** Recorded days around the profile that were no days off of any holiday. */
	readonly base: readonly DateRange[];
}

/** A past year that says nothing: its arrangement is not known, or its records are none or begin too late. */
export interface YearLeft {
	readonly year: number;
	readonly reason: "unknown" | "unrecorded" | "partial";
}

/** The past years with those left out, newest first. */
export interface PromptYears {
	readonly years: readonly PromptYear[];
	readonly left: readonly YearLeft[];
}

/** Sum of the days of several ranges. */
export function daysOf(ranges: readonly DateRange[]): number {
	return ranges.reduce((sum, range) => sum + dayCount(range), 0);
}

/** The ordinary days around a profile, from the first recorded day to the morning of reading. */
function baseOf(profile: DateRange, firstDay: CivilDate, { asOf, settings }: Reading): readonly DateRange[] {
	const recorded = { start: firstDay, end: asOf };
	const sides = [
		{ start: addDays(profile.start, -BASE_DAYS), end: profile.start },
		{ start: profile.end, end: addDays(profile.end, BASE_DAYS) },
	];
	const around = { start: addDays(profile.start, -BASE_DAYS), end: addDays(profile.end, BASE_DAYS) };
	const off = holidaysIn(holidayCalendarOf(settings.holidayNotices), around).map(({ range }) => range);
	return sides.flatMap((side) => {
		const known = overlap(side, recorded);
		return known === null ? [] : daysOutside(known, off);
	});
}

function promptYear(
	{ festival, year }: Pick<Holiday, "festival" | "year">,
	firstDay: CivilDate | null,
	reading: Reading,
): PromptYear | YearLeft {
	const { asOf, settings } = reading;
	const holiday = holidayIn(holidayCalendarOf(settings.holidayNotices), festival, year);
	if (holiday === null) return { year, reason: "unknown" };
	const phases = {
		before: phaseWindow(holiday, "before"),
		during: phaseWindow(holiday, "during"),
		after: phaseWindow(holiday, "after"),
	};
	const profile = { start: phases.before.start, end: phases.after.end };
	const reach = reachToTheDay(profile, firstDay);
	if (firstDay === null || reach === "none" || profile.start >= asOf) return { year, reason: "unrecorded" };
	const base = baseOf(profile, firstDay, reading);
	const isWhole = reach === "whole" && profile.end <= asOf && daysOf(base) >= LEAST_BASE_DAYS;
	return isWhole ? { year, holiday, phases, base } : { year, reason: "partial" };
}

/**
 * The up to three years before a holiday's own whose profile of the same festival is recorded as a whole.
 * @param firstDay first day with a call; null without records
 */
export function promptYears(
	next: Pick<Holiday, "festival" | "year">,
	firstDay: CivilDate | null,
	reading: Reading,
): PromptYears {
	const all = Array.from({ length: YEARS_BACK }, (_, back) =>
		promptYear({ ...next, year: next.year - back - 1 }, firstDay, reading),
	);
	return {
		years: all.filter((one) => "base" in one),
		left: all.filter((one) => "reason" in one),
	};
}

/** What a part of a year is called in the rows that are counted for it. */
export function partName(year: number, phase: HolidayPhase | "base"): string {
	return `${year}.${phase}`;
}

/** The parts of all years, ready to be counted. */
export function promptParts(years: readonly PromptYear[]): readonly DayPart[] {
	return years.flatMap(({ year, phases, base }) => [
		{ name: partName(year, "before"), ranges: [phases.before] },
		{ name: partName(year, "during"), ranges: [phases.during] },
		{ name: partName(year, "after"), ranges: [phases.after] },
		{ name: partName(year, "base"), ranges: base },
	]);
}
