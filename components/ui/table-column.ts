/** Columns of a data table as data, and the order their values sort in. */
import type { ReactNode } from "react";
import { PAPER } from "@/data/theme";

/** Value a column sorts by; null always comes last. */
export type SortValue = string | number | null;

/** One column. `text` is what is read, copied and sorted by; `render` only dresses it. */
export interface Column<Row> {
	readonly id: string;
	readonly header: string;
	/** Hover of the header, such as a counting rule. */
	readonly hint?: string;
	readonly align?: "left" | "right" | "center";
	/** CSS pixels; columns without one share what is left. */
	readonly width?: number;
	readonly text: (row: Row) => string;
	readonly render?: (row: Row) => ReactNode;
	readonly isSortable?: boolean;
	/** Sorts by this instead of by `text`. */
	readonly sortValue?: (row: Row) => SortValue;
	/** First click on the header sorts from high to low; default true for right-aligned columns. */
	readonly highFirst?: boolean;
}

const COLLATOR = new Intl.Collator("zh-CN", { numeric: true });

/** Order of two present values: numbers by size, texts by pinyin with numbers inside read as numbers, numbers before texts. */
export function compareValues(left: string | number, right: string | number): number {
	if (typeof left === "number" && typeof right === "number") return left - right;
	if (typeof left === "number") return -1;
	if (typeof right === "number") return 1;
	return COLLATOR.compare(left, right);
}

/** What a row sorts by in a column; undefined for "no value", which the table always puts last. */
export function sortValueOf<Row>(column: Column<Row>, row: Row): string | number | undefined {
	const value = column.sortValue ? column.sortValue(row) : column.text(row);
	return value === null || value === "" || Number.isNaN(value) ? undefined : value;
}

const pixelsBetween = (mm: number) => Math.floor(((mm - 2 * PAPER.marginMm) * 96) / 25.4);
/** What A4 leaves between its margins, in CSS pixels, upright and across. */
const PAPER_WIDTH = pixelsBetween(PAPER.widthMm);
const ACROSS_WIDTH = pixelsBetween(PAPER.heightMm);
/** Running text is never narrower than this beside figures that would then have to give way. */
const LEAST_TEXT = 120;

/** Width columns need at least: their own, or a readable minimum. */
export function leastWidth(columns: readonly Pick<Column<never>, "width">[]): number {
	return columns.reduce((sum, column) => sum + (column.width ?? LEAST_TEXT), 0);
}

/** Columns of paper may be narrower than those of the screen, but not by more than this. */
const PAPER_SQUEEZE = 0.75;

/** Whether a printed table lies across its page: upright its numbers would break inside. */
export const liesAcross = (columns: readonly Pick<Column<never>, "width">[]): boolean =>
	leastWidth(columns) * PAPER_SQUEEZE > PAPER_WIDTH;

/**
 * Shares of the paper's width in per cent, in column order; they sum to 100. Columns without a width hold running text
 * and share what the others leave, so that a figure is broken only where the page is too narrow for all of them.
 */
export function paperShares(columns: readonly Pick<Column<never>, "width">[]): readonly number[] {
	const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
	const texts = columns.filter(({ width }) => width === undefined).length;
	const paper = liesAcross(columns) ? ACROSS_WIDTH : PAPER_WIDTH;
	const text = Math.max(LEAST_TEXT, (paper - fixed) / Math.max(1, texts));
	const widths = columns.map((column) => column.width ?? text);
	const whole = widths.reduce((sum, width) => sum + width, 0);
	return widths.map((width) => (100 * width) / whole);
}
