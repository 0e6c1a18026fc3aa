/** Refused rows that nobody has mended yet, with the reason and where each stands. */
import { lit, sql } from "@/lib/sql/fragment";
import { openRefusals } from "../open-refusals";
import type { Plan } from "../plan";
import { LINEAGE } from "../stored";

const COLUMNS = {
	source: "text",
	reason: "text",
	is_retry: "boolean",
	imported_at: "moment",
	...LINEAGE,
	total: "integer",
} as const;

/** One row a refused line, by file and row; `is_retry` for a corrected line that was refused again. */
export function qualityRefusalsPlan(limit: number): Plan<typeof COLUMNS> {
	return {
		name: "quality-refusals",
		columns: COLUMNS,
		sql: sql`SELECT b.source AS source, s.reason AS reason, s.mends IS NOT NULL AS is_retry,
	b.imported_at AS imported_at, b.file_name AS file_name, b.sheet AS sheet, s.row_number AS row_number,
	count(*) OVER () AS total
FROM (${openRefusals()}) AS o
JOIN source_row AS s ON s.batch_id = o.batch_id AND s.row_number = o.row_number
JOIN batch AS b ON b.batch_id = o.batch_id
WHERE s.reason IS NOT NULL
ORDER BY b.imported_at DESC, b.file_name, b.sheet, s.row_number
LIMIT ${lit(limit)}`,
	};
}
