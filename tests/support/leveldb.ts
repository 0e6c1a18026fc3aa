/** The blocks of a LevelDB table as they were before they were packed: packed, a text may stand there in pieces. */

const FOOTER = 48;
const MAGIC = 0xdb4775248b80fb57n;
const SNAPPY = 1;

/** Reads numbers of seven bits a byte. */
class Cursor {
	constructor(
		readonly bytes: Buffer,
		public at = 0,
	) {}

	varint(): number {
		let value = 0;
		for (let factor = 1; ; factor *= 128) {
			const byte = this.bytes[this.at++];
			if (byte === undefined) throw new Error("cut off");
			value += (byte & 127) * factor;
			if (byte < 128) return value;
		}
	}

	little(length: number): number {
		this.at += length;
		return length === 0 ? 0 : this.bytes.readUIntLE(this.at - length, length);
	}
}

/** Copies what was said before; it may run into what it has just written. */
function repeat(out: Buffer, at: number, back: number, length: number): number {
	for (let step = 0; step < length; step += 1) out[at + step] = out[at + step - back] ?? 0;
	return at + length;
}

/** What Snappy made small. */
function unpackSnappy(bytes: Buffer): Buffer {
	const cursor = new Cursor(bytes);
	const out = Buffer.alloc(cursor.varint());
	let at = 0;
	while (cursor.at < bytes.length && at < out.length) {
		const tag = cursor.little(1);
		const kind = tag & 3;
		if (kind === 0) {
			const short = tag >> 2;
			const length = (short < 60 ? short : cursor.little(short - 59)) + 1;
			bytes.copy(out, at, cursor.at, cursor.at + length);
			cursor.at += length;
			at += length;
		} else if (kind === 1) at = repeat(out, at, ((tag >> 5) << 8) | cursor.little(1), ((tag >> 2) & 7) + 4);
		else at = repeat(out, at, cursor.little(kind === 2 ? 2 : 4), (tag >> 2) + 1);
	}
	return out;
}

function blockAt(table: Buffer, handle: Cursor): Buffer {
	const [offset, size] = [handle.varint(), handle.varint()];
	const block = table.subarray(offset, offset + size);
	return table[offset + size] === SNAPPY ? unpackSnappy(block) : block;
}

/** The values of a block; keys are of no interest. */
function* valuesOf(block: Buffer): Generator<Buffer> {
	const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
	const cursor = new Cursor(block);
	while (cursor.at < end) {
		cursor.varint();
		const keyLength = cursor.varint();
		const valueLength = cursor.varint();
		cursor.at += keyLength + valueLength;
		yield block.subarray(cursor.at - valueLength, cursor.at);
	}
}

/** All data blocks of a table file; null when it is none. */
export function tableBlocks(table: Buffer): readonly Buffer[] | null {
	if (table.length < FOOTER || table.readBigUInt64LE(table.length - 8) !== MAGIC) return null;
	const footer = new Cursor(table, table.length - FOOTER);
	footer.varint();
	footer.varint();
	return [...valuesOf(blockAt(table, footer))].map((handle) => blockAt(table, new Cursor(handle)));
}
