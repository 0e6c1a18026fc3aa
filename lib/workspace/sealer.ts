/** Rows as sealed parts: made when they are stored, or ahead of that, while the rest of their file is still read. */
import { nextTurn, quiet } from "@/lib/base/eventual";
import type { RandomBytes } from "./cipher";
import type { Keyring } from "./header";
import type { PackedTable } from "./kept";
import { newPartId, partName, sealPart } from "./parts";
import type { RowsPart } from "./shapes";

/** Chunks share a part up to this size, so that two thousand days are not ten thousand reads; a larger one stands alone. */
const PART_BYTES = 4 * 2 ** 20;
/** Bytes that are sealed ahead at most, because they wait in memory. */
const MOST_AHEAD = 128 * 2 ** 20;

/** A part of a batch's rows that is sealed and not yet stored. */
export interface SealedRows extends RowsPart {
	readonly name: string;
	readonly sealed: Uint8Array;
}

/** Chunks that become one part each, taken one by one. */
class Grouping {
	private chunks: Uint8Array[] = [];
	private bytes = 0;

	/** The group that the chunk does not fit into any more; null while it does. */
	add(chunk: Uint8Array): readonly Uint8Array[] | null {
		const full = this.chunks.length > 0 && this.bytes + chunk.length > PART_BYTES ? this.take() : null;
		this.chunks.push(chunk);
		this.bytes += chunk.length;
		return full;
	}

	/** What has been gathered and is no full part; null = nothing. */
	take(): readonly Uint8Array[] | null {
		const { chunks } = this;
		this.chunks = [];
		this.bytes = 0;
		return chunks.length === 0 ? null : chunks;
	}
}

/** Chunks behind each other; a single one is not copied. */
function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
	if (chunks.length === 1 && chunks[0]) return chunks[0];
	const joined = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		joined.set(chunk, at);
		at += chunk.length;
	}
	return joined;
}

async function sealGroup(
	ring: Keyring,
	chunks: readonly Uint8Array[],
	random: RandomBytes,
): Promise<SealedRows> {
	// Sealing holds the thread, and an engine that takes the same rows in must not wait for all of it.
	await nextTurn();
	const part = newPartId(random);
	const name = partName(ring, "rows", part);
	const sealed = sealPart(ring, name, joinChunks(chunks), random);
	return { part, name, sealed, lengths: chunks.map(({ length }) => length) };
}

const chunksOf = (tables: readonly PackedTable[]): readonly Uint8Array[] =>
	tables.flatMap(({ rows }) => rows.chunks);

/** The rows of a batch as parts, each sealed when it is asked for. */
export async function* sealedParts(
	ring: Keyring,
	tables: readonly PackedTable[],
	random: RandomBytes,
): AsyncGenerator<SealedRows> {
	const grouping = new Grouping();
	for (const chunk of chunksOf(tables)) {
		const full = grouping.add(chunk);
		if (full !== null) yield await sealGroup(ring, full, random);
	}
	const rest = grouping.take();
	if (rest !== null) yield await sealGroup(ring, rest, random);
}

interface Ahead {
	/** The chunks themselves: equal lengths would not tell other rows from these. */
	readonly taken: Uint8Array[];
	readonly grouping: Grouping;
	readonly parts: Promise<SealedRows>[];
}

/** Seals rows as they come, under the key of the moment it was made in; whatever it cannot vouch for is sealed again. */
export class RowSealer {
	private readonly batches = new Map<number, Ahead>();
	private bytes = 0;
	private last: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly ring: Keyring,
		private readonly random: RandomBytes,
	) {}

	/** Takes the next chunk of a batch, in the order of its tables; too many bytes are left for later. */
	add(batchId: number, chunk: Uint8Array): void {
		this.bytes += chunk.length;
		if (this.bytes > MOST_AHEAD) return;
		const ahead = this.batches.get(batchId) ?? { taken: [], grouping: new Grouping(), parts: [] };
		this.batches.set(batchId, ahead);
		ahead.taken.push(chunk);
		this.seal(ahead, ahead.grouping.add(chunk));
	}

	/** The parts of a batch; null where they are not those of exactly these rows under exactly this key. */
	async partsOf(
		ring: Keyring,
		batchId: number,
		tables: readonly PackedTable[],
	): Promise<readonly SealedRows[] | null> {
		const ahead = this.batches.get(batchId);
		if (ahead === undefined || ring.header.epoch !== this.ring.header.epoch) return null;
		const wanted = chunksOf(tables);
		const { taken } = ahead;
		if (wanted.length !== taken.length || wanted.some((chunk, at) => chunk !== taken[at])) return null;
		this.seal(ahead, ahead.grouping.take());
		return Promise.all(ahead.parts);
	}

	/** One after the other, so that each lets others in between. */
	private seal(ahead: Ahead, chunks: readonly Uint8Array[] | null): void {
		if (chunks === null) return;
		const part = quiet(this.last.then(() => sealGroup(this.ring, chunks, this.random)));
		this.last = part.catch(() => undefined);
		ahead.parts.push(part);
	}
}
