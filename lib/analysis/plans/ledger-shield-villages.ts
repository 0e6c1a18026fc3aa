/** What every file tells of a village's protection in a month, in the order in which files speak: two of them may differ. */
import type { DateRange } from "@/lib/calendar/range";
import { lastDay } from "@/lib/calendar/range";
import { id, lit, litDate, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { BATCH_RANK, VERSION } from "../stored";

const COLUMNS = {
	month: "text",
	village: "text",
	as_of: "date",
	app: "integer",
	shield: "integer",
	family: "integer",
	file_name: "text",
	sheet: "text",
	row_number: "integer",
} as const;

/**
 * One row a line that counts a village (no person), up to the month of the window's last day and to that day where the line
 * names its own; the last row of a village and month speaks loudest. A file that was imported twice is told once; a number
 * below 0 is not known.
 */
export function ledgerShieldVillagesPlan(window: DateRange): Plan<typeof COLUMNS> {
	const last = lastDay(window);
	return {
		name: "ledger-shield-villages",
		columns: COLUMNS,
		sql: sql`SELECT r.month AS month, r.village AS village, CAST(r.as_of_time AS DATE) AS as_of,
	CASE WHEN r.app_registered >= 0 THEN r.app_registered END AS app,
	CASE WHEN r.shield_registered >= 0 THEN r.shield_registered END AS shield,
	CASE WHEN r.family_registered >= 0 THEN r.family_registered END AS family,
	b.file_name AS file_name, b.sheet AS sheet, r.row_number AS row_number
FROM ${id("shield_row")} AS r
JOIN ${BATCH_RANK} AS k ON k.batch_id = r.batch_id
JOIN batch AS b ON b.batch_id = r.batch_id
WHERE starts_with(r.subject_key, 'v:') AND r.village IS NOT NULL
	AND r.batch_id IN (SELECT max(batch_id) FROM batch GROUP BY file_hash, sheet)
	AND r.month <= ${lit(last.slice(0, 7))}
	AND (r.as_of_time IS NULL OR CAST(r.as_of_time AS DATE) <= ${litDate(last)})
ORDER BY r.month, ${VERSION}`,
	};
}
