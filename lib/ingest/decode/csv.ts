/** Text with delimiters → rows with the physical line each starts on; a quote that is never closed is refused, not guessed. */
import Papa, { type ParseResult } from "papaparse";
import type { Cell, DecodedSheet } from "./decoded";
import { isBlank } from "./grid";
import type { Pace } from "./pace";
import { isSwallowed, looksLikeRecords } from "./quotes";
import { brokenQuote } from "./refusal";
import { tablesOf } from "./tables";

/** What delimited text became. */
export interface DecodedCsv {
	/** One, or each of the tables that stand below each other. */
	readonly sheets: readonly DecodedSheet[];
	readonly delimiter: string;
	readonly notes: readonly string[];
}

/** How the records of a file look: what separates their cells, and how many most of them have. */
interface CsvShape {
	readonly delimiter: string;
	readonly width: number;
}

const DELIMITERS = [",", "\t", ";", "|"] as const;
const SAMPLE_ROWS = 500;
const SAMPLE_CHARACTERS = 1 << 18;
const WINDOW_CHARACTERS = 1 << 21;
/** No narrative is longer than this; a quoted cell that is has lost its closing quote, and costs memory to look through. */
const MOST_RECORD_CHARACTERS = 1 << 22;
const SEPARATOR_LINE = /^sep=([,\t;|])\n/i;

/** Papa's own parser on a part of the text; `isPart` leaves out a last row that may go on behind it. */
function parse(text: string, delimiter: string, isPart: boolean, rows = 0): ParseResult<string[]> {
	return new Papa.Parser({ delimiter, newline: "\n", preview: rows }).parse(text, 0, isPart);
}

/** How many rows of the sample have the most frequent number of cells, and what that number is. */
function commonWidth(sample: string, delimiter: string): { readonly width: number; readonly share: number } {
	const counts = new Map<number, number>();
	const rows = parse(sample, delimiter, false, SAMPLE_ROWS).data.filter((row) => row.join("").trim() !== "");
	for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
	return { width, share: count / Math.max(rows.length, 1) };
}

/**
 * The shape of delimited text, from its first records: the delimiter that gives the most records the same number of
 * cells, and the more cells the better, since a sign that stands once in every text splits it in two as evenly; the
 * comma when none gives two cells.
 */
function csvShape(text: string): CsvShape {
	const cut = text.length > SAMPLE_CHARACTERS ? text.lastIndexOf("\n", SAMPLE_CHARACTERS) : text.length;
	const sample = text.slice(0, cut > 0 ? cut : SAMPLE_CHARACTERS);
	const [best] = DELIMITERS.map((delimiter) => ({ delimiter, ...commonWidth(sample, delimiter) }))
		.filter(({ width }) => width > 1)
		.sort((a, b) => b.share * Math.log2(b.width) - a.share * Math.log2(a.width));
	return best ? { delimiter: best.delimiter, width: best.width } : { delimiter: ",", width: 1 };
}

function lineBreaks(field: string): number {
	let count = 0;
	for (let at = field.indexOf("\n"); at !== -1; at = field.indexOf("\n", at + 1)) count++;
	return count;
}

/** Turns blank fields into null where they stand, and says whether any is not blank. */
function settleFields(row: Cell[]): boolean {
	let isFilled = false;
	for (let at = 0; at < row.length; at++) {
		const field = row[at];
		if (typeof field === "string" && isBlank(field)) row[at] = null;
		else isFilled = true;
	}
	return isFilled;
}

/** Takes Papa's rows, counts the lines they cover and watches their quotes. */
class Collector {
	readonly rows: Cell[][] = [];
	readonly lines: number[] = [];
	readonly lenient: number[] = [];
	readonly suspicious: number[] = [];

	constructor(
		private readonly fileName: string,
		private readonly shape: CsvShape,
		/** Physical line on which the next record begins. */
		public line: number,
	) {}

	/** Takes text without quotes, where every line is a row, and says how far: a last line may go on behind a part. */
	takePlain(text: string, isPart: boolean): number {
		const { delimiter } = this.shape;
		let done = 0;
		while (done < text.length) {
			const found = text.indexOf("\n", done);
			if (found === -1 && isPart) break;
			const end = found === -1 ? text.length : found;
			const row: Cell[] = end === done ? [] : text.slice(done, end).split(delimiter);
			if (settleFields(row)) {
				this.rows.push(row);
				this.lines.push(this.line);
			}
			this.line++;
			done = end + 1;
		}
		return done;
	}

	/** Takes the rows that Papa found, and says how far they reach. */
	take({ data, errors, meta }: ParseResult<string[]>): number {
		const rowsWith = (wanted: string) =>
			new Set(errors.filter(({ code }) => code === wanted).map(({ row }) => row));
		const dirty = rowsWith("InvalidQuotes");
		const unclosed = rowsWith("MissingQuotes");
		data.forEach((fields, at) => {
			if (unclosed.has(at))
				throw brokenQuote(this.fileName, this.line + lineBreaks(fields.slice(0, -1).join()));
			this.takeRow(fields, dirty.has(at));
		});
		return data.length === 0 ? 0 : meta.cursor;
	}

	private takeRow(fields: readonly string[], isDirty: boolean): void {
		const start = this.line;
		let isSuspicious = false;
		for (const field of fields) {
			if (isDirty && isSwallowed(field, this.shape, fields.length))
				throw brokenQuote(this.fileName, this.line);
			const breaks = lineBreaks(field);
			this.line += breaks;
			if (breaks > 1 && looksLikeRecords(field, this.shape)) isSuspicious = true;
		}
		this.line++;
		const row: Cell[] = [...fields];
		if (!settleFields(row)) return;
		if (isDirty) this.lenient.push(start);
		if (isSuspicious) this.suspicious.push(start);
		this.rows.push(row);
		this.lines.push(start);
	}
}

const SHOWN_LINES = 5;

function linesText(lines: readonly number[]): string {
	const shown = lines.slice(0, SHOWN_LINES).join("、");
	return lines.length > SHOWN_LINES ? `${shown} 等 ${lines.length} 行` : `${shown} 行`;
}

function notesOf({ lenient, suspicious }: Collector): string[] {
	const notes: string[] = [];
	if (lenient.length > 0)
		notes.push(`第 ${linesText(lenient)}的单元格内有没有成对的英文双引号，已按原样读入，请核对。`);
	if (suspicious.length > 0)
		notes.push(`第 ${linesText(suspicious)}的单元格跨了多行，且其中像是还有别的记录，请核对引号是否成对。`);
	return notes;
}

/**
 * Reads delimited text, line breaks already `\n`. Rows keep the number of cells they were written with; lines without
 * content are left out. A quote inside an unquoted cell (`abc"def`) is a character like others; an undoubled quote
 * inside a quoted cell is kept and noted when the record around it is intact.
 * @returns null when no line has content
 * @throws FileError `csv_broken_quote` with the line where an unclosed quote opened
 * @throws CancelledError
 */
export async function decodeCsv(text: string, pace: Pace): Promise<DecodedCsv | null> {
	const declared = SEPARATOR_LINE.exec(text);
	const body = declared ? text.slice(declared[0].length) : text;
	const shape = declared?.[1]
		? { delimiter: declared[1], width: commonWidth(body.slice(0, SAMPLE_CHARACTERS), declared[1]).width }
		: csvShape(body);
	const collector = new Collector(pace.fileName, shape, declared ? 2 : 1);
	let size = WINDOW_CHARACTERS;
	for (let start = 0; start < body.length; ) {
		const isPart = start + size < body.length;
		const part = body.slice(start, start + size);
		const isQuoted = part.includes('"');
		const done = isQuoted
			? collector.take(parse(part, shape.delimiter, isPart))
			: collector.takePlain(part, isPart);
		await pace.tell("decode", collector.rows.length, null);
		start = isPart ? start + done : body.length;
		// A record longer than the window: doubling keeps the work linear however long it is.
		size = done === 0 ? size * 2 : WINDOW_CHARACTERS;
		if (size > MOST_RECORD_CHARACTERS && isQuoted) throw brokenQuote(pace.fileName, collector.line);
	}
	if (collector.rows.length === 0) return null;
	const sheet: DecodedSheet = {
		name: "",
		rows: collector.rows,
		hiddenRows: 0,
		rowNumbers: collector.lines,
		dateSystem: 1900,
	};
	const { sheets, notes } = tablesOf({ sheet, hiddenRows: new Set() });
	return { sheets, delimiter: shape.delimiter, notes: [...notesOf(collector), ...notes] };
}
