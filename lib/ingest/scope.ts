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

function among(column: Sql, numbers: ReadonlySet<string>): Sql {
	return numbers.size === 0 ? lit(false) : sql`${column} IN (${[...numbers].map((number) => lit(number))})`;
}

/** The rows `t` of a table of events that lie within a scope. */
export function withinScope(table: RecordTable, scope: Scope): Sql {
	if (scope === null) return lit(true);
	const { incidents, cases } = scope;
	switch (table.id) {
		case "incident":
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
async function neighbours(tx: EngineReader, { incidents, cases }: EventNumbers): Promise<readonly Link[]> {
	return tx.query({
		sql: sql`SELECT incident_no AS call, case_no AS file FROM case_file
WHERE ${among(id("incident_no"), incidents)} OR ${among(id("case_no"), cases)}
UNION ALL SELECT duplicate_of AS call, NULL AS file FROM incident WHERE ${among(id("incident_no"), incidents)}
UNION ALL SELECT incident_no AS call, NULL AS file FROM incident WHERE ${among(id("duplicate_of"), incidents)}
UNION ALL SELECT NULL AS call, merged_into AS file FROM case_file WHERE ${among(id("case_no"), cases)}
UNION ALL SELECT NULL AS call, case_no AS file FROM case_file WHERE ${among(id("merged_into"), cases)}`,
		columns: { call: "text", file: "text" },
	});
}

/**
 * The numbers with all that their events depend on: an event is a call with its cases, and of calls that name each other as
 * repeated one counts.
 * @returns null where they are so many that all events are labelled sooner
 */
export async function closedScope(tx: EngineReader, start: EventNumbers): Promise<Scope> {
	const incidents = new Set(start.incidents);
	const cases = new Set(start.cases);
	for (let before = -1; before !== incidents.size + cases.size; ) {
		before = incidents.size + cases.size;
		if (before > MOST_NUMBERS) return null;
		for (const { call, file } of await neighbours(tx, { incidents, cases })) {
			if (call !== null) incidents.add(call);
			if (file !== null) cases.add(file);
		}
	}
	return { incidents, cases };
}
