/** Every receipt of the persons who signed some receipts: how often somebody signed, and what is known under an earlier number. */
import { id, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { amongTexts, signerKey } from "./conditions";

const COLUMNS = { person: "integer", receipt_no: "text", signed_time: "moment" } as const;

/**
 * One row a receipt with a time, of every person who signed one of these, by person and time; of one moment by number. `person`
 * is a number that stands for the signer among these rows and says nothing else.
 */
export function signingsPlan(receiptNos: readonly string[]): Plan<typeof COLUMNS> {
	return {
		name: "signings",
		columns: COLUMNS,
		sql: sql`WITH signed AS (
	SELECT ${signerKey("t")} AS signer, t.receipt_no AS receipt_no, t.signed_time AS signed_time FROM receipt AS t
	WHERE t.signed_time IS NOT NULL)
SELECT CAST(dense_rank() OVER (ORDER BY signer) AS INTEGER) AS person, receipt_no, signed_time
FROM signed
WHERE signer IN (SELECT signer FROM signed WHERE ${amongTexts(id("receipt_no"), receiptNos)})
ORDER BY person, signed_time, receipt_no`,
	};
}
