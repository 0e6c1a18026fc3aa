/**
 * The registry of periods. `asOf` is always the morning on which the briefing is read: complete units mean the latest
 * one that was over when that day began (day → yesterday, month → last month); to-date units run from the start of the
 * unit that holds `asOf` through `asOf` itself (截至当日).
 */

import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { type DateRange, dayCount, lastDay, rangeOf, shiftDays } from "./range";
import { completeUnit, type PeriodRule, type PeriodSettings, UNITS, unitToDate } from "./units";

/** Names of the registered periods; stable for ever, they stand in addresses and stored reports. */
export type PeriodId =
	| "day"
	| "week"
	| "month"
	| "quarter"
	| "half_year"
	| "year"
	| "week_to_date"
	| "month_to_date"
	| "quarter_to_date"
	| "year_to_date";

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
	year_to_date: {
		label: { zh: "本年至今", en: "Year to date" },
		explanation: "1月1日至研判日（含当日）",
		...unitToDate(UNITS.year),
		previous: () => ({ range: null, reason: "本年累计不作环比，以同比为准" }),
	},
} as const satisfies Record<PeriodId, Period>;

/** What a question asks for: a registered period, or dates of the officer's own. */
export type PeriodChoice =
	| { readonly kind: PeriodId }
	| { readonly kind: "custom"; readonly range: DateRange };

/** A choice together with the morning it is read on: what the arrow keys move. */
export interface PeriodPosition {
	readonly choice: PeriodChoice;
	readonly asOf: CivilDate;
}

const CUSTOM = /^custom:(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;
const LAST_CUSTOM_DAY = "9999-12-30";

/** True when the text names a registered period. */
export function isPeriodId(text: string): text is PeriodId {
	return Object.hasOwn(PERIODS, text);
}

/** The window of a choice; a custom one is its own range whatever the day. */
export function windowOf(choice: PeriodChoice, asOf: CivilDate, settings: PeriodSettings): DateRange {
	return choice.kind === "custom" ? choice.range : PERIODS[choice.kind].window(asOf, settings);
}

/**
 * Reads a period as addresses and the desk write it: an id, or `custom:2026-01-01..2026-03-31` with both days inclusive.
 * Null for anything else, for dates that do not exist and for a last day before the first.
 */
export function parsePeriod(text: string): PeriodChoice | null {
	if (isPeriodId(text)) return { kind: text };
	const parts = CUSTOM.exec(text);
	const first = civilDateOf(parts?.[1] ?? "");
	const last = civilDateOf(parts?.[2] ?? "");
	if (first === null || last === null || last < first || last > LAST_CUSTOM_DAY) return null;
	return { kind: "custom", range: rangeOf(first, last) };
}

/** Writes a choice so that {@link parsePeriod} reads the same choice back. */
export function formatPeriod(choice: PeriodChoice): string {
	return choice.kind === "custom" ? `custom:${choice.range.start}..${lastDay(choice.range)}` : choice.kind;
}

/**
 * The next (+1) or previous (−1) period: a registered one moves `asOf` by its unit, a custom one moves its range by its
 * own length and leaves `asOf`. Back and forth shows the same complete window again; a to-date window on the 29th–31st
 * stays on the last day of a shorter month it passed through.
 */
export function shiftPeriod(choice: PeriodChoice, asOf: CivilDate, steps: 1 | -1): PeriodPosition {
	if (choice.kind !== "custom") return { choice, asOf: PERIODS[choice.kind].shift(asOf, steps) };
	const range = shiftDays(choice.range, steps * dayCount(choice.range));
	return { choice: { kind: "custom", range }, asOf };
}
