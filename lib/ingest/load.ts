/** Converted rows into the canonical tables, one transaction a sheet: upsert by key, lineage beside, account behind. */
import type { CivilMoment } from "@/lib/base/civil";
import type { ColumnData, EngineTx } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import { type Column, columnsOf, type RecordTable } from "@/lib/records/field";
import { id, join, sql } from "@/lib/sql/fragment";
import { countOutcomes } from "./account";
import type { ConvertedSheet } from "./convert";
import { type IncomingRow, keyText, type MergedRecord, mergeRows, type Outcome, strongest } from "./merge";
import type { StoredValues } from "./read-field";
import { recordTableDdl } from "./schema";
import { SOURCES } from "./sources";

/** Where a sheet came from; stored with every row of it. */
export interface BatchOrigin {
	readonly fileName: string;
	readonly fileHash: string;
	readonly sheet: string;
	readonly importedAt: CivilMoment;
	readonly isDemo: boolean;
}

/** What loading did; `kept + updated + unchanged` = rows converted. */
export type LoadOutcome = Readonly<Record<Outcome, number>>;

async function nextId(
	tx: EngineTx,
	table: "batch" | "source_row",
	column: "batch_id" | "row_id",
): Promise<number> {
	const rows = await tx.query({
		sql: sql`SELECT coalesce(max(${id(column)}), 0) + 1 AS next_id FROM ${id(table)}`,
		columns: { next_id: "integer" },
	});
	return rows[0]?.next_id ?? 1;
}

function columnData(columns: readonly Column[], records: readonly MergedRecord[]): readonly ColumnData[] {
	return [
		{ name: "row_id", kind: "integer", values: records.map((record) => record.rowId) },
		...columns.map((column) => ({
			name: column.id,
			kind: column.kind,
			values: records.map((record) => record.values[column.id] ?? null),
		})),
	];
}

function sameKey(table: RecordTable, stage: string) {
	const pairs = table.key.map((key) => sql`${id(table.id)}.${id(key)} = ${id(stage)}.${id(key)}`);
	return join(pairs, sql` AND `);
}

/** Merges rows into one table: fetch the records of the same keys, decide in plain code, write back what changed. */
async function upsert(
	tx: EngineTx,
	table: RecordTable,
	incoming: readonly IncomingRow[],
): Promise<readonly Outcome[]> {
	const stage = `stage_${table.id}`;
	const columns = columnsOf(table);
	await tx.run(sql`DROP TABLE IF EXISTS ${id(stage)}`);
	await tx.run(recordTableDdl(stage, table));
	await tx.insert(stage, columnData(columns, incoming));
	const kinds = Object.fromEntries(columns.map((column) => [column.id, column.kind]));
	const rows = await tx.query({
		sql: sql`SELECT row_id, ${columns.map((column) => id(column.id))} FROM ${id(table.id)}
WHERE EXISTS (SELECT 1 FROM ${id(stage)} WHERE ${sameKey(table, stage)})`,
		columns: { row_id: "integer", ...kinds },
	});
	const existing = rows.map(({ row_id: rowId, ...values }) => ({
		rowId: Number(rowId),
		values: values as StoredValues,
	}));
	const { outcomes, changed } = mergeRows(table.key, existing, incoming);
	await tx.run(sql`DELETE FROM ${id(stage)}`);
	await tx.insert(stage, columnData(columns, changed));
	await tx.run(
		sql`DELETE FROM ${id(table.id)} WHERE EXISTS (SELECT 1 FROM ${id(stage)} WHERE ${sameKey(table, stage)})`,
	);
	await tx.insert(table.id, columnData(columns, changed));
	await tx.run(sql`DROP TABLE ${id(stage)}`);
	return outcomes;
}

interface SourceRows {
	readonly firstRowId: number;
	readonly batchId: number;
	readonly outcomes: readonly Outcome[];
}

function sourceRowData(
	sheet: ConvertedSheet,
	{ firstRowId, batchId, outcomes }: SourceRows,
): readonly ColumnData[] {
	const lines = [
		...sheet.rows.map((row, position) => ({
			...row,
			outcome: outcomes[position] ?? "kept",
			reason: null as string | null,
		})),
		...sheet.refusals.map((refusal) => ({ ...refusal, outcome: "refused" })),
	];
	return [
		{ name: "row_id", kind: "integer", values: lines.map((_, position) => firstRowId + position) },
		{ name: "batch_id", kind: "integer", values: lines.map(() => batchId) },
		{ name: "row_number", kind: "integer", values: lines.map((line) => line.row) },
		{ name: "outcome", kind: "text", values: lines.map((line) => line.outcome) },
		{ name: "reason", kind: "text", values: lines.map((line) => line.reason) },
		{ name: "raw", kind: "text", values: lines.map((line) => JSON.stringify(line.raw)) },
	];
}

function batchData(
	sheet: ConvertedSheet,
	origin: BatchOrigin,
	batchId: number,
	load: LoadOutcome,
): readonly ColumnData[] {
	return [
		{ name: "batch_id", kind: "integer", values: [batchId] },
		{ name: "file_name", kind: "text", values: [origin.fileName] },
		{ name: "file_hash", kind: "text", values: [origin.fileHash] },
		{ name: "sheet", kind: "text", values: [origin.sheet] },
		{ name: "source", kind: "text", values: [sheet.source] },
		{ name: "imported_at", kind: "moment", values: [origin.importedAt] },
		{ name: "is_demo", kind: "boolean", values: [origin.isDemo] },
		{ name: "read_rows", kind: "integer", values: [sheet.read] },
		{ name: "kept_rows", kind: "integer", values: [load.kept] },
		{ name: "updated_rows", kind: "integer", values: [load.updated] },
		{ name: "unchanged_rows", kind: "integer", values: [load.unchanged] },
		{ name: "refused_rows", kind: "integer", values: [sheet.refusals.length] },
	];
}

/**
 * Loads a converted sheet inside a transaction of the caller's, so that an import is everything or nothing.
 * Refused rows are stored too, with their raw cells and reason.
 * @returns rows by outcome; a row that changed the victim of a known record has updated it
 */
export async function loadSheet(
	tx: EngineTx,
	sheet: ConvertedSheet,
	origin: BatchOrigin,
): Promise<LoadOutcome> {
	const batchId = await nextId(tx, "batch", "batch_id");
	const firstRowId = await nextId(tx, "source_row", "row_id");
	const incoming = sheet.rows.map((row, position) => ({ rowId: firstRowId + position, values: row.values }));
	const outcomes = await upsert(tx, SOURCES[sheet.source].table, incoming);
	const both = SOURCES[sheet.source].carriesVictim
		? await withVictims(tx, sheet, firstRowId, outcomes)
		: outcomes;
	const load = countOutcomes(both);
	await tx.insert("source_row", sourceRowData(sheet, { firstRowId, batchId, outcomes: both }));
	await tx.insert("batch", batchData(sheet, origin, batchId, load));
	return load;
}

/** False for a victim of whom a row tells nothing but the event. */
function saysSomething(victim: StoredValues): boolean {
	const keys: readonly string[] = TABLES.victim.key;
	return Object.entries(victim).some(
		([column, value]) =>
			(column === "person_key" || !keys.includes(column)) && value !== "" && value !== null,
	);
}

/** A further victim of a record that was there before changes that record; one of a new record is new itself. */
function outcomesWithVictims(
	sheet: ConvertedSheet,
	outcomes: readonly Outcome[],
	victimOf: (position: number) => Outcome,
): readonly Outcome[] {
	const { key } = SOURCES[sheet.source].table;
	const keyAt = (position: number) => keyText(sheet.rows[position]?.values ?? {}, key);
	const isNew = new Set(
		outcomes.flatMap((outcome, position) => (outcome === "kept" ? [keyAt(position)] : [])),
	);
	return outcomes.map((outcome, position) => {
		const victim = victimOf(position);
		const told = victim === "kept" && !isNew.has(keyAt(position)) ? "updated" : victim;
		return strongest(outcome, told);
	});
}

async function withVictims(
	tx: EngineTx,
	sheet: ConvertedSheet,
	firstRowId: number,
	outcomes: readonly Outcome[],
): Promise<readonly Outcome[]> {
	const named = sheet.rows.flatMap((row, position) =>
		row.victim !== null && saysSomething(row.victim)
			? [{ position, incoming: { rowId: firstRowId + position, values: row.victim } }]
			: [],
	);
	const victims = await upsert(
		tx,
		TABLES.victim,
		named.map(({ incoming }) => incoming),
	);
	const ofPosition = new Map(named.map(({ position }, at) => [position, victims[at] ?? "unchanged"]));
	return outcomesWithVictims(sheet, outcomes, (position) => ofPosition.get(position) ?? "unchanged");
}
