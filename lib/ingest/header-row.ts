/** Header rows as headings: one row, or two under merged cells, where the upper heading holds until the next. */
import { OTHER_ROLES, PERSON_HEADINGS } from "@/data/header-aliases";
import { isOfTimes } from "./aliases";
import type { Cell, DecodedSheet } from "./decode/decoded";
import { cleanHeading, monthOf } from "./heading";

/** Titles above a header are few; a table that begins lower is none that a station exports. */
const HEADER_SEARCH_ROWS = 30;

const OTHER = new Set(OTHER_ROLES.map(cleanHeading));
const LIKE_A_VALUE = /^[-+$¥￥]?[\d０-９][\d０-９\s.,，:：/年月日时分秒-]*[%％Xx]?$/;
const YEAR_LABEL = /^(?:19|20)\d{2}年?(?:度|末|底)?$/;

/** A month or a year is a heading over figures (1月, 2024年户籍人口) as often as a value. */
function isPeriodLabel(text: string): boolean {
	return monthOf(text) !== null || YEAR_LABEL.test(cleanHeading(text));
}

/** True where the upper row has a heading for this column alone: none merged or repeated over its neighbours. */
function standsAlone(upper: readonly Cell[], lower: readonly Cell[], column: number): boolean {
	const own = headingText(upper[column]);
	if (own === "" || own === headingText(upper[column - 1])) return false;
	const next = headingText(upper[column + 1]);
	return next === "" ? headingText(lower[column + 1]) === "" : next !== own;
}

/**
 * True when a row holds values of the headings right above it and so is none of them: a number or a date under a heading
 * of its own, or a month or year (2024年1月) under a heading of times (月份). Under one merged over several columns (2026年
 * over 1月, 2月, 3月), months and numbers are headings.
 */
function isDataUnder(upper: readonly Cell[], lower: readonly Cell[]): boolean {
	return lower.some((cell, column) => {
		const text = headingText(cell);
		if (text === "" || !standsAlone(upper, lower, column)) return false;
		return isPeriodLabel(text) ? isOfTimes(headingText(upper[column])) : LIKE_A_VALUE.test(text);
	});
}

/**
 * Where a header may stand: each of the first rows alone, then with the row below it; 0-based, both inclusive. A row of
 * values under headings belongs to none.
 */
export function headerSpans(sheet: DecodedSheet): readonly (readonly [number, number])[] {
	const rows = sheet.rows.slice(0, HEADER_SEARCH_ROWS);
	const isData = rows.map((row, at) => isDataUnder(rows[at - 1] ?? [], row));
	return rows.flatMap((_, row): readonly (readonly [number, number])[] => {
		if (isData[row]) return [];
		const hasLower = row + 1 < rows.length && !isData[row + 1];
		const pair = [row, row + 1] as const;
		return hasLower ? [[row, row], pair] : [[row, row]];
	});
}

/** A header may leave some columns without a name, but not most. */
const LEAST_WIDTH = 0.6;

/**
 * The row that looks most like headings when nobody knows them: the first of nearly full width in which no cell is a
 * number or a date, so that a person's data are not taken for headings; else the first of the widest.
 */
export function likelyHeaderRow(sheet: DecodedSheet): number {
	const rows = sheet.rows
		.slice(0, HEADER_SEARCH_ROWS)
		.map((row) => row.map(headingText).filter((text) => text !== ""));
	const widest = Math.max(0, ...rows.map((row) => row.length));
	const isHeading = (row: readonly string[]) =>
		row.length >= LEAST_WIDTH * widest && !row.some((text) => LIKE_A_VALUE.test(text));
	const likely = rows.findIndex(isHeading);
	return likely >= 0
		? likely
		: Math.max(
				0,
				rows.findIndex((row) => row.length === widest),
			);
}

/** Half as many cells as the widest row: below that a row above the table is a title, not a heading. */
const TITLE_WIDTH = 0.5;

/** What stands above the table, and the sheet's name: the rows before the first one of half its width. */
export function titleTexts(sheet: DecodedSheet): readonly string[] {
	const rows = sheet.rows.slice(0, HEADER_SEARCH_ROWS).map((row) => row.map(headingText).filter(Boolean));
	const widest = Math.max(0, ...rows.map((row) => row.length));
	const start = rows.findIndex((row) => row.length > 1 && row.length >= TITLE_WIDTH * widest);
	return [...rows.slice(0, Math.max(0, start)).flat(), sheet.name];
}

function headingText(cell: Cell | undefined): string {
	return cell === null || cell === undefined ? "" : String(cell).trim();
}

/** The upper heading over every column: a merged heading stands in its first cell only. */
function upperHeadings(sheet: DecodedSheet, start: number, width: number): readonly string[] {
	let carried = "";
	return Array.from({ length: width }, (_, column) => {
		carried = headingText(sheet.rows[start]?.[column]) || carried;
		return carried;
	});
}

function widthOf(sheet: DecodedSheet, start: number, end: number): number {
	return Math.max(sheet.rows[start]?.length ?? 0, sheet.rows[end]?.length ?? 0);
}

/** The same heading under two upper ones, or one under somebody else's name, says nothing without the upper heading. */
function needsUpper(heading: string, above: string, all: readonly string[]): boolean {
	if (above === "" || above === heading) return false;
	return isOtherPerson(above, heading) || all.filter((one) => one === heading).length > 1;
}

/** Whom or what an upper heading is about: 受害人信息 and 受害人基本情况 are the 受害人's. */
function roleOf(above: string): string {
	return above.trim().replace(/(?:基本)?(?:信息|情况|资料)$/, "");
}

function isOtherPerson(above: string, heading: string): boolean {
	const role = roleOf(above);
	if (!OTHER.has(cleanHeading(role)) || heading.includes(role)) return false;
	return PERSON_HEADINGS.some((word) => heading.includes(word));
}

/** Both header rows over every column: the lower heading (the upper one where it is blank) and what stands above it. */
function pairsAt(
	sheet: DecodedSheet,
	start: number,
	end: number,
): readonly { readonly own: string; readonly above: string }[] {
	const lower = sheet.rows[end] ?? [];
	if (start === end) return lower.map((cell) => ({ own: headingText(cell), above: "" }));
	const upper = upperHeadings(sheet, start, widthOf(sheet, start, end));
	return upper.map((above, column) => ({ own: headingText(lower[column]) || above, above }));
}

/**
 * The heading of every column: that of the lower row, or the upper one where the lower is blank. Both together where the
 * lower one stands twice (受害人 and 报警人 over 姓名) or belongs to somebody else than the table is about.
 * @param start 0-based row of the upper headings; equal to `end` for one header row
 */
export function headingsAt(sheet: DecodedSheet, start: number, end: number): readonly string[] {
	const pairs = pairsAt(sheet, start, end);
	const all = pairs.map(({ own }) => own);
	return pairs.map(({ own, above }) => (needsUpper(own, above, all) ? `${roleOf(above)}${own}` : own));
}

/**
 * What every column may be called, the most telling first: under two rows both headings together (受害人 over 姓名 is
 * 受害人姓名, which 姓名 alone does not say), then the lower one alone, unless it would speak of somebody else.
 */
export function namesAt(sheet: DecodedSheet, start: number, end: number): readonly (readonly string[])[] {
	return pairsAt(sheet, start, end).map(({ own, above }) => {
		if (above === "" || above === own) return [own];
		const both = `${roleOf(above)}${own}`;
		return isOtherPerson(above, own) ? [both] : [both, own];
	});
}
