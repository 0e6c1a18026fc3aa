/** A sheet of a workbook as plain data: what a page makes and hands to whoever writes it, without the writer. */

/** How the cells of a column look: as they stand, as a finding in red, or as something to leave alone. */
export type ColumnLook = "plain" | "finding" | "quiet";

/** One column of a sheet. */
export interface TableColumn {
	/** Null leaves the head of the column empty. */
	readonly heading: string | null;
	/** Digits that fit; a Chinese character takes two. */
	readonly width: number;
	readonly look: ColumnLook;
	/** Shown beside a cell of the column while it is selected. */
	readonly hint?: string;
}

/** One sheet: its head stays in view; rows may be longer than the columns. */
export interface TableSheet {
	/** Any text; made fit for a sheet's name and told apart from its neighbours when written. */
	readonly name: string;
	/** Stands in a row of its own above the head, over the column of this position; null = no such row. */
	readonly title: { readonly text: string; readonly column: number } | null;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly (readonly (string | number | boolean | null)[])[];
	/** Cells to be mended, by their 0-based place among the rows. */
	readonly faults: readonly { readonly row: number; readonly column: number }[];
	/** So many columns stay in view. */
	readonly frozenColumns: number;
}

/** Media type of the files written here. */
export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Digits a text takes in a cell: characters of Chinese are twice as wide. */
export function textWidth(text: string): number {
	return [...text].reduce((sum, character) => sum + (character > "\u2E7F" ? 2 : 1), 0);
}
