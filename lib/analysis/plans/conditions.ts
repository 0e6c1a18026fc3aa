/** Window and filter conditions over the event table; every plan says them with the same words. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import { DIMENSIONS } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { codeColumn, measureColumns, UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import { empty, id, join, lit, litDate, litMoment, type Sql, sql } from "@/lib/sql/fragment";
import type { Basis, ClockFilter, Filter, Question, WindowId } from "../question";
import { WINDOW_IDS } from "../question";

/** The day column a basis counts by. */
export const DAY_COLUMN: Readonly<Record<Basis, "call_day" | "case_day" | "occur_day">> = {
	calls: "call_day",
	cases: "case_day",
	occurred: "occur_day",
};

/** `day >= start AND day < end` over integer day numbers: a range scan that prunes. */
export function inWindow(dayColumn: string, window: DateRange): Sql {
	const day = id(dayColumn);
	return sql`${day} >= ${lit(dayNumber(window.start))} AND ${day} < ${lit(dayNumber(window.end))}`;
}

function dayStart(date: CivilDate, dayCutHour: number): CivilMoment {
	return `${date} ${String(dayCutHour).padStart(2, "0")}:00:00` as CivilMoment;
}

/** A moment with `<column>_has_clock` beside it: the statistical day begins at the day cut, and a bare date is its own day. */
export function momentInWindow(column: string, { start, end }: DateRange, dayCutHour: number): Sql {
	const at = id(column);
	return sql`CASE WHEN ${id(`${column}_has_clock`)}
		THEN ${at} >= ${litMoment(dayStart(start, dayCutHour))} AND ${at} < ${litMoment(dayStart(end, dayCutHour))}
		ELSE ${at} >= ${litDate(start)} AND ${at} < ${litDate(end)} END`;
}

/**
 * One text a signer of a receipt, and nobody else's: by whole ID number, else by phones, else by name and village, else by the
 * receipt itself. Says who it is; never leaves the engine.
 * @param alias of the receipt table
 */
export function signerKey(alias: string): Sql {
	const of = (column: string) => id(alias, column);
	return sql`coalesce('i' || ${of("id_no_whole")}, 'p' || nullif(${of("phone_numbers")}, ''),
		'n' || ${of("name")} || '/' || coalesce(${of("village")}, ''), 'r' || ${of("receipt_no")})`;
}

/** `column IN (…)`; never true of nothing. */
export function amongTexts(column: Sql, values: readonly string[]): Sql {
	return values.length === 0 ? lit(false) : sql`${column} IN (${values.map((value) => lit(value))})`;
}

/** A code no row carries: a filter for a value nobody has finds nothing, instead of everything. */
const NO_SUCH_CODE = -1;

/** `AND c_x IN (…)` for every filter, `NOT IN` for one that excludes; empty for none. A filter and its complement share no event and leave none out. */
export function filtered(filters: readonly Filter[], dictionary: Dictionary): Sql {
	const conditions = filters.map(({ dimension, values, isExcluded }) => {
		const codes = values.map((value) =>
			value === null ? UNKNOWN_CODE : (dictionary.codeOf(dimension, value) ?? NO_SUCH_CODE),
		);
		const list = codes.length === 0 ? [NO_SUCH_CODE] : codes;
		const within = isExcluded ? sql`NOT IN` : sql`IN`;
		return sql` AND ${id(codeColumn(dimension))} ${within} (${list.map((code) => lit(code))})`;
	});
	return join(conditions, sql``);
}

const [HOUR_MEASURE = ""] = measureColumns(DIMENSIONS.occur_hour_band);
const MEASURED_HOUR = id(HOUR_MEASURE);

/** Hour 0–23 of the offence as dimension 20 measures it; null where that is 不详, as is a number typed that is no hour. */
export const OFFENCE_HOUR: Sql = sql`CASE WHEN ${MEASURED_HOUR} >= 0 AND ${MEASURED_HOUR} < 24 THEN CAST(${MEASURED_HOUR} AS INTEGER) END`;

/** Weekday 1–7 of the day of the offence; null = 不详. */
export const OFFENCE_WEEKDAY: Sql = id("offence_weekday");

function oneOf(column: Sql, values: readonly (number | null)[] | undefined): Sql {
	if (values === undefined) return empty;
	const known = values.filter((value) => value !== null);
	const isKnown = known.length === 0 ? sql`FALSE` : sql`(${column}) IN (${known.map((value) => lit(value))})`;
	return sql` AND (coalesce(${isKnown}, FALSE)${values.includes(null) ? sql` OR (${column}) IS NULL` : empty})`;
}

/** `AND …` for the hours and weekdays kept; empty for none. Each event is in exactly one cell of hour and weekday. */
export function atClock({ hours, weekdays }: ClockFilter = {}): Sql {
	return sql`${oneOf(OFFENCE_HOUR, hours)}${oneOf(OFFENCE_WEEKDAY, weekdays)}`;
}

/** The windows that exist, with their names, in the order of {@link WINDOW_IDS}. */
export function windowsOf(
	question: Question,
): readonly { readonly name: WindowId; readonly range: DateRange }[] {
	return WINDOW_IDS.flatMap((name) => {
		const range = question.windows[name];
		return range === null ? [] : [{ name, range }];
	});
}
