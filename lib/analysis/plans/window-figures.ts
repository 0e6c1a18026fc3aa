/** A few metrics over any windows at once: what a holiday, the days around it and the same days of earlier years counted. */
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { Metric } from "@/lib/metrics/metric";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Filter } from "../question";
import { filtered } from "./conditions";

const COLUMNS = {
	metric: "text",
	first_day: "integer",
	end_day: "integer",
	value: "number",
	events: "integer",
	known: "integer",
} as const;

/** The metrics asked for, the windows (at least one, each once) and the filters. */
export interface WindowFigures {
	readonly metrics: readonly Metric[];
	readonly windows: readonly DateRange[];
	readonly filters: readonly Filter[];
}

/** The windows as rows, by day numbers. */
function asRows(windows: readonly DateRange[]): Sql {
	const rows = windows.map(({ start, end }) => sql`(${lit(dayNumber(start))}, ${lit(dayNumber(end))})`);
	return sql`(VALUES ${rows}) AS asked(first_day, end_day)`;
}

/**
 * One row a metric and window that has events; windows may overlap and are told by their day numbers
 * [`first_day`, `end_day`). `value`, `events` and `known` as in the headline plan; a window without a row had no event.
 * One scan a metric whatever the number of windows: a branch for each of them costs more to plan than to count.
 */
export function windowFiguresPlan(
	{ metrics, windows, filters }: WindowFigures,
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const condition = filtered(filters, dictionary);
	const branches = metrics.map((metric) => {
		const day = id(metric.dayColumn);
		return sql`SELECT ${lit(metric.id)} AS metric, first_day, end_day,
	CAST(${metric.value} AS DOUBLE) AS value, count(*) AS events, ${metric.known} AS known
FROM ${id(EVENT_TABLE)} JOIN ${asRows(windows)} ON ${day} >= first_day AND ${day} < end_day
WHERE ${metric.condition}${condition}
GROUP BY first_day, end_day`;
	});
	return {
		name: "window-figures",
		columns: COLUMNS,
		sql: sql`${join(branches, sql`\nUNION ALL\n`)}
ORDER BY first_day, end_day, metric`,
	};
}
