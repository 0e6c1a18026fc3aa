/** Refused rows as a text file under their own headings: the officer mends them in a spreadsheet and drops them again. */
import type { FileAccount, SheetAccount } from "@/lib/ingest/account";
import type { Cell } from "@/lib/ingest/decode/decoded";
import { moneyUnitOf } from "@/lib/ingest/heading";
import type { ColumnMapping } from "@/lib/ingest/recognise";
import type { IssueRow } from "./account-rows";
import { isUnnamed } from "./mapping-draft";

const BYTE_ORDER_MARK = "\uFEFF";
const LONG_NUMBER = /^\d{12,}[Xx]?$/;
const READ_AS_FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d[\d.,\s-]*$/;
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\s]+/g;

/**
 * A cell for a spreadsheet: long numbers keep their last digits (a tab makes them text), and a text that looks like a
 * formula stays a text. The import takes both marks off again.
 */
function cellText(cell: Cell): string {
	const text = cell === null ? "" : typeof cell === "boolean" ? (cell ? "是" : "否") : String(cell);
	if (LONG_NUMBER.test(text)) return `${text}\t`;
	return READ_AS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
	return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV that Excel opens in Chinese: byte order mark, commas, CRLF. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
	const lines = rows.map((row) => row.map((cell) => quoted(cellText(cell))).join(","));
	return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

/** A file to hand to the browser. */
export interface NamedText {
	readonly name: string;
	readonly text: string;
}

function nameOf(parts: readonly string[], ending: string): string {
	const stem = parts.map((part) => part.replace(NOT_IN_FILE_NAMES, "_")).filter((part) => part !== "");
	return `${[...stem, ending].join("_")}.csv`;
}

const withoutEnding = (fileName: string): string => fileName.replace(/\.[^.\\/]+$/, "");

/** The heading with the unit that stood in a title row: the mended file has no title to say 万元. */
function headingOf({ heading, field, mappedBy, moneyUnit }: ColumnMapping): string {
	const isSaidElsewhere = field === "loss" && mappedBy === "alias" && moneyUnit === "wan";
	return isSaidElsewhere && moneyUnitOf(heading) === null ? `${heading}（万元）` : heading;
}

/**
 * The refused rows of a sheet as they were, with a last column saying why; null when none was refused.
 * The last column has no heading: recognition passes over such columns, so the mended file needs no new mapping.
 */
export function refusedFile(file: FileAccount, sheet: SheetAccount): NamedText | null {
	if (sheet.refusals.length === 0) return null;
	const headings = sheet.columns.map((column) => (isUnnamed(column) ? null : headingOf(column)));
	const rows = sheet.refusals.map(({ raw, row, reason }) => [
		...sheet.columns.map(({ column }) => raw[column] ?? null),
		`第${row}行：${reason}`,
	]);
	return {
		name: nameOf([withoutEnding(file.fileName), sheet.sheet], "拒收行"),
		text: csvText([[...headings, null], ...rows]),
	};
}

/** Every line of the account as a list to keep or to send back to whoever exports. */
export function issuesFile(issues: readonly IssueRow[]): NamedText {
	const head = ["处理", "文件", "行号", "列", "原值", "原因与处理办法"];
	const rows = issues.map(({ kind, place, row, column, value, reason }) => [
		kind,
		place,
		row,
		column,
		value,
		reason,
	]);
	return { name: nameOf([], "导入逐行说明"), text: csvText([head, ...rows]) };
}
