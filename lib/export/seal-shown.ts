/** What the score sheet of a workbook shows, held against the values that were sealed with it. */
import { NO_VALUE, type SealCell } from "@/lib/assessment/seal-cells";
import { SEAL_COLUMNS, SEAL_ROWS } from "@/lib/assessment/seal-words";
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

/** The score sheet of a workbook: which sealed column is under each heading. */
interface ScoreSheet {
	readonly name: string;
	readonly columns: readonly (string | null)[];
	readonly lines: readonly { readonly village: string; readonly cells: readonly string[] }[];
}

const VILLAGE = "村居";
const ADJUSTED = "加减分";
const POINTS = `·${SEAL_COLUMNS.points}`;
/** Headings that are not called like the sealed column beneath them. */
const HEADINGS: Readonly<Record<string, string>> = { 等次: SEAL_COLUMNS.colour, 万人率: SEAL_COLUMNS.per10k };
/** Columns that every score sheet shows besides those of its clauses. */
const ALWAYS = [
	SEAL_COLUMNS.total,
	SEAL_COLUMNS.rank,
	SEAL_COLUMNS.colour,
	SEAL_COLUMNS.per10k,
	ADJUSTED,
] as const;
const isAlways = (column: string): boolean => ALWAYS.some((one) => one === column);
/** Rates are shown with two decimals. */
const HALF_OF_THE_LAST = 0.005 + 1e-9;

const textOf = (cell: Cell | undefined): string =>
	cell === null || cell === undefined ? "" : String(cell).trim();
const asNumber = (text: string): number =>
	text === "" ? Number.NaN : Number(text.replaceAll(",", "").replace("−", "-"));
const isColour = (text: string): text is Colour => Object.hasOwn(COLOUR_CELLS, text);
const COLOUR_WORDS: readonly string[] = Object.values(COLOUR_CELLS).map(({ text }) => text);

/** Headings → sealed columns; the clauses of one title are told apart by their order; what is only for reading has none. */
function columnsUnder(head: readonly string[], sealed: ReadonlySet<string>): readonly (string | null)[] {
	const seen = new Map<string, number>();
	return head.map((heading) => {
		const column = HEADINGS[heading] ?? heading;
		if (isAlways(column)) return column;
		const count = (seen.get(heading) ?? 0) + 1;
		seen.set(heading, count);
		const scored = `${heading}${POINTS}${count === 1 ? "" : `（${count}）`}`;
		return sealed.has(scored) ? scored : null;
	});
}

const isPoints = (column: string | null): boolean => column?.includes(POINTS) === true;

/** Sheets with a column of villages and one of a clause's points. */
function scoreSheets(sheets: readonly ReadSheet[], cells: readonly SealCell[]): readonly ScoreSheet[] {
	const sealed = new Set(cells.map(({ column }) => column));
	return sheets.flatMap(({ name, rows }): readonly ScoreSheet[] => {
		const top = rows.findIndex((row) => row.some((cell) => textOf(cell) === VILLAGE));
		const head = (rows[top] ?? []).map(textOf);
		const columns = columnsUnder(head, sealed);
		if (top < 0 || !columns.some(isPoints)) return [];
		const place = head.indexOf(VILLAGE);
		const lines = rows
			.slice(top + 1)
			.map((row) => ({ village: textOf(row[place]), cells: row.map(textOf) }))
			.filter(({ village, cells: own }) => village !== "" && own[0]?.startsWith("注：") !== true);
		return [{ name, columns, lines }];
	});
}

/** Whether a cell as it is shown says what was sealed: the same number, the word of the colour, no number where there is none. */
function says(shown: string, sealed: string, column: string): boolean {
	if (isColour(sealed)) return shown === COLOUR_CELLS[sealed].text;
	if (sealed === NO_VALUE) return Number.isNaN(asNumber(shown)) && !COLOUR_WORDS.includes(shown);
	const apart = Math.abs(asNumber(shown) - asNumber(sealed));
	return column === SEAL_COLUMNS.per10k ? apart <= HALF_OF_THE_LAST : apart === 0;
}

/** The values that a village's line must show, by column; adjustments stand there as their sum. */
function valuesOf(village: string, cells: readonly SealCell[]): ReadonlyMap<string, string> {
	const own = cells.filter(({ row }) => row === village);
	const shown = own.filter(({ column }) => isPoints(column) || isAlways(column));
	const adjusted = own.filter(
		({ column }) => column.startsWith(SEAL_COLUMNS.adjustment) && column.endsWith("·分值"),
	);
	// Whole hundredths, so that 0.1 and 0.2 add up to 0.3.
	const sum = adjusted.reduce((all, { value }) => all + Math.round(Number(value) * 100), 0) / 100;
	return new Map([
		...shown.map(({ column, value }) => [column, value] as const),
		[ADJUSTED, adjusted.length === 0 ? NO_VALUE : String(sum)] as const,
	]);
}

function villageShown({ name, columns, lines }: ScoreSheet, row: string, cells: readonly SealCell[]) {
	const [line, ...more] = lines.filter(({ village }) => village === row);
	const wrong = [...valuesOf(row, cells)].flatMap(([column, sealed]): readonly ShownOtherwise[] => {
		const at = columns.indexOf(column);
		const shown = at < 0 || line === undefined ? null : (line.cells[at] ?? "");
		return shown !== null && says(shown, sealed, column) ? [] : [{ sheet: name, row, column, shown, sealed }];
	});
	const twice = more.map(() => ({ sheet: name, row, column: VILLAGE, shown: row, sealed: null }));
	return [...wrong, ...twice];
}

function sheetShown(sheet: ScoreSheet, cells: readonly SealCell[]): readonly ShownOtherwise[] {
	const villages = cells.filter(({ row }) => row === SEAL_ROWS.list).map(({ value }) => value);
	const strangers = sheet.lines.filter(({ village }) => !villages.includes(village));
	return [
		...villages.flatMap((village) => villageShown(sheet, village, cells)),
		...strangers.map(({ village }) => ({
			sheet: sheet.name,
			row: village,
			column: VILLAGE,
			shown: village,
			sealed: null,
		})),
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
	const found = scoreSheets(sheets, cells);
	return found.length === 0 ? null : found.flatMap((sheet) => sheetShown(sheet, cells));
}
