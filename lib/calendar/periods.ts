/**
 * The registry of periods. `asOf` is always the morning on which the briefing is read: complete units mean the latest
 * one that was over when that day began (day → yesterday, month → last month); to-date units run from the start of the
 * unit that holds `asOf` through `asOf` itself (截至当日).
 */

import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import {
	HOLIDAY_RULE,
	type HolidayChoice,
	holidayWindow,
	readHoliday,
	shiftHoliday,
	spellHoliday,
} from "./holiday-period";
import { type DateRange, dayCount, lastDay, rangeOf, shiftDays } from "./range";
import { completeUnit, type PeriodRule, type PeriodSettings, UNITS, type UnitId, unitToDate } from "./units";

/** Names of the periods made of a calendar unit, whole or to date; stable for ever, addresses and stored reports carry them. */
export type UnitPeriodId = UnitId | `${UnitId}_to_date`;

/** Names of the registered periods. */
export type PeriodId = UnitPeriodId | "holiday";

/** One period: its words for picker and hover, and its rule. */
export interface Period extends PeriodRule {
	readonly label: { readonly zh: string; readonly en: string };
	/** What the window is, for hover and footers. */
	readonly explanation: string;
}

/** Every period the picker offers, in its order. */
export const PERIODS = {
	day: { label: { zh: "日", en: "Day" }, explanation: "研判日的前一日", ...completeUnit(UNITS.day) },
	week: {
		label: { zh: "周", en: "Week" },
		explanation: "研判日之前最近一个完整周",
		...completeUnit(UNITS.week),
	},
	month: {
		label: { zh: "月", en: "Month" },
		explanation: "研判日的上一个自然月",
		...completeUnit(UNITS.month),
	},
	quarter: {
		label: { zh: "季度", en: "Quarter" },
		explanation: "研判日的上一个自然季度",
		...completeUnit(UNITS.quarter),
	},
	half_year: {
		label: { zh: "半年", en: "Half-year" },
		explanation: "研判日之前最近一个完整半年",
		...completeUnit(UNITS.half_year),
	},
	year: { label: { zh: "年", en: "Year" }, explanation: "研判日的上一个自然年", ...completeUnit(UNITS.year) },
	day_to_date: {
		label: { zh: "今日至今", en: "Day to date" },
		explanation: "研判日当日，截至最新一次导入",
		...unitToDate(UNITS.day),
	},
	week_to_date: {
		label: { zh: "本周至今", en: "Week to date" },
		explanation: "研判日所在周的首日至研判日（含当日）",
		...unitToDate(UNITS.week),
	},
	month_to_date: {
		label: { zh: "本月至今", en: "Month to date" },
		explanation: "研判日所在月的1日至研判日（含当日）",
		...unitToDate(UNITS.month),
	},
	quarter_to_date: {
		label: { zh: "本季至今", en: "Quarter to date" },
		explanation: "研判日所在季度的首日至研判日（含当日）",
		...unitToDate(UNITS.quarter),
	},
	half_year_to_date: {
		label: { zh: "本半年至今", en: "Half-year to date" },
		explanation: "研判日所在半年的首日至研判日（含当日）",
		...unitToDate(UNITS.half_year),
	},
	year_to_date: {
		label: { zh: "本年至今", en: "Year to date" },
		explanation: "1月1日至研判日（含当日）",
		...unitToDate(UNITS.year),
		previous: () => ({ range: null, reason: "本年累计不作环比，以同比为准" }),
	},
	holiday: {
		label: { zh: "假期", en: "Holiday" },
		explanation: "研判日之前最近一个已结束的假期（含相连的周末）",
		...HOLIDAY_RULE,
	},
} as const satisfies Record<PeriodId, Period>;

/**
 * What a question asks for: a registered period as seen from the morning it is read on; one pinned to the unit that
 * holds a day (to date: through that day), whatever the morning; a festival of a year; dates of the officer's own.
 */
export type PeriodChoice =
	| { readonly kind: PeriodId }
	| { readonly kind: UnitPeriodId; readonly at: CivilDate }
	| HolidayChoice
	| { readonly kind: "custom"; readonly range: DateRange };

/** A choice together with the morning it is read on: what the arrow keys move. */
export interface PeriodPosition {
	readonly choice: PeriodChoice;
	readonly asOf: CivilDate;
}

const CUSTOM = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;
const LAST_CUSTOM_DAY = "9999-12-30";
/** Pinned units end, and their comparisons begin, within the years a civil date can write. */
const PINNED = { first: "1900-01-01", last: "9000-12-31" } as const;
const TO_DATE = "_to_date";

/** True when the text names a registered period. */
export function isPeriodId(text: string): text is PeriodId {
	return Object.hasOwn(PERIODS, text);
}

/**
 * The window of a choice; one of own dates is its own range whatever the day.
 * @throws AppError `holiday_unknown` for a holiday of a year whose notice is not known
 */
export function windowOf(choice: PeriodChoice, asOf: CivilDate, settings: PeriodSettings): DateRange {
	if (choice.kind === "custom") return choice.range;
	if ("festival" in choice) return holidayWindow(choice, settings);
	const period = PERIODS[choice.kind];
	return "at" in choice ? period.pinned(choice.at, settings) : period.window(asOf, settings);
}

function readCustom(text: string): PeriodChoice | null {
	const parts = CUSTOM.exec(text);
	const first = civilDateOf(parts?.[1] ?? "");
	const last = civilDateOf(parts?.[2] ?? "");
	if (first === null || last === null || last < first || last > LAST_CUSTOM_DAY) return null;
	return { kind: "custom", range: rangeOf(first, last) };
}

const isUnit = (text: string): text is UnitId => Object.hasOwn(UNITS, text);
const unitOf = (kind: UnitPeriodId): UnitId => kind.replace(TO_DATE, "") as UnitId;
const UNIT_WORDS = new Map(
	Object.keys(UNITS)
		.filter(isUnit)
		.map((id) => [UNITS[id].word as string, id]),
);

/** Reads a unit by its word and its spelling, such as quarter and 2026-Q2; to date by the day it runs through. */
function readPinned(word: string, text: string): PeriodChoice | null {
	const isToDate = word.endsWith(TO_DATE);
	const unit = UNIT_WORDS.get(isToDate ? word.slice(0, -TO_DATE.length) : word);
	if (unit === undefined) return null;
	const at = isToDate ? civilDateOf(text) : UNITS[unit].read(text);
	if (at === null || at < PINNED.first || at > PINNED.last) return null;
	return { kind: isToDate ? `${unit}_to_date` : unit, at };
}

/**
 * Reads a period as addresses and the desk write it. From the morning of reading: an id such as `month`. Pinned:
 * `day:2026-05-11`, `week:2026-05-11` (the week that holds the day), `month:2026-05`, `quarter:2026-Q2`, `half:2026-H1`,
 * `year:2026`, `month_to_date:2026-05-11`, `holiday:spring_festival:2026` (`:before`, `:after`), and
 * `custom:2026-01-01..2026-03-31` with both days inclusive. Null for anything else, for dates that do not exist and for
 * a last day before the first.
 */
export function parsePeriod(text: string): PeriodChoice | null {
	if (isPeriodId(text)) return { kind: text };
	const at = text.indexOf(":");
	const [word, rest] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
	if (word === "custom") return readCustom(rest);
	return word === "holiday" ? readHoliday(rest) : readPinned(word, rest);
}

/** Writes a choice so that {@link parsePeriod} reads the same choice back. */
export function formatPeriod(choice: PeriodChoice): string {
	if (choice.kind === "custom") return `custom:${choice.range.start}..${lastDay(choice.range)}`;
	if ("festival" in choice) return `holiday:${spellHoliday(choice)}`;
	if (!("at" in choice)) return choice.kind;
	const unit = UNITS[unitOf(choice.kind)];
	return PERIODS[choice.kind].isToDate
		? `${unit.word}${TO_DATE}:${choice.at}`
		: `${unit.word}:${unit.spell(choice.at)}`;
}

/**
 * The next (+1) or previous (−1) period: a registered one moves `asOf` by its unit (the holiday to the next known one);
 * a pinned one moves its own day, a festival its year, own dates their range by its length, and leave `asOf`. Back and
 * forth shows the same complete window again; a to-date window on the 29th–31st stays on the last day of a shorter month
 * it passed through.
 */
export function shiftPeriod(
	choice: PeriodChoice,
	asOf: CivilDate,
	steps: 1 | -1,
	settings: PeriodSettings = { weekStart: 1 },
): PeriodPosition {
	if (choice.kind === "custom") {
		const range = shiftDays(choice.range, steps * dayCount(choice.range));
		return { choice: { kind: "custom", range }, asOf };
	}
	if ("festival" in choice) return { choice: shiftHoliday(choice, steps), asOf };
	const { shift } = PERIODS[choice.kind];
	if ("at" in choice) return { choice: { ...choice, at: shift(choice.at, steps, settings) }, asOf };
	return { choice, asOf: shift(asOf, steps, settings) };
}
