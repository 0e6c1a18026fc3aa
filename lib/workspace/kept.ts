/** What a workspace keeps, in plain values: batches of packed rows, named documents, and a journal. */
import type { CivilMoment } from "@/lib/base/civil";
import type { PackedColumn, PackedRows } from "@/lib/engine/engine";

/** What JSON can say; nothing else is kept outside of packed rows. */
export type JsonValue =
	| null
	| boolean
	| number
	| string
	| readonly JsonValue[]
	| { readonly [name: string]: JsonValue };

/** The rows of one batch that belong into one table. */
export interface PackedTable {
	readonly table: string;
	readonly rows: PackedRows;
}

/**
 * One sheet of one imported file. `batchId` = file number × 1000 + position of the sheet, a safe integer ≥ 0; `meta`
 * is the importer's own (file, hash, times, account); {@link batchIdentity} looks at three of its fields.
 */
export interface KeptBatch {
	readonly batchId: number;
	readonly meta: JsonValue;
	readonly tables: readonly PackedTable[];
}

/** One table of a kept batch without its rows. */
export interface KeptTable {
	readonly table: string;
	readonly columns: readonly PackedColumn[];
	readonly rowCount: number;
	readonly chunkCount: number;
}

/** A kept batch without its rows; `bytes` is what its rows take. */
export interface KeptBatchHead {
	readonly batchId: number;
	readonly meta: JsonValue;
	readonly tables: readonly KeptTable[];
	readonly bytes: number;
}

/** A packed table with the batch it came from. */
export interface BatchTable extends PackedTable {
	readonly batchId: number;
}

/** One line of the journal: what was done when. `text` is Chinese and names no person. */
export interface JournalEntry {
	readonly at: CivilMoment;
	readonly kind: string;
	readonly text: string;
}

/** What can be read of a workspace, be it the one on this machine or the one inside a backup file. */
export interface Contents {
	/** Grows with every change; 1 when new. */
	readonly revision: number;

	/** All batches by ascending number, from memory. */
	batches(): readonly KeptBatchHead[];

	/**
	 * Tables of all or of the named batches, by ascending batch, each in the order it was given. One table is in memory
	 * at a time, besides a few megabytes read ahead. Unknown numbers give nothing.
	 * @throws DamageError with the batch whose rows are missing or not authentic
	 * @throws AppError `archive_moved` when another tab removed the batch meanwhile: refresh and ask again
	 */
	tables(batchIds?: readonly number[]): AsyncIterable<BatchTable>;

	/** The tables of all batches in the same order, large ones in pieces that may be used while the next is read. */
	pieces(): AsyncIterable<BatchTable>;

	/** Names of all documents, sorted. */
	documentNames(): readonly string[];

	/** A document from memory, or null when there is none. */
	document(name: string): JsonValue | null;

	/** The journal, newest first. */
	journal(): Promise<readonly JournalEntry[]>;
}

/** Sum of what the rows of these batches take, in bytes. */
export function keptBytes(batches: readonly KeptBatchHead[]): number {
	return batches.reduce((sum, batch) => sum + batch.bytes, 0);
}

/**
 * What makes two batches the same import: `fileHash`, `sheet` and `importedAt` of their meta; where one of them is no
 * text, the whole meta. Equal texts mean equal imports.
 */
export function batchIdentity(meta: JsonValue): string {
	const fields = new Map(typeof meta === "object" && meta !== null ? Object.entries(meta) : []);
	const parts = ["fileHash", "sheet", "importedAt"].map((name) => fields.get(name));
	return JSON.stringify(parts.every((part) => typeof part === "string") ? parts : meta);
}
