/** Values of several dimensions by named sets of days, such as the days off and the ordinary days of some years. */
import type { DateRange } from "@/lib/calendar/range";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { codeColumn, EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Basis, Filter } from "../question";
import { DAY_COLUMN, filtered, inWindow } from "./conditions";

const COLUMNS = { dimension: "integer", part: "text", code: "integer", events: "integer" } as const;

/** A set of days with its name; the ranges of all parts together share no day. */
export interface DayPart {
	readonly name: string;
	/** At least one. */
	readonly ranges: readonly DateRange[];
}

/** What is counted by which day, in which parts (at least one), under which filters. */
export interface DayParts {
	readonly basis: Basis;
	readonly parts: readonly DayPart[];
	readonly filters: readonly Filter[];
}

/** The part of the row's day; null outside of all of them. */
function partOf(parts: readonly DayPart[], dayColumn: string): Sql {
	const cases = parts.flatMap(({ name, ranges }) =>
		ranges.map((range) => sql`WHEN ${inWindow(dayColumn, range)} THEN ${lit(name)}`),
	);
	return sql`CASE ${join(cases, sql`\n\t`)} END`;
}

/** The days from the first of all parts to the last. */
function allDays(parts: readonly DayPart[]): DateRange {
	const ranges = parts.flatMap((part) => part.ranges);
	const start = ranges.reduce((least, one) => (one.start < least.start ? one : least)).start;
	const end = ranges.reduce((most, one) => (one.end > most.end ? one : most)).end;
	return { start, end };
}

/**
 * One row a dimension (its number), part and code that occurs: victims of victim dimensions, events of case dimensions.
 * @throws TypeError without parts
 */
export function dayPartsPlan(
	{ basis, parts, filters }: DayParts,
	dimensions: readonly Dimension[],
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const day = DAY_COLUMN[basis];
	const codes = dimensions.map((dimension) => id(codeColumn(dimension.id)));
	const branches = (["victim", "case"] as const).flatMap((side) => {
		const own = dimensions.filter((dimension) => dimension.side === side);
		if (own.length === 0) return [];
		const grain = side === "case" ? sql` AND ordinal = 1` : sql``;
		return [
			sql`SELECT unnest([${own.map(({ number }) => lit(number))}]) AS dimension, part,
	unnest([${own.map((dimension) => id(codeColumn(dimension.id)))}]) AS code
FROM picked
WHERE part IS NOT NULL${grain}`,
		];
	});
	return {
		name: "day-parts",
		columns: COLUMNS,
		sql: sql`WITH picked AS (
	SELECT ${partOf(parts, day)} AS part, ordinal, ${codes}
	FROM ${id(EVENT_TABLE)}
	WHERE ${inWindow(day, allDays(parts))}${filtered(filters, dictionary)})
SELECT dimension, part, code, count(*) AS events
FROM (
${join(branches, sql`\nUNION ALL\n`)}
)
GROUP BY dimension, part, code
ORDER BY dimension, part, code`,
	};
}
