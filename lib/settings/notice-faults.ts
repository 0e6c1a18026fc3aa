/** What is wrong with a year's arrangement of holidays, in words: an imported one decides day types and holiday windows of a whole year. */
import { YEARLY_FESTIVALS } from "@/data/festival-words";
import { FESTIVALS, type HolidayEntry, type HolidayYear } from "@/data/holidays";
import { civilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from "@/lib/calendar/civil";
import { festivalDay } from "@/lib/calendar/festivals";
import { listedDays } from "@/lib/calendar/holidays";

/** 元旦 may begin in the last days of the year before. */
const DAYS_BEFORE_YEAR = 10;

interface Days {
	readonly off: readonly number[];
	readonly makeup: readonly number[];
}

function daysOf(entries: readonly HolidayEntry[], year: number): Days {
	return {
		off: entries.flatMap(({ off }) => listedDays(off, year)),
		makeup: entries.flatMap(({ makeup }) => listedDays(makeup, year)),
	};
}

function dayFaults({ off, makeup }: Days, year: number): readonly string[] {
	const [first, end] = [civilDate(year, 1, 1), civilDate(year + 1, 1, 1)];
	if (first === null || end === null) return [`${year}年不是可用的年份`];
	const from = dayNumber(first) - DAYS_BEFORE_YEAR;
	const outside = [...off, ...makeup].filter((day) => day < from || day >= dayNumber(end));
	const offDays = new Set(off);
	const both = makeup.filter((day) => offDays.has(day));
	const repeated = off.filter((day, position) => off.indexOf(day) !== position);
	const onWeekdays = makeup.filter((day) => weekdayOfDayNumber(day) < 6);
	return [
		...outside.map((day) => `${dateOfDayNumber(day)}不属于${year}年的安排`),
		...both.map((day) => `${dateOfDayNumber(day)}既写为放假又写为上班`),
		...repeated.map((day) => `${dateOfDayNumber(day)}的放假重复`),
		...onWeekdays.map((day) => `${dateOfDayNumber(day)}不是周末，不能写为补班`),
	];
}

function festivalFaults({ year, entries }: HolidayYear): readonly string[] {
	return YEARLY_FESTIVALS.flatMap((festival) => {
		const name = FESTIVALS[festival].zh;
		const off = daysOf(
			entries.filter(({ festivals }) => festivals.includes(festival)),
			year,
		).off;
		const day = festivalDay(festival, year);
		if (off.length === 0) return [`缺少${name}的放假日`];
		return day === null || off.includes(dayNumber(day)) ? [] : [`${name}的放假日没有包括节日当天${day}`];
	});
}

/**
 * Everything wrong with an arrangement, one clause each; empty when it can be used: all seven festivals with the day
 * itself, dates of the year (or the last ten days before it), make-up days at weekends, no day twice.
 */
export function noticeFaults(notice: HolidayYear): readonly string[] {
	try {
		return [...dayFaults(daysOf(notice.entries, notice.year), notice.year), ...festivalFaults(notice)];
	} catch (error) {
		if (error instanceof AppError && error.code === "holiday_invalid") return [error.message];
		throw error;
	}
}
