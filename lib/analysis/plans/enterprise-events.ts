/** The incidents of some windows with whom their victims work for; what the figures of firms and zones are counted from. */
import type { DateRange } from "@/lib/calendar/range";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { codeColumn, EVENT_TABLE, UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Question } from "../question";
import { BATCH_RANK } from "../stored";
import { DAY_COLUMN, filtered, inWindow } from "./conditions";

const COLUMNS = {
	event_no: "text",
	incident_no: "text",
	case_no: "text",
	day: "integer",
	zone: "integer",
	category: "integer",
	loss_fen: "number",
	incident_narrative: "text",
	case_narrative: "text",
	victim_of: "text",
	person_key: "text",
	victim_name: "text",
	employer: "text",
} as const;

/** Which incidents: those that count by a basis in any of the windows (at least one), under filters. */
export interface EnterpriseEvents extends Pick<Question, "basis" | "filters"> {
	readonly ranges: readonly DateRange[];
}

/** The victim rows of one kind of record, beside the event it belongs to. */
function personsOf(kind: "incident" | "case_file", number: string): Sql {
	return sql`SELECT c.event_no AS event_no, v.event_kind AS victim_of, k.rank AS rank, v.row_number AS row_number,
	v.person_key AS person_key, v.victim_name AS victim_name, v.victim_employer AS employer
FROM counted AS c JOIN victim AS v ON v.event_kind = ${lit(kind)} AND v.event_no = c.${id(number)}
JOIN ${BATCH_RANK} AS k ON k.batch_id = v.batch_id`;
}

/**
 * One row an incident and victim row of its call or case, at least one an incident; victim rows of the call first, then in the
 * order in which their files speak, so that persons may be merged as the labels merge them. `zone` and `category` are codes of
 * the dimensions 8 and 13. Narratives stand only where the zone is known: elsewhere no firm is looked for.
 */
export function enterpriseEventsPlan(
	{ basis, ranges, filters }: EnterpriseEvents,
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const day = DAY_COLUMN[basis];
	const zone = id(codeColumn("victim_employer_zone"));
	const windows = join(
		ranges.map((range) => sql`(${inWindow(day, range)})`),
		sql` OR `,
	);
	return {
		name: "enterprise-events",
		columns: COLUMNS,
		sql: sql`WITH counted AS (
	SELECT event_no, incident_no, case_no, ${id(day)} AS day, ${zone} AS zone,
		${id(codeColumn("fraud_category"))} AS category, loss_fen
	FROM ${id(EVENT_TABLE)}
	WHERE (${windows}) AND ordinal = 1${filtered(filters, dictionary)}),
person AS (${personsOf("incident", "incident_no")}
	UNION ALL
	${personsOf("case_file", "case_no")})
SELECT c.event_no AS event_no, c.incident_no AS incident_no, c.case_no AS case_no, c.day AS day, c.zone AS zone,
	c.category AS category, c.loss_fen AS loss_fen,
	CASE WHEN c.zone <> ${lit(UNKNOWN_CODE)} THEN i.narrative END AS incident_narrative,
	CASE WHEN c.zone <> ${lit(UNKNOWN_CODE)} THEN f.narrative END AS case_narrative,
	p.victim_of AS victim_of, p.person_key AS person_key, p.victim_name AS victim_name, p.employer AS employer
FROM counted AS c
LEFT JOIN person AS p ON p.event_no = c.event_no
LEFT JOIN incident AS i ON i.incident_no = c.incident_no
LEFT JOIN case_file AS f ON f.case_no = c.case_no
ORDER BY c.day, c.event_no, p.victim_of DESC, p.rank, p.row_number, p.person_key`,
	};
}
