/** What a decoded file is, whatever container it came in: sheets of plain cells with their row numbers and nothing else. */
import type { CivilMoment } from "@/lib/base/civil";

/**
 * One cell as written. Text keeps leading zeros, wrappers (`="1101…"`, `'`) and spaces; its line breaks are `\n`.
 * A number comes only from a numeric workbook cell below 2^53; larger ones are text like `3.30784199001011E+17`,
 * as Excel shows them, because their last digits are lost. Date cells are text: `YYYY-MM-DD HH:MM:SS`,
 * `YYYY-MM-DD` without a time of day, `HH:MM:SS` without a day. null is an empty cell or a formula error.
 */
export type Cell = string | number | boolean | null;

/** The container a file was found to be by its content; its name says nothing. */
export type FileFormat = "csv" | "tsv" | "xlsx" | "xlsb" | "xls" | "xls_html" | "xls_xml" | "ods";

/** One table with at least one row: a sheet, or one of the tables that stand below each other in it. Rows without any content are left out, so `rowNumbers` may jump. */
export interface DecodedSheet {
	/** As in the workbook, empty for a text file; for a table below another with the row it begins on. */
	readonly name: string;
	/** Rows may differ in length: a workbook's row ends at its last cell with content, a text row where it was written to. */
	readonly rows: readonly (readonly Cell[])[];
	/** How many of the rows the workbook hides (a filter, usually); they are read like the others. */
	readonly hiddenRows: number;
	/**
	 * For each row its 1-based row in the workbook, or the physical line of the text file it starts on; 0 for headings
	 * that a sheet which goes on without any takes over from the one before.
	 */
	readonly rowNumbers: readonly number[];
	/** The workbook's date system, for numbers in a date column that carry no date format; 1900 for text files. */
	readonly dateSystem: 1900 | 1904;
}

/** A whole file, with at least one sheet. */
export interface DecodedFile {
	readonly fileName: string;
	readonly format: FileFormat;
	/** Encoding of a text file; null for binary workbooks, which carry their own. */
	readonly encoding: string | null;
	readonly sheets: readonly DecodedSheet[];
	/**
	 * When the workbook's own properties say it was last saved, on the wall clock of Beijing; null for a text file, and
	 * where they say nothing or something absurd. A program that fills in a template passes on the template's moment, so
	 * one that lies before the latest rows says nothing of them.
	 */
	readonly savedAt: CivilMoment | null;
	/** In Chinese, for the officer: what was read leniently or could not be read in full. */
	readonly notes: readonly string[];
}

/** Told while a file is read (bytes) and decoded (rows); `total` is null while unknown. */
export type Progress = (step: {
	readonly stage: "read" | "decode";
	readonly done: number;
	readonly total: number | null;
}) => void;
