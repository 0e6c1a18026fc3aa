/** The holiday as a period: the latest one that is over, or a festival of a year with its days before and after. */

import { FESTIVALS, type FestivalId, HOLIDAY_YEARS } from "@/data/holidays";
import { type CivilDate, civilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { addDays, dateOfDayNumber, weekdayOfDayNumber } from "./civil";
import {
	HOLIDAY_PHASES,
	type Holiday,
	type HolidayPhase,
	holidayIn,
	holidaysIn,
	phaseWindow,
} from "./festival-blocks";
import { holidayCalendarOf, listedDays } from "./holidays";
import { type DateRange, dayCount, shiftDays } from "./range";
import type { PeriodRule, PeriodSettings } from "./units";

/** A festival of a year, or the days around it. */
export interface HolidayChoice {
	readonly kind: "holiday";
	readonly festival: FestivalId;
	/** The year of the festival's day: 元旦 2023 began on 31 December 2022. */
	readonly year: number;
	readonly phase: HolidayPhase;
}

/** No two holidays lie further apart. */
const REACH_DAYS = 200;
const SPELT = /^([a-z_]+):(\d{4})(?::([a-z]+))?$/;

/**
 * The holiday of a choice.
 * @throws AppError `holiday_unknown` where the year has no notice and none can stand in for it
 */
function chosenHoliday({ festival, year }: HolidayChoice, settings: PeriodSettings): Holiday {
	const holiday = holidayIn(holidayCalendarOf(settings.holidayNotices), festival, year);
	if (holiday !== null) return holiday;
	throw new AppError(
		"holiday_unknown",
		`没有${year}年${FESTIVALS[festival].zh}的放假安排，请另选假期；该年安排公布后可在“设置”的“节假日安排”中导入。`,
	);
}

/** The window of a choice. @throws AppError `holiday_unknown` as {@link chosenHoliday} */
export function holidayWindow(choice: HolidayChoice, settings: PeriodSettings): DateRange {
	return phaseWindow(chosenHoliday(choice, settings), choice.phase);
}

/**
 * The holiday an officer means: the one chosen, else the latest that was over when the day began.
 * @throws AppError `holiday_unknown` where the year has no arrangement, or none is known from the 200 days before
 */
export function holidayMeant(
	choice: HolidayChoice | null,
	asOf: CivilDate,
	settings: PeriodSettings,
): Holiday {
	return choice === null ? latestHoliday(asOf, settings) : chosenHoliday(choice, settings);
}

/** The holiday after (+1) or before (−1) another, whatever festival it is of; null where none is known. */
export function neighbourHoliday(
	{ range }: Pick<Holiday, "range">,
	steps: 1 | -1,
	settings: PeriodSettings,
): Holiday | null {
	if (steps > 0) return nextHoliday(range.end, settings);
	const window = { start: addDays(range.start, -REACH_DAYS), end: range.start };
	return holidaysIn(holidayCalendarOf(settings.holidayNotices), window).at(-1) ?? null;
}

/** The weekend days worked for a holiday's days off (补班), ascending; none while its notice is unpublished. */
export function makeupDaysOf(
	{ festivals, year }: Pick<Holiday, "festivals" | "year">,
	settings: PeriodSettings,
): readonly CivilDate[] {
	const notices = [...HOLIDAY_YEARS, ...(settings.holidayNotices ?? [])];
	const notice = notices.findLast((one) => one.year === year);
	const entries = notice?.entries.filter((entry) => entry.festivals.some((one) => festivals.includes(one)));
	const days = (entries ?? []).flatMap(({ makeup }) => listedDays(makeup, year));
	return days
		.filter((day) => weekdayOfDayNumber(day) >= 6)
		.sort((one, other) => one - other)
		.map(dateOfDayNumber);
}

/**
 * The latest holiday that was over when the day began.
 * @throws AppError `holiday_unknown` where none is known from the 200 days before it
 */
function latestHoliday(asOf: CivilDate, settings: PeriodSettings): Holiday {
	const window = { start: addDays(asOf, -REACH_DAYS), end: asOf };
	const over = holidaysIn(holidayCalendarOf(settings.holidayNotices), window).filter(
		({ range }) => range.end <= asOf,
	);
	const latest = over.at(-1);
	if (latest !== undefined) return latest;
	throw new AppError("holiday_unknown", `${asOf}之前没有已知的放假安排，请另选时段或研判日。`);
}

/** The next holiday that has not begun on that day; null where none is known. */
export function nextHoliday(asOf: CivilDate, settings: PeriodSettings): Holiday | null {
	const window = { start: asOf, end: addDays(asOf, REACH_DAYS) };
	const ahead = holidaysIn(holidayCalendarOf(settings.holidayNotices), window);
	return ahead.find(({ range }) => range.start >= asOf) ?? null;
}

/** The morning on which the holiday `steps` further on is the latest; where none is known, the same day. */
function shifted(asOf: CivilDate, steps: number, settings: PeriodSettings): CivilDate {
	const shown = latestHoliday(asOf, settings);
	return neighbourHoliday(shown, steps > 0 ? 1 : -1, settings)?.range.end ?? asOf;
}

/** The rule of the registered period: moves from holiday to holiday; 环比 is as many days just before it. */
export const HOLIDAY_RULE: PeriodRule = {
	window: (asOf, settings) => latestHoliday(asOf, settings).range,
	pinned: (at, settings) => latestHoliday(at, settings).range,
	previous: (range) => ({ range: shiftDays(range, -dayCount(range)), reason: null }),
	shift: shifted,
	isToDate: false,
};

/** The choice of the holiday that many years on. */
export function shiftHoliday(choice: HolidayChoice, years: number): HolidayChoice {
	return { ...choice, year: choice.year + years };
}

const isFestival = (text: string): text is FestivalId => Object.hasOwn(FESTIVALS, text);
const isPhase = (text: string): text is HolidayPhase => Object.hasOwn(HOLIDAY_PHASES, text);

/** Reads `spring_festival:2026`, with `:before` or `:after` for the days around it; null for anything else. */
export function readHoliday(text: string): HolidayChoice | null {
	const [, festival = "", year = "", phase = "during"] = SPELT.exec(text) ?? [];
	const isYear = civilDate(Number(year), 1, 1) !== null && Number(year) > 0;
	if (!isFestival(festival) || !isPhase(phase) || !isYear) return null;
	return { kind: "holiday", festival, year: Number(year), phase };
}

/** Spells a choice so that {@link readHoliday} reads it back. */
export function spellHoliday({ festival, year, phase }: HolidayChoice): string {
	return `${festival}:${year}${phase === "during" ? "" : `:${phase}`}`;
}
