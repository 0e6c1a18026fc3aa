/** The account as table rows: one a sheet, and one a refusal, unreadable cell or left-out line. */
import type { Account, FileAccount, SheetAccount } from "@/lib/ingest/account";

/** One sheet. */
export interface SheetRow {
	readonly key: string;
	readonly fileName: string;
	readonly format: string | null;
	readonly encoding: string | null;
	readonly account: SheetAccount;
}

/** One line that was not simply taken in. */
export interface IssueRow {
	readonly key: string;
	readonly kind: "拒收" | "按不详计" | "不是记录";
	readonly place: string;
	readonly row: number;
	readonly column: string;
	readonly value: string;
	readonly reason: string;
}

/** Every sheet of every file; a file without sheets gives none. */
export function sheetRows(account: Account): readonly SheetRow[] {
	return account.files.flatMap((file) =>
		file.sheets.map((sheet, position) => ({
			key: `${file.fileHash}${position}`,
			fileName: file.fileName,
			format: file.format,
			encoding: file.encoding,
			account: sheet,
		})),
	);
}

function issuesOf(file: FileAccount, sheet: SheetAccount, position: number): readonly IssueRow[] {
	const at = { place: file.sheets.length > 1 ? `${file.fileName} · ${sheet.sheet}` : file.fileName };
	const key = (kind: string, index: number) => `${file.fileHash}${position}${kind}${index}`;
	return [
		...sheet.refusals.map((one, index) => ({
			...at,
			key: key("r", index),
			kind: "拒收" as const,
			row: one.row,
			column: one.column ?? "整行",
			value: one.value ?? "（空）",
			reason: one.reason,
		})),
		...sheet.warnings.map((one, index) => ({
			...at,
			key: key("w", index),
			kind: "按不详计" as const,
			row: one.row,
			column: one.column ?? "",
			value: one.value ?? "（空）",
			reason: one.reason,
		})),
		...sheet.leftOut.map((one, index) => ({
			...at,
			key: key("l", index),
			kind: "不是记录" as const,
			row: one.row,
			column: "",
			value: "",
			reason: one.reason,
		})),
	];
}

/** Refusals first within each sheet, then unreadable cells, then lines that are no records. */
export function issueRows(account: Account): readonly IssueRow[] {
	return account.files.flatMap((file) =>
		file.sheets.flatMap((sheet, position) => issuesOf(file, sheet, position)),
	);
}
