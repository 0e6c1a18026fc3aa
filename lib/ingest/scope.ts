/** Which events are labelled anew: all of them, or those around some numbers, with everything they depend on. */
import type { EngineReader } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import type { RecordTable } from "@/lib/records/field";
import { id, lit, type Sql, sql } from "@/lib/sql/fragment";

/** Numbers of calls and cases whose events are meant. */
export interface EventNumbers {
	readonly incidents: ReadonlySet<string>;
	readonly cases: ReadonlySet<string>;
}

/** The events to be labelled; null = every event. */
export type Scope = EventNumbers | null;

/** More events than this are faster labelled all together. */
export const MOST_NUMBERS = 4000;

/** Which table stands for a canonical one: the settled records, or the rows as every batch told them. */
export type Naming = (table: RecordTable) => string;

/** The records as they hold. */
export const SETTLED: Naming = (table) => table.id;

/** Whether a column holds one of some values; blank never does. */
export function among(column: Sql, values: ReadonlySet<string>): Sql {
	return values.size === 0 ? lit(false) : sql`${column} IN (${[...values].map((value) => lit(value))})`;
}

/** The rows `t` of a table of events that lie within a scope. */
export function withinScope(table: RecordTable, scope: Scope): Sql {
	if (scope === null) return lit(true);
	const { incidents, cases } = scope;
	switch (table.id) {
		case "incident":
		case "dispatch":
			return among(id("t", "incident_no"), incidents);
		case "case_file":
			return among(id("t", "case_no"), cases);
		case "victim":
			return sql`(t.event_kind = ${lit(TABLES.incident.id)} AND ${among(id("t", "event_no"), incidents)})
	OR (t.event_kind = ${lit(TABLES.case_file.id)} AND ${among(id("t", "event_no"), cases)})`;
		default:
			return lit(true);
	}
}

/** The rows of the event table that a scope replaces. */
export function scopedEvents({ incidents, cases }: EventNumbers): Sql {
	return sql`${among(id("incident_no"), incidents)} OR ${among(id("case_no"), cases)}`;
}

interface Link {
	readonly call: string | null;
	readonly file: string | null;
}

/** Calls and cases that stand one step from these: a call's cases, a case's call, and what repeats or merges them. */
async function neighbours(
	tx: EngineReader,
	{ incidents, cases }: EventNumbers,
	naming: Naming,
): Promise<readonly Link[]> {
	const [calls, files] = [id(naming(TABLES.incident)), id(naming(TABLES.case_file))];
	return tx.query({
		sql: sql`SELECT incident_no AS call, case_no AS file FROM ${files}
WHERE ${among(id("incident_no"), incidents)} OR ${among(id("case_no"), cases)}
UNION SELECT duplicate_of AS call, NULL AS file FROM ${calls} WHERE ${among(id("incident_no"), incidents)}
UNION SELECT incident_no AS call, NULL AS file FROM ${calls} WHERE ${among(id("duplicate_of"), incidents)}
UNION SELECT NULL AS call, merged_into AS file FROM ${files} WHERE ${among(id("case_no"), cases)}
UNION SELECT NULL AS call, case_no AS file FROM ${files} WHERE ${among(id("merged_into"), cases)}`,
		columns: { call: "text", file: "text" },
	});
}

/** The numbers of both. */
export function bothNumbers(one: EventNumbers, other: EventNumbers): EventNumbers {
	return {
		incidents: new Set([...one.incidents, ...other.incidents]),
		cases: new Set([...one.cases, ...other.cases]),
	};
}

/**
 * The numbers with all that their events depend on: an event is a call with its cases, and of calls that name each other as
 * repeated one counts.
 * @returns null where they are so many that all events are labelled sooner
 */
export async function closedScope(
	tx: EngineReader,
	start: EventNumbers,
	naming: Naming = SETTLED,
): Promise<Scope> {
	const incidents = new Set(start.incidents);
	const cases = new Set(start.cases);
	for (let before = -1; before !== incidents.size + cases.size; ) {
		before = incidents.size + cases.size;
		if (before > MOST_NUMBERS) return null;
		for (const { call, file } of await neighbours(tx, { incidents, cases }, naming)) {
			if (call !== null) incidents.add(call);
			if (file !== null) cases.add(file);
		}
	}
	return { incidents, cases };
}
