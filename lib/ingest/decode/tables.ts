/** Several tables in one sheet, and one table over several sheets: each becomes what it is, so that no row is lost between. */
import { HEADER_ALIASES } from "@/data/header-aliases";
import { bareHeading, cleanHeading } from "../heading";
import type { Cell, DecodedSheet } from "./decoded";

/** A sheet, and which of its rows are hidden, by their numbers. */
export interface RowsOfSheet {
	readonly sheet: DecodedSheet;
	readonly hiddenRows: ReadonlySet<number>;
}

/** Sheets as they are read on, and what the officer should know of the change. */
export interface Tables {
	readonly sheets: readonly DecodedSheet[];
	readonly notes: readonly string[];
}

const LONGEST_HEADING = 20;
const FEWEST_HEADINGS = 3;
/** Most of a line of headings is known; a line of data is not, whatever words it holds. */
const LEAST_SHARE = 0.6;
const TELLING_CELLS = 3;
const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
/** Signs that do not tell headings apart. */
const DECORATED = /[\s*:：_.·、/\\（(【a-z]/i;
const MOST_TITLE_CELLS = 2;
const TITLE = /[表册单账]|单位|时间|日期|统计|导出/;
const HAS_DIGIT = /[0-9０-９]/;
/** Fewer rows are no reason to begin another sheet. */
const ROWS_OF_A_FULL_SHEET = 10_000;
const HEADER_SEARCH_ROWS = 30;

const known: ReadonlySet<string> = new Set(
	Object.values(HEADER_ALIASES).flatMap((fields) => Object.values(fields).flat().map(cleanHeading)),
);

function isKnown(cell: Cell | undefined): boolean {
	if (typeof cell !== "string" || cell.length > LONGEST_HEADING) return false;
	if (known.has(cell)) return true;
	return DECORATED.test(cell) && (known.has(cleanHeading(cell)) || known.has(bareHeading(cell)));
}

function endsInDigit(text: string): boolean {
	const last = text.charCodeAt(text.length - 1);
	return last >= DIGIT_ZERO && last <= DIGIT_NINE;
}

/**
 * False for nearly every line of data by its first cells: a number, or a text that ends in a digit as keys, days and
 * telephone numbers do. A sheet has too many lines to look at all of their cells.
 */
function mayBeHeader(row: readonly Cell[]): boolean {
	let isPossible = false;
	for (let column = 0, seen = 0; column < row.length && seen < TELLING_CELLS; column++) {
		const cell = row[column];
		if (cell === null || cell === undefined) continue;
		if (typeof cell !== "string" || endsInDigit(cell)) return false;
		isPossible ||= isKnown(cell);
		seen++;
	}
	return isPossible;
}

/** True for a line of headings. */
function isHeader(row: readonly Cell[]): boolean {
	if (!mayBeHeader(row)) return false;
	const filled = row.filter((cell) => cell !== null);
	const found = filled.filter(isKnown).length;
	return found >= FEWEST_HEADINGS && found >= filled.length * LEAST_SHARE;
}

/** A line above a header that is its title: few words, no figures, and one of them says that a table follows. */
function isTitle(row: readonly Cell[] | undefined): boolean {
	const filled = row?.filter((cell) => cell !== null) ?? [];
	if (filled.length === 0 || filled.length > MOST_TITLE_CELLS) return false;
	return filled.every((cell) => typeof cell === "string") && filled.some((cell) => TITLE.test(String(cell)));
}

/** A line of values: with three cells, and a figure in one of them; years over two columns each are upper headings. */
function isRecord(row: readonly Cell[]): boolean {
	const filled = row.filter((cell) => cell !== null);
	if (filled.some(isKnown)) return false;
	return filled.length >= FEWEST_HEADINGS && filled.some((cell) => HAS_DIGIT.test(String(cell)));
}

const textOf = (row: readonly Cell[] | undefined) => (row ?? []).map((cell) => cell ?? "").join("\u0000");

/**
 * Where tables begin below the first: at known headings that are not those of the table above, or at the titles over
 * them. Records above the first known headings are a table too, whose headings nobody knows; the line right above may be their
 * upper half (2024年 over 户籍人口).
 */
function startsOf({ rows }: DecodedSheet): readonly number[] {
	const starts: number[] = [];
	let headings: string | null = null;
	let wasHeader = false;
	rows.forEach((row, at) => {
		const isOne = isHeader(row);
		if (isOne && !wasHeader) {
			const text = textOf(row);
			const isOther =
				headings === null ? rows.slice(0, Math.max(0, at - 1)).some(isRecord) : text !== headings;
			if (isOther) starts.push(titleStart(rows, at));
			headings = text;
		}
		wasHeader = isOne;
	});
	return starts;
}

function titleStart(rows: readonly (readonly Cell[])[], header: number): number {
	let start = header;
	while (start > 0 && isTitle(rows[start - 1])) start--;
	return start;
}

function partOf({ sheet, hiddenRows }: RowsOfSheet, start: number, end: number): DecodedSheet {
	const rowNumbers = sheet.rowNumbers.slice(start, end);
	const name = start === 0 ? sheet.name : `${sheet.name}（第${rowNumbers[0]}行起）`;
	const hidden = rowNumbers.filter((number) => hiddenRows.has(number)).length;
	return { ...sheet, name, rows: sheet.rows.slice(start, end), rowNumbers, hiddenRows: hidden };
}

/**
 * The tables that stand below each other in a sheet, each as a sheet of its own; a sheet of one table comes back as it is.
 * A header that is only repeated begins no table.
 */
export function tablesOf(whole: RowsOfSheet): Tables {
	const { sheet } = whole;
	const starts = startsOf(sheet);
	if (starts.length === 0) return { sheets: [sheet], notes: [] };
	const sheets = [0, ...starts].map((start, at) => partOf(whole, start, starts[at] ?? sheet.rows.length));
	const lines = starts.map((start) => sheet.rowNumbers[start]).join("、");
	const where = sheet.name === "" ? "文件" : `工作表“${sheet.name}”`;
	return {
		sheets,
		notes: [`${where}里有 ${sheets.length} 张表（第 ${lines} 行起是另外的表），已分开读入。`],
	};
}

/** The lines of a sheet down to its headings; null when it has none that are known. */
function headOf({ rows }: DecodedSheet): readonly (readonly Cell[])[] | null {
	const at = rows.slice(0, HEADER_SEARCH_ROWS).findLastIndex(isHeader);
	return at === -1 ? null : rows.slice(0, at + 1);
}

const widthOf = (rows: readonly (readonly Cell[])[]) =>
	rows.reduce((most, row) => Math.max(most, row.length), 0);

/**
 * Gives sheets that go on without headings those of the full sheet before them, as row 0: programs that split a long
 * table write them once.
 */
export function continuedSheets(sheets: readonly DecodedSheet[]): Tables {
	const notes: string[] = [];
	let before: { readonly name: string; readonly head: readonly (readonly Cell[])[] } | null = null;
	const continued = sheets.map((sheet) => {
		const head = headOf(sheet);
		const isFull = sheet.rows.length >= ROWS_OF_A_FULL_SHEET;
		if (head === null && before !== null && widthOf(sheet.rows.slice(0, 100)) <= widthOf(before.head)) {
			notes.push(`工作表“${sheet.name}”没有表头，按“${before.name}”的表头接着读。`);
			const rowNumbers = [...before.head.map(() => 0), ...sheet.rowNumbers];
			return { ...sheet, rows: [...before.head, ...sheet.rows], rowNumbers };
		}
		before = head !== null && isFull ? { name: sheet.name, head } : null;
		return sheet;
	});
	return { sheets: continued, notes };
}
