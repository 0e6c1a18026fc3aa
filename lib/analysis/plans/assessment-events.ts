/** The events of some windows with the places that an assessment may count them by; each once, with its days and its victims. */
import { PREVENTION_REACHES } from "@/data/victim-values";
import type { DateRange } from "@/lib/calendar/range";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { codeColumn, EVENT_TABLE, UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Basis } from "../question";
import { DAY_COLUMN, inWindow } from "./conditions";

const COLUMNS = {
	event_no: "text",
	call_day: "integer",
	case_day: "integer",
	category: "integer",
	loss_fen: "number",
	village: "integer",
	place: "text",
	address: "text",
	victims_told: "integer",
	victims_signed: "integer",
} as const;

/** Which events: calls by the day of the report and cases by the basis, in any of the windows (at least one). */
export interface AssessmentEvents {
	readonly caseBasis: Exclude<Basis, "calls">;
	readonly ranges: readonly DateRange[];
}

/** Values of dimension 11 that say: no receipt before the offence. */
const NOT_SIGNED = new Set(["never", "enterprise_only"]);
const SIGNED = PREVENTION_REACHES.map(({ id: value }) => value).filter((value) => !NOT_SIGNED.has(value));

const REACH = id(codeColumn("victim_prevention_reach"));

function signedCodes(dictionary: Dictionary): readonly Sql[] {
	return SIGNED.flatMap((value) => dictionary.codeOf("victim_prevention_reach", value) ?? []).map(lit);
}

/**
 * One row an event, by number. `case_day` is the day of the basis asked for; `category` and `village` are codes of the
 * dimensions 13 and 7, of the first victim; `place` 发案地点 of the case and `address` 警情地址 of the call as written, for the
 * data side only. Of its victims `victims_told` say whether prevention reached them before the offence, and
 * `victims_signed` had signed a receipt by then.
 */
export function assessmentEventsPlan(
	{ caseBasis, ranges }: AssessmentEvents,
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const caseDay = DAY_COLUMN[caseBasis];
	const within = join(
		ranges.map((range) => sql`(${inWindow("call_day", range)}) OR (${inWindow(caseDay, range)})`),
		sql` OR `,
	);
	const codes = signedCodes(dictionary);
	const isSigned = codes.length === 0 ? lit(false) : sql`${REACH} IN (${codes})`;
	return {
		name: "assessment-events",
		columns: COLUMNS,
		sql: sql`WITH person AS (
	SELECT event_no, count(*) FILTER (WHERE ${REACH} <> ${lit(UNKNOWN_CODE)}) AS told,
		count(*) FILTER (WHERE ${isSigned}) AS signed
	FROM ${id(EVENT_TABLE)}
	GROUP BY event_no)
SELECT e.event_no AS event_no, e.call_day AS call_day, e.${id(caseDay)} AS case_day,
	CAST(e.${id(codeColumn("fraud_category"))} AS INTEGER) AS category, e.loss_fen AS loss_fen,
	CAST(e.${id(codeColumn("victim_village"))} AS INTEGER) AS village, c.place AS place, i.address AS address,
	CAST(p.told AS INTEGER) AS victims_told, CAST(p.signed AS INTEGER) AS victims_signed
FROM ${id(EVENT_TABLE)} AS e
JOIN person AS p ON p.event_no = e.event_no
LEFT JOIN incident AS i ON i.incident_no = e.incident_no
LEFT JOIN case_file AS c ON c.case_no = e.case_no
WHERE e.ordinal = 1 AND (${within})
ORDER BY e.event_no`,
	};
}
