/** What the records cover: first and last day and the latest report, which decide what can be compared at all. */
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	first_call_day: "integer",
	last_call_day: "integer",
	first_case_day: "integer",
	last_case_day: "integer",
	latest_report: "moment",
	events: "integer",
} as const;

/** One row; all null (and 0 events) while nothing is loaded. Only counting calls and cases are looked at. */
export function spanPlan(): Plan<typeof COLUMNS> {
	return {
		name: "span",
		columns: COLUMNS,
		sql: sql`SELECT min(call_day) AS first_call_day, max(call_day) AS last_call_day,
	min(case_day) AS first_case_day, max(case_day) AS last_case_day,
	max(report_time) FILTER (WHERE call_day IS NOT NULL) AS latest_report, count(*) AS events
FROM ${id(EVENT_TABLE)}`,
	};
}
