/** Lunar dates from the table of lunar years, because browsers disagree with the almanac on some new moons near midnight. */

import { LUNAR_YEARS, type LunarYear } from "@/data/lunar-years";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "./civil";

/** A day of the lunar calendar. */
export interface LunarDate {
	/** The Gregorian year in which the lunar year begins. */
	readonly year: number;
	/** 1–12; a leap month has the number of the one it repeats. */
	readonly month: number;
	readonly isLeap: boolean;
	/** 1–30. */
	readonly day: number;
}

interface LunarMonth extends Omit<LunarDate, "day"> {
	readonly first: number;
	readonly days: number;
}

function monthsOf({ year, first, months, leap }: LunarYear): LunarMonth[] {
	const date = civilDateOf(first);
	if (date === null) return [];
	let from = dayNumber(date);
	return [...months].map((length, position) => {
		const isLeap = leap > 0 && position === leap;
		const month = { year, month: position + (leap > 0 && position >= leap ? 0 : 1), isLeap, first: from };
		const days = length === "L" ? 30 : 29;
		from += days;
		return { ...month, days };
	});
}

const MONTHS: readonly LunarMonth[] = LUNAR_YEARS.flatMap(monthsOf);

/** The lunar date of a day; null outside of the lunar years 2014–2040. */
export function lunarDateOf(date: CivilDate): LunarDate | null {
	const day = dayNumber(date);
	const found = MONTHS.find(({ first, days }) => first <= day && day < first + days);
	if (found === undefined) return null;
	const { year, month, isLeap, first } = found;
	return { year, month, isLeap, day: day - first + 1 };
}

/** The day of an ordinary (not leap) lunar month; null outside of the lunar years 2014–2040 and for days it does not have. */
export function dateOfLunar(year: number, month: number, day: number): CivilDate | null {
	const found = MONTHS.find((one) => one.year === year && one.month === month && !one.isLeap);
	if (found === undefined || day < 1 || day > found.days) return null;
	return dateOfDayNumber(found.first + day - 1);
}
