/** What the score sheet of a workbook shows, held against the values that were sealed with it. */
import { NO_VALUE, type SealCell } from "@/lib/assessment/seal-cells";
import { fieldWord, SEAL_COLUMNS, SEAL_ROWS } from "@/lib/assessment/seal-words";
import type { Colour } from "@/lib/assessment/sheet";
import { COLOUR_CELLS } from "@/lib/blocks/from-assessment-words";
import type { Cell } from "@/lib/ingest/decode/decoded";

/** A sheet of a workbook as it was read. */
export interface ReadSheet {
	readonly name: string;
	readonly rows: readonly (readonly Cell[])[];
}

/** A cell that is shown otherwise than it was sealed. */
export interface ShownOtherwise {
	readonly sheet: string;
	readonly row: string;
	readonly column: string;
	/** Null = the village or the column is not shown at all. */
	readonly shown: string | null;
	/** Null = nothing of that name was sealed, or it is shown twice. */
	readonly sealed: string | null;
}

/** A column as a score sheet is printed; null = it is only for reading, and nothing of it was sealed. */
interface PrintedColumn {
	readonly heading: string;
	readonly column: string | null;
}

/** The score sheet of a workbook: which sealed column stands in which place. */
interface ScoreSheet {
	readonly name: string;
	/** Sealed column → its place; one that is not shown has none. */
	readonly places: ReadonlyMap<string, number>;
	/** Headings that stand more often than they were printed. */
	readonly doubled: readonly string[];
	readonly lines: readonly { readonly village: string; readonly cells: readonly string[] }[];
}

const VILLAGE = "村居";
const ADJUSTED = "加减分";
const POINTS = `·${SEAL_COLUMNS.points}`;
/** What stands before and after the points of the clauses. */
const BEFORE: readonly PrintedColumn[] = [
	{ heading: "名次", column: SEAL_COLUMNS.rank },
	{ heading: VILLAGE, column: null },
];
const AFTER: readonly PrintedColumn[] = [
	{ heading: ADJUSTED, column: ADJUSTED },
	{ heading: "合计", column: SEAL_COLUMNS.total },
	{ heading: "等次", column: SEAL_COLUMNS.colour },
	{ heading: "同比", column: null },
	{ heading: "万人率", column: SEAL_COLUMNS.per10k },
	{ heading: "收缩后(95%区间)", column: null },
	{ heading: "与全镇相比", column: null },
];
const TITLE = new RegExp(`^${fieldWord("clauses")}·第(\\d+)项·${fieldWord("title")}$`);
const ADJUSTMENT = new RegExp(`^${SEAL_COLUMNS.adjustment}\\d+·分值$`);
/** Rates are shown with two decimals. */
const HALF_OF_THE_LAST = 0.005 + 1e-9;

const textOf = (cell: Cell | undefined): string =>
	cell === null || cell === undefined ? "" : String(cell).trim();
const asNumber = (text: string): number =>
	text === "" ? Number.NaN : Number(text.replaceAll(",", "").replace("−", "-"));
const isColour = (text: string): text is Colour => Object.hasOwn(COLOUR_CELLS, text);
const COLOUR_WORDS: readonly string[] = Object.values(COLOUR_CELLS).map(({ text }) => text);

/** Titles of the clauses in their order, as they were sealed. */
function clauseTitles(cells: readonly SealCell[]): readonly string[] {
	return cells
		.flatMap(({ row, column, value }) => {
			const at = row === SEAL_ROWS.scheme ? TITLE.exec(column)?.[1] : undefined;
			const title = value === JSON.stringify(NO_VALUE) ? NO_VALUE : value;
			return at === undefined ? [] : [{ at: Number(at), title }];
		})
		.toSorted((one, other) => one.at - other.at)
		.map(({ title }) => title);
}

/** How often each text stood up to each place, itself among them. */
function counted(texts: readonly string[]): readonly { readonly text: string; readonly count: number }[] {
	const seen = new Map<string, number>();
	return texts.map((text) => {
		const count = (seen.get(text) ?? 0) + 1;
		seen.set(text, count);
		return { text, count };
	});
}

/** Every column of a score sheet in its order; the points of clauses of one title are sealed with their number. */
function printedColumns(cells: readonly SealCell[]): readonly PrintedColumn[] {
	const clauses = counted(clauseTitles(cells)).map(({ text, count }) => ({
		heading: text.trim(),
		column: `${text}${POINTS}${count === 1 ? "" : `（${count}）`}`,
	}));
	return [...BEFORE, ...clauses, ...AFTER];
}

/**
 * The first heading of a name is that of the first column printed under it, and so on: a clause may be called as any other column
 * is. Columns that were put in, taken out or moved leave the others where they are.
 */
function placedColumns(head: readonly string[], printed: readonly PrintedColumn[]) {
	const key = ({ text, count }: { readonly text: string; readonly count: number }) => `${count} ${text}`;
	const expected = new Map(
		counted(printed.map(({ heading }) => heading)).map((one, at) => [key(one), printed[at]?.column ?? null]),
	);
	const found = counted(head).map((one, at) => ({ one, at, column: expected.get(key(one)) }));
	const known = new Set(printed.map(({ heading }) => heading));
	return {
		places: new Map(found.flatMap(({ column, at }) => (typeof column === "string" ? [[column, at]] : []))),
		doubled: found.flatMap(({ one, column }) =>
			column === undefined && known.has(one.text) ? [one.text] : [],
		),
	};
}

const isPoints = (column: string): boolean => column.includes(POINTS);

/** Sheets with a column of villages and one of a clause's points. */
function scoreSheets(sheets: readonly ReadSheet[], printed: readonly PrintedColumn[]): readonly ScoreSheet[] {
	return sheets.flatMap(({ name, rows }): readonly ScoreSheet[] => {
		const top = rows.findIndex((row) => row.some((cell) => textOf(cell) === VILLAGE));
		const head = (rows[top] ?? []).map(textOf);
		const { places, doubled } = placedColumns(head, printed);
		if (top < 0 || ![...places.keys()].some(isPoints)) return [];
		const place = head.indexOf(VILLAGE);
		const lines = rows
			.slice(top + 1)
			.map((row) => ({ village: textOf(row[place]), cells: row.map(textOf) }))
			.filter(({ village, cells: own }) => village !== "" && own[0]?.startsWith("注：") !== true);
		return [{ name, places, doubled, lines }];
	});
}

/** Whether a cell as it is shown says what was sealed: the same number, the word of the colour, no number where there is none. */
function says(shown: string, sealed: string, column: string): boolean {
	if (isColour(sealed)) return shown === COLOUR_CELLS[sealed].text;
	if (sealed === NO_VALUE) return Number.isNaN(asNumber(shown)) && !COLOUR_WORDS.includes(shown);
	const apart = Math.abs(asNumber(shown) - asNumber(sealed));
	return column === SEAL_COLUMNS.per10k ? apart <= HALF_OF_THE_LAST : apart === 0;
}

/** The values that a village's line must show, by column; adjustments stand there as their sum, and no rate that is not told. */
function valuesOf(
	village: string,
	cells: readonly SealCell[],
	printed: readonly PrintedColumn[],
): ReadonlyMap<string, string> {
	const own = new Map(cells.flatMap(({ row, column, value }) => (row === village ? [[column, value]] : [])));
	const adjusted = [...own].filter(([column]) => ADJUSTMENT.test(column));
	// Whole hundredths, so that 0.1 and 0.2 add up to 0.3.
	const sum = adjusted.reduce((all, [, value]) => all + Math.round(Number(value) * 100), 0) / 100;
	own.set(ADJUSTED, adjusted.length === 0 ? NO_VALUE : String(sum));
	own.set(SEAL_COLUMNS.per10k, own.get(SEAL_COLUMNS.per10k) ?? NO_VALUE);
	return new Map(
		printed.flatMap(({ column }) => {
			const value = column === null ? undefined : own.get(column);
			return column === null || value === undefined ? [] : [[column, value]];
		}),
	);
}

const stranger = (sheet: string, row: string): ShownOtherwise => ({
	sheet,
	row,
	column: VILLAGE,
	shown: row,
	sealed: null,
});

function villageShown({ name, places, lines }: ScoreSheet, row: string, values: ReadonlyMap<string, string>) {
	const [line, ...more] = lines.filter(({ village }) => village === row);
	const wrong = [...values].flatMap(([column, sealed]): readonly ShownOtherwise[] => {
		const at = places.get(column);
		const shown = at === undefined || line === undefined ? null : (line.cells[at] ?? "");
		return shown !== null && says(shown, sealed, column) ? [] : [{ sheet: name, row, column, shown, sealed }];
	});
	return [...wrong, ...more.map(() => stranger(name, row))];
}

function sheetShown(
	sheet: ScoreSheet,
	cells: readonly SealCell[],
	printed: readonly PrintedColumn[],
): readonly ShownOtherwise[] {
	const villages = cells.filter(({ row }) => row === SEAL_ROWS.list).map(({ value }) => value);
	const strangers = sheet.lines.filter(({ village }) => !villages.includes(village));
	return [
		...villages.flatMap((village) => villageShown(sheet, village, valuesOf(village, cells, printed))),
		...strangers.map(({ village }) => stranger(sheet.name, village)),
		...sheet.doubled.map((heading) => stranger(sheet.name, heading)),
	];
}

/**
 * Cells of the score sheets among some sheets that are not as they were sealed: points, adjustments, totals, rates, ranks and
 * colours. Columns that are only computed for reading (同比, 收缩后, 与全镇相比) are not looked at.
 * @returns null where none of the sheets is a score sheet
 */
export function shownOtherwise(
	sheets: readonly ReadSheet[],
	cells: readonly SealCell[],
): readonly ShownOtherwise[] | null {
	const printed = printedColumns(cells);
	const found = scoreSheets(sheets, printed);
	return found.length === 0 ? null : found.flatMap((sheet) => sheetShown(sheet, cells, printed));
}
