/** Rows as a text file that a Chinese Excel opens as a table, without eating a number or running a cell. */
import type { Cell } from "@/lib/ingest/decode/decoded";

const BYTE_ORDER_MARK = "\uFEFF";
const LONG_NUMBER = /^\d{12,}[Xx]?$/;
const READ_AS_FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d[\d.,\s-]*$/;

/** A text that a spreadsheet would run as a formula, with the mark that keeps it a text; any other as it stands. */
export function harmless(text: string): string {
	return READ_AS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/**
 * A cell for a spreadsheet: long numbers keep their last digits (a tab makes them text), and a text that looks like a
 * formula stays a text. The import takes both marks off again.
 */
function cellText(cell: Cell): string {
	const text = cell === null ? "" : typeof cell === "boolean" ? (cell ? "是" : "否") : String(cell);
	return LONG_NUMBER.test(text) ? `${text}\t` : harmless(text);
}

function quoted(text: string): string {
	return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Media type of the text below. */
export const CSV_TYPE = "text/csv;charset=utf-8";

/** Rows as CSV that Excel opens in Chinese: byte order mark, commas, CRLF. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
	const lines = rows.map((row) => row.map((cell) => quoted(cellText(cell))).join(","));
	return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}
