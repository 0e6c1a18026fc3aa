/** A file as planned, before any format: rows of cells with the account that a faithful import must give. */

/** A date cell: an Excel serial number shown as a date with a clock. */
export interface DateCell {
	readonly serial: number;
}

export type Cell = string | number | DateCell | null;

export interface Merge {
	readonly startRow: number;
	readonly startCol: number;
	readonly endRow: number;
	readonly endCol: number;
}

export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly Cell[])[];
	readonly merges: readonly Merge[];
}

export type Format = "xls" | "xlsx" | "csv-gb18030" | "csv-utf8-bom";

/** A row that no import can take, and why. */
export interface Refusal {
	readonly sheet: string;
	/** 1-based, as a spreadsheet counts. */
	readonly row: number;
	readonly field: string;
	readonly written: string;
	readonly reason: string;
}

/** read = kept + updated + unchanged + refused, when the files of one kind are imported in the order of their names. */
export interface Account {
	readonly read: number;
	readonly kept: number;
	readonly updated: number;
	readonly unchanged: number;
	readonly refused: number;
	readonly refusals: readonly Refusal[];
	/** Lines of the same key inside this file that repeat an earlier one. */
	readonly repeatedInside: number;
	/** 合计 rows, which are no records. */
	readonly totalRows: number;
}

export interface FilePlan {
	readonly name: string;
	readonly source:
		| "incident"
		| "case_file"
		| "receipt"
		| "village"
		| "zone"
		| "enterprise"
		| "victim"
		| "relation"
		| "alert"
		| "stop_payment"
		| "shield"
		| "activity"
		| "lead"
		| "campaign_result";
	readonly format: Format;
	readonly sheets: readonly Sheet[];
	/** Headings in order, of the first sheet. */
	readonly headings: readonly string[];
	readonly account: Account;
}

/** A merge inside one row, or down one column. */
export function merge(startRow: number, startCol: number, endRow: number, endCol: number): Merge {
	return { startRow, startCol, endRow, endCol };
}

/** A row that holds one text and is as wide as the table. */
export function titleRow(text: string, width: number): readonly Cell[] {
	return [text, ...Array.from({ length: width - 1 }, () => null)];
}

/** An account without overlap; refused rows are read but not kept. */
export function plainAccount(read: number, refusals: readonly Refusal[] = [], totalRows = 0): Account {
	return {
		read,
		kept: read - refusals.length,
		updated: 0,
		unchanged: 0,
		refused: refusals.length,
		refusals,
		repeatedInside: 0,
		totalRows,
	};
}
