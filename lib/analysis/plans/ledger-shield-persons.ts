/** Registers that list persons one by one → how many different people of each village joined or left, day by day. */
import { type DateRange, lastDay } from "@/lib/calendar/range";
import { id, lit, litDate, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { BATCH_RANK, VERSION } from "../stored";

const COLUMNS = {
	figure: "text",
	day: "integer",
	village: "text",
	file_name: "text",
	change: "integer",
} as const;

/**
 * One row a figure (`app`, `shield`), day, village as written and file: people who joined less those who left. A person is one
 * by whole ID number, else by phones, else by name and village, lives where the latest line says, and counts from the day of
 * a line that says yes to that of one that says no. A line that names no day but its month (the first of a month is kept as
 * such) counts from the month's first day. Days after the window are left out, and so are lines of a month after that of its
 * last day.
 */
export function ledgerShieldPersonsPlan(window: DateRange): Plan<typeof COLUMNS> {
	const last = lastDay(window);
	return {
		name: "ledger-shield-persons",
		columns: COLUMNS,
		sql: sql`WITH told AS (
	SELECT coalesce('i' || r.id_no_whole, 'p' || nullif(r.phone_numbers, ''), 'n' || r.name || '/' || coalesce(r.village, '')) AS person,
		CAST(coalesce(r.as_of_time, CAST(r.month || '-01' AS DATE)) AS DATE) AS day, ${VERSION} AS version,
		r.village AS village, b.file_name AS file_name, r.has_app AS has_app, r.has_shield AS has_shield
	FROM ${id("shield_row")} AS r
	JOIN ${BATCH_RANK} AS k ON k.batch_id = r.batch_id
	JOIN batch AS b ON b.batch_id = r.batch_id
	WHERE NOT starts_with(r.subject_key, 'v:') AND r.month <= ${lit(last.slice(0, 7))}
		AND (r.as_of_time IS NULL OR CAST(r.as_of_time AS DATE) <= ${litDate(last)})),
home AS (
	SELECT person, village
	FROM (SELECT person, village, row_number() OVER (PARTITION BY person ORDER BY day DESC, version DESC) AS age
		FROM told WHERE village IS NOT NULL)
	WHERE age = 1),
flag AS (
	SELECT 'app' AS figure, person, day, version, file_name, has_app AS has FROM told WHERE has_app IS NOT NULL
	UNION ALL
	SELECT 'shield', person, day, version, file_name, has_shield FROM told WHERE has_shield IS NOT NULL),
step AS (
	SELECT figure, person, day, file_name, has,
		coalesce(lag(has) OVER (PARTITION BY figure, person ORDER BY day, version), FALSE) AS had
	FROM flag
	WHERE person IS NOT NULL)
SELECT s.figure AS figure, CAST(s.day - DATE '1970-01-01' AS INTEGER) AS day, h.village AS village,
	s.file_name AS file_name, CAST(sum(CASE WHEN s.has THEN 1 ELSE -1 END) AS INTEGER) AS change
FROM step AS s LEFT JOIN home AS h ON h.person = s.person
WHERE s.has <> s.had
GROUP BY ALL
ORDER BY figure, day, village, file_name`,
	};
}
