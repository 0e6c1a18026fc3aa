/** How much of each dimension is known and from what, file by file: a fall of coverage shows before it bends a figure. */
import { DIMENSION_LIST } from "@/lib/dimensions";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { BATCH_RANK } from "../stored";

const COLUMNS = {
	dimension: "integer",
	batch_id: "integer",
	rank: "integer",
	file_name: "text",
	sheet: "text",
	source: "text",
	as_of: "moment",
	letter: "text",
	events: "integer",
} as const;

/**
 * One row a dimension number, batch and source letter. Events that count as a call or as a case are looked at, victim
 * dimensions by victim, case dimensions by event; an event belongs to the batch that spoke last of its call (else of its
 * case). `letter` is the first of the source's name: c column, i identity, d date, r rule, m manual, n not known.
 */
export function qualityCoveragePlan(): Plan<typeof COLUMNS> {
	const ofVictims = DIMENSION_LIST.filter(({ side }) => side === "victim").map(({ number }) => lit(number));
	return {
		name: "quality-coverage",
		columns: COLUMNS,
		sql: sql`WITH alike AS (
	SELECT coalesce(i.batch_id, c.batch_id) AS batch_id, e.sources AS sources, e.ordinal = 1 AS is_event, count(*) AS events
	FROM ${id(EVENT_TABLE)} AS e
	LEFT JOIN incident AS i ON i.incident_no = e.incident_no
	LEFT JOIN case_file AS c ON c.case_no = e.case_no
	WHERE e.call_day IS NOT NULL OR e.case_day IS NOT NULL
	GROUP BY ALL),
single AS (
	SELECT unnest([${DIMENSION_LIST.map(({ number }) => lit(number))}]) AS dimension, * FROM alike)
SELECT s.dimension AS dimension, s.batch_id AS batch_id, CAST(k.rank AS INTEGER) AS rank, b.file_name AS file_name,
	b.sheet AS sheet, b.source AS source, b.as_of AS as_of, substr(s.sources, s.dimension, 1) AS letter, CAST(sum(s.events) AS BIGINT) AS events
FROM single AS s
JOIN batch AS b ON b.batch_id = s.batch_id
JOIN ${BATCH_RANK} AS k ON k.batch_id = s.batch_id
WHERE s.is_event OR s.dimension IN (${ofVictims})
GROUP BY ALL
ORDER BY dimension, rank DESC, letter`,
	};
}
