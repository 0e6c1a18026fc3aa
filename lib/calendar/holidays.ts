/** The holiday calendar built once from the notices: which days are off, which are worked instead, and the blocks they form. */

import { type FestivalId, HOLIDAY_YEARS, type HolidayYear } from "@/data/holidays";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from "./civil";
import type { DateRange } from "./range";

/** A contiguous run of days off, adjoining weekends included, with every festival in it (国庆 and 中秋 may share one). */
export interface HolidayBlock {
	readonly range: DateRange;
	readonly festivals: readonly FestivalId[];
}

/** What the notices of some years say, ready to be asked. */
export interface HolidayCalendar {
	/** Years with a published notice, ascending. */
	readonly years: readonly number[];
	/** Holiday blocks, ascending. */
	readonly blocks: readonly HolidayBlock[];
	/** Weekend days worked instead (补班), as day numbers. */
	readonly makeupDays: ReadonlySet<number>;
}

const SPAN = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?$/;

function invalidNotice(text: string, year: number): AppError {
	return new AppError("holiday_invalid", `${year}年节假日安排中的日期“${text}”无效，请更正后重新导入。`);
}

/** The civil date of a notice. @throws AppError `holiday_invalid` naming the year and the text that is no date */
function noticeDate(text: string, year: number): CivilDate {
	const date = civilDateOf(text);
	if (date === null) throw invalidNotice(text, year);
	return date;
}

/**
 * The day numbers that a notice's text lists; none for an empty text.
 * @throws AppError `holiday_invalid` for a date that does not exist or a span that runs backwards
 */
export function listedDays(text: string, year: number): number[] {
	return text
		.split(" ")
		.filter((span) => span !== "")
		.flatMap((span) => {
			const parts = SPAN.exec(span);
			const first = dayNumber(noticeDate(parts?.[1] ?? span, year));
			const last = parts?.[2] === undefined ? first : dayNumber(noticeDate(parts[2], year));
			if (last < first) throw invalidNotice(span, year);
			return Array.from({ length: last - first + 1 }, (_, index) => first + index);
		});
}

/** The festivals of each listed day off. */
function daysOffOf(years: readonly HolidayYear[]): Map<number, Set<FestivalId>> {
	const daysOff = new Map<number, Set<FestivalId>>();
	for (const { year, entries } of years) {
		for (const entry of entries) {
			for (const day of listedDays(entry.off, year)) {
				daysOff.set(day, new Set([...(daysOff.get(day) ?? []), ...entry.festivals]));
			}
		}
	}
	return daysOff;
}

/** Groups the days off into blocks, each grown over the weekend days beside it that are not worked. */
function blocksOf(
	daysOff: ReadonlyMap<number, ReadonlySet<FestivalId>>,
	makeup: ReadonlySet<number>,
): HolidayBlock[] {
	const isOff = (day: number) => daysOff.has(day) || (weekdayOfDayNumber(day) >= 6 && !makeup.has(day));
	const blocks: HolidayBlock[] = [];
	let reached = Number.NEGATIVE_INFINITY;
	for (const day of [...daysOff.keys()].sort((one, other) => one - other)) {
		if (day < reached) continue;
		let first = day;
		while (isOff(first - 1)) first -= 1;
		const festivals = new Set<FestivalId>();
		for (reached = first; isOff(reached); reached += 1) {
			for (const festival of daysOff.get(reached) ?? []) festivals.add(festival);
		}
		const range = { start: dateOfDayNumber(first), end: dateOfDayNumber(reached) };
		blocks.push({ range, festivals: [...festivals] });
	}
	return blocks;
}

/**
 * Builds the calendar of the years given, in any order; of two notices for one year the later in the list counts, so
 * that an imported one replaces the shipped one. A day listed as worked that is no Saturday or Sunday is no 补班 but an
 * ordinary working day (2020-02-03, the Monday on which work resumed).
 * @throws AppError `holiday_invalid` when a notice names a date that does not exist or a span that runs backwards
 */
export function buildHolidayCalendar(notices: readonly HolidayYear[]): HolidayCalendar {
	const byYear = new Map(notices.map((notice) => [notice.year, notice]));
	const years = [...byYear.values()];
	const worked = years.flatMap(({ year, entries }) =>
		entries.flatMap((entry) => listedDays(entry.makeup, year)),
	);
	const makeupDays = new Set(worked.filter((day) => weekdayOfDayNumber(day) >= 6));
	return {
		years: [...byYear.keys()].sort((one, other) => one - other),
		blocks: blocksOf(daysOffOf(years), makeupDays),
		makeupDays,
	};
}

/** The calendar of the notices that ship with the product. */
export const HOLIDAY_CALENDAR: HolidayCalendar = buildHolidayCalendar(HOLIDAY_YEARS);

const withNotices = new WeakMap<readonly HolidayYear[], HolidayCalendar>();

/**
 * The calendar with the notices that a station imported, built once for one list of them.
 * @throws AppError `holiday_invalid` as {@link buildHolidayCalendar}
 */
export function holidayCalendarOf(notices: readonly HolidayYear[] = []): HolidayCalendar {
	if (notices.length === 0) return HOLIDAY_CALENDAR;
	const known = withNotices.get(notices);
	if (known !== undefined) return known;
	const built = buildHolidayCalendar([...HOLIDAY_YEARS, ...notices]);
	withNotices.set(notices, built);
	return built;
}
