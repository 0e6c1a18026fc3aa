/** Narratives of events that count, by whether their class is certain or unknown: what a classifier learns from, and on. */
import { codeColumn, EVENT_TABLE, FIRST_OPEN_CODE, UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import { fraudCategory } from "@/lib/dimensions/fraud-category";
import { id, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	event_no: "text",
	ordinal: "integer",
	report_time: "moment",
	category: "integer",
	event_names: "text",
	caller_name: "text",
	narrative: "text",
	total: "integer",
} as const;

/** Which narratives: those whose class a column or an officer gave, or those of events without one. */
export type NarrativeKind = "certain" | "unknown";

const category = id("e", codeColumn(fraudCategory.id));
const letter = sql`substr(e.sources, ${lit(fraudCategory.number)}, 1)`;

const CONDITIONS: Readonly<Record<NarrativeKind, Sql>> = {
	certain: sql`${letter} IN ('c', 'm') AND ${category} BETWEEN 1 AND ${lit(FIRST_OPEN_CODE - 1)}`,
	unknown: sql`${category} = ${lit(UNKNOWN_CODE)}`,
};

/** Calls and cases that an officer has set to 不详 by hand: the event table does not tell them from those nobody knows. */
export interface SettledNumbers {
	readonly incidents: ReadonlySet<string>;
	readonly cases: ReadonlySet<string>;
}

/** No event is settled by hand. */
const NOTHING_SETTLED: SettledNumbers = { incidents: new Set(), cases: new Set() };

function isNone(column: Sql, numbers: ReadonlySet<string>): Sql {
	if (numbers.size === 0) return sql`TRUE`;
	return sql`(${column} IS NULL OR ${column} NOT IN (${[...numbers].map((number) => lit(number))}))`;
}

/**
 * The newest of them, one an event, unmasked; `total` says on each row how many there are. What an officer set to 不详 by
 * hand (`settled`) is not asked again.
 */
export function categoryNarrativesPlan(
	kind: NarrativeKind,
	limit: number,
	settled: SettledNumbers = NOTHING_SETTLED,
): Plan<typeof COLUMNS> {
	return {
		name: "category-narratives",
		columns: COLUMNS,
		sql: sql`WITH found AS (
	SELECT e.event_no AS event_no, e.ordinal AS ordinal, e.report_time AS report_time, ${category} AS category,
		i.caller_name AS caller_name, coalesce(i.narrative, c.narrative) AS narrative
	FROM ${id(EVENT_TABLE)} AS e
	LEFT JOIN incident AS i ON i.incident_no = e.incident_no
	LEFT JOIN case_file AS c ON c.case_no = e.case_no
	WHERE (e.call_day IS NOT NULL OR e.case_day IS NOT NULL) AND e.ordinal = 1
		AND coalesce(i.narrative, c.narrative) IS NOT NULL AND ${CONDITIONS[kind]}
		AND ${isNone(id("e", "incident_no"), settled.incidents)} AND ${isNone(id("e", "case_no"), settled.cases)}),
newest AS (
	SELECT *, count(*) OVER () AS total FROM found ORDER BY report_time DESC NULLS LAST, event_no LIMIT ${lit(limit)}),
named AS (
	SELECT event_no, string_agg(victim_name, chr(10) ORDER BY ordinal) AS event_names
	FROM ${id(EVENT_TABLE)}
	WHERE event_no IN (SELECT event_no FROM newest) AND victim_name IS NOT NULL
	GROUP BY event_no)
SELECT f.event_no AS event_no, f.ordinal AS ordinal, f.report_time AS report_time, f.category AS category,
	n.event_names AS event_names, f.caller_name AS caller_name, f.narrative AS narrative, f.total AS total
FROM newest AS f LEFT JOIN named AS n ON n.event_no = f.event_no
ORDER BY f.report_time DESC NULLS LAST, f.event_no`,
	};
}
