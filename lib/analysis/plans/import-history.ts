/** Every import that was not taken back, sheet by sheet: what came when, what became of it, what is still open. */
import { sql } from "@/lib/sql/fragment";
import { openRefusals } from "../open-refusals";
import type { Plan } from "../plan";

const COLUMNS = {
	batch_id: "integer",
	file_no: "integer",
	file_name: "text",
	file_hash: "text",
	sheet: "text",
	source: "text",
	imported_at: "moment",
	as_of: "moment",
	is_demo: "boolean",
	read_rows: "integer",
	kept_rows: "integer",
	updated_rows: "integer",
	unchanged_rows: "integer",
	refused_rows: "integer",
	open_rows: "integer",
} as const;

/**
 * One row a batch, the newest file first and its sheets in their order. `file_no` is what the batches of one file share
 * (`fileNoOf` of `lib/ingest/pack.ts`); `open_rows` are refused rows that nobody has mended yet, those of a file that came
 * again only under its last import.
 */
export function importHistoryPlan(): Plan<typeof COLUMNS> {
	return {
		name: "import-history",
		columns: COLUMNS,
		sql: sql`SELECT b.batch_id, b.batch_id // 1000 AS file_no, b.file_name, b.file_hash, b.sheet, b.source,
	b.imported_at, b.as_of, b.is_demo,
	b.read_rows, b.kept_rows, b.updated_rows, b.unchanged_rows, b.refused_rows,
	CAST(coalesce(o.open_rows, 0) AS INTEGER) AS open_rows
FROM batch AS b
LEFT JOIN (
	SELECT batch_id, count(*) AS open_rows FROM (${openRefusals()}) AS open_line GROUP BY batch_id) AS o
	ON o.batch_id = b.batch_id
ORDER BY file_no DESC, b.batch_id`,
	};
}
