/** Refused lines as they were written, each with its reason and the heading at fault: what a workbook to mend is made of. */
import { lit, sql } from "@/lib/sql/fragment";
import { openRefusals } from "../open-refusals";
import type { Plan } from "../plan";

const COLUMNS = {
	batch_id: "integer",
	row_number: "integer",
	reason: "text",
	fault: "text",
	raw: "text",
} as const;

/**
 * `batch_id, row_number, reason, fault, raw` of refused lines, in the order of import: of all that are still to be mended,
 * or of all that some batches refused. `fault` is null where no single column is; `raw` is the line as a JSON list.
 */
export function refusedRowsPlan(which: "open" | readonly number[]): Plan<typeof COLUMNS> {
	const isWanted =
		which === "open"
			? sql`EXISTS (SELECT 1 FROM (${openRefusals()}) AS o
	WHERE o.batch_id = s.batch_id AND o.row_number = s.row_number)`
			: sql`s.batch_id IN (${which.map((batchId) => lit(batchId))})`;
	return {
		name: "refused-rows",
		columns: COLUMNS,
		sql: sql`SELECT s.batch_id AS batch_id, s.row_number AS row_number, s.reason AS reason, s.fault AS fault, s.raw AS raw
FROM source_row AS s
WHERE s.reason IS NOT NULL AND ${isWanted}
ORDER BY s.batch_id, s.row_number`,
	};
}
