/** Every headline metric for three windows. */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { Metric } from "@/lib/metrics/metric";
import { id, join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Question } from "../question";
import { filtered, inWindow, windowsOf } from "./conditions";

const COLUMNS = {
	metric: "text",
	window_name: "text",
	value: "number",
	events: "integer",
	known: "integer",
} as const;

/**
 * One row a metric and window; `value` in the metric's stored unit (money in 1/100 yuan), null = not known; `known` of
 * the `events` behind it say something.
 */
export function headlinePlan(
	question: Question,
	metrics: readonly Metric[],
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const filters = filtered(question.filters, dictionary);
	const branches = metrics.flatMap((metric) =>
		windowsOf(question).map(
			({
				name,
				range,
			}) => sql`SELECT ${lit(metric.id)} AS metric, ${lit(name)} AS window_name, CAST(${metric.value} AS DOUBLE) AS value,
	count(*) AS events, ${metric.known} AS known
FROM ${id(EVENT_TABLE)}
WHERE ${inWindow(metric.dayColumn, range)} AND ${metric.condition}${filters}`,
		),
	);
	return { name: "headline", columns: COLUMNS, sql: join(branches, sql`\nUNION ALL\n`) };
}
