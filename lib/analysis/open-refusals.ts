/** The refused lines that wait to be mended: of every line its newest refused version, unless one version was taken in. */
import { type Sql, sql } from "@/lib/sql/fragment";

/**
 * `batch_id, row_number` of every open refusal. A line is named as `lineMark` of `lib/ingest/pack.ts` names it (hash,
 * position of the sheet, row); a mended line says in `mends` which one it mends, which may mend another one itself. The
 * first of such a chain is the line's root: a file imported twice has the same roots, and what was taken in under a root
 * closes every refusal of it.
 */
export function openRefusals(): Sql {
	return sql`WITH RECURSIVE line AS (
	SELECT s.batch_id, s.row_number, s.reason, s.mends,
		left(b.file_hash, 12) || '-' || (s.batch_id % 1000) || '-' || s.row_number AS mark
	FROM source_row AS s
	JOIN batch AS b ON b.batch_id = s.batch_id
	WHERE s.reason IS NOT NULL OR s.mends IS NOT NULL),
mend AS (SELECT DISTINCT mark, mends FROM line WHERE mends IS NOT NULL),
chain AS (
	SELECT batch_id, row_number, reason, coalesce(mends, mark) AS root FROM line
	UNION
	SELECT c.batch_id, c.row_number, c.reason, m.mends
	FROM chain AS c
	JOIN mend AS m ON m.mark = c.root),
rooted AS (
	SELECT batch_id, row_number, reason, root,
		row_number() OVER (PARTITION BY root, reason IS NULL ORDER BY batch_id DESC, row_number DESC) AS age,
		bool_or(reason IS NULL) OVER (PARTITION BY root) AS is_mended
	FROM chain
	WHERE NOT EXISTS (SELECT 1 FROM mend AS m WHERE m.mark = chain.root))
SELECT batch_id, row_number FROM rooted WHERE NOT is_mended AND age = 1`;
}
