/** Every activity of the ledger 宣传活动 by its day, with what it reached and who held it. */
import { lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	activity_no: "text",
	held_time: "moment",
	has_clock: "boolean",
	day: "integer",
	kind: "text",
	title: "text",
	village: "text",
	enterprise: "text",
	zone: "text",
	team: "text",
	leader: "text",
	reached: "integer",
	leaflets: "integer",
	app_installed: "integer",
	helpers: "integer",
	file_name: "text",
	sheet: "text",
	row_number: "integer",
} as const;

/**
 * One row an activity with a time, oldest first; places, team and kind as written. `day` is the statistical day since
 * 1970-01-01: before the day cut it is the day before, and a bare date is its own day. A number below 0 is a slip of the pen
 * and not known.
 * @param dayCutHour hour at which the statistical day begins
 */
export function ledgerActivitiesPlan(dayCutHour: number): Plan<typeof COLUMNS> {
	return {
		name: "ledger-activities",
		columns: COLUMNS,
		sql: sql`SELECT t.activity_no AS activity_no, t.held_time AS held_time, t.held_time_has_clock AS has_clock,
	CAST(CAST(t.held_time - CASE WHEN t.held_time_has_clock THEN to_hours(${lit(dayCutHour)}) ELSE to_hours(0) END AS DATE)
		- DATE '1970-01-01' AS INTEGER) AS day,
	t.kind AS kind, t.title AS title, t.village AS village, t.enterprise AS enterprise, t.zone AS zone, t.team AS team,
	t.leader AS leader, CASE WHEN t.reached >= 0 THEN t.reached END AS reached,
	CASE WHEN t.leaflets >= 0 THEN t.leaflets END AS leaflets,
	CASE WHEN t.app_installed >= 0 THEN t.app_installed END AS app_installed,
	CASE WHEN t.helpers >= 0 THEN t.helpers END AS helpers,
	b.file_name AS file_name, b.sheet AS sheet, t.row_number AS row_number
FROM activity AS t LEFT JOIN batch AS b ON b.batch_id = t.batch_id
WHERE t.held_time IS NOT NULL
ORDER BY day, t.held_time, t.activity_no`,
	};
}
