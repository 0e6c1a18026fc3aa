/** Every victim of every event that counts, with its times; the earlier frauds that receipt screening looks for. */
import { codeColumn, EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	event_no: "text",
	ordinal: "integer",
	incident_no: "text",
	case_no: "text",
	occur_from: "moment",
	occur_from_has_clock: "boolean",
	report_time: "moment",
	report_time_has_clock: "boolean",
	category: "integer",
	village: "integer",
	loss_fen: "number",
} as const;

/**
 * One row an event and victim of it whose call or case counts: excluded ones (invalid, duplicate, merged …) are no earlier
 * frauds. `occur_from` by the call, else the case; `report_time` the report, else the acceptance, else the filing.
 * `category` and `village` are codes; `loss_fen` is the loss of the whole event, in every row of it.
 */
export function screeningEventsPlan(): Plan<typeof COLUMNS> {
	return {
		name: "screening-events",
		columns: COLUMNS,
		sql: sql`SELECT e.event_no AS event_no, e.ordinal AS ordinal, e.incident_no AS incident_no, e.case_no AS case_no,
	coalesce(i.occur_from, c.occur_from) AS occur_from,
	CASE WHEN i.occur_from IS NOT NULL THEN i.occur_from_has_clock ELSE c.occur_from_has_clock END AS occur_from_has_clock,
	coalesce(i.report_time, c.accepted_time, c.filed_time) AS report_time,
	CASE WHEN i.report_time IS NOT NULL THEN i.report_time_has_clock
		WHEN c.accepted_time IS NOT NULL THEN c.accepted_time_has_clock
		ELSE c.filed_time_has_clock END AS report_time_has_clock,
	CAST(e.${id(codeColumn("fraud_category"))} AS INTEGER) AS category,
	CAST(e.${id(codeColumn("victim_village"))} AS INTEGER) AS village,
	max(e.loss_fen) OVER (PARTITION BY e.event_no) AS loss_fen
FROM ${id(EVENT_TABLE)} AS e
LEFT JOIN incident AS i ON i.incident_no = e.incident_no
LEFT JOIN case_file AS c ON c.case_no = e.case_no
WHERE coalesce(e.call_day, e.case_day) IS NOT NULL
ORDER BY event_no, ordinal`,
	};
}
