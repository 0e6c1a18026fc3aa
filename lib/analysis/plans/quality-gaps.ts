/** How many calls, cases and receipts each calendar day has: the line in which missing days are looked for. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { series: "text", day: "integer", records: "integer" } as const;

/**
 * One row a series and day that has records: `calls` of any kind by report, `cases` by filing, `receipts_morning`,
 * `receipts_afternoon` and `receipts_untold` by signing (the batch column, else the clock). `day` counts from 1970-01-01.
 * Times before 2000 and after their import are slips of the pen, which another check lists: they would open gaps of years.
 */
export function qualityGapsPlan(): Plan<typeof COLUMNS> {
	return {
		name: "quality-gaps",
		columns: COLUMNS,
		sql: sql`WITH told AS (
	SELECT 'calls' AS series, report_time AS at, batch_id FROM incident
	UNION ALL SELECT 'cases', filed_time, batch_id FROM case_file
	UNION ALL SELECT CASE
		WHEN batch LIKE '%上%' AND batch NOT LIKE '%下%' THEN 'receipts_morning'
		WHEN batch LIKE '%下%' AND batch NOT LIKE '%上%' THEN 'receipts_afternoon'
		WHEN NOT signed_time_has_clock THEN 'receipts_untold'
		WHEN hour(signed_time) < 12 THEN 'receipts_morning' ELSE 'receipts_afternoon' END, signed_time, batch_id
	FROM receipt)
SELECT t.series AS series, CAST(date_diff('day', DATE '1970-01-01', CAST(t.at AS DATE)) AS INTEGER) AS day,
	count(*) AS records
FROM told AS t JOIN batch AS b ON b.batch_id = t.batch_id
WHERE t.at >= TIMESTAMP '2000-01-01 00:00:00' AND t.at <= b.imported_at
GROUP BY ALL
ORDER BY series, day`,
	};
}
