/** The account of an import: every row that was read, and what became of it. */
import type { CivilMoment } from "@/lib/base/civil";
import type { CellWarning, LeftOutRow } from "./convert";
import type { ToldRefusal } from "./pack";
import type { ColumnMapping } from "./recognise";
import type { SourceId } from "./sources/source";

/** What became of the rows that were taken in: new records, changed ones, nothing new. */
export interface LoadOutcome {
	readonly kept: number;
	readonly updated: number;
	readonly unchanged: number;
	/** Rows among them of which some value is older than what is known and therefore did not replace it. */
	readonly outdated: number;
}

/** One sheet: `read = kept + updated + unchanged + refused`, always. */
export interface SheetAccount {
	readonly sheet: string;
	readonly source: SourceId | null;
	/** The batch its rows became; null when none was loaded. */
	readonly batchId: number | null;
	/** 1-based row of the header; null when none was recognised. */
	readonly headerRow: number | null;
	readonly confidence: number;
	readonly columns: readonly ColumnMapping[];
	/** Set where bare numbers in date columns count from 1904, as old workbooks of a Mac have it. */
	readonly dateSystem?: 1904;
	/** What stood above the header about the records; absent in accounts of earlier versions. */
	readonly titles?: readonly string[];
	readonly read: number;
	readonly kept: number;
	readonly updated: number;
	readonly unchanged: number;
	readonly refused: number;
	/** Rows taken in of which some value is older than what is known: it is kept as history and changes nothing. */
	readonly outdated: number;
	readonly refusals: readonly ToldRefusal[];
	/** Cells of kept rows that could not be read and count as 不详. */
	readonly warnings: readonly CellWarning[];
	/** Lines that are no records, such as totals. */
	readonly leftOut: readonly LeftOutRow[];
	/** Refusals, warnings and left-out lines beyond those listed; every refused row is kept all the same. */
	readonly unlisted: number;
	/** Rows that Excel hid; they are read like any other. */
	readonly hiddenRows: number;
	/** Why no row of the sheet was read, for the officer; null when rows were read. */
	readonly problem: string | null;
}

/** One file: its sheets, or the message that says why it could not be opened. */
export interface FileAccount {
	readonly fileName: string;
	/** SHA-256, 64 hexadecimal digits. */
	readonly fileHash: string;
	readonly format: string | null;
	readonly encoding: string | null;
	/** How old what it says is; decides which of two files speaks where they differ. */
	readonly asOf: CivilMoment | null;
	readonly sheets: readonly SheetAccount[];
	readonly notes: readonly string[];
	/** Message for the officer and its stable code; null when the file was opened. */
	readonly problem: { readonly code: string; readonly message: string } | null;
}

/** Rows by outcome, over sheets and files. */
export interface AccountTotals {
	readonly read: number;
	readonly kept: number;
	readonly updated: number;
	readonly unchanged: number;
	readonly refused: number;
}

/** The whole import: every file with its sheets, and the sums over them. */
export interface Account {
	readonly files: readonly FileAccount[];
	readonly totals: AccountTotals;
}

const NOTHING: AccountTotals = { read: 0, kept: 0, updated: 0, unchanged: 0, refused: 0 };

/** Sums any accounts; nothing sums to zeros. */
export function addTotals(parts: readonly AccountTotals[]): AccountTotals {
	return parts.reduce<AccountTotals>(
		(sum, part) => ({
			read: sum.read + part.read,
			kept: sum.kept + part.kept,
			updated: sum.updated + part.updated,
			unchanged: sum.unchanged + part.unchanged,
			refused: sum.refused + part.refused,
		}),
		NOTHING,
	);
}

/** The account of several files. */
export function accountOf(files: readonly FileAccount[]): Account {
	return { files, totals: addTotals(files.flatMap((file) => file.sheets)) };
}
