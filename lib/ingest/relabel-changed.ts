/** After a load or an undo: only the events are labelled anew whose labels may have changed, the rest stay as they are. */
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { EngineReader, EngineTx } from "@/lib/engine/engine";
import type { RecordTable } from "@/lib/records/field";
import { id, sql } from "@/lib/sql/fragment";
import type { Coverage } from "./joins/join-records";
import { coverageOf } from "./joins/read-records";
import { numbersWhereCoverageMoved, touchedNumbers } from "./joins/touched";
import { changesPlaces, type Labelling, relabel, relabelOnly } from "./relabel";
import { bothNumbers, type Scope } from "./scope";

async function holdsEvents(tx: EngineReader): Promise<boolean> {
	const [row] = await tx.query({
		sql: sql`SELECT count(*) AS event_count FROM (SELECT 1 FROM ${id(EVENT_TABLE)} LIMIT 1)`,
		columns: { event_count: "integer" },
	});
	return row?.event_count !== 0;
}

/**
 * The events whose labels batches may have changed; null = of all. Ask while the rows of the batches are in the tables:
 * after loading, and before dropping.
 */
export async function changedBy(tx: EngineReader, batchIds: readonly number[]): Promise<Scope> {
	return (await holdsEvents(tx)) ? touchedNumbers(tx, batchIds) : null;
}

/** What changed, and how far the records reached before it. */
export interface Change {
	readonly tables: Iterable<RecordTable>;
	readonly changed: Scope;
	readonly before: Coverage;
}

/** Makes the event table what labelling all would make of the records as they are now, but for the numbers of its codes. */
export async function relabelChanged(
	tx: EngineTx,
	labelling: Labelling,
	{ tables, changed, before }: Change,
): Promise<void> {
	if (changed === null || changesPlaces(tables)) return relabel(tx, labelling);
	const moved = await numbersWhereCoverageMoved(tx, before, await coverageOf(tx));
	if (moved === null) return relabel(tx, labelling);
	return relabelOnly(tx, labelling, bothNumbers(changed, moved));
}
