/** An engine filled anew with batches that were kept: nothing is read or counted again. */
import { quiet } from "@/lib/base/eventual";
import type { EngineTx, PackedRows } from "@/lib/engine/engine";
import { packRows, unpackRows } from "@/lib/engine/packed";
import { TABLES } from "@/lib/records";
import { columnsOf, type RecordTable } from "@/lib/records/field";
import { id, join, sql } from "@/lib/sql/fragment";
import { type Batch, insertBatch } from "./load";
import type { PackedTable } from "./pack-rows";
import { rowTable, SOURCE_ROW } from "./schema";
import { settleAll } from "./settle";

/** What is put back into an engine. */
export interface KeptRows {
	readonly batches: readonly Batch[];
	/** Tables of all batches, those of one batch behind each other, large ones in pieces. */
	readonly tables: AsyncIterable<PackedTable & { readonly batchId: number }>;
	/** Told with the number of batches that are in. */
	readonly onProgress?: (done: number, total: number) => void;
}

/** Rows go in together up to so many chunks or bytes: many small batches would take a statement each otherwise. */
const CHUNKS_AT_ONCE = 32;
const BYTES_AT_ONCE = 4 * 2 ** 20;

const LINEAGE = ["batch_id", "row_number"];
const COLUMNS_OF_TABLE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	[SOURCE_ROW, new Set([...LINEAGE, "reason", "fault", "mends", "raw"])],
	...Object.values<RecordTable>(TABLES).map((table): [string, ReadonlySet<string>] => [
		rowTable(table),
		new Set([...LINEAGE, ...columnsOf(table).map((column) => column.id)]),
	]),
]);

/** Rows without the columns that this version no longer has; null for a table it no longer has. */
function fitting({ table, rows }: PackedTable): PackedRows | null {
	const known = COLUMNS_OF_TABLE.get(table);
	if (known === undefined) return null;
	if (rows.columns.every(({ name }) => known.has(name))) return rows;
	return packRows(unpackRows(rows).filter(({ name }) => known.has(name)));
}

/** Rows waiting to go into one table; all have the same columns. */
interface Waiting {
	readonly table: string;
	readonly columns: PackedRows["columns"];
	readonly chunks: Uint8Array[];
	rowCount: number;
	bytes: number;
}

/** Gathers chunks of equal columns, so that many small batches go in together, and more are read while they do. */
class Gathering {
	private readonly waiting = new Map<string, Waiting>();
	/** Tables into which any rows went. */
	readonly tables = new Set<string>();

	private inserting: Promise<void> = Promise.resolve();

	constructor(private readonly tx: EngineTx) {}

	async add(packed: PackedTable): Promise<void> {
		const rows = fitting(packed);
		if (rows === null) return;
		const key = JSON.stringify([packed.table, rows.columns]);
		const gathered = this.waiting.get(key) ?? {
			table: packed.table,
			columns: rows.columns,
			chunks: [],
			rowCount: 0,
			bytes: 0,
		};
		gathered.chunks.push(...rows.chunks);
		gathered.bytes += rows.chunks.reduce((sum, { length }) => sum + length, 0);
		gathered.rowCount += rows.rowCount;
		this.waiting.set(key, gathered);
		if (gathered.chunks.length >= CHUNKS_AT_ONCE || gathered.bytes >= BYTES_AT_ONCE)
			await this.insert(key, gathered);
	}

	async finish(): Promise<void> {
		for (const [key, gathered] of this.waiting) await this.insert(key, gathered);
		await this.inserting;
	}

	private async insert(key: string, { table, ...rows }: Waiting): Promise<void> {
		this.waiting.delete(key);
		this.tables.add(table);
		await this.inserting;
		this.inserting = quiet(this.tx.insertPacked(table, rows));
	}
}

async function empty(tx: EngineTx): Promise<void> {
	const tables = [...COLUMNS_OF_TABLE.keys(), ...Object.keys(TABLES), "batch"];
	await tx.run(
		join(
			tables.map((table) => sql`DELETE FROM ${id(table)}`),
			sql`;\n`,
		),
	);
}

/** Puts batches into the tables, whatever stood there, and settles the records. */
export async function reopen(tx: EngineTx, { batches, tables, onProgress }: KeptRows): Promise<void> {
	await empty(tx);
	for (const batch of batches) await insertBatch(tx, batch);
	const gathering = new Gathering(tx);
	const seen = new Set<number>();
	for await (const packed of tables) {
		await gathering.add(packed);
		seen.add(packed.batchId);
		onProgress?.(seen.size, batches.length);
	}
	await gathering.finish();
	for (const table of Object.values<RecordTable>(TABLES))
		if (gathering.tables.has(rowTable(table))) await settleAll(tx, table);
}
