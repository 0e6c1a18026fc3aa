/** What a line under a header is before its cells are read: blank, a total, a repeated header, or longer than its header. */
import { TOTAL_ROW_LABELS } from "@/data/header-aliases";
import { readWords } from "@/lib/text/normalise";
import type { Cell } from "./decode/decoded";

const totalLabels = new Set(TOTAL_ROW_LABELS);

const isTotalLabel = (text: string | undefined): boolean =>
	totalLabels.has(text?.replace(/[\s:：]/g, "") ?? "");

/**
 * Why a line under the header is no record: it sums others up or repeats the header; null for a record.
 * @param keyColumns where a number or name stands that no record calls 合计
 */
export function reasonToLeaveOut(
	row: readonly Cell[],
	headings: readonly string[],
	keyColumns: readonly number[],
): string | null {
	const texts = row.map((cell) => (cell === null ? "" : String(cell).trim()));
	const filled = texts.filter((text) => text !== "");
	if (keyColumns.some((column) => isTotalLabel(texts[column]))) return "合计行";
	if (isTotalLabel(filled[0]) && filled.length <= Math.max(3, headings.length / 2)) return "合计行";
	const isHeader =
		filled.length > 1 && texts.every((text, column) => text === "" || text === headings[column]);
	return isHeader ? "重复的表头行" : null;
}

/** True for a row of blanks and placeholders only. */
export function isBlankRow(row: readonly Cell[]): boolean {
	return row.every((cell) => cell === null || readWords(typeof cell === "boolean" ? "是" : cell) === null);
}

/**
 * What to tell the officer of cells beyond the last heading, or null when there are none: a comma in a text that was not
 * quoted has moved the rest of its row to the right.
 */
export function surplusReason(row: readonly Cell[], width: number): string | null {
	const surplus = row.slice(width).filter((cell) => cell !== null && String(cell).trim() !== "");
	if (surplus.length === 0) return null;
	return `该行比表头多出${surplus.length}格，多半是文字中的分隔符使后面的内容错了列，请核对原表`;
}
