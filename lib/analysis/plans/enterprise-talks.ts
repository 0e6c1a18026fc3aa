/** Every prevention activity by its statistical day, with the firm and the zone it names; what talks are taken from. */
import { lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	activity_no: "text",
	day: "integer",
	kind: "text",
	title: "text",
	enterprise: "text",
	zone: "text",
	reached: "integer",
	team: "text",
} as const;

/**
 * One row an activity, oldest first; those that name no firm stand there too, because they tell since when activities are on
 * record. The statistical day begins at the day cut, and a bare date is its own day. Names as written.
 */
export function enterpriseTalksPlan(dayCutHour: number): Plan<typeof COLUMNS> {
	return {
		name: "enterprise-talks",
		columns: COLUMNS,
		sql: sql`SELECT activity_no,
	CAST(CAST(CASE WHEN held_time_has_clock THEN held_time - to_hours(${lit(dayCutHour)}) ELSE held_time END AS DATE)
		- DATE '1970-01-01' AS INTEGER) AS day,
	kind, title, enterprise, zone, reached, team
FROM activity
WHERE held_time IS NOT NULL
ORDER BY day, activity_no`,
	};
}
