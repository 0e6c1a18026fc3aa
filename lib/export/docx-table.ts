/** Tables of the official document: the three-line table of headline figures, and ruled tables that survive a page break. */
import {
	AlignmentType,
	BorderStyle,
	type Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlign,
	WidthType,
} from "docx";
import type { BlockComparison, FigureBlock, TableBlock, TableColumn } from "@/lib/blocks/block";
import { POINTS, TEXT_WIDTH, TWIPS_PER_POINT } from "./docx-measures";
import type { StyleId } from "./docx-style";
import { oneLine, paragraph, widthInCharacters } from "./docx-text";
import { columnWidths, fitWidths } from "./docx-widths";

/** Tables of at most this many rows stay on one page. */
const ROWS_KEPT_TOGETHER = 14;
/** Blank at both sides of a cell's text, in twips. */
const PADDING = 60;
const CHARACTER = POINTS.small * TWIPS_PER_POINT;
const LINES = {
	heavy: { style: BorderStyle.SINGLE, size: 12, color: "000000" },
	thin: { style: BorderStyle.SINGLE, size: 4, color: "000000" },
	none: { style: BorderStyle.NONE, size: 0, color: "auto" },
} as const;
const ALIGNMENTS = {
	left: AlignmentType.LEFT,
	right: AlignmentType.RIGHT,
	center: AlignmentType.CENTER,
} as const satisfies Record<TableColumn["align"], string>;

interface CellLook {
	readonly style: StyleId;
	readonly align: TableColumn["align"];
	readonly width: number;
	readonly span?: number;
	readonly isUnderlined?: boolean;
}

function cell(lines: readonly string[], look: CellLook): TableCell {
	return new TableCell({
		children: lines.map((line) => paragraph(look.style, line, { alignment: ALIGNMENTS[look.align] })),
		width: { size: look.width, type: WidthType.DXA },
		verticalAlign: VerticalAlign.CENTER,
		...(look.span === undefined ? {} : { columnSpan: look.span }),
		...(look.isUnderlined ? { borders: { bottom: LINES.thin } } : {}),
	});
}

/** The head row: repeats on every page the table reaches. */
function headRow(labels: readonly string[], widths: readonly number[], isUnderlined: boolean): TableRow {
	return new TableRow({
		tableHeader: true,
		cantSplit: true,
		keepNext: true,
		children: labels.map((label, at) =>
			cell([label], { style: "TableHead", align: "center", width: widths[at] ?? 0, isUnderlined }),
		),
	});
}

function table(rows: readonly TableRow[], widths: readonly number[], isThreeLine: boolean): Table {
	const [edge, inner] = isThreeLine ? [LINES.heavy, LINES.none] : [LINES.thin, LINES.thin];
	const height = isThreeLine ? 30 : 25;
	return new Table({
		rows,
		columnWidths: widths,
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		alignment: AlignmentType.CENTER,
		margins: {
			top: height,
			bottom: height,
			left: PADDING,
			right: PADDING,
			marginUnitType: WidthType.DXA,
		},
		borders: {
			top: edge,
			bottom: edge,
			left: inner,
			right: inner,
			insideHorizontal: inner,
			insideVertical: inner,
		},
	});
}

const cellText = (cells: TableBlock["rows"][number]["cells"], column: number) =>
	oneLine(cells[column]?.text ?? "");

function widthsOf({ columns, rows }: TableBlock): readonly number[] {
	const weighed = columnWidths(
		columns.map((column) => column.weight),
		TEXT_WIDTH,
	);
	const needs = columns.map((column, at) => {
		const texts = [oneLine(column.label), ...rows.map(({ cells }) => cellText(cells, at))];
		return Math.ceil(Math.max(...texts.map(widthInCharacters)) * CHARACTER) + 2 * PADDING + 20;
	});
	return fitWidths(weighed, needs);
}

function bodyRows(
	{ columns, rows, emptyText, footnote }: TableBlock,
	widths: readonly number[],
): readonly TableRow[] {
	if (rows.length === 0) {
		const look = { style: "TableText", align: "center", width: TEXT_WIDTH, span: columns.length } as const;
		return [new TableRow({ cantSplit: true, children: [cell([oneLine(emptyText)], look)] })];
	}
	const isKept = rows.length <= ROWS_KEPT_TOGETHER;
	return rows.map(({ cells }, at) => {
		const isLast = at === rows.length - 1;
		return new TableRow({
			cantSplit: true,
			keepNext: isLast ? footnote !== null : isKept || at === 0 || at === rows.length - 2,
			children: columns.map(({ align }, column) =>
				cell([cellText(cells, column)], { style: "TableText", align, width: widths[column] ?? 0 }),
			),
		});
	});
}

/**
 * A table block: caption, ruled table whose head repeats on every page and whose rows never split, footnote.
 * Cells a row lacks are blank; a table without rows carries its empty text.
 */
export function tableBlock(block: TableBlock, caption: string): readonly (Paragraph | Table)[] {
	const note = oneLine(block.footnote ?? "");
	const labels = block.columns.map((column) => oneLine(column.label));
	const widths = widthsOf(block);
	const rows = labels.length === 0 ? [] : [headRow(labels, widths, false), ...bodyRows(block, widths)];
	return [
		paragraph("TableCaption", caption),
		...(rows.length === 0 ? [] : [table(rows, widths, false)]),
		...(note === "" ? [] : [paragraph("TableNote", `注：${note}`)]),
	];
}

/** Where a comparison may break, best first: before its figures, between them, after a comma. */
const BREAKS = [/(?<=.)(?=（)/, /(?<=.)(?=→)/, /(?<=，)(?=.)/] as const;

/** A phrase on one line where it fits, else on two, broken at the first place that leaves both short enough. */
function phraseLines(phrase: string, isShort: (line: string) => boolean): readonly [string, string?] {
	if (isShort(phrase)) return [phrase];
	const pairs = BREAKS.map((place) => phrase.search(place))
		.filter((at) => at > 0)
		.map((at): [string, string] => [phrase.slice(0, at), phrase.slice(at)]);
	return pairs.find((pair) => pair.every(isShort)) ?? pairs[0] ?? [phrase];
}

/**
 * A comparison on at most two lines: the phrase and the verdict beneath it, or, where the phrase alone needs both, the
 * size of the change with the verdict and the figures beneath.
 */
function comparisonLines(comparison: BlockComparison | undefined, width: number): readonly string[] {
	if (comparison === undefined) return ["—"];
	const isShort = (line: string) => widthInCharacters(line) * CHARACTER <= width - 2 * PADDING;
	const [first, second] = phraseLines(oneLine(comparison.phrase), isShort);
	const verdict = comparison.verdictWord === null ? null : oneLine(comparison.verdictWord);
	if (second === undefined) return verdict === null ? [first] : [first, verdict];
	if (verdict === null) return [first, second];
	return second.startsWith("（") ? [`${first}，${verdict}`, second] : [first, second, verdict];
}

/** What the hover adds to each figure, such as what was left out of it; empty when there is nothing. */
function figureNotes(figures: readonly FigureBlock[]): string {
	return figures
		.filter(({ notes }) => notes.length > 0)
		.map(({ label, notes }) => `${oneLine(label)}：${notes.map(oneLine).join("；")}。`)
		.join("");
}

/** Label and value as wide as they need, each comparison an equal part of the rest. */
function figureWidths(figures: readonly FigureBlock[], comparisons: number): readonly number[] {
	const need = (texts: readonly string[]) => {
		const widest = Math.max(...texts.map((text) => widthInCharacters(oneLine(text))));
		return Math.min((widest + 1) * CHARACTER + 2 * PADDING, TEXT_WIDTH / 4);
	};
	const own = [need(figures.map(({ label }) => label)), need(figures.map(({ text }) => text))];
	const rest = TEXT_WIDTH - own.reduce((sum, width) => sum + width, 0);
	return columnWidths([...own, ...Array.from({ length: comparisons }, () => rest / comparisons)], TEXT_WIDTH);
}

/**
 * The headline figures of a section as one three-line table, 指标 | 本期 | one column a comparison, so that no figure
 * stands without what it is measured against. What the hover adds stands beneath.
 */
export function figureTable(
	figures: readonly FigureBlock[],
	caption: string,
): readonly (Paragraph | Table)[] {
	const labels = [...new Set(figures.flatMap(({ comparisons }) => comparisons.map(({ label }) => label)))];
	const widths = figureWidths(figures, labels.length);
	const notes = figureNotes(figures);
	const look = (style: StyleId, column: number): CellLook => ({
		style,
		align: "center",
		width: widths[column] ?? 0,
	});
	const rows = figures.map((figure, row) => {
		const compared = labels.map((name) => figure.comparisons.find((one) => one.label === name));
		return new TableRow({
			cantSplit: true,
			keepNext: row < figures.length - 1 || notes !== "",
			children: [
				cell([oneLine(figure.label)], look("TableText", 0)),
				cell([oneLine(figure.text)], look("TableHead", 1)),
				...compared.map((one, at) =>
					cell(comparisonLines(one, widths[at + 2] ?? 0), look("TableText", at + 2)),
				),
			],
		});
	});
	const head = headRow(["指标", "本期", ...labels.map(oneLine)], widths, true);
	return [
		paragraph("TableCaption", caption),
		table([head, ...rows], widths, true),
		paragraph("TableNote", notes === "" ? "" : `注：${notes}`),
	];
}
