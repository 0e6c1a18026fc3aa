/** Writes a plain Excel 97 workbook the way Excel does, with shared strings: the library that could takes minutes for it. */
import { CFB } from "@e965/xlsx";

/** A cell; `serial` is a moment, shown as a date with a clock. */
export type Biff8Cell = string | number | null | { readonly serial: number };

export interface Biff8Sheet {
	readonly name: string;
	readonly rows: readonly (readonly Biff8Cell[])[];
}

const MOST_RECORD_BYTES = 8224;
/** Styles that only styles inherit from come first; cells use the two after them. */
const STYLE_FORMATS = 15;
const PLAIN = STYLE_FORMATS;
const MOMENT = STYLE_FORMATS + 1;
const MOMENT_FORMAT = 22;
const RECORD = {
	end: 0x0a,
	codePage: 0x42,
	continuation: 0x3c,
	boundSheet: 0x85,
	format: 0xe0,
	strings: 0xfc,
	text: 0xfd,
	dimension: 0x200,
	number: 0x203,
	row: 0x208,
	start: 0x809,
	font: 0x31,
} as const;

/** Bytes that grow, and 16-bit words in little-endian order. */
class Output {
	private buffer = Buffer.alloc(1 << 20);
	length = 0;

	private reserve(bytes: number): void {
		if (this.length + bytes <= this.buffer.length) return;
		const grown = Buffer.alloc(Math.max(this.buffer.length * 2, this.length + bytes));
		this.buffer.copy(grown);
		this.buffer = grown;
	}

	words(...values: readonly number[]): void {
		this.reserve(values.length * 2);
		for (const value of values) this.length = this.buffer.writeUInt16LE(value & 0xffff, this.length);
	}

	bytes(bytes: Uint8Array): void {
		this.reserve(bytes.length);
		this.buffer.set(bytes, this.length);
		this.length += bytes.length;
	}

	record(id: number, body: Uint8Array | readonly number[] = []): void {
		const bytes = body instanceof Uint8Array ? body : Buffer.from(Uint16Array.from(body).buffer);
		this.words(id, bytes.length);
		this.bytes(bytes);
	}

	double(value: number): void {
		this.reserve(8);
		this.length = this.buffer.writeDoubleLE(value, this.length);
	}

	patch(at: number, value: number): void {
		this.buffer.writeUInt32LE(value, at);
	}

	done(): Uint8Array {
		return this.buffer.subarray(0, this.length);
	}
}

/** Every text once, in the order of its first use. */
class Strings {
	private readonly places = new Map<string, number>();
	uses = 0;

	placeOf(text: string): number {
		this.uses++;
		const place = this.places.get(text) ?? this.places.size;
		this.places.set(text, place);
		return place;
	}

	/** The table and what continues it; no text is cut in two. */
	write(output: Output): void {
		const counts = Buffer.alloc(8);
		counts.writeUInt32LE(this.uses, 0);
		counts.writeUInt32LE(this.places.size, 4);
		let parts: Uint8Array[] = [counts];
		let size = counts.length;
		let id: number = RECORD.strings;
		const flush = () => output.record(id, Buffer.concat(parts));
		for (const text of this.places.keys()) {
			const written = textBytes(text);
			if (size + written.length > MOST_RECORD_BYTES) {
				flush();
				[parts, size, id] = [[], 0, RECORD.continuation];
			}
			parts.push(written);
			size += written.length;
		}
		flush();
	}
}

/** A 16-bit count, a flag for wide characters, the characters; narrow where all of them are. */
function textBytes(text: string): Uint8Array {
	const isWide = /[\u0100-\uffff]/.test(text);
	const head = Buffer.alloc(3);
	head.writeUInt16LE(text.length, 0);
	head.writeUInt8(isWide ? 1 : 0, 2);
	return Buffer.concat([head, Buffer.from(text, isWide ? "utf16le" : "latin1")]);
}

function writeCell(
	output: Output,
	cell: Biff8Cell,
	place: readonly [row: number, column: number],
	strings: Strings,
) {
	if (cell === null) return;
	if (typeof cell === "string") {
		const at = strings.placeOf(cell);
		output.words(RECORD.text, 10, ...place, PLAIN, at, at >>> 16);
		return;
	}
	const isMoment = typeof cell === "object";
	output.words(RECORD.number, 14, ...place, isMoment ? MOMENT : PLAIN);
	output.double(isMoment ? cell.serial : cell);
}

function sheetBytes({ rows }: Biff8Sheet, strings: Strings): Uint8Array {
	const output = new Output();
	const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
	output.record(RECORD.start, [0x0600, 0x10, 0, 0, 0, 0, 0, 0]);
	output.record(RECORD.dimension, [0, 0, rows.length & 0xffff, rows.length >>> 16, 0, width, 0]);
	rows.forEach((row, at) => {
		output.record(RECORD.row, [at, 0, row.length, 0xff, 0, 0, 0x100, PLAIN]);
		row.forEach((cell, column) => {
			writeCell(output, cell, [at, column], strings);
		});
	});
	output.record(RECORD.end);
	return output.done();
}

function writeGlobals(output: Output): void {
	output.record(RECORD.start, [0x0600, 0x05, 0, 0, 0, 0, 0, 0]);
	output.record(RECORD.codePage, [1200]);
	const font = Buffer.from("宋体", "utf16le");
	const fontHead = Buffer.from([0xdc, 0, 0, 0, 0xff, 0x7f, 0x90, 1, 0, 0, 0, 0, 0x86, 0, 2, 1]);
	for (let fonts = 0; fonts < 4; fonts++) output.record(RECORD.font, Buffer.concat([fontHead, font]));
	const format = (id: number, isStyle: boolean) => [0, id, isStyle ? 0xfff5 : 1, 0x20, 0, 0, 0, 0, 0, 0x20c0];
	for (let styles = 0; styles < STYLE_FORMATS; styles++) output.record(RECORD.format, format(0, true));
	output.record(RECORD.format, format(0, false));
	output.record(RECORD.format, format(MOMENT_FORMAT, false));
}

/** The workbook as a file; rows beyond 65 536 do not fit a sheet and are refused. */
export function biff8Bytes(sheets: readonly Biff8Sheet[]): Uint8Array {
	if (sheets.some(({ rows }) => rows.length > 65_536)) throw new Error("a sheet holds 65 536 rows at most");
	const strings = new Strings();
	const bodies = sheets.map((sheet) => sheetBytes(sheet, strings));
	const output = new Output();
	writeGlobals(output);
	const positions = sheets.map(({ name }) => {
		const title = Buffer.from(name, "utf16le");
		output.record(RECORD.boundSheet, Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, name.length, 1]), title]));
		return output.length - title.length - 8;
	});
	strings.write(output);
	output.record(RECORD.end);
	bodies.forEach((body, at) => {
		output.patch(positions[at] ?? 0, output.length);
		output.bytes(body);
	});
	const container = CFB.utils.cfb_new();
	CFB.utils.cfb_add(container, "/Workbook", output.done());
	return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
}
