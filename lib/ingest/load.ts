/** Packed sheets into the tables, inside a transaction of the caller's: rows beside rows, records settled from them. */
import type { CivilMoment } from "@/lib/base/civil";
import type { Engine, EngineTx } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import type { RecordTable } from "@/lib/records/field";
import { id, lit, litMoment, type Sql, sql } from "@/lib/sql/fragment";
import type { LoadOutcome } from "./account";
import { fileNoOf } from "./pack";
import type { PackedSheet } from "./pack-rows";
import { rowTable, SOURCE_ROW } from "./schema";
import { forget, outcomeRows, settle, settleNew, touch } from "./settle";
import { SOURCE_LIST, SOURCES } from "./sources";
import type { ImportSource, SourceId } from "./sources/source";

/** One batch: a sheet of a file that was imported, and what came of it. */
export interface Batch {
	readonly batchId: number;
	readonly fileName: string;
	readonly fileHash: string;
	readonly sheet: string;
	readonly source: SourceId;
	readonly importedAt: CivilMoment;
	/** Decides which of two batches speaks; null = nothing tells, every other one speaks over it. */
	readonly asOf: CivilMoment | null;
	/** When the file was last written, as the machine says; decides between batches of the same `asOf`. */
	readonly modifiedAt: CivilMoment | null;
	readonly isDemo: boolean;
	readonly read: number;
	readonly kept: number;
	readonly updated: number;
	readonly unchanged: number;
	readonly refused: number;
}

const momentOrNull = (moment: CivilMoment | null): Sql => (moment === null ? lit(null) : litMoment(moment));

/** Tells the engine of one batch. */
export async function insertBatch(tx: EngineTx, batch: Batch): Promise<void> {
	await tx.run(sql`INSERT INTO batch (batch_id, file_name, file_hash, sheet, source, imported_at, as_of, modified_at,
	is_demo,
	read_rows, kept_rows, updated_rows, unchanged_rows, refused_rows)
VALUES (${lit(batch.batchId)}, ${lit(batch.fileName)}, ${lit(batch.fileHash)}, ${lit(batch.sheet)}, ${lit(batch.source)},
	${litMoment(batch.importedAt)}, ${momentOrNull(batch.asOf)}, ${momentOrNull(batch.modifiedAt)}, ${lit(batch.isDemo)},
	${lit(batch.read)}, ${lit(batch.kept)}, ${lit(batch.updated)}, ${lit(batch.unchanged)}, ${lit(batch.refused)})`);
}

/** A batch that was just loaded. */
export interface LoadedBatch extends Batch, LoadOutcome {}

/** The canonical tables that rows of a source feed. */
export function tablesOf({ table, carriesVictim }: ImportSource): readonly RecordTable[] {
	return carriesVictim ? [table, TABLES.victim] : [table];
}

/** The number of the next file: above that of every file that was ever loaded and not taken back. */
export async function nextFileNo(engine: Engine): Promise<number> {
	const [row] = await engine.query({
		sql: sql`SELECT max(batch_id) AS last_batch FROM batch`,
		columns: { last_batch: "integer" },
	});
	return 1 + fileNoOf(row?.last_batch ?? 0);
}

/** A row that names a further victim of a known record has changed it; of a new one it is part of what is new. */
function combinedOutcomes(source: SourceId, batchId: number): Sql {
	const { table, carriesVictim } = SOURCES[source];
	const own = outcomeRows(table, batchId);
	if (!carriesVictim) return sql`SELECT row_number, strength, is_outdated FROM (${own})`;
	return sql`SELECT o.row_number AS row_number, greatest(o.strength,
	CASE WHEN v.strength = 2 AND NOT o.is_new_key THEN 1 ELSE coalesce(v.strength, 0) END) AS strength,
	o.is_outdated OR coalesce(v.is_outdated, FALSE) AS is_outdated
FROM (${own}) AS o LEFT JOIN (${outcomeRows(TABLES.victim, batchId)}) AS v ON v.row_number = o.row_number`;
}

async function countOutcomes(tx: EngineTx, { source, batchId }: Batch): Promise<LoadOutcome> {
	const [row] = await tx.query({
		sql: sql`SELECT count(*) FILTER (WHERE strength = 2) AS kept, count(*) FILTER (WHERE strength = 1) AS updated,
	count(*) FILTER (WHERE strength = 0) AS unchanged, count(*) FILTER (WHERE is_outdated) AS outdated
FROM (${combinedOutcomes(source, batchId)})`,
		columns: { kept: "integer", updated: "integer", unchanged: "integer", outdated: "integer" },
	});
	return {
		kept: row?.kept ?? 0,
		updated: row?.updated ?? 0,
		unchanged: row?.unchanged ?? 0,
		outdated: row?.outdated ?? 0,
	};
}

/** Settles the records that the rows of a batch name, and finds out what became of its rows. */
async function settleBatch(tx: EngineTx, batch: Batch): Promise<LoadOutcome> {
	const { batchId, source } = batch;
	const [own, ...others] = tablesOf(SOURCES[source]);
	const isAllNew = own !== undefined && (await settleNew(tx, own, batchId));
	const known: RecordTable[] = own === undefined || isAllNew ? [] : [own];
	for (const table of others) if (!isAllNew || !(await settleNew(tx, table, batchId))) known.push(table);
	for (const table of known) {
		await touch(tx, table, [batchId]);
		await settle(tx, table);
	}
	const outcome = isAllNew
		? { kept: batch.read - batch.refused, updated: 0, unchanged: 0, outdated: 0 }
		: await countOutcomes(tx, batch);
	for (const table of known) await forget(tx, table);
	return outcome;
}

async function insertTables(tx: EngineTx, { tables }: PackedSheet): Promise<void> {
	for (const { table, rows } of tables) await tx.insertPacked(table, rows);
}

/**
 * Loads a packed sheet and settles the records its rows name.
 * @param batch with zeros for what the loading is to find out
 * @returns rows by outcome; a row that changed the victim of a known record has updated it
 */
export async function loadSheet(tx: EngineTx, packed: PackedSheet, batch: Batch): Promise<LoadedBatch> {
	await insertTables(tx, packed);
	await insertBatch(tx, batch);
	const outcome = await settleBatch(tx, batch);
	await tx.run(sql`UPDATE batch SET kept_rows = ${lit(outcome.kept)}, updated_rows = ${lit(outcome.updated)},
	unchanged_rows = ${lit(outcome.unchanged)} WHERE batch_id = ${lit(batch.batchId)}`);
	return { ...batch, ...outcome };
}

async function tablesFedBy(tx: EngineTx, isDropped: Sql): Promise<ReadonlySet<RecordTable>> {
	const rows = await tx.query({
		sql: sql`SELECT DISTINCT source FROM batch WHERE ${isDropped} ORDER BY source`,
		columns: { source: "text" },
	});
	return new Set(SOURCE_LIST.filter(({ id }) => rows.some(({ source }) => source === id)).flatMap(tablesOf));
}

/**
 * Takes batches back: their rows vanish and the records they named are settled from what the other batches tell, so that
 * the workspace is as if they had never come. Unknown ids change nothing.
 * @returns the tables that they fed
 */
export async function dropBatches(
	tx: EngineTx,
	batchIds: readonly number[],
): Promise<ReadonlySet<RecordTable>> {
	if (batchIds.length === 0) return new Set();
	const isDropped = sql`batch_id IN (${batchIds.map((batch) => lit(batch))})`;
	const fed = await tablesFedBy(tx, isDropped);
	for (const table of fed) {
		await touch(tx, table, batchIds);
		await tx.run(sql`DELETE FROM ${id(rowTable(table))} WHERE ${isDropped}`);
		await settle(tx, table);
		await forget(tx, table);
	}
	await tx.run(sql`DELETE FROM ${id(SOURCE_ROW)} WHERE ${isDropped}; DELETE FROM batch WHERE ${isDropped}`);
	return fed;
}
