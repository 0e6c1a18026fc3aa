/** Small charts beside each other: charts of a few bars need half the width, so that a page of the document holds several. */
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Block, ChartBlock } from "@/lib/blocks/block";
import {
	type CaptionedChart,
	CHART_WIDTH,
	chartHeight,
	chartRun,
	hasFigures,
	isLegibleAt,
} from "./docx-chart";
import { TEXT_WIDTH } from "./docx-measures";
import { paragraph } from "./docx-text";
import { columnWidths } from "./docx-widths";

const COLUMNS = 2;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const WIDTHS = columnWidths([1, 1], TEXT_WIDTH);
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const;

/** Whether a block is a chart of bars that keeps every label legible at half the width. Lines need the whole of it. */
export function isSmallChart(block: Block): block is ChartBlock {
	return (
		block.kind === "chart" &&
		block.shape !== "line" &&
		hasFigures(block) &&
		isLegibleAt(block, CHART_WIDTH.half)
	);
}

function chartCell(
	chart: CaptionedChart | undefined,
	at: number,
	height: number,
	keepNext: boolean,
): TableCell {
	const children =
		chart === undefined
			? [new Paragraph({ style: "FigureCaption" })]
			: [
					new Paragraph({
						style: "Drawing",
						keepNext,
						children: [chartRun(chart.block, { number: chart.number, width: CHART_WIDTH.half, height })],
					}),
					paragraph("FigureCaption", chart.caption),
				];
	return new TableCell({ children, width: { size: WIDTHS[at] ?? 0, type: WidthType.DXA } });
}

function chartRow(pair: readonly CaptionedChart[], keepNext: boolean): TableRow {
	const height = Math.max(...pair.map(({ block }) => chartHeight(block, CHART_WIDTH.half)));
	return new TableRow({
		cantSplit: true,
		keepNext,
		children: WIDTHS.map((_, at) => chartCell(pair[at], at, height, keepNext)),
	});
}

/**
 * Small charts two in a row, each over its caption, equally high within a row; an odd last one stands at the left.
 * A table without borders lays them out, since only that keeps a caption under its chart when the officer edits;
 * its rows never split. No table for no charts.
 * @param keepNext keeps the last row on the page of what follows
 */
export function chartPairs(charts: readonly CaptionedChart[], keepNext: boolean): readonly Table[] {
	const starts = charts.map((_, at) => at).filter((at) => at % COLUMNS === 0);
	const last = starts.at(-1);
	if (last === undefined) return [];
	return [
		new Table({
			rows: starts.map((at) => chartRow(charts.slice(at, at + COLUMNS), keepNext && at === last)),
			columnWidths: WIDTHS,
			width: { size: TEXT_WIDTH, type: WidthType.DXA },
			layout: TableLayoutType.FIXED,
			margins: NO_MARGINS,
			borders: {
				top: NONE,
				bottom: NONE,
				left: NONE,
				right: NONE,
				insideHorizontal: NONE,
				insideVertical: NONE,
			},
		}),
	];
}
