/** The directory of a zip: what parts there are, and whether they can be true before any is unpacked. */
import { damagedFile, tooLarge } from "./refusal";

/** A part as the directory lists it. */
export interface ZipPart {
	/** With `/` between folders, whatever was written. */
	readonly name: string;
	/** Bytes unpacked, and packed. */
	readonly size: number;
	readonly packed: number;
	readonly crc: number;
	readonly method: number;
	/** Where its local header begins. */
	readonly offset: number;
	readonly isLocked: boolean;
}

/** A sheet full to its last row, a million, with twenty columns. */
const MOST_PART_BYTES = 2 ** 30;
const MOST_BYTES = 1.5 * 2 ** 30;
const MOST_PARTS = 20_000;
/** Tables of real exports shrink to a tenth or a thirtieth; what shrinks more and is large holds nothing but repetition. */
const MOST_SHRINKING = 150;
const ALWAYS_ALLOWED_BYTES = 50 * 2 ** 20;

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const LONG_END = 0x06064b50;
const LONG_END_POINTER = 0x07064b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MOST_COMMENT_BYTES = 65_535;
const NOT_HERE = 0xffffffff;
const LONG_SIZES = 1;
/** Reads the directory. A RangeError means that it points outside of the file. */
class Directory {
	readonly parts: ZipPart[] = [];
	private readonly view: DataView;

	constructor(
		private readonly fileName: string,
		private readonly bytes: Uint8Array,
	) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const { count, offset } = this.end();
		if (count > MOST_PARTS) throw tooLarge(fileName, `里面有 ${count} 个部件`);
		for (let number = 0, at = offset; number < count; number++) at = this.readEntry(at);
	}

	private long(at: number): number {
		return this.view.getUint32(at, true) + this.view.getUint32(at + 4, true) * 2 ** 32;
	}

	/** The record at the end of the file that says how many entries there are and where they begin. */
	private end(): { readonly count: number; readonly offset: number } {
		const { view } = this;
		const first = Math.max(0, this.bytes.length - END_BYTES - MOST_COMMENT_BYTES);
		let at = this.bytes.length - END_BYTES;
		while (at >= first && view.getUint32(at, true) !== END) at--;
		if (at < first) throw damagedFile(this.fileName, "压缩包的目录不完整");
		const pointer = at - 20;
		if (pointer >= 0 && view.getUint32(pointer, true) === LONG_END_POINTER) {
			const place = this.long(pointer + 8);
			if (view.getUint32(place, true) === LONG_END)
				return { count: this.long(place + 32), offset: this.long(place + 48) };
		}
		return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
	}

	private readEntry(at: number): number {
		const { view } = this;
		if (view.getUint32(at, true) !== ENTRY) throw new RangeError(`no entry at ${at}`);
		const nameBytes = view.getUint16(at + 28, true);
		const extraBytes = view.getUint16(at + 30, true);
		const nameStart = at + ENTRY_BYTES;
		const extraStart = nameStart + nameBytes;
		const [size = 0, packed = 0, offset = 0] = this.sizes(at, extraStart, extraStart + extraBytes);
		this.parts.push({
			name: new TextDecoder().decode(this.bytes.subarray(nameStart, extraStart)).replaceAll("\\", "/"),
			size,
			packed,
			offset,
			crc: view.getUint32(at + 16, true),
			method: view.getUint16(at + 10, true),
			isLocked: (view.getUint16(at + 8, true) & 1) === 1,
		});
		return extraStart + extraBytes + view.getUint16(at + 32, true);
	}

	/** Size, packed size and offset; those beyond 32 bits stand in an extra field, in this order. */
	private sizes(entry: number, extraStart: number, extraEnd: number): readonly number[] {
		const { view } = this;
		const short = [24, 20, 42].map((at) => view.getUint32(entry + at, true));
		if (!short.includes(NOT_HERE)) return short;
		for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
			if (view.getUint16(at, true) !== LONG_SIZES) continue;
			let place = at + 4;
			return short.map((size) => {
				if (size !== NOT_HERE) return size;
				place += 8;
				return this.long(place - 8);
			});
		}
		return short;
	}
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** Refuses what would burst: parts that lie over each other let a small file claim anything. */
function refuseBomb(fileName: string, parts: readonly ZipPart[], fileBytes: number): void {
	const total = sumOf(parts.map(({ size }) => size));
	const unpacked = `解压后有 ${Math.round(total / 2 ** 20)} MB`;
	if (total > MOST_BYTES || parts.some(({ size }) => size > MOST_PART_BYTES))
		throw tooLarge(fileName, unpacked);
	const times = Math.round(total / fileBytes);
	if (total > ALWAYS_ALLOWED_BYTES && times > MOST_SHRINKING)
		throw damagedFile(fileName, `${unpacked}，是文件本身的 ${times} 倍，不像正常的表格`);
	if (sumOf(parts.map(({ packed }) => packed)) > fileBytes)
		throw damagedFile(fileName, "压缩包里的部件互相重叠");
}

/**
 * The parts of a zip as its directory lists them.
 * @throws FileError `file_damaged` when the directory is cut short or cannot be true, `file_too_large` when the parts
 * would unpack beyond memory
 */
export function zipParts(fileName: string, bytes: Uint8Array): readonly ZipPart[] {
	try {
		const { parts } = new Directory(fileName, bytes);
		refuseBomb(fileName, parts, bytes.length);
		return parts;
	} catch (error) {
		if (error instanceof RangeError) throw damagedFile(fileName, "压缩包的目录不完整", error);
		throw error;
	}
}
