/** Every receipt by day, signer, and the village and employer it names; what the focus score takes coverage from. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { signerKey } from "./conditions";

const COLUMNS = {
	person: "integer",
	day: "integer",
	known_day: "integer",
	village: "text",
	employer: "text",
} as const;

/**
 * One row a receipt with a time; `person` is a number that stands for the signer (by whole ID number, else by phones, else by
 * name and village) and says nothing else. `village` and `employer` as written.
 */
export function focusReceiptsPlan(): Plan<typeof COLUMNS> {
	return {
		name: "focus-receipts",
		columns: COLUMNS,
		sql: sql`WITH known AS (
	SELECT r.receipt_no AS receipt_no, min(CAST(b.imported_at AS DATE)) AS day
	FROM receipt_row AS r JOIN batch AS b ON b.batch_id = r.batch_id
	GROUP BY r.receipt_no)
SELECT CAST(dense_rank() OVER (ORDER BY ${signerKey("t")}) AS INTEGER) AS person,
	CAST(CAST(t.signed_time AS DATE) - DATE '1970-01-01' AS INTEGER) AS day,
	CAST(k.day - DATE '1970-01-01' AS INTEGER) AS known_day, t.village AS village, t.employer AS employer
FROM receipt AS t LEFT JOIN known AS k ON k.receipt_no = t.receipt_no
WHERE t.signed_time IS NOT NULL
ORDER BY person, day`,
	};
}
