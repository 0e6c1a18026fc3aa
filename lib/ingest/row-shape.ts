/** What a line under a header is before its cells are read: blank, a total, a foot, a repeated header, or longer than its header. */
import { FOOT_LABELS, TOTAL_ROW_LABELS } from "@/data/header-aliases";
import { readWords } from "@/lib/text/normalise";
import type { Cell } from "./decode/decoded";

const totalLabels = new Set(TOTAL_ROW_LABELS);

/** What a label may say of the months it sums up: 全年合计, 1-6月小计, 第一季度合计. */
const PERIOD_SUMMED = /^[\d０-９年月份度季上下半全本第一二三四至到~～—-]+/;
/** How a label can end: most cells are told apart by this alone, which is faster than cleaning them. */
const lastSigns = new Set([...TOTAL_ROW_LABELS.map((label) => label.slice(-1)), ":", "："]);

function isTotalLabel(text: string): boolean {
	if (!lastSigns.has(text.slice(-1))) return false;
	const label = text.replace(/[\s:：]/g, "");
	return totalLabels.has(label) || totalLabels.has(label.replace(PERIOD_SUMMED, ""));
}

/** A label and the marks around it are short: most cells are told by their length alone. */
const MOST_CHARACTERS = 60;

function textAt(row: readonly Cell[], column: number): string {
	const cell = row[column] ?? null;
	return cell === null ? "" : String(cell).trim();
}

function isTotalAt(row: readonly Cell[], column: number): boolean {
	const cell = row[column];
	if (typeof cell !== "string") return false;
	const text = cell.trim();
	return text.length <= MOST_CHARACTERS && isTotalLabel(text);
}

const FOOT_LABEL = new RegExp(`^(?:${FOOT_LABELS.join("|")})\\s*[:：]\\s*`);
const PAGE_MARK = /^(?:第\s*\d+\s*页|共\s*\d+\s*(?:页|条|行|起|份))/;

/** True when each filled cell is labelled as something about the whole table, or stands behind such a label alone. */
function isFoot(row: readonly Cell[], first: number): boolean {
	let isBareLabel = false;
	for (let column = first; column < row.length; column++) {
		const text = textAt(row, column);
		if (text === "") continue;
		const label = FOOT_LABEL.exec(text)?.[0];
		if (label === undefined && !isBareLabel && !PAGE_MARK.test(text)) return false;
		isBareLabel = label !== undefined && label.length === text.length;
	}
	return true;
}

/** True when every filled cell says what stands in the header above it, and there are at least two. */
function repeats(row: readonly Cell[], headings: readonly string[], first: number): boolean {
	let filled = 0;
	for (let column = first; column < row.length; column++) {
		const text = textAt(row, column);
		if (text === "") continue;
		if (text !== headings[column]) return false;
		filled++;
	}
	return filled > 1;
}

/**
 * Why a line under the header is no record: it sums others up, tells of the whole table, or repeats the header; null for a record.
 * @param labelColumns where a number, a month or a name stands that no record calls 合计
 */
export function reasonToLeaveOut(
	row: readonly Cell[],
	headings: readonly string[],
	labelColumns: readonly number[],
): string | null {
	for (const column of labelColumns) if (isTotalAt(row, column)) return "合计行";
	const first = row.findIndex((_, column) => textAt(row, column) !== "");
	if (first === -1) return null;
	if (isTotalAt(row, first)) {
		const filled = row.filter((_, column) => textAt(row, column) !== "").length;
		if (filled <= Math.max(3, headings.length / 2)) return "合计行";
	}
	if (isFoot(row, first)) return "表尾说明";
	return repeats(row, headings, first) ? "重复的表头行" : null;
}

const FIGURE =
	/^[-+¥￥]?[\d０-９][\d０-９\s,，.．:：/年月日-]*(?:[%％‰]|万|万?元|人次|[个人起名张台部份条次套辆户处宗枚只件家场])?$/;

function isFigure(cell: Cell): boolean {
	if (cell === null) return true;
	const words = typeof cell === "boolean" ? "是" : readWords(cell);
	return words === null || FIGURE.test(words);
}

/**
 * True when the first filled cell calls the row a total and all others are figures, dates or blank, however many they are:
 * the first column may be one that nobody mapped.
 */
export function sumsFigures(row: readonly Cell[]): boolean {
	const first = row.findIndex((_, column) => textAt(row, column) !== "");
	if (first === -1 || !isTotalAt(row, first)) return false;
	return row.every((cell, column) => column === first || isFigure(cell));
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
	if (row.length <= width) return null;
	const surplus = row.slice(width).filter((cell) => cell !== null && String(cell).trim() !== "");
	if (surplus.length === 0) return null;
	return `该行比表头多出${surplus.length}格，多半是文字中的分隔符使后面的内容错了列，请核对原表`;
}
