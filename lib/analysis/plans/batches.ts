/** The files behind the records, for footers: what a report was made from. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	file_name: "text",
	read_rows: "integer",
	refused_rows: "integer",
	is_demo: "boolean",
	imported_at: "moment",
} as const;

/** One row a file, in the order of its last import; a file that was imported again is told by that import alone. */
export function batchesPlan(): Plan<typeof COLUMNS> {
	return {
		name: "batches",
		columns: COLUMNS,
		sql: sql`WITH sheet AS (
	SELECT *, row_number() OVER (PARTITION BY file_name, file_hash, sheet ORDER BY batch_id DESC) AS age
	FROM batch)
SELECT file_name, CAST(sum(read_rows) AS INTEGER) AS read_rows,
	CAST(sum(refused_rows) AS INTEGER) AS refused_rows, bool_or(is_demo) AS is_demo, max(imported_at) AS imported_at
FROM sheet
WHERE age = 1
GROUP BY file_name, file_hash
ORDER BY min(batch_id)`,
	};
}
