/** Where a comparison misleads, as data: unequal lengths, a festival in one window only, a moved Spring Festival, days to come. */

import type { FestivalId } from "@/data/holidays";
import { present } from "@/lib/base/assert";
import { type CivilDate, civilDate } from "@/lib/base/civil";
import { dayNumber, partsOf } from "./civil";
import { type ComparisonBase, datesYearsBefore, isToDate } from "./earlier-windows";
import { holidayIn, holidaysIn } from "./festival-blocks";
import { festivalDay } from "./festivals";
import { type HolidayCalendar, holidayCalendarOf } from "./holidays";
import { type DateRange, dayCount, lastDay, overlap } from "./range";

/** A holiday's days inside a window. */
export interface HolidayShare {
	/** Those that fall together, in the order of the notice. */
	readonly festivals: readonly FestivalId[];
	readonly days: number;
}

/** The window of a question and one that it is compared with. */
export interface WindowPair {
	readonly current: DateRange;
	readonly compared: DateRange;
}

/** One way in which a comparison misleads. */
export type ComparisonWarning =
	| ({ readonly code: "different_length" } & WindowPair)
	/** Holidays of which one window has days and the other has none. */
	| ({
			readonly code: "festival_one_side";
			readonly onlyCurrent: readonly HolidayShare[];
			readonly onlyCompared: readonly HolidayShare[];
	  } & WindowPair)
	/** 春节错位: 初一 stands elsewhere to the windows; January and February together are the alternative. */
	| ({
			readonly code: "spring_shift";
			readonly springCurrent: CivilDate;
			readonly springCompared: CivilDate;
			readonly alternative: WindowPair;
	  } & WindowPair)
	/** The window goes on after the day it is read on. */
	| { readonly code: "unfinished"; readonly current: DateRange; readonly asOf: CivilDate }
	/** Years whose notice is not known, so that their holidays are not, or only by law. */
	| { readonly code: "holidays_unknown"; readonly years: readonly number[] };

function sharesIn(calendar: HolidayCalendar, window: DateRange): readonly HolidayShare[] {
	return holidaysIn(calendar, window).map(({ range, festivals }) => {
		const shared = overlap(range, window);
		return { festivals, days: shared === null ? 0 : dayCount(shared) };
	});
}

/** The holidays of one window none of whose festivals has a day in the other. */
function missingIn(
	shares: readonly HolidayShare[],
	others: readonly HolidayShare[],
): readonly HolidayShare[] {
	const theirs = new Set(others.flatMap(({ festivals }) => festivals));
	return shares.flatMap((share) => {
		const festivals = share.festivals.filter((festival) => !theirs.has(festival));
		return festivals.length === 0 ? [] : [{ ...share, festivals }];
	});
}

function festivalWarning(pair: WindowPair, calendar: HolidayCalendar): readonly ComparisonWarning[] {
	const [current, compared] = [sharesIn(calendar, pair.current), sharesIn(calendar, pair.compared)];
	const onlyCurrent = missingIn(current, compared);
	const onlyCompared = missingIn(compared, current);
	if (onlyCurrent.length + onlyCompared.length === 0) return [];
	return [{ code: "festival_one_side", ...pair, onlyCurrent, onlyCompared }];
}

/** January and February of the year in which the window ends. */
function springMonths(window: DateRange): DateRange {
	const { year } = partsOf(lastDay(window));
	const first = (month: number) => present(civilDate(year, month, 1), "a year that a civil date can write");
	return { start: first(1), end: first(3) };
}

/** True when the window has days of January and February, but not all of them. */
function cutsSpring(window: DateRange): boolean {
	const months = springMonths(window);
	const isWhole = window.start <= months.start && window.end >= months.end;
	return !isWhole && overlap(window, months) !== null;
}

/** Days from 初一, from the first day off and from the first day after them to the window; none where they are not known. */
function distancesFromSpring(calendar: HolidayCalendar, window: DateRange, year: number): readonly number[] {
	const spring = holidayIn(calendar, "spring_festival", year);
	const anchors = spring === null ? [] : [spring.day, spring.range.start, spring.range.end];
	return anchors.map((anchor) => dayNumber(window.start) - dayNumber(anchor));
}

/** A window that keeps its distance to 初一 or to the days off is aligned, and not misled by their dates. */
function springWarning(pair: WindowPair, base: ComparisonBase): readonly ComparisonWarning[] {
	const { current, compared } = pair;
	if (!cutsSpring(current) || !cutsSpring(compared)) return [];
	const [year, then] = [partsOf(lastDay(current)).year, partsOf(lastDay(compared)).year];
	const [springCurrent, springCompared] = [
		festivalDay("spring_festival", year),
		festivalDay("spring_festival", then),
	];
	if (year <= then || springCurrent === null || springCompared === null) return [];
	const calendar = holidayCalendarOf(base.settings.holidayNotices);
	const distances = distancesFromSpring(calendar, current, year);
	if (distancesFromSpring(calendar, compared, then).some((days, at) => days === distances[at])) return [];
	const months = springMonths(current);
	const known = base.asOf > current.end ? base.asOf : current.end;
	const both = { start: months.start, end: known < months.end ? known : months.end };
	const isRunning = isToDate(base.choice) && both.end === current.end;
	const alternative = { current: both, compared: datesYearsBefore(both, year - then, isRunning) };
	return [{ code: "spring_shift", ...pair, springCurrent, springCompared, alternative }];
}

function unknownYears(ranges: readonly DateRange[], calendar: HolidayCalendar): readonly number[] {
	const years = ranges.flatMap((range) => {
		const [first, last] = [partsOf(range.start).year, partsOf(lastDay(range)).year];
		return Array.from({ length: last - first + 1 }, (_, index) => first + index);
	});
	return [...new Set(years)].filter((year) => !calendar.years.includes(year)).sort();
}

/** Everything that a reader of the comparison should know; nothing when it compares like with like. */
export function comparisonWarnings(
	base: ComparisonBase,
	compared: readonly DateRange[],
): readonly ComparisonWarning[] {
	const calendar = holidayCalendarOf(base.settings.holidayNotices);
	const pairs = compared.map((range) => ({ current: base.range, compared: range }));
	const lengths = pairs.filter((pair) => dayCount(pair.current) !== dayCount(pair.compared));
	const years = compared.length === 0 ? [] : unknownYears([base.range, ...compared], calendar);
	const isUnfinished = lastDay(base.range) > base.asOf;
	return [
		...(isUnfinished ? [{ code: "unfinished", current: base.range, asOf: base.asOf } as const] : []),
		...lengths.map((pair) => ({ code: "different_length", ...pair }) as const),
		...pairs.flatMap((pair) => springWarning(pair, base)),
		...pairs.flatMap((pair) => festivalWarning(pair, calendar)),
		...(years.length === 0 ? [] : [{ code: "holidays_unknown", years } as const]),
	];
}
