/** The one door to the workbook writer: plain tables in, an .xlsx out in which a spreadsheet damages no cell. */
import { type CellStyle, type CellValue, type ColumnDef, type Cell as StyledCell, writeXlsx } from "hucre";
import { COLOURS, TONES } from "@/data/theme";
import { type ColumnLook, type TableSheet, textWidth } from "./table-sheet";

/** What a cell of a spreadsheet holds at most; a longer one makes the whole file unreadable to it. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
/** From twelve digits on a spreadsheet writes 3.3E+17, and from sixteen on it forgets the last ones. */
const LONG_NUMBER = 1e11;
const FORBIDDEN_IN_NAMES = /[[\]:*?/\\]/g;
/** What reads like an escaped character to a spreadsheet, such as _x000D_. */
const LIKE_AN_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NO_CHARACTER = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const rgb = (colour: string) => ({ rgb: colour.replace("#", "") });
const solid = (colour: string) => ({ type: "pattern", pattern: "solid", fgColor: rgb(colour) }) as const;

const FONT = { name: "微软雅黑", size: 10 } as const;
const LINE_POINTS = 15;
/** Every cell is text to the spreadsheet: what the officer types stays as typed, also eighteen digits or a date. */
const TEXT: CellStyle = { numFmt: "@", alignment: { vertical: "top" } };
const LOOKS: Readonly<Record<ColumnLook, CellStyle>> = {
	plain: TEXT,
	finding: {
		...TEXT,
		font: { ...FONT, color: rgb(TONES.worse.ink) },
		alignment: { vertical: "top", wrapText: true },
	},
	quiet: { ...TEXT, font: { ...FONT, color: rgb(COLOURS.textFaint), size: 8 }, fill: solid(COLOURS.fill) },
};
const HEAD: CellStyle = {
	...TEXT,
	font: { ...FONT, bold: true },
	fill: solid(COLOURS.fill),
	border: { bottom: { style: "thin", color: rgb(COLOURS.edge) } },
};
const FAULT_EDGE = { style: "thin", color: rgb(TONES.worse.ink) } as const;
const FAULT: CellStyle = {
	...TEXT,
	fill: solid("#FFD9C7"),
	border: { top: FAULT_EDGE, right: FAULT_EDGE, bottom: FAULT_EDGE, left: FAULT_EDGE },
	alignment: { vertical: "top", wrapText: true },
};

function safeText(text: string): string {
	const cut = text.slice(0, LONGEST_CELL);
	return cut.replace(NO_CHARACTER, "\uFFFD").replace(LIKE_AN_ESCAPE, "_x005F_");
}

function safeCell(cell: CellValue | undefined): CellValue {
	if (typeof cell === "number" && Math.abs(cell) >= LONG_NUMBER) return safeText(String(cell));
	return typeof cell === "string" ? safeText(cell) : (cell ?? null);
}

/** Names that a workbook allows, in order: cut, cleaned, and no two alike but for case. */
function sheetNames(names: readonly string[]): readonly string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		const clean =
			name
				.replace(FORBIDDEN_IN_NAMES, " ")
				.replace(/^'+|'+$/g, "")
				.trim() || "表";
		let found = clean.slice(0, LONGEST_NAME);
		for (let count = 2; taken.has(found.toLowerCase()); count += 1) {
			const ending = `(${count})`;
			found = clean.slice(0, LONGEST_NAME - ending.length) + ending;
		}
		taken.add(found.toLowerCase());
		return found;
	});
}

function columnName(position: number): string {
	const before = Math.floor(position / 26);
	return (before === 0 ? "" : columnName(before - 1)) + String.fromCharCode(65 + (position % 26));
}

/** The cells that look different from the rest of their column. */
function styledCells({ title, columns, faults }: TableSheet, top: number): Map<string, Partial<StyledCell>> {
	const cells = new Map<string, Partial<StyledCell>>();
	for (let column = 0; column <= (title?.column ?? -1); column += 1)
		cells.set(`0,${column}`, { style: TEXT });
	for (const column of columns.keys()) cells.set(`${top},${column}`, { style: HEAD });
	for (const { row, column } of faults) cells.set(`${top + 1 + row},${column}`, { style: FAULT });
	return cells;
}

/** Rows whose finding takes several lines; the others have the height of one. */
function rowHeights({ columns, rows }: TableSheet, top: number): Map<number, { height: number }> {
	const heights = new Map<number, { height: number }>();
	const findings = [...columns.entries()].filter(([, { look }]) => look === "finding");
	for (const [position, row] of rows.entries()) {
		const lines = findings.map(([at, { width }]) =>
			Math.ceil(textWidth(String(row[at] ?? "")) / (width - 2)),
		);
		const most = Math.max(1, ...lines);
		if (most > 1) heights.set(top + 1 + position, { height: most * LINE_POINTS });
	}
	return heights;
}

function hintsOf({ columns, rows }: TableSheet, top: number) {
	return columns.flatMap(({ heading, hint }, column) => {
		const name = columnName(column);
		const range = `${name}${top + 2}:${name}${top + 1 + rows.length}`;
		const shown = { showInputMessage: true, inputTitle: heading ?? "", inputMessage: hint ?? "" };
		return hint === undefined || rows.length === 0
			? []
			: [{ type: "custom" as const, formula1: "TRUE", allowBlank: true, range, ...shown }];
	});
}

function writtenSheet(sheet: TableSheet, name: string) {
	const { title } = sheet;
	const top = title === null ? 0 : 1;
	const above = title === null ? [] : [[...Array<null>(title.column).fill(null), safeText(title.text)]];
	const head = sheet.columns.map(({ heading }) => safeCell(heading));
	const body = sheet.rows.map((row) =>
		Array.from({ length: Math.max(row.length, head.length) }, (_, column) => safeCell(row[column])),
	);
	return {
		name,
		columns: sheet.columns.map(({ width, look }): ColumnDef => ({ width, style: LOOKS[look] })),
		rows: [...above, head, ...body],
		cells: styledCells(sheet, top),
		rowDefs: rowHeights(sheet, top),
		freezePane: { rows: top + 1, columns: sheet.frozenColumns },
		dataValidations: hintsOf(sheet, top),
	};
}

/**
 * Sheets as a workbook. Numbers of twelve digits and more become text, texts that look like formulas stay texts, texts
 * longer than a cell can hold are cut, and characters that no file can hold become `\uFFFD`.
 * @param sheets at least one
 */
export async function writeTables(sheets: readonly TableSheet[]): Promise<Uint8Array> {
	const names = sheetNames(sheets.map(({ name }) => name));
	return writeXlsx({
		sheets: sheets.map((sheet, position) => writtenSheet(sheet, names[position] ?? sheet.name)),
		defaultFont: FONT,
	});
}
