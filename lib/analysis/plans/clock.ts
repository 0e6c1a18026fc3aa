/** Events by the hour and the weekday of the offence, in every window: the cells of the data clock. */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { Metric } from "@/lib/metrics/metric";
import { id, join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Question } from "../question";
import { filtered, inWindow, OFFENCE_HOUR, OFFENCE_WEEKDAY, windowsOf } from "./conditions";

const COLUMNS = { window_name: "text", hour: "integer", weekday: "integer", events: "integer" } as const;

/**
 * One row a window, hour and weekday with events of the metric; null = 不详. Cells without events are absent, and the cells
 * of a window add up to the metric's count in it.
 */
export function clockPlan(question: Question, metric: Metric, dictionary: Dictionary): Plan<typeof COLUMNS> {
	const filters = filtered(question.filters, dictionary);
	const branches = windowsOf(question).map(
		({ name, range }) => sql`SELECT ${lit(name)} AS window_name, ${OFFENCE_HOUR} AS hour,
	${OFFENCE_WEEKDAY} AS weekday, count(*) AS events
FROM ${id(EVENT_TABLE)}
WHERE ${inWindow(metric.dayColumn, range)} AND ${metric.condition}${filters}
GROUP BY hour, weekday`,
	);
	return {
		name: "clock",
		columns: COLUMNS,
		sql: sql`${join(branches, sql`\nUNION ALL\n`)}
ORDER BY window_name, hour NULLS LAST, weekday NULLS LAST`,
	};
}
