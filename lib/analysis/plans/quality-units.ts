/** Losses that look written in the wrong unit: far from what their category usually costs, or 10 000 times another telling. */
import { codeColumn, EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { LINEAGE } from "../stored";

const COLUMNS = {
	fault: "text",
	incident_no: "text",
	case_no: "text",
	report_time: "moment",
	category: "integer",
	loss_fen: "number",
	call_loss_fen: "number",
	case_loss_fen: "number",
	median_fen: "number",
	...LINEAGE,
	total: "integer",
} as const;

/** This many times the median, or its inverse, is looked at. */
const FAR = 50;
const WAN = 10_000;
/** A category with fewer known losses has no median of its own: that of all events stands in. */
const LEAST_LOSSES = 8;

/**
 * One row an event that counts, with a known loss above 0: `ten_thousand` where call and case differ by the factor 万,
 * else `high` or `low`; the largest ratio first. Row and file are those of the record whose loss holds (case over call).
 */
export function qualityUnitsPlan(limit: number): Plan<typeof COLUMNS> {
	const category = id(codeColumn("fraud_category"));
	return {
		name: "quality-units",
		columns: COLUMNS,
		sql: sql`WITH counted AS (
	SELECT incident_no, case_no, report_time, ${category} AS category, loss_fen
	FROM ${id(EVENT_TABLE)}
	WHERE ordinal = 1 AND loss_fen > 0 AND (call_day IS NOT NULL OR case_day IS NOT NULL)),
overall AS (SELECT median(loss_fen) AS median_fen, count(*) AS losses FROM counted),
usual AS (SELECT category, median(loss_fen) AS median_fen, count(*) AS losses FROM counted GROUP BY category),
judged AS (
	SELECT c.*, i.loss_fen AS call_loss_fen, f.loss_fen AS case_loss_fen,
		CASE WHEN u.losses >= ${lit(LEAST_LOSSES)} THEN u.median_fen
			WHEN o.losses >= ${lit(LEAST_LOSSES)} THEN o.median_fen END AS median_fen,
		CASE WHEN f.loss_fen IS NULL THEN i.batch_id ELSE f.batch_id END AS batch_id,
		CASE WHEN f.loss_fen IS NULL THEN i.row_number ELSE f.row_number END AS row_number
	FROM counted AS c
	JOIN usual AS u ON u.category = c.category
	CROSS JOIN overall AS o
	LEFT JOIN incident AS i ON i.incident_no = c.incident_no
	LEFT JOIN case_file AS f ON f.case_no = c.case_no),
faulty AS (
	SELECT *, CASE
		WHEN call_loss_fen > 0 AND case_loss_fen > 0 AND round(greatest(call_loss_fen / case_loss_fen,
			case_loss_fen / call_loss_fen) / ${lit(WAN)}, 2) = 1 THEN 'ten_thousand'
		WHEN loss_fen >= median_fen * ${lit(FAR)} THEN 'high'
		WHEN loss_fen * ${lit(FAR)} <= median_fen THEN 'low' END AS fault
	FROM judged)
SELECT y.fault AS fault, y.incident_no AS incident_no, y.case_no AS case_no, y.report_time AS report_time,
	y.category AS category, y.loss_fen AS loss_fen, y.call_loss_fen AS call_loss_fen,
	y.case_loss_fen AS case_loss_fen, y.median_fen AS median_fen, b.file_name AS file_name, b.sheet AS sheet,
	y.row_number AS row_number, count(*) OVER () AS total
FROM faulty AS y JOIN batch AS b ON b.batch_id = y.batch_id
WHERE y.fault IS NOT NULL
ORDER BY y.fault = 'ten_thousand' DESC, greatest(y.loss_fen / y.median_fen, y.median_fen / y.loss_fen) DESC NULLS LAST,
	y.incident_no, y.case_no
LIMIT ${lit(limit)}`,
	};
}
