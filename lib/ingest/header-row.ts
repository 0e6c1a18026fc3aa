/** Header rows as headings: one row, or two under merged cells, where the upper heading holds until the next. */
import type { Cell, DecodedSheet } from "./decode/decoded";

/** Titles above a header are few; a table that begins lower is none that a station exports. */
const HEADER_SEARCH_ROWS = 30;

/** Where a header may stand: each of the first rows alone, then with the row below it; 0-based, both inclusive. */
export function headerSpans(sheet: DecodedSheet): readonly (readonly [number, number])[] {
	const last = Math.min(HEADER_SEARCH_ROWS, sheet.rows.length);
	return Array.from({ length: last }, (_, row) => row).flatMap((row): (readonly [number, number])[] =>
		row + 1 < last
			? [
					[row, row],
					[row, row + 1],
				]
			: [[row, row]],
	);
}

const LIKE_A_VALUE = /^[-+$¥￥]?[\d０-９][\d０-９\s.,:：/年月日时分秒-]*[Xx]?$/;
/** A header may leave some columns without a name, but not most. */
const LEAST_WIDTH = 0.6;

/**
 * The row that looks most like headings when nobody knows them: the first of nearly full width in which no cell is a
 * number or a date, so that a person's data are not taken for headings; else the first of the widest.
 */
export function likelyHeaderRow(sheet: DecodedSheet): number {
	const rows = sheet.rows
		.slice(0, HEADER_SEARCH_ROWS)
		.map((row) => row.map(headingText).filter((text) => text !== ""));
	const widest = Math.max(0, ...rows.map((row) => row.length));
	const isHeading = (row: readonly string[]) =>
		row.length >= LEAST_WIDTH * widest && !row.some((text) => LIKE_A_VALUE.test(text));
	const likely = rows.findIndex(isHeading);
	return likely >= 0
		? likely
		: Math.max(
				0,
				rows.findIndex((row) => row.length === widest),
			);
}

function headingText(cell: Cell | undefined): string {
	return cell === null || cell === undefined ? "" : String(cell).trim();
}

/** The upper heading over every column: a merged heading stands in its first cell only. */
function upperHeadings(sheet: DecodedSheet, start: number, width: number): readonly string[] {
	let carried = "";
	return Array.from({ length: width }, (_, column) => {
		carried = headingText(sheet.rows[start]?.[column]) || carried;
		return carried;
	});
}

function widthOf(sheet: DecodedSheet, start: number, end: number): number {
	return Math.max(sheet.rows[start]?.length ?? 0, sheet.rows[end]?.length ?? 0);
}

/**
 * The heading of every column: that of the lower row, or the upper one where the lower is blank.
 * @param start 0-based row of the upper headings; equal to `end` for one header row
 */
export function headingsAt(sheet: DecodedSheet, start: number, end: number): readonly string[] {
	const lower = sheet.rows[end] ?? [];
	if (start === end) return lower.map(headingText);
	const upper = upperHeadings(sheet, start, widthOf(sheet, start, end));
	return upper.map((heading, column) => headingText(lower[column]) || heading);
}

/**
 * What every column may be called, the most telling first: under two rows both headings together (受害人 over 姓名 is
 * 受害人姓名, which 姓名 alone does not say), then the heading of {@link headingsAt}.
 */
export function namesAt(sheet: DecodedSheet, start: number, end: number): readonly (readonly string[])[] {
	const headings = headingsAt(sheet, start, end);
	if (start === end) return headings.map((heading) => [heading]);
	const upper = upperHeadings(sheet, start, headings.length);
	return headings.map((heading, column) => {
		const above = upper[column] ?? "";
		return above === heading ? [heading] : [`${above}${heading}`, heading];
	});
}
