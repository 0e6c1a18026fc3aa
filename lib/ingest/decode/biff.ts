/** Walks the records of an Excel 97 stream once, for what decides how it is read: password, version, formats, hidden rows. */
import type { NumberFormat } from "./number-format";
import { damagedFile, encryptedFile } from "./refusal";

/** One sheet as the stream lists it, with what its rows say about themselves. */
export interface BiffSheet {
	readonly isHidden: boolean;
	/** False for charts, dialogs and macros, whose stored numbers are no table. */
	readonly isTable: boolean;
	/** 0-based rows that are hidden. */
	readonly hiddenRows: ReadonlySet<number>;
}

/** What is known of a stream before its cells are read. */
export interface BiffFacts {
	/** 8 for Excel 97–2003; 5 and below keep text in the code page of the machine that wrote it. */
	readonly version: 2 | 3 | 4 | 5 | 8;
	readonly codePage: number;
	readonly dateSystem: 1900 | 1904;
	/** In the order of the workbook; empty for version 4 and below. */
	readonly sheets: readonly BiffSheet[];
	/** Number formats that cells with numbers use. */
	readonly formats: readonly NumberFormat[];
	/**
	 * True when something stands where a simple reader stumbles: a chart inside a sheet, whose stored numbers look like
	 * cells; a formula's text behind another record or continued in the next; a cell of formatted text.
	 */
	readonly hasPitfalls: boolean;
}

const RECORD = {
	formula: 0x06,
	endOfSubstream: 0x0a,
	dateMode: 0x22,
	filePassword: 0x2f,
	continuation: 0x3c,
	codePage: 0x42,
	boundSheet: 0x85,
	numbers: 0xbd,
	richText: 0xd6,
	cellFormat: 0xe0,
	number: 0x203,
	text: 0x207,
	row: 0x208,
	shortNumber: 0x27e,
	format: 0x41e,
} as const;
const SIMPLIFIED_CHINESE = 936;
const VERSIONS: Readonly<Record<number, BiffFacts["version"]>> = { 1280: 5, 1536: 8 };
const NUMBER_RECORDS: ReadonlySet<number> = new Set([RECORD.number, RECORD.shortNumber, RECORD.formula]);

interface BiffRecord {
	readonly id: number;
	readonly offset: number;
	readonly data: DataView;
}

/** Ends where the records end; a record that runs past the stream is left out. */
function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	for (let offset = 0; offset + 4 <= stream.length; ) {
		const id = view.getUint16(offset, true);
		const length = view.getUint16(offset + 2, true);
		if ((id === 0 && length === 0) || offset + 4 + length > stream.length) return;
		yield { id, offset, data: new DataView(stream.buffer, stream.byteOffset + offset + 4, length) };
		offset += 4 + length;
	}
}

const isStart = (id: number) => id === 0x09 || id === 0x209 || id === 0x409 || id === 0x809;

function versionOf({ id, data }: BiffRecord): BiffFacts["version"] {
	if (id === 0x809) return VERSIONS[data.getUint16(0, true)] ?? 5;
	return id === 0x409 ? 4 : id === 0x209 ? 3 : 2;
}

/** A format's code in version 8: a 16-bit count, a flag for wide characters, the characters. */
function formatCode(data: DataView): string {
	const count = data.getUint16(2, true);
	const isWide = (data.getUint8(4) & 1) === 1;
	const fits = Math.min(count, (data.byteLength - 5) >> (isWide ? 1 : 0));
	const codes = Array.from({ length: fits }, (_, at) =>
		isWide ? data.getUint16(5 + at * 2, true) : data.getUint8(5 + at),
	);
	return String.fromCharCode(...codes);
}

/** Gathers facts record by record. Cell formats, sheets and codes stand before the sheets that use them. */
class Gatherer {
	version: BiffFacts["version"] = 8;
	codePage = SIMPLIFIED_CHINESE;
	dateSystem: 1900 | 1904 = 1900;
	hasPitfalls = false;
	readonly codes = new Map<number, string>();
	readonly cellFormats: number[] = [];
	readonly used = new Set<number>();
	readonly listed: { readonly offset: number; readonly isHidden: boolean; readonly isTable: boolean }[] = [];
	readonly hiddenRows = new Map<number, Set<number>>();
	private hidden = new Set<number>();
	/** Substreams begun and not ended; above 0 at the end, the stream breaks off. */
	depth = 0;
	private awaitsText = false;
	private previous = 0;

	constructor(private readonly fileName: string) {}

	take(record: BiffRecord): void {
		const { id, data } = record;
		if (this.awaitsText && id !== RECORD.text) this.hasPitfalls = true;
		if (id === RECORD.continuation && this.previous === RECORD.text) this.hasPitfalls = true;
		if (id === RECORD.richText) this.hasPitfalls = true;
		this.awaitsText = false;
		this.previous = id;
		if (isStart(id)) this.open(record);
		else if (id === RECORD.endOfSubstream) this.depth--;
		else if (id === RECORD.filePassword) throw encryptedFile(this.fileName);
		else if (this.hiddenRows.size === 0) this.takeGlobal(id, data);
		else this.takeCell(id, data);
	}

	/** Charts lie inside sheets as substreams of their own; only the outermost open a sheet. */
	private open(record: BiffRecord): void {
		if (record.offset === 0) this.version = versionOf(record);
		else if (this.depth === 0) {
			this.hidden = new Set();
			this.hiddenRows.set(record.offset, this.hidden);
		} else this.hasPitfalls = true;
		this.depth++;
	}

	private takeGlobal(id: number, data: DataView): void {
		if (id === RECORD.dateMode) this.dateSystem = data.getUint16(0, true) === 1 ? 1904 : 1900;
		if (id === RECORD.codePage) this.codePage = data.getUint16(0, true);
		if (id === RECORD.boundSheet)
			this.listed.push({
				offset: data.getUint32(0, true),
				isHidden: (data.getUint8(4) & 3) !== 0,
				isTable: data.getUint8(5) === 0,
			});
		if (this.version !== 8) return;
		if (id === RECORD.format) this.codes.set(data.getUint16(0, true), formatCode(data));
		if (id === RECORD.cellFormat) this.cellFormats.push(data.getUint16(2, true));
	}

	private takeCell(id: number, data: DataView): void {
		if (id === RECORD.row && (data.getUint16(12, true) & 0x20) !== 0)
			this.hidden.add(data.getUint16(0, true));
		if (this.version !== 8) return;
		if (id === RECORD.numbers)
			for (let at = 4; at + 6 < data.byteLength; at += 6) this.used.add(data.getUint16(at, true));
		if (NUMBER_RECORDS.has(id)) this.used.add(data.getUint16(4, true));
		if (id === RECORD.formula)
			this.awaitsText = data.getUint16(12, true) === 0xffff && data.getUint8(6) === 0;
	}
}

/**
 * Reads the facts of a workbook stream.
 * @throws FileError `file_encrypted` when a password protects it, `file_damaged` when it breaks off
 */
export function biffFacts(fileName: string, stream: Uint8Array): BiffFacts {
	const found = new Gatherer(fileName);
	try {
		for (const record of recordsOf(stream)) found.take(record);
	} catch (error) {
		if (error instanceof RangeError) throw damagedFile(fileName, "工作簿数据有残缺的记录", error);
		throw error;
	}
	const { version, codePage, dateSystem, hasPitfalls } = found;
	if (found.depth > 0) throw damagedFile(fileName, "工作簿数据在中途断开");
	if (found.listed.some(({ offset }) => offset >= stream.length))
		throw damagedFile(fileName, "有工作表的数据缺失");
	const sheets = found.listed.map(({ offset, isHidden, isTable }) => ({
		isHidden,
		isTable,
		hiddenRows: found.hiddenRows.get(offset) ?? new Set<number>(),
	}));
	const ids = new Set(Array.from(found.used, (at) => found.cellFormats[at] ?? 0));
	const formats = Array.from(ids, (id) => ({ id, code: found.codes.get(id) ?? null }));
	return { version, codePage, dateSystem, sheets, formats, hasPitfalls };
}
