/** Header rows as headings: one row, or two under merged cells, where the upper heading holds until the next. */
import type { Cell, DecodedSheet } from "./decode/decoded";

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
