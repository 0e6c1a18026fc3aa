/**
 * Reads an Excel 95 or 97–2003 stream in one walk. It stands here because stations export this format most, and of two
 * libraries one takes charts and divided texts for cells, the other is five times slower.
 */
import { BiffCells } from "./biff-cells";
import { type BiffRecord, byte, forEachRecord, long, RECORD, word } from "./biff-record";
import { byteTextAt, ContinuedRecord, textAt } from "./biff-text";
import { codePageDecoder, DEFAULT_CODE_PAGE } from "./code-page";
import { asRawCell, type RawSheet } from "./grid";
import { type FormatKind, formatKindOf } from "./number-format";
import { damagedFile, encryptedFile } from "./refusal";

/** A workbook stream as it was walked: its version, and its sheets where this reader knows them. */
export interface BiffBook {
	/** 8 for Excel 97–2003, 5 for Excel 95. */
	readonly version: 2 | 3 | 4 | 5 | 8;
	/** Of the texts in versions below 8. */
	readonly codePage: number;
	/** Null for versions below 5 and for a sheet without a workbook around it, which lack the list of sheets. */
	readonly sheets: readonly RawSheet[] | null;
}

const VERSIONS: Readonly<Record<number, BiffBook["version"]>> = { 1280: 5, 1536: 8 };
const OLD_STARTS: ReadonlyMap<number, BiffBook["version"]> = new Map([
	[0x09, 2],
	[0x209, 3],
	[0x409, 4],
]);

interface ListedSheet {
	readonly name: string;
	/** Where in the stream it begins. */
	readonly offset: number;
	readonly isHidden: boolean;
	/** False for charts, dialogs and macros, whose stored numbers are no table. */
	readonly isTable: boolean;
}

/** Walks the workbook's own records and hands those of its sheets on. Formats and texts stand before the sheets. */
class Walk {
	version: BiffBook["version"] = 8;
	codePage = DEFAULT_CODE_PAGE;
	dateSystem: 1900 | 1904 = 1900;
	/** Substreams begun and not ended; above 0 at the end, the stream breaks off. */
	depth = 0;
	readonly listed: ListedSheet[] = [];
	readonly cells = new Map<number, BiffCells>();
	private readonly codes = new Map<number, string>();
	private readonly cellFormats: number[] = [];
	private readonly kinds: FormatKind[] = [];
	private shared: ContinuedRecord | null = null;
	private texts: readonly string[] | null = null;
	/** The record that the next ones may continue. */
	private continued: ContinuedRecord | null = null;
	private sheet: BiffCells | null = null;

	constructor(private readonly fileName: string) {}

	take(record: BiffRecord): void {
		const { id } = record;
		if (id === RECORD.continuation) {
			this.continued?.add(record);
			return;
		}
		if (this.continued) this.endContinued();
		if (id === RECORD.startOfSubstream || OLD_STARTS.has(id)) this.open(record);
		else if (id === RECORD.endOfSubstream) this.close();
		else if (id === RECORD.filePassword) throw encryptedFile(this.fileName);
		else if (this.depth === 1) this.takeInside(record);
	}

	/** Charts lie inside sheets as substreams of their own; only the outermost open a sheet. */
	private open(record: BiffRecord): void {
		this.depth++;
		if (record.offset === 0) this.version = OLD_STARTS.get(record.id) ?? VERSIONS[word(record, 0)] ?? 5;
		else if (this.depth === 1) this.sheet = this.openSheet(record.offset);
	}

	private openSheet(offset: number): BiffCells {
		const decoder = this.version === 8 ? null : codePageDecoder(this.codePage);
		const sheet = new BiffCells(decoder, this.dateSystem, (style) => this.kindOf(style));
		this.cells.set(offset, sheet);
		return sheet;
	}

	private close(): void {
		this.depth--;
		if (this.depth === 0) this.sheet = null;
	}

	private endContinued(): void {
		if (this.continued) this.sheet?.takeFormulaText(this.continued);
		this.continued = null;
	}

	private takeInside(record: BiffRecord): void {
		if (record.id === RECORD.sharedTexts || record.id === RECORD.formulaText) {
			this.continued = new ContinuedRecord(record.view);
			this.continued.add(record);
			if (record.id === RECORD.sharedTexts) this.shared = this.continued;
		} else if (this.sheet === null) this.takeGlobal(record);
		else if (record.id === RECORD.sharedText) this.sheet.put(record, this.sharedText(long(record, 6)));
		else this.sheet.take(record);
	}

	private takeGlobal(record: BiffRecord): void {
		const { id } = record;
		if (id === RECORD.dateMode) this.dateSystem = word(record, 0) === 1 ? 1904 : 1900;
		if (id === RECORD.codePage) this.codePage = word(record, 0);
		if (id === RECORD.cellFormat) this.cellFormats.push(word(record, 2));
		if (id === RECORD.format)
			this.codes.set(word(record, 0), this.textOf(record, 2, this.version === 8 ? 2 : 1));
		if (id === RECORD.boundSheet)
			this.listed.push({
				name: this.textOf(record, 6, 1),
				offset: long(record, 0),
				isHidden: (byte(record, 4) & 3) !== 0,
				isTable: byte(record, 5) === 0,
			});
	}

	private textOf(record: BiffRecord, at: number, countBytes: 1 | 2): string {
		if (this.version === 8) return textAt(record, at, countBytes);
		return byteTextAt(record, at, countBytes, codePageDecoder(this.codePage));
	}

	private kindOf(style: number): FormatKind {
		const known = this.kinds[style];
		if (known) return known;
		const id = this.cellFormats[style] ?? 0;
		const kind = formatKindOf(id, this.codes.get(id) ?? null);
		this.kinds[style] = kind;
		return kind;
	}

	private sharedText(at: number): string {
		this.texts ??= this.shared?.sharedTexts() ?? [];
		const text = this.texts[at];
		if (text === undefined)
			throw new RangeError(`there are ${this.texts.length} shared texts, none at ${at}`);
		return text;
	}
}

function rawSheet({ name, isHidden }: ListedSheet, cells: BiffCells, dateSystem: 1900 | 1904): RawSheet {
	return {
		name,
		isHidden,
		dateSystem,
		rowCount: cells.rows.length,
		row: (index) => cells.rows[index] ?? [],
		read: asRawCell,
		isHiddenRow: (index) => cells.hiddenRows.has(index),
	};
}

/**
 * Reads a workbook stream: formula cells give their stored values, numbers in a date format are moments, hidden rows and
 * sheets are known, charts are left out.
 * @throws FileError `file_encrypted` when a password protects it, `file_damaged` when it breaks off or its parts do not
 * fit together
 */
export function readBiff(fileName: string, stream: Uint8Array): BiffBook {
	const walk = new Walk(fileName);
	try {
		forEachRecord(stream, (record) => {
			walk.take(record);
		});
	} catch (error) {
		if (error instanceof RangeError) throw damagedFile(fileName, "工作簿数据有残缺的记录", error);
		throw error;
	}
	const { version, codePage, listed, cells, dateSystem } = walk;
	if (walk.depth > 0) throw damagedFile(fileName, "工作簿数据在中途断开");
	if (version < 5 || listed.length === 0) return { version, codePage, sheets: null };
	if (new Set(listed.map(({ offset }) => offset)).size < listed.length)
		throw damagedFile(fileName, "几张工作表指向同一份内容");
	const sheets = listed
		.filter(({ isTable }) => isTable)
		.map((sheet) => {
			const found = cells.get(sheet.offset);
			if (!found) throw damagedFile(fileName, "有工作表的数据缺失");
			return rawSheet(sheet, found, dateSystem);
		});
	return { version, codePage, sheets };
}
