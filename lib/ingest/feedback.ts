/** What the dispatches of calls confirm, read on its own: of a dispatch no other column makes a label. */
import type { EngineReader } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import { id, sql } from "@/lib/sql/fragment";
import type { StoredValues } from "./read-field";
import { type Scope, withinScope } from "./scope";

/** The times of a dispatch, the nearest to its feedback first. */
const TIMES = [
	"replied_time",
	"finished_time",
	"arrived_time",
	"departed_time",
	"received_time",
	"dispatched_time",
	"report_time",
] as const;

/**
 * The categories that dispatches fed back, with the numbers of their calls: of one call the latest first, and of one moment
 * that of the smaller dispatch number, so that no order of import matters.
 */
export async function readFeedback(tx: EngineReader, scope: Scope): Promise<readonly StoredValues[]> {
	const time = sql`coalesce(${TIMES.map((field) => id("t", field))})`;
	return tx.query({
		sql: sql`SELECT t.incident_no, t.category_confirmed FROM ${id(TABLES.dispatch.id)} AS t
WHERE t.category_confirmed IS NOT NULL AND ${withinScope(TABLES.dispatch, scope)}
ORDER BY t.incident_no, ${time} DESC NULLS LAST, t.dispatch_no`,
		columns: { incident_no: "text", category_confirmed: "text" },
	});
}
