/** Records → what every file said of each, ready to be worded. */
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { PlanRow } from "./plan";
import { recordHistoryPlan } from "./plans/record-history";
import type { RecordRef } from "./stored";

/** One change of one field, as the plan gives it; unmasked. */
export type HistoryRow = PlanRow<typeof recordHistoryPlan>;

/** A record with its changes, oldest version first. */
export interface RecordHistory {
	readonly record: RecordRef;
	readonly rows: readonly HistoryRow[];
}

/**
 * The histories of records, in the order given; a record nobody told of has no rows.
 * @throws EngineError, CancelledError
 */
export async function askHistory(
	engine: EngineReader,
	records: readonly RecordRef[],
	options: RequestOptions = {},
): Promise<readonly RecordHistory[]> {
	const rows = await Promise.all(records.map((record) => engine.query(recordHistoryPlan(record), options)));
	return records.map((record, at) => ({ record, rows: rows[at] ?? [] }));
}
