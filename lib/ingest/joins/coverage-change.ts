/** Events whose time the receipts, alerts or stop-payments of the workspace come to cover, or cease to: a find of nothing means more there. */
import type { CivilMoment } from "@/lib/base/civil";
import { TABLES } from "@/lib/records";
import { id, join, lit, litMoment, type Sql, sql } from "@/lib/sql/fragment";
import { rowTable } from "../schema";
import type { Coverage, Reach } from "./join-records";

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

/** What a table reaches before a change and not after it, or the other way round: at its beginning, and at its end. */
function stretchesBetween(before: Reach | null, after: Reach | null): readonly Stretch[] {
	const only = before ?? after;
	if (only === null) return [];
	if (before === null || after === null) return [{ from: only.from, until: null }];
	return [[before.from, after.from] as const, [before.until, after.until] as const].flatMap(
		([one, other]) => {
			if (one === other) return [];
			return one < other ? [{ from: one, until: other }] : [{ from: other, until: one }];
		},
	);
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
	const tables = ["receipts", "alerts", "stops"] as const;
	const stretches = tables.flatMap((table) => stretchesBetween(before[table], after[table]));
	return stretches.length === 0 ? null : join(stretches.map(eventsIn), sql` UNION `);
}
