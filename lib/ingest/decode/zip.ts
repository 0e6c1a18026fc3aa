/** Unpacks the parts of a zip in pieces whose length and sum are checked, so that nothing altered or endless is read. */
import { Inflate, type Zippable, zipSync } from "fflate";
import { crc32 } from "./crc";
import { damagedFile, encryptedFile, unsupportedFile } from "./refusal";
import { type ZipPart, zipParts } from "./zip-directory";

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
/** Some programs leave the sum out. */
const NO_SUM = 0;
const STORED = 0;
const DEFLATED = 8;
/** Pieces so small that even the best-packed bomb unpacks to little more than 64 MB at a time. */
const PIECE_BYTES = 1 << 16;

/** The encoding of a text by its byte order mark; UTF-8 without. */
function encodingOf(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

/** An open archive, whose parts are found by name. */
export class ZipArchive {
	readonly names: readonly string[];
	private readonly parts: ReadonlyMap<string, ZipPart>;

	/**
	 * @throws FileError `file_damaged` when the directory is cut short or cannot be true, `file_too_large` when the parts
	 * would unpack beyond memory
	 */
	constructor(
		private readonly fileName: string,
		private readonly bytes: Uint8Array,
	) {
		const parts = zipParts(fileName, bytes);
		this.names = parts.map(({ name }) => name);
		this.parts = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
	}

	/** Bytes that a part claims to unpack to; null when there is no such part. Capitals do not matter in names. */
	sizeOf(name: string): number | null {
		return this.parts.get(name.toLowerCase())?.size ?? null;
	}

	private broken(name: string, what: string, cause?: unknown) {
		return damagedFile(this.fileName, `压缩包里的“${name}”${what}`, cause);
	}

	/**
	 * A part in pieces; the end is reached only when all of them together have the length and the sum that the directory
	 * names.
	 * @throws FileError `file_damaged`; `file_encrypted` or `file_unsupported` when it is packed in a way of its own
	 */
	*pieces(name: string): Generator<Uint8Array> {
		const part = this.parts.get(name.toLowerCase());
		if (!part) throw this.broken(name, "缺失");
		if (part.isLocked) throw encryptedFile(this.fileName);
		let length = 0;
		let sum = 0;
		for (const piece of this.unpacked(part)) {
			length += piece.length;
			if (length > part.size) throw this.broken(name, "与目录不符");
			sum = crc32(piece, sum);
			yield piece;
		}
		if (length !== part.size) throw this.broken(name, "不完整");
		if (part.crc !== NO_SUM && sum !== part.crc) throw this.broken(name, "校验不符");
	}

	/** A part as a whole. @throws FileError as {@link pieces} */
	read(name: string): Uint8Array {
		const size = this.sizeOf(name) ?? 0;
		const pieces = [...this.pieces(name)];
		if (pieces.length === 1 && pieces[0]) return pieces[0];
		const joined = new Uint8Array(size);
		let place = 0;
		for (const piece of pieces) {
			joined.set(piece, place);
			place += piece.length;
		}
		return joined;
	}

	/** A part as text in pieces: UTF-8 or, where its mark says so, UTF-16. @throws FileError as {@link pieces} */
	*texts(name: string): Generator<string> {
		let decoder: TextDecoder | null = null;
		for (const piece of this.pieces(name)) {
			decoder ??= new TextDecoder(encodingOf(piece));
			yield decoder.decode(piece, { stream: true });
		}
	}

	/** Some of the parts again in an archive that is not packed, for readers that check neither lengths nor sums. */
	plainCopy(names: readonly string[]): Uint8Array {
		const parts: Zippable = {};
		for (const name of names) parts[name] = this.read(name);
		return zipSync(parts, { level: 0 });
	}

	private *unpacked(part: ZipPart): Generator<Uint8Array> {
		const start = this.startOf(part);
		const end = start + part.packed;
		if (end > this.bytes.length) throw this.broken(part.name, "不完整");
		if (part.method === STORED) yield this.bytes.subarray(start, end);
		else if (part.method === DEFLATED) yield* this.inflated(part.name, start, end);
		else throw unsupportedFile(this.fileName, `以少见方式（${part.method}）压缩的表格`);
	}

	private startOf({ name, offset }: ZipPart): number {
		const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
		if (offset + LOCAL_HEADER_BYTES > this.bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
			throw this.broken(name, "不在目录所说的位置");
		return (
			offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
		);
	}

	private *inflated(name: string, start: number, end: number): Generator<Uint8Array> {
		const ready: Uint8Array[] = [];
		const inflate = new Inflate((piece) => ready.push(piece));
		for (let at = start; at < end; at += PIECE_BYTES) {
			const isLast = at + PIECE_BYTES >= end;
			try {
				inflate.push(this.bytes.subarray(at, isLast ? end : at + PIECE_BYTES), isLast);
			} catch (error) {
				throw this.broken(name, "无法解压", error);
			}
			yield* ready.splice(0);
		}
	}
}
