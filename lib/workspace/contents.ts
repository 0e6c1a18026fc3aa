/** The reading half of an archive, the same for the one on this machine and the one inside a backup file. */
import { CancelledError } from "@/lib/base/errors";

import { readSegments } from "./journal";
import type {
	BatchTable,
	Contents,
	JournalEntry,
	JsonValue,
	KeptBatch,
	KeptBatchHead,
	PackedTable,
} from "./kept";
import { pieceStream, rowsBytes } from "./rows";
import type { Opened, Source } from "./state";
import type { PartReader } from "./store";

/** Chunks of a large table that are used together. */
const CHUNKS_A_PIECE = 2;

/** Answers from an opened state; whoever inherits may put a newer one in its place. */
export class OpenContents implements Contents {
	constructor(
		protected readonly reader: PartReader,
		protected opened: Opened,
	) {}

	get revision(): number {
		return this.opened.state.revision;
	}

	batches(): readonly KeptBatchHead[] {
		return [...this.opened.state.batches.values()].map(({ batchId, meta, tables, rows }) => ({
			batchId,
			meta,
			tables,
			bytes: rowsBytes(rows),
		}));
	}

	tables(batchIds?: readonly number[]): AsyncIterable<BatchTable> {
		const wanted = batchIds === undefined ? null : new Set(batchIds);
		const records = [...this.opened.state.batches.values()];
		const found = records.filter(({ batchId }) => wanted?.has(batchId) ?? true);
		return pieceStream(this.source(), found, Number.POSITIVE_INFINITY);
	}

	pieces(): AsyncIterable<BatchTable> {
		return pieceStream(this.source(), [...this.opened.state.batches.values()], CHUNKS_A_PIECE);
	}

	documentNames(): readonly string[] {
		return [...this.opened.state.documents.keys()].sort();
	}

	document(name: string): JsonValue | null {
		return this.opened.state.documents.get(name)?.value ?? null;
	}

	async journal(): Promise<readonly JournalEntry[]> {
		return (await readSegments(this.source(), this.opened.state.journal)).reverse();
	}

	protected source(): Source {
		const { ring, state } = this.opened;
		return { reader: this.reader, ring, revision: state.revision };
	}
}

/** How far a walk over batches is, and how it is called off. */
export interface BatchWalk {
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
	/** What is under way, for {@link CancelledError}. */
	readonly what: string;
}

/**
 * Whole batches of these numbers, one in memory at a time.
 * @throws what {@link Contents.tables} throws; CancelledError when the signal fires
 */
export async function* wholeBatches(
	contents: Contents,
	heads: readonly KeptBatchHead[],
	{ onProgress, signal, what }: BatchWalk,
): AsyncGenerator<KeptBatch> {
	const stream = contents.tables(heads.map(({ batchId }) => batchId))[Symbol.asyncIterator]();
	for (const [done, { batchId, meta, tables: expected }] of heads.entries()) {
		onProgress?.(done, heads.length);
		const tables: PackedTable[] = [];
		while (tables.length < expected.length) {
			if (signal?.aborted) throw new CancelledError(what);
			const next = await stream.next();
			if (next.done) break;
			tables.push({ table: next.value.table, rows: next.value.rows });
		}
		yield { batchId, meta, tables };
	}
	if (signal?.aborted) throw new CancelledError(what);
	onProgress?.(heads.length, heads.length);
}
