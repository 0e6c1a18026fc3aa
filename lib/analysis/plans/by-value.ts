/** One metric by the values of one dimension in every window: the parts of a figure, which add up to it. */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { codeColumn, EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { Metric } from "@/lib/metrics/metric";
import { id, join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Question } from "../question";
import { filtered, inWindow, windowsOf } from "./conditions";

const COLUMNS = {
	window_name: "text",
	code: "integer",
	value: "number",
	events: "integer",
	known: "integer",
} as const;

/**
 * One row a window and code with events; `value`, `events` and `known` as in the headline plan. The rows are the metric's own,
 * so that counts and sums of all codes (0 = 不详 among them) are the metric's figure: an event stands where its first victim
 * stands, also in a victim dimension.
 */
export function byValuePlan(
	question: Question,
	metric: Metric,
	dimension: Dimension,
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const code = id(codeColumn(dimension.id));
	const filters = filtered(question.filters, dictionary);
	const branches = windowsOf(question).map(
		({ name, range }) => sql`SELECT ${lit(name)} AS window_name, ${code} AS code,
	CAST(${metric.value} AS DOUBLE) AS value, count(*) AS events, ${metric.known} AS known
FROM ${id(EVENT_TABLE)}
WHERE ${inWindow(metric.dayColumn, range)} AND ${metric.condition}${filters}
GROUP BY ${code}`,
	);
	return {
		name: "by-value",
		columns: COLUMNS,
		sql: sql`${join(branches, sql`\nUNION ALL\n`)}
ORDER BY window_name, code`,
	};
}
