/** Events whose time the receipts or stop-payments of the workspace come to cover, or cease to: a find of nothing means more there. */
import type { CivilMoment } from "@/lib/base/civil";
import { TABLES } from "@/lib/records";
import { id, join, lit, litMoment, type Sql, sql } from "@/lib/sql/fragment";
import { rowTable } from "../schema";
import type { Coverage } from "./join-records";

/** The moments of calls and cases that may be the time of an event. */
const TIMES = {
	incident: ["report_time", "occur_from"],
	case_file: ["accepted_time", "filed_time", "occur_from"],
} as const;

/** A stretch of whole months; null = without end. */
interface Stretch {
	readonly from: CivilMoment;
	readonly until: CivilMoment | null;
}

/** What lies between two beginnings; null where it did not move. No beginning is one that never comes. */
function betweenBeginnings(one: CivilMoment | null, other: CivilMoment | null): Stretch | null {
	if (one === other) return null;
	if (one === null || other === null) return { from: (one ?? other) as CivilMoment, until: null };
	return one < other ? { from: one, until: other } : { from: other, until: one };
}

/** What lies between two ends; without an end there is no beginning either, and that says all. */
function betweenEnds(one: CivilMoment | null, other: CivilMoment | null): Stretch | null {
	if (one === other || one === null || other === null) return null;
	return one < other ? { from: one, until: other } : { from: other, until: one };
}

const month = (at: Sql): Sql => sql`date_trunc('month', ${at})`;

function eventsIn({ from, until }: Stretch): Sql {
	const isIn = (field: string) => {
		const isNotBefore = sql`${month(id(field))} >= ${month(litMoment(from))}`;
		const isNotAfter = until === null ? lit(true) : sql`${month(id(field))} <= ${month(litMoment(until))}`;
		return sql`(${isNotBefore} AND ${isNotAfter})`;
	};
	const isAny = (fields: readonly string[]) => join(fields.map(isIn), sql` OR `);
	return sql`SELECT incident_no AS call, NULL AS file FROM ${id(rowTable(TABLES.incident))}
	WHERE ${isAny(TIMES.incident)}
UNION SELECT NULL AS call, case_no AS file FROM ${id(rowTable(TABLES.case_file))} WHERE ${isAny(TIMES.case_file)}`;
}

/**
 * A SELECT of `call` and `file` of every event in the months where coverage moved.
 * @returns null where none moved
 */
export function eventsWhereCoverageMoved(before: Coverage, after: Coverage): Sql | null {
	const stretches = [
		betweenBeginnings(before.receiptsFrom, after.receiptsFrom),
		betweenBeginnings(before.stopsFrom, after.stopsFrom),
		betweenEnds(before.stopsUntil, after.stopsUntil),
	].filter((stretch) => stretch !== null);
	return stretches.length === 0 ? null : join(stretches.map(eventsIn), sql` UNION `);
}
