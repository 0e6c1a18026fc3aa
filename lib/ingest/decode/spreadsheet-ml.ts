/**
 * Sheets of an XML workbook of 2003, which many programs call .xls. It stands here because the library needs three
 * gigabytes for forty thousand rows.
 */
import { NOT_CALCULATED, type RawCell, type SettledSheet, Settling } from "./grid";
import { type FormatKind, formatKind, shownNumber } from "./number-format";
import type { Pace } from "./pace";
import { damagedFile } from "./refusal";
import { isoWallClock } from "./serial";
import { attribute, attributeReader, tagsOf, xmlText } from "./xml";
import { ElementStream, piecesOf } from "./xml-stream";

const HEAD_CHARACTERS = 1 << 20;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Formats with a name instead of a code; those not named here are moments. */
const NUMBER_NAMES =
	/^(?:general|general number|currency|euro currency|fixed|standard|percent|scientific|yes\/no|true\/false|on\/off)$/i;
/** The day that a time of day is written with. */
const DAY_OF_TIMES = /^1899-12-3[01]T/;

const DATA = /<(?:\w+:)?Data((?:\s[^<>]*)?)>([\s\S]*?)<\/(?:\w+:)?Data>/;
const indexIn = attributeReader("Index");
const hiddenIn = attributeReader("Hidden");
const spanIn = attributeReader("Span");
const acrossIn = attributeReader("MergeAcross");
const formulaIn = attributeReader("Formula");
const typeIn = attributeReader("Type");
const styleIn = attributeReader("StyleID");

/** What the number format of each style makes of a number, by the style's id; a style without one has its parent's. */
function stylesOf(xml: string): ReadonlyMap<string, FormatKind> {
	const kinds = new Map<string, FormatKind>();
	for (const part of xml.split(/<(?:\w+:)?Style(?=\s)/).slice(1)) {
		const tag = ` ${part.slice(0, part.indexOf(">"))}`;
		const [format] = tagsOf(part, "NumberFormat");
		const code = format === undefined ? null : attribute(format, "Format");
		const inherited = kinds.get(attribute(tag, "Parent") ?? "Default") ?? "number";
		const own = code === null ? inherited : NUMBER_NAMES.test(code) ? "number" : formatKind(code);
		kinds.set(attribute(tag, "ID") ?? "", own);
	}
	return kinds;
}

function dateCell(text: string): RawCell {
	const clock = isoWallClock(text.trim());
	if (clock === null) return text;
	return DAY_OF_TIMES.test(text)
		? { seconds: ((clock.seconds % 86_400) + 86_400) % 86_400, isTimeOnly: true }
		: clock;
}

/** Reads the rows of one sheet. */
class SheetReader {
	private row = -1;

	private readonly cellStart: RegExp;

	constructor(
		prefix: string,
		private readonly kinds: ReadonlyMap<string, FormatKind>,
		private readonly settling: Settling,
		private readonly dateSystem: 1900 | 1904,
	) {
		this.cellStart = new RegExp(`<${prefix}Cell(?=[\\s/>])`);
	}

	/** @throws RangeError beyond the bounds of a sheet */
	takeRow(tag: string, inside: string): void {
		const place = indexIn(tag);
		this.row = place === null ? this.row + 1 : Number(place) - 1;
		if (!(this.row >= 0 && this.row < MOST_ROWS)) throw new RangeError(`no sheet has a row ${place}`);
		if (inside !== "") this.settling.take(this.cells(inside), this.row, hiddenIn(tag) === "1");
		this.row += Number(spanIn(tag) ?? 0);
	}

	private cells(xml: string): RawCell[] {
		const cells: RawCell[] = [];
		let column = 0;
		for (const part of xml.split(this.cellStart).slice(1)) {
			const end = part.indexOf(">");
			const tag = part.slice(0, end);
			const place = indexIn(tag);
			if (place !== null) column = Number(place) - 1;
			if (!(column >= 0 && column < MOST_COLUMNS))
				throw new RangeError(`no sheet has a column ${column + 1}`);
			while (cells.length < column) cells.push(null);
			cells[column] = tag.endsWith("/") ? null : this.cell(tag, part.slice(end + 1));
			column += 1 + Number(acrossIn(tag) ?? 0);
		}
		return cells;
	}

	/** The data of a cell; those of a comment stand behind and are no value. */
	private cell(tag: string, inside: string): RawCell {
		const data = DATA.exec(inside);
		if (data === null || inside.slice(0, data.index).includes("Comment"))
			return formulaIn(tag) === null ? null : NOT_CALCULATED;
		const [, attributes = "", written = ""] = data;
		return this.value(typeIn(attributes) ?? "String", plainText(written), styleIn(tag));
	}

	private value(type: string, text: string, style: string | null): RawCell {
		if (type === "Boolean") return text.trim() === "1";
		if (type === "Error") return { fault: text };
		if (type === "DateTime") return dateCell(text);
		if (type !== "Number" || text.trim() === "" || Number.isNaN(Number(text))) return text;
		return shownNumber(Number(text), this.kinds.get(style ?? "Default") ?? "number", this.dateSystem);
	}
}

/** Formatted text carries tags of a page inside. */
function plainText(written: string): string {
	return xmlText(written.includes("<") ? written.replace(/<[^<>]*>/g, "") : written);
}

/** What stands before the sheets and holds for all of them. */
interface Book {
	readonly kinds: ReadonlyMap<string, FormatKind>;
	readonly dateSystem: 1900 | 1904;
}

/** Reads a sheet from its tag on; what follows its end is left alone. */
async function readSheet(xml: string, { kinds, dateSystem }: Book, pace: Pace): Promise<SettledSheet> {
	const name = attribute(xml.slice(0, xml.indexOf(">")), "Name") ?? "";
	const isHidden = /<(?:\w+:)?Visible>\s*Sheet(?:Very)?Hidden/.test(xml.slice(xml.lastIndexOf("Table>")));
	const settling = new Settling({ name, isHidden, dateSystem });
	const [table] = tagsOf(xml.slice(0, HEAD_CHARACTERS), "Table");
	const prefix = table?.slice(1, table.indexOf("Table")) ?? "";
	const reader = new SheetReader(prefix, kinds, settling, dateSystem);
	const stream = new ElementStream("Table", "Row", {
		take: (tag, inside) => reader.takeRow(tag, inside),
	});
	for (const piece of piecesOf(xml)) {
		stream.push(piece);
		await pace.tell("decode", settling.count, null);
	}
	if (table !== undefined && !stream.hasEnded) throw new RangeError("a table without an end");
	return settling.finish();
}

/**
 * The sheets of an XML workbook of 2003, those without content as null.
 * @throws FileError `file_damaged` when a sheet breaks off or has impossible places
 * @throws CancelledError
 */
export async function readSpreadsheetMl(xml: string, pace: Pace): Promise<SettledSheet[]> {
	const [head = "", ...parts] = xml.split(/<(?:\w+:)?Worksheet(?=[\s>])/);
	const book: Book = {
		kinds: stylesOf(head),
		dateSystem: /<(?:\w+:)?Date1904\s*\/?>/.test(head) ? 1904 : 1900,
	};
	const sheets: SettledSheet[] = [];
	try {
		for (const part of parts) sheets.push(await readSheet(part, book, pace));
		return sheets;
	} catch (error) {
		if (error instanceof RangeError)
			throw damagedFile(pace.fileName, "工作表的数据在中途断开，或有不可能的位置", error);
		throw error;
	}
}
