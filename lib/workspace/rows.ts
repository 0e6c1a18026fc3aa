/** Rows of batches out of their sealed parts again. */
import { rowsIn } from "@/lib/engine/packed";
import { DamageError } from "./failure";
import type { BatchTable } from "./kept";
import { openPart, partName } from "./parts";
import type { BatchRecord, RowsPart } from "./shapes";
import { lostPart, type Source } from "./state";

/** Sealed bytes that are read ahead of what is asked for. */
const READ_AHEAD_BYTES = 8 * 2 ** 20;

const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);

/** Bytes of a part before it is sealed. */
export function rowsBytes(rows: readonly RowsPart[]): number {
	return rows.reduce((total, { lengths }) => total + sum(lengths), 0);
}

interface PlacedPart extends RowsPart {
	readonly name: string;
	readonly batchId: number;
}

/** Parts in runs that are read together: at least one, and no more than is read ahead. */
function* runsOf(parts: Iterable<PlacedPart>): Generator<readonly PlacedPart[]> {
	let run: PlacedPart[] = [];
	let bytes = 0;
	for (const part of parts) {
		const more = sum(part.lengths);
		if (run.length > 0 && bytes + more > READ_AHEAD_BYTES) {
			yield run;
			run = [];
			bytes = 0;
		}
		run.push(part);
		bytes += more;
	}
	if (run.length > 0) yield run;
}

function* chunksOf(plain: Uint8Array, { lengths }: RowsPart): Generator<Uint8Array> {
	if (lengths.length === 1) return yield plain;
	let at = 0;
	for (const length of lengths) {
		yield plain.slice(at, at + length);
		at += length;
	}
}

function openRows({ ring }: Source, part: PlacedPart, sealed: Uint8Array): Uint8Array {
	const { name, batchId } = part;
	const broken = (cause?: unknown) =>
		new DamageError(ring.place, `批次${batchId}的数据未通过校验`, { batchId, detail: name, cause });
	let plain: Uint8Array;
	try {
		plain = openPart(ring, name, sealed);
	} catch (cause) {
		throw broken(cause);
	}
	if (plain.length !== sum(part.lengths)) throw broken();
	return plain;
}

async function* chunkStream(source: Source, records: readonly BatchRecord[]): AsyncGenerator<Uint8Array> {
	const placed = records.flatMap(({ batchId, rows }) =>
		rows.map((part) => ({ ...part, batchId, name: partName(source.ring, "rows", part.part) })),
	);
	for (const run of runsOf(placed)) {
		const sealed = new Map(await source.reader.read({ names: run.map(({ name }) => name) }));
		for (const part of run) {
			const bytes = sealed.get(part.name);
			if (!bytes) throw await lostPart(source, part.name, part.batchId);
			sealed.delete(part.name);
			yield* chunksOf(openRows(source, part, bytes), part);
		}
	}
}

async function nextChunks(stream: AsyncGenerator<Uint8Array>, count: number): Promise<Uint8Array[]> {
	const chunks: Uint8Array[] = [];
	while (chunks.length < count) {
		const next = await stream.next();
		if (next.done) break;
		chunks.push(next.value);
	}
	return chunks;
}

/**
 * The tables of batches, in order, in pieces of at most so many chunks and at least one piece each; of the rows, only the
 * current piece and what is read ahead is in memory.
 * @throws DamageError with its batch; AppError `archive_moved`
 */
export async function* pieceStream(
	source: Source,
	records: readonly BatchRecord[],
	most: number,
): AsyncGenerator<BatchTable> {
	const stream = chunkStream(source, records);
	for (const { batchId, tables } of records)
		for (const { table, columns, rowCount, chunkCount } of tables)
			for (let taken = 0; taken === 0 || taken < chunkCount; taken += most) {
				const chunks = await nextChunks(stream, Math.min(chunkCount - taken, most));
				const rows = { columns, rowCount: chunkCount <= most ? rowCount : rowsIn(chunks), chunks };
				yield { batchId, table, rows };
			}
}
