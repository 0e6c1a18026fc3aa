/** Calls and cases that look like one event told twice and both count: the same victim and loss, the same words, one call. */
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	kind: "text",
	first_no: "text",
	first_time: "moment",
	first_file: "text",
	first_sheet: "text",
	first_row: "integer",
	second_no: "text",
	second_time: "moment",
	second_file: "text",
	second_sheet: "text",
	second_row: "integer",
	shared_call: "text",
	loss_fen: "number",
	person: "text",
	of_kind: "integer",
} as const;

const SECONDS_APART = 3 * 86_400;
/** Shorter narratives are phrases that many calls share. */
const LEAST_SIGNS = 20;
/** Counted calls, the persons they are about by number and by name with phone, and the counted cases of known calls. */
const GROUND = sql`counted AS (
	SELECT i.incident_no, i.report_time, e.loss_fen, e.victim_name, i.batch_id, i.row_number,
		regexp_replace(i.narrative, '[\\s\\p{P}]', '', 'g') AS words
	FROM ${id(EVENT_TABLE)} AS e JOIN incident AS i ON i.incident_no = e.incident_no
	WHERE e.ordinal = 1 AND e.call_day IS NOT NULL),
phone AS (
	SELECT event_no, replace(victim_name, ' ', '') AS name, unnest(string_split(victim_phone_numbers, ' ')) AS number
	FROM victim
	WHERE event_kind = 'incident' AND victim_phone_numbers IS NOT NULL AND NOT regexp_matches(victim_name, '[*＊某]')),
person AS (
	SELECT event_no, concat('i:', victim_id_no_whole) AS who FROM victim
	WHERE event_kind = 'incident' AND victim_id_no_whole IS NOT NULL
	UNION SELECT event_no, concat('p:', number, name) FROM phone),
known AS (
	SELECT p.who, c.* FROM counted AS c JOIN person AS p ON p.event_no = c.incident_no WHERE loss_fen IS NOT NULL),
case_of AS (
	SELECT c.case_no, c.incident_no, c.filed_time, c.batch_id, c.row_number
	FROM case_file AS c JOIN ${id(EVENT_TABLE)} AS e ON e.case_no = c.case_no
	WHERE e.ordinal = 1 AND e.case_day IS NOT NULL AND c.incident_no IS NOT NULL)`;

const SAME_VICTIM = sql`SELECT DISTINCT 'same_victim' AS kind, a.incident_no AS first_no, a.report_time AS first_time,
		a.batch_id AS first_batch, a.row_number AS first_row, b.incident_no AS second_no, b.report_time AS second_time,
		b.batch_id AS second_batch, b.row_number AS second_row, CAST(NULL AS VARCHAR) AS shared_call,
		a.loss_fen AS loss_fen, a.victim_name AS person
	FROM known AS a JOIN known AS b ON b.who = a.who AND b.loss_fen = a.loss_fen
	WHERE (a.report_time, a.incident_no) < (b.report_time, b.incident_no)
		AND epoch(b.report_time) - epoch(a.report_time) <= ${lit(SECONDS_APART)}`;

const SAME_WORDS = sql`SELECT 'same_words', first_no, first_time, first_batch, first_row, incident_no, report_time, batch_id,
		row_number, NULL, loss_fen, victim_name
	FROM (
		SELECT *, first_value(incident_no) OVER alike AS first_no, first_value(report_time) OVER alike AS first_time,
			first_value(batch_id) OVER alike AS first_batch, first_value(row_number) OVER alike AS first_row
		FROM counted WHERE length(words) >= ${lit(LEAST_SIGNS)}
		WINDOW alike AS (PARTITION BY words ORDER BY report_time, incident_no))
	WHERE incident_no <> first_no`;

const ONE_CALL = sql`SELECT 'one_call', first_no, first_time, first_batch, first_row, case_no, filed_time, batch_id, row_number,
		incident_no, NULL, NULL
	FROM (
		SELECT *, first_value(case_no) OVER alike AS first_no, first_value(filed_time) OVER alike AS first_time,
			first_value(batch_id) OVER alike AS first_batch, first_value(row_number) OVER alike AS first_row
		FROM case_of
		WINDOW alike AS (PARTITION BY incident_no ORDER BY case_no))
	WHERE case_no <> first_no`;

/**
 * One row a pair, first told first. `same_victim`: the same ID number, or the same name and a phone in common, the same
 * known loss (0 included), reported within three days; `same_words`: narratives alike but for spaces and punctuation, paired
 * with the first of them; `one_call`: cases of one call, paired with the smallest number. Only what counts is looked at.
 * `of_kind` counts the pairs of the kind before the limit, which holds for each kind.
 */
export function qualityDuplicatesPlan(limit: number): Plan<typeof COLUMNS> {
	return {
		name: "quality-duplicates",
		columns: COLUMNS,
		sql: sql`WITH ${GROUND},
pair AS (
	${join([SAME_VICTIM, SAME_WORDS, ONE_CALL], sql`\n\tUNION ALL\n\t`)}),
placed AS (
	SELECT *, count(*) OVER (PARTITION BY kind) AS of_kind,
		row_number() OVER (PARTITION BY kind ORDER BY first_time, first_no, second_time, second_no) AS place
	FROM pair)
SELECT p.kind AS kind, p.first_no AS first_no, p.first_time AS first_time, f.file_name AS first_file,
	f.sheet AS first_sheet, p.first_row AS first_row, p.second_no AS second_no, p.second_time AS second_time,
	s.file_name AS second_file, s.sheet AS second_sheet, p.second_row AS second_row, p.shared_call AS shared_call,
	p.loss_fen AS loss_fen, p.person AS person, p.of_kind AS of_kind
FROM placed AS p
JOIN batch AS f ON f.batch_id = p.first_batch JOIN batch AS s ON s.batch_id = p.second_batch
WHERE p.place <= ${lit(limit)}
ORDER BY kind, place`,
	};
}
