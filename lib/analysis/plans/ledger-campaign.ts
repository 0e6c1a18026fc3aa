/** The ledger of results 打击战果 as it stands: an amount for each month, unit and item, with the row that tells it. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	month: "text",
	unit: "text",
	item: "text",
	amount: "number",
	measure: "text",
	file_name: "text",
	sheet: "text",
	row_number: "integer",
} as const;

/** One row a month, unit (empty where the ledger names none) and item that has an amount; items and measures as words. */
export function ledgerCampaignPlan(): Plan<typeof COLUMNS> {
	return {
		name: "ledger-campaign",
		columns: COLUMNS,
		sql: sql`SELECT t.month AS month, coalesce(t.unit, '') AS unit, t.item AS item, t.amount AS amount,
	t.measure AS measure, b.file_name AS file_name, b.sheet AS sheet, t.row_number AS row_number
FROM campaign_result AS t LEFT JOIN batch AS b ON b.batch_id = t.batch_id
WHERE t.month IS NOT NULL AND t.item IS NOT NULL AND t.amount IS NOT NULL
ORDER BY t.month, t.item, unit`,
	};
}
