/** The type of a day (dimension 21): looked up in an index built once, because it is asked for every incident. */

import { present } from "@/lib/base/assert";
import { type CivilDate, civilDate, isLeapYear } from "@/lib/base/civil";
import { dayNumber, weekdayOfDayNumber } from "./civil";
import { HOLIDAY_CALENDAR, type HolidayCalendar } from "./holidays";

/** The six types of a day; a day has exactly one. */
export type DayType = "workday" | "weekend" | "holiday" | "makeup_workday" | "pre_holiday" | "post_holiday";

/** The types in their printed order with their words. */
export const DAY_TYPES = {
	workday: { zh: "工作日", en: "Workday" },
	weekend: { zh: "周末", en: "Weekend" },
	holiday: { zh: "法定假日", en: "Public holiday" },
	makeup_workday: { zh: "补班日", en: "Make-up workday" },
	pre_holiday: { zh: "节前3日", en: "3 days before a holiday" },
	post_holiday: { zh: "节后3日", en: "3 days after a holiday" },
} as const satisfies Record<DayType, { readonly zh: string; readonly en: string }>;

const EDGE_DAYS = 3;

/** The last days of December that the next year's notice decides: 元旦 has begun on the 30th, with 节前3日 from the 27th. */
const DAYS_LEFT_TO_NEXT_NOTICE = 5;

/** Types of the days that notices touch, by day number; written from the weakest claim to the strongest. */
function markedDays({ blocks, makeupDays }: HolidayCalendar): Map<number, DayType> {
	const marks = new Map<number, DayType>();
	const mark = (first: number, end: number, type: DayType) => {
		for (let day = first; day < end; day += 1) marks.set(day, type);
	};
	const spans = blocks.map(({ range }) => ({ first: dayNumber(range.start), end: dayNumber(range.end) }));
	for (const { end } of spans) mark(end, end + EDGE_DAYS, "post_holiday");
	for (const { first } of spans) mark(first - EDGE_DAYS, first, "pre_holiday");
	for (const day of makeupDays) mark(day, day + 1, "makeup_workday");
	for (const { first, end } of spans) mark(first, end, "holiday");
	return marks;
}

/** The types of all days that the calendar's notices decide, by day number; other days are absent. */
function decidedDays(calendar: HolidayCalendar): Map<number, DayType> {
	const marks = markedDays(calendar);
	const years = new Set(calendar.years);
	const decided = new Map<number, DayType>();
	for (const year of years) {
		const first = dayNumber(present(civilDate(year, 1, 1), "a year of four digits"));
		const next = first + (isLeapYear(year) ? 366 : 365);
		const end = years.has(year + 1) ? next : next - DAYS_LEFT_TO_NEXT_NOTICE;
		for (let day = first; day < end; day += 1) {
			decided.set(day, marks.get(day) ?? (weekdayOfDayNumber(day) >= 6 ? "weekend" : "workday"));
		}
	}
	return decided;
}

/**
 * Makes the lookup for a calendar, e.g. one with next year's notice imported.
 *
 * Precedence: holiday > makeup_workday > pre_holiday > post_holiday > weekend > workday. A holiday is a whole block:
 * the weekend days that adjoin the days off count as holiday; the three days before and after are calendar days.
 * Between 中秋 and 国庆 a day may be both after and before: before wins, because it is the one that can still be acted on.
 *
 * The lookup gives null where the year is unpublished (未公布), and for 27–31 December while the notice for the next year
 * is missing, because that notice decides them; such a day is unknown, never ordinary.
 */
export function dayTypesOf(calendar: HolidayCalendar): (date: CivilDate) => DayType | null {
	const decided = decidedDays(calendar);
	return (date) => decided.get(dayNumber(date)) ?? null;
}

const lookups = new WeakMap<HolidayCalendar, (date: CivilDate) => DayType | null>();

/**
 * The type of a day by a calendar whose index is built once, by default that of the notices that ship with the product;
 * rules and nulls as {@link dayTypesOf}.
 */
export function dayTypeOf(date: CivilDate, calendar: HolidayCalendar = HOLIDAY_CALENDAR): DayType | null {
	const known = lookups.get(calendar);
	if (known !== undefined) return known(date);
	const lookup = dayTypesOf(calendar);
	lookups.set(calendar, lookup);
	return lookup(date);
}
