/** Rows of an xlsx sheet while it is unpacked: cells with or without addresses, in any order, with their stored values. */
import { NOT_CALCULATED, type RawCell } from "./grid";
import { type FormatKind, shownNumber } from "./number-format";
import { isoWallClock } from "./serial";
import { cellText, textInside } from "./xlsx-text";
import { ElementStream } from "./xml-stream";

/** What a cell needs to know of its workbook. */
export interface XlsxContext {
	readonly texts: readonly string[];
	/** What the number format of each cell style makes of a number. */
	readonly kinds: readonly FormatKind[];
	readonly dateSystem: 1900 | 1904;
}

/** What to call for every row: its cells, its 0-based place, and whether the sheet hides it. */
export type TakeRow = (cells: RawCell[], row: number, isHidden: boolean) => void;

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells of this many take about a gigabyte; short rows that end far to the right would take any amount. */
const MOST_CELLS = 40_000_000;

const ROW_NUMBER = /\sr\s*=\s*["'](\d{1,9})["']/;
const HIDDEN = /\shidden\s*=\s*["'](?:1|true)["']/;
const BEFORE_LETTERS = 64;
const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const BRACKET = 62;
const LAST_SPACE = 32;

/** The attributes of a cell that matter; one object for all, since a sheet has millions. */
interface CellTag {
	/** 0-based; -1 without an address. */
	column: number;
	/** 0-based; -1 without an address. */
	row: number;
	style: number;
	type: string;
}

/** An address such as `AB12`, or what can be read of it. */
function readAddress(tag: CellTag, written: string): void {
	let column = 0;
	let at = 0;
	for (; at < written.length; at++) {
		const letter = (written.charCodeAt(at) & ~0x20) - BEFORE_LETTERS;
		if (letter < 1 || letter > 26) break;
		column = column * 26 + letter;
	}
	tag.column = column - 1;
	const digit = written.charCodeAt(at);
	tag.row = digit > DIGIT_ZERO && digit <= DIGIT_NINE ? Number(written.slice(at)) - 1 : -1;
}

/** Reads the attributes between the name of a cell's tag and its end. */
function readTag(tag: CellTag, xml: string, start: number, end: number): void {
	tag.column = -1;
	tag.row = -1;
	tag.style = 0;
	tag.type = "";
	for (let at = xml.indexOf("=", start); at !== -1 && at < end; ) {
		let open = at + 1;
		while (xml.charCodeAt(open) <= LAST_SPACE) open++;
		const quote = xml.charCodeAt(open);
		if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return;
		const close = xml.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", open + 1);
		if (close === -1) return;
		let last = at - 1;
		while (xml.charCodeAt(last) <= LAST_SPACE) last--;
		if (xml.charCodeAt(last - 1) <= LAST_SPACE) take(tag, xml[last], xml.slice(open + 1, close));
		at = xml.indexOf("=", close);
	}
}

function take(tag: CellTag, name: string | undefined, value: string): void {
	if (name === "r") readAddress(tag, value);
	else if (name === "s") tag.style = Number(value);
	else if (name === "t") tag.type = value;
}

/** Reads the rows of one sheet from its part, piece by piece. */
export class XlsxRows {
	readonly stream: ElementStream;
	private readonly tag: CellTag = { column: -1, row: -1, style: 0, type: "" };
	private row = -1;
	private cellCount = 0;
	private names: { readonly cell: string; readonly endOfCell: string; readonly value: string } | null = null;

	constructor(
		private readonly context: XlsxContext,
		private readonly takeRow: TakeRow,
	) {
		this.stream = new ElementStream("sheetData", "row", {
			take: (tag, inside) => this.readRow(tag, inside),
		});
	}

	/** @throws RangeError beyond the bounds of a sheet, or for a shared text that is not there */
	private readRow(tag: string, inside: string): void {
		const written = ROW_NUMBER.exec(tag);
		const before = this.row;
		this.row = written ? Number(written[1]) - 1 : before + 1;
		if (inside === "") return;
		const cells = this.readCells(inside, written === null);
		if (this.row < 0 || this.row >= MOST_ROWS) throw new RangeError(`no sheet has a row ${this.row + 1}`);
		this.cellCount += cells.length;
		if (this.cellCount > MOST_CELLS) throw new RangeError(`more than ${MOST_CELLS} cells`);
		if (cells.length > 0) this.takeRow(cells, this.row, HIDDEN.test(tag));
	}

	private readCells(xml: string, isRowUnknown: boolean): RawCell[] {
		const { prefix } = this.stream;
		this.names ??= { cell: `<${prefix}c`, endOfCell: `</${prefix}c>`, value: `<${prefix}v` };
		const { cell, endOfCell } = this.names;
		const cells: RawCell[] = [];
		let column = 0;
		for (let at = xml.indexOf(cell), next = 0; at !== -1; at = xml.indexOf(cell, next)) {
			const tagEnd = xml.indexOf(">", at);
			if (tagEnd === -1) break;
			next = tagEnd + 1;
			if (!isNameEnd(xml.charCodeAt(at + cell.length))) continue;
			readTag(this.tag, xml, at + cell.length, tagEnd);
			if (isRowUnknown && this.tag.row >= 0) this.row = this.tag.row;
			if (this.tag.column >= 0) column = this.tag.column;
			if (column >= MOST_COLUMNS) throw new RangeError(`no sheet has a column ${column + 1}`);
			if (xml.charCodeAt(tagEnd - 1) !== SLASH) {
				const close = xml.indexOf(endOfCell, tagEnd);
				const end = close === -1 ? xml.length : close;
				put(cells, column, this.readCell(xml, tagEnd + 1, end));
				next = end;
			}
			column++;
		}
		return cells;
	}

	/** The cell whose tag was read last, from what stands in it. */
	private readCell(xml: string, start: number, end: number): RawCell {
		const { type } = this.tag;
		if (type === "inlineStr") return textInside(xml.slice(start, end), this.stream.prefix);
		const value = this.storedValue(xml, start, end);
		if (value === null || (value === "" && type !== "str"))
			return xml.startsWith(`<${this.stream.prefix}f`, start) ? NOT_CALCULATED : null;
		switch (type) {
			case "s":
				return this.sharedText(Number(value));
			case "str":
				return cellText(value);
			case "b":
				return value === "1" || value === "true";
			case "e":
				return { fault: cellText(value) };
			case "d":
				return isoWallClock(value.trim()) ?? cellText(value);
			default:
				return this.number(value);
		}
	}

	/** What stands in the cell's `v`; null without one. */
	private storedValue(xml: string, start: number, end: number): string | null {
		const name = this.names?.value ?? "<v";
		let at = start;
		while (!xml.startsWith(name, at) || !isNameEnd(xml.charCodeAt(at + name.length))) {
			at = xml.indexOf(name, at + 1);
			if (at === -1 || at >= end) return null;
		}
		const open = xml.indexOf(">", at);
		if (open === -1 || open >= end) return null;
		if (xml.charCodeAt(open - 1) === SLASH) return "";
		const close = xml.indexOf("<", open);
		return xml.slice(open + 1, close === -1 ? end : close);
	}

	private sharedText(at: number): string {
		const text = this.context.texts[at];
		if (text === undefined)
			throw new RangeError(`there are ${this.context.texts.length} texts, none at ${at}`);
		return text;
	}

	private number(written: string): RawCell {
		const value = Number(written);
		if (Number.isNaN(value)) return cellText(written);
		if (written.trim() === "") return null;
		return shownNumber(value, this.context.kinds[this.tag.style] ?? "number", this.context.dateSystem);
	}
}

const isNameEnd = (code: number) => code <= LAST_SPACE || code === BRACKET || code === SLASH;

function put(cells: RawCell[], column: number, cell: RawCell): void {
	if (cell === null) return;
	while (cells.length < column) cells.push(null);
	cells[column] = cell;
}
