/** Every incident by day and place with what tells that an address, a firm or a family was hit before; what the focus score counts. */
import { codeColumn, EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	event_no: "text",
	day: "integer",
	known_day: "integer",
	is_call: "integer",
	village: "integer",
	zone: "integer",
	residence: "text",
	employer: "text",
	household: "text",
	id_no: "text",
	phones: "text",
} as const;

/** Day number of the first import of each record, whatever later files said of it. */
function knownDays(table: "incident" | "case_file", key: string): Sql {
	return sql`SELECT r.${id(key)} AS number, CAST(min(CAST(b.imported_at AS DATE)) - DATE '1970-01-01' AS INTEGER) AS known_day
FROM ${id(`${table}_row`)} AS r JOIN batch AS b ON b.batch_id = r.batch_id
GROUP BY r.${id(key)}`;
}

/** The events of one kind of record, a row a victim of it; the event alone where it names none. */
function eventsOf(kind: "incident" | "case_file", number: string, condition: Sql): Sql {
	return sql`SELECT e.event_no AS event_no, coalesce(e.call_day, e.case_day) AS day, k.known_day AS known_day,
	CASE WHEN e.call_day IS NULL THEN 0 ELSE 1 END AS is_call,
	e.${id(codeColumn("victim_village"))} AS village, e.${id(codeColumn("victim_employer_zone"))} AS zone,
	v.victim_residence AS residence, v.victim_employer AS employer, v.victim_household_no AS household,
	v.victim_id_no_whole AS id_no, v.victim_phone_numbers AS phones
FROM ${id(EVENT_TABLE)} AS e
LEFT JOIN ${id(`known_${kind}`)} AS k ON k.number = e.${id(number)}
LEFT JOIN victim AS v ON v.event_kind = ${lit(kind)} AND v.event_no = e.${id(number)}
WHERE e.ordinal = 1 AND coalesce(e.call_day, e.case_day) IS NOT NULL AND ${condition}`;
}

/**
 * One row an event that counts and victim row of its call or case, at least one an event; `day` is that of the report, else of
 * the filing (calls and cases merged), `known_day` that of the first import of the record. `is_call` 1
 * where the call counts. `village` and `zone` are codes of the dimensions 7 and 8, of the first victim.
 */
export function focusEventsPlan(): Plan<typeof COLUMNS> {
	return {
		name: "focus-events",
		columns: COLUMNS,
		sql: sql`WITH known_incident AS (${knownDays("incident", "incident_no")}),
known_case_file AS (${knownDays("case_file", "case_no")})
${eventsOf("incident", "incident_no", sql`e.incident_no IS NOT NULL`)}
UNION ALL
${eventsOf("case_file", "case_no", sql`e.case_no IS NOT NULL`)}
ORDER BY day, event_no, id_no, residence`,
	};
}
