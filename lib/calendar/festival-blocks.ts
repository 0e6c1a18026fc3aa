/** A festival of a year as a block of days off: by the notice, or by the law and the weekends where the notice is still to come. */

import { type FestivalId, LAWFUL_DAYS, LAWFUL_SINCE } from "@/data/holidays";
import type { CivilDate } from "@/lib/base/civil";
import { addDays, dateOfDayNumber, dayNumber, partsOf, weekdayOfDayNumber } from "./civil";
import { festivalDay } from "./festivals";
import type { HolidayBlock, HolidayCalendar } from "./holidays";
import { containsDay, type DateRange, overlap } from "./range";

/** Days looked at before and after a block. */
const PROFILE_DAYS = 7;

/** The parts of a holiday's profile with their words. */
export const HOLIDAY_PHASES = {
	before: { zh: "节前7天", en: "7 days before" },
	during: { zh: "放假期间", en: "Days off" },
	after: { zh: "节后7天", en: "7 days after" },
} as const;

/** One of {@link HOLIDAY_PHASES}. */
export type HolidayPhase = keyof typeof HOLIDAY_PHASES;

/** A festival of one year. */
export interface Holiday extends HolidayBlock {
	readonly festival: FestivalId;
	readonly year: number;
	/** The day itself (初一 for 春节): what windows of different years are aligned on. */
	readonly day: CivilDate;
	/** True while the year's notice is unpublished: the days off by law and the weekends beside them, and nothing of 调休. */
	readonly isProvisional: boolean;
}

/** 春节 gives its name to a combined block before 国庆, and 国庆 before the others: the longer rest. */
const RANK: readonly FestivalId[] = ["spring_festival", "national_day"];

function lawfulDays(festival: FestivalId, year: number): number[] {
	const [lawful, date] = [LAWFUL_DAYS[festival], festivalDay(festival, year)];
	if (lawful === null || date === null) return [];
	const first = dayNumber(date) - lawful.before;
	return Array.from({ length: lawful.before + lawful.after + 1 }, (_, index) => first + index);
}

const FESTIVAL_IDS = Object.keys(LAWFUL_DAYS) as FestivalId[];

/** The blocks of a year by law, each with every festival that touches it. */
function blocksByLaw(year: number): readonly HolidayBlock[] {
	const of = new Map(FESTIVAL_IDS.map((festival) => [festival, lawfulDays(festival, year)]));
	const days = new Set([...of.values()].flat());
	const isOff = (day: number) => days.has(day) || weekdayOfDayNumber(day) >= 6;
	return [...of.values()].flatMap(([start]): HolidayBlock[] => {
		if (start === undefined) return [];
		let [first, end] = [start, start];
		while (isOff(first - 1)) first -= 1;
		while (isOff(end)) end += 1;
		const isInside = (day: number) => first <= day && day < end;
		const festivals = FESTIVAL_IDS.filter((festival) => of.get(festival)?.some(isInside));
		return [{ range: { start: dateOfDayNumber(first), end: dateOfDayNumber(end) }, festivals }];
	});
}

const lawful = new Map<number, readonly HolidayBlock[]>();

/** {@link blocksByLaw}, each year worked out once. */
function lawfulBlocks(year: number): readonly HolidayBlock[] {
	const known = lawful.get(year);
	if (known !== undefined) return known;
	const blocks = blocksByLaw(year);
	lawful.set(year, blocks);
	return blocks;
}

/**
 * A festival's block of days off in a year (the year of its day: 元旦 2023 began on 31 December 2022). Null where it had
 * none, for years before 2015 that no notice covers, and where its day is not known.
 */
export function holidayIn(calendar: HolidayCalendar, festival: FestivalId, year: number): Holiday | null {
	const day = festivalDay(festival, year);
	if (day === null) return null;
	const isProvisional = !calendar.years.includes(year);
	if (isProvisional && year < LAWFUL_SINCE) return null;
	const blocks = isProvisional ? lawfulBlocks(year) : calendar.blocks;
	const block = blocks.find(
		({ range, festivals }) => festivals.includes(festival) && containsDay(range, day),
	);
	return block ? { ...block, festival, year, day, isProvisional } : null;
}

/** The window of a part of a holiday's profile. */
export function phaseWindow({ range }: Pick<Holiday, "range">, phase: HolidayPhase): DateRange {
	if (phase === "before") return { start: addDays(range.start, -PROFILE_DAYS), end: range.start };
	if (phase === "after") return { start: range.end, end: addDays(range.end, PROFILE_DAYS) };
	return range;
}

/** The holiday that a block is named after: of festivals that fall together the one with the longer rest. */
function holidayOfBlock(calendar: HolidayCalendar, { range, festivals }: HolidayBlock): Holiday | null {
	const ranked = [...RANK.filter((one) => festivals.includes(one)), ...festivals];
	const years = [partsOf(range.start).year, partsOf(range.end).year];
	for (const festival of ranked) {
		for (const year of years) {
			const holiday = holidayIn(calendar, festival, year);
			if (holiday !== null && overlap(holiday.range, range) !== null) return holiday;
		}
	}
	return null;
}

/** All holidays with days in the window, ascending, each combined block once; the provisional ones of years to come too. */
export function holidaysIn(calendar: HolidayCalendar, window: DateRange): readonly Holiday[] {
	const published = calendar.blocks.filter(({ range }) => overlap(range, window) !== null);
	const named = published.flatMap((block) => holidayOfBlock(calendar, block) ?? []);
	const years = Array.from(
		{ length: partsOf(window.end).year - partsOf(window.start).year + 1 },
		(_, index) => partsOf(window.start).year + index,
	).filter((year) => !calendar.years.includes(year));
	const provisional = years.flatMap((year) =>
		FESTIVAL_IDS.flatMap((festival) => holidayIn(calendar, festival, year) ?? []),
	);
	const merged = new Map(
		[...provisional, ...named]
			.filter(({ range }) => overlap(range, window) !== null)
			.map((holiday) => [holiday.range.start, holidayOfBlock(calendar, holiday) ?? holiday]),
	);
	return [...merged.values()].sort((one, other) => (one.range.start < other.range.start ? -1 : 1));
}
