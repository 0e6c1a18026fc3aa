/**
 * Sheets of an OpenDocument, packed or flat. It stands here because a few letters may repeat a cell two billion times,
 * which the library takes at its word, and because that does not say which rows are hidden.
 */
import { NOT_CALCULATED, type RawCell, type SettledSheet, Settling } from "./grid";
import { odsText } from "./ods-text";
import type { Pace } from "./pace";
import { damagedFile } from "./refusal";
import { durationText, isoWallClock } from "./serial";
import { attribute, attributeReader, tagsOf } from "./xml";
import { ElementStream, type ElementTaker } from "./xml-stream";

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 30_000_000;
const MOST_HEAD_CHARACTERS = 2 ** 24;
const PACE_PIECES = 8;
const DAY_SECONDS = 86_400;

const CELL = /<table:(covered-)?table-cell(?=[\s/>])/;
const FIRST_TABLE = /<(?:\w+:)?table[\s>]/;
const DURATION = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/;
/** The day that a time of day is written with. */
const DAY_OF_TIMES = /^1899-12-3[01]T/;
const ERROR = /^(?:#|Err:\d)/;
const typeIn = attributeReader("value-type");
const valueIn = attributeReader("value");
const dateIn = attributeReader("date-value");
const timeIn = attributeReader("time-value");
const booleanIn = attributeReader("boolean-value");
const stringIn = attributeReader("string-value");
const columnsIn = attributeReader("number-columns-repeated");
const rowsIn = attributeReader("number-rows-repeated");
const visibilityIn = attributeReader("visibility");

function dateCell(text: string): RawCell {
	const clock = isoWallClock(text);
	if (clock === null || !DAY_OF_TIMES.test(text)) return clock ?? text;
	return { seconds: ((clock.seconds % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS, isTimeOnly: true };
}

/** A time of day, or a duration as text where it is a day or longer. */
function timeCell(text: string): RawCell {
	const parts = DURATION.exec(text);
	if (!parts) return text;
	const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part.replace(",", ".")));
	const total = Math.round(hours * 3600 + minutes * 60 + seconds);
	return total < DAY_SECONDS ? { seconds: total, isTimeOnly: true } : durationText(total / DAY_SECONDS);
}

function numberCell(text: string): RawCell {
	const value = Number(text);
	return text.trim() === "" || Number.isNaN(value) ? text : value;
}

/** A cell by the type and value in its tag, else by the text it shows. */
function cellOf(tag: string, inside: string): RawCell {
	if (tag.includes('calcext:value-type="error"')) return { fault: odsText(inside) ?? "#错误" };
	const [date, time, value, isTrue] = [dateIn(tag), timeIn(tag), valueIn(tag), booleanIn(tag)];
	const type = typeIn(tag);
	if (type === "date" && date !== null) return dateCell(date);
	if (type === "time" && time !== null) return timeCell(time);
	if (type === "boolean" && isTrue !== null) return isTrue === "true";
	if (type !== "string" && value !== null) return numberCell(value);
	const text = odsText(inside) ?? stringIn(tag);
	if (text === null) return tag.includes("table:formula=") && type === null ? NOT_CALCULATED : null;
	return tag.includes("table:formula=") && ERROR.test(text) ? { fault: text } : text;
}

/** The cells of a row up to the last with content; empty ones may be repeated to the last column. @throws RangeError */
function cellsOf(xml: string): RawCell[] {
	const cells: RawCell[] = [];
	const parts = xml.split(CELL);
	let column = 0;
	for (let at = 1; at < parts.length; at += 2) {
		const part = parts[at + 1] ?? "";
		const end = part.indexOf(">");
		const tag = part.slice(0, end);
		const repeated = Number(columnsIn(tag) ?? 1);
		const isEmpty = parts[at] !== undefined || tag.endsWith("/");
		const cell = isEmpty ? null : cellOf(tag, part.slice(end + 1));
		if (cell !== null) {
			if (column + repeated > MOST_COLUMNS)
				throw new RangeError(`a row of more than ${MOST_COLUMNS} columns`);
			while (cells.length < column) cells.push(null);
			for (let time = 0; time < repeated; time++) cells.push(cell);
		}
		column += repeated;
	}
	return cells;
}

/** Takes tables, rows and the groups of rows as they pass. */
class OdsReader implements ElementTaker {
	readonly sheets: SettledSheet[] = [];
	rowCount = 0;
	private settling: Settling | null = null;
	private row = 0;
	private cellCount = 0;
	private readonly folded: boolean[] = [];

	/** @param hiddenStyles styles of tables that are not shown */
	constructor(
		private readonly hiddenStyles: ReadonlySet<string>,
		private readonly dateSystem: 1900 | 1904,
	) {}

	begin(tag: string): void {
		this.finish();
		const isHidden = this.hiddenStyles.has(attribute(tag, "style-name") ?? "");
		this.settling = new Settling({
			name: attribute(tag, "name") ?? "",
			isHidden,
			dateSystem: this.dateSystem,
		});
		this.row = 0;
		this.folded.length = 0;
	}

	/** A group that is folded hides all of its rows. */
	pass(tag: string): void {
		if (/^\/\w+:table-row-group/.test(tag)) this.folded.pop();
		else if (/^\w+:table-row-group\b/.test(tag) && !tag.endsWith("/"))
			this.folded.push(attribute(tag, "display") === "false");
	}

	/** @throws RangeError when more is repeated than a sheet holds, or a table stands in a cell */
	take(tag: string, inside: string): void {
		if (/<table:table[\s>]/.test(inside)) throw new RangeError("a table inside a cell");
		const repeated = Number(rowsIn(tag) ?? 1);
		const cells = inside === "" ? [] : cellsOf(inside);
		const isHidden = (visibilityIn(tag) ?? "visible") !== "visible" || this.folded.includes(true);
		if (cells.length > 0) this.takeCells(cells, repeated, isHidden);
		this.row += repeated;
	}

	private takeCells(cells: RawCell[], repeated: number, isHidden: boolean): void {
		this.cellCount += cells.length * repeated;
		if (this.row + repeated > MOST_ROWS || this.cellCount > MOST_CELLS)
			throw new RangeError(`${repeated} rows of ${cells.length} cells`);
		for (let time = 0; time < repeated; time++) this.settling?.take([...cells], this.row + time, isHidden);
		this.rowCount += repeated;
	}

	finish(): void {
		if (this.settling) this.sheets.push(this.settling.finish());
		this.settling = null;
	}
}

/** What stands before the tables: the styles, among them those of hidden sheets, and the date that numbers count from. */
function readerFor(head: string): OdsReader {
	const hidden = head.split(/<style:style(?=\s)/).filter((style) => {
		const [properties] = tagsOf(style, "table-properties");
		return properties !== undefined && attribute(properties, "display") === "false";
	});
	const names = hidden.map((style) => attribute(style.slice(0, style.indexOf(">")), "name") ?? "");
	const is1904 = tagsOf(head, "null-date").some((tag) => dateIn(tag) === "1904-01-01");
	return new OdsReader(new Set(names), is1904 ? 1904 : 1900);
}

/** Reads a document from pieces; nothing is known of its sheets until its styles have passed. */
class DocumentReader {
	reader: OdsReader | null = null;
	stream: ElementStream | null = null;
	private head = "";

	push(piece: string): void {
		if (this.stream) {
			this.stream.push(piece);
			return;
		}
		this.head += piece;
		if (!FIRST_TABLE.test(this.head) && this.head.length < MOST_HEAD_CHARACTERS) return;
		this.reader = readerFor(this.head);
		this.stream = new ElementStream("table", "table-row", this.reader);
		this.stream.push(this.head);
	}
}

/**
 * The sheets of an OpenDocument, those without content as null. Repeated rows and cells are written out.
 * @param pieces the text of `content.xml`, or of a flat document
 * @throws FileError `file_damaged` when it breaks off, or repeats more than a sheet holds
 * @throws CancelledError
 */
export async function readOds(pieces: Iterable<string>, pace: Pace): Promise<SettledSheet[]> {
	const document = new DocumentReader();
	let count = 0;
	try {
		for (const piece of pieces) {
			document.push(piece);
			if (++count % PACE_PIECES === 0) await pace.tell("decode", document.reader?.rowCount ?? 0, null);
		}
	} catch (error) {
		if (error instanceof RangeError) throw damagedFile(pace.fileName, "工作表有不可能的内容", error);
		throw error;
	}
	const { reader, stream } = document;
	if (stream && !stream.hasEnded) throw damagedFile(pace.fileName, "工作表在中途断开");
	reader?.finish();
	return reader?.sheets ?? [];
}
