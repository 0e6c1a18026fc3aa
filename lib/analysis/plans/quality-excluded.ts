/** Calls that do not count because they are invalid or repeat another: what the rule left out, row by row. */
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { LINEAGE } from "../stored";

const COLUMNS = {
	exclusion: "text",
	incident_no: "text",
	report_time: "moment",
	duplicate_of: "text",
	is_known: "boolean",
	...LINEAGE,
	total: "integer",
} as const;

/** One row a call, latest first; `is_known` says whether the call it repeats is in the records (null where it names none). */
export function qualityExcludedPlan(limit: number): Plan<typeof COLUMNS> {
	return {
		name: "quality-excluded",
		columns: COLUMNS,
		sql: sql`SELECT e.call_exclusion AS exclusion, e.incident_no AS incident_no, e.report_time AS report_time,
	i.duplicate_of AS duplicate_of,
	CASE WHEN i.duplicate_of IS NULL THEN NULL ELSE o.incident_no IS NOT NULL END AS is_known,
	b.file_name AS file_name, b.sheet AS sheet, i.row_number AS row_number, count(*) OVER () AS total
FROM ${id(EVENT_TABLE)} AS e
JOIN incident AS i ON i.incident_no = e.incident_no
JOIN batch AS b ON b.batch_id = i.batch_id
LEFT JOIN incident AS o ON o.incident_no = i.duplicate_of
WHERE e.ordinal = 1 AND e.call_exclusion IN ('invalid', 'duplicate')
ORDER BY e.report_time DESC NULLS LAST, e.incident_no
LIMIT ${lit(limit)}`,
	};
}
