/** How a window finds its counterparts of earlier years: by its dates, and by the distance to a festival's day. */

import type { FestivalId } from "@/data/holidays";
import type { CivilDate } from "@/lib/base/civil";
import { addYears, dayNumber, startOfMonth } from "./civil";
import { type HolidayPhase, holidayIn, holidaysIn, phaseWindow } from "./festival-blocks";
import { festivalDay } from "./festivals";
import { holidayCalendarOf } from "./holidays";
import { PERIODS, type PeriodChoice } from "./periods";
import { type DateRange, dayCount, lastDay, overlap, rangeOf, shiftDays } from "./range";
import type { PeriodSettings } from "./units";

/** What a comparison may look at: the choice, its window, the morning it is read on. */
export interface ComparisonBase {
	readonly choice: PeriodChoice;
	readonly range: DateRange;
	readonly asOf: CivilDate;
	readonly settings: PeriodSettings;
}

/** The festival a window is compared by. */
interface FestivalOfWindow {
	readonly festival: FestivalId;
	readonly year: number;
	readonly phase: HolidayPhase;
}

/** True when the range is made of whole calendar months. */
function isWholeMonths({ start, end }: DateRange): boolean {
	return start === startOfMonth(start) && end === startOfMonth(end);
}

/**
 * Both inclusive bounds that many years earlier, 29 Feb → 28 Feb. Whole calendar months stay whole (February 2025 ↔ all
 * 29 days of February 2024), unless the window is still running: to 28 Feb ↔ to 28 Feb.
 */
export function datesYearsBefore(range: DateRange, years: number, isRunning: boolean): DateRange {
	if (!isRunning && isWholeMonths(range)) {
		return { start: addYears(range.start, -years), end: addYears(range.end, -years) };
	}
	return rangeOf(addYears(range.start, -years), addYears(lastDay(range), -years));
}

/** True for a choice whose window ends with the day it is read on. */
export function isToDate({ kind }: PeriodChoice): boolean {
	return kind !== "custom" && PERIODS[kind].isToDate;
}

/** The festival of a choice, else the holiday that shares most days with the window; null where it shares none. */
export function festivalOf({ choice, range, settings }: ComparisonBase): FestivalOfWindow | null {
	if ("festival" in choice) return choice;
	const shared = holidaysIn(holidayCalendarOf(settings.holidayNotices), range).map((holiday) => {
		const common = overlap(holiday.range, range);
		return { festival: holiday.festival, year: holiday.year, days: common === null ? 0 : dayCount(common) };
	});
	const [most] = shared.toSorted((one, other) => other.days - one.days);
	return most ? { festival: most.festival, year: most.year, phase: "during" } : null;
}

/** The window moved onto the same distance from the festival's day so many years before; null where a day is not known. */
export function alignedYearsBefore(
	range: DateRange,
	{ festival, year }: FestivalOfWindow,
	years: number,
): DateRange | null {
	const [now, then] = [festivalDay(festival, year), festivalDay(festival, year - years)];
	return now && then && shiftDays(range, dayNumber(then) - dayNumber(now));
}

/** The days off of the same festival the year before, or the days around them; null where no arrangement is known. */
export function festivalYearBefore(
	{ festival, year, phase }: FestivalOfWindow,
	settings: PeriodSettings,
): DateRange | null {
	const holiday = holidayIn(holidayCalendarOf(settings.holidayNotices), festival, year - 1);
	return holiday && phaseWindow(holiday, phase);
}
