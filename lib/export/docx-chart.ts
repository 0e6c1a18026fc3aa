/**
 * Charts of the official document as Word's own charts: every version of Word, WPS and LibreOffice draws them as
 * vectors without a picture to fall back on, and the officer can edit figures and looks like in any chart of Word's.
 */
import { Paragraph } from "docx";
import { type ChartDataLabels, type ChartFont, ChartRun, type ChartSeries as WordSeries } from "docx/charts";
import { SERIES_COLOURS } from "@/data/theme";
import type { ChartBlock, ChartSeries } from "@/lib/blocks/block";
import { oneLine, paragraph, widthInCharacters } from "./docx-text";

/** Widths in pixels at 96 dpi: the text (156 mm), and one of two charts beside each other. */
export const CHART_WIDTH = { full: 585, half: 286 } as const;
const POINTS_PER_PIXEL = 0.75;
const HEIGHT = { line: 175, upright: 160, slanted: 190, legend: 30, bar: 11, gap: 5 } as const;
const LABEL_POINTS = 9;
const ROW_GAP = 45;
/** Share of the width that the categories have, beside the labels of the value axis. */
const PLOT_SHARE = 0.92;

const hex = (colour: string) => colour.replace("#", "");

/** Width of a label as charts set it, in pixels. */
const labelWidth = (text: string) => (widthInCharacters(oneLine(text)) * LABEL_POINTS) / POINTS_PER_PIXEL;

/** Categories are slanted when more than a few are wider than their place; a few break over two lines instead. */
function isSlanted({ shape, categories }: ChartBlock, width: number): boolean {
	if (shape === "row") return false;
	const room = (width * PLOT_SHARE) / categories.length;
	const wide = categories.filter((category) => labelWidth(category) > room);
	return wide.length > categories.length / 4;
}

/** How high a chart of this width must be for its labels to stand clear of each other, in pixels. */
export function chartHeight(block: ChartBlock, width: number): number {
	const { shape, categories, series } = block;
	if (shape !== "row") {
		if (isSlanted(block, width)) return HEIGHT.slanted;
		return shape === "line" ? HEIGHT.line : HEIGHT.upright;
	}
	const legend = series.length > 1 ? HEIGHT.legend : HEIGHT.gap;
	return legend + HEIGHT.gap + Math.max(2, categories.length) * (HEIGHT.bar * series.length + HEIGHT.gap);
}

/**
 * Whether the labels of a chart of bars keep clear of each other at this width: the figures of bars that stand side by
 * side, and the names of rows, which leave at least half of the width to the bars.
 */
export function isLegibleAt({ shape, categories, series }: ChartBlock, width: number): boolean {
	if (shape === "row") return Math.max(...categories.map(labelWidth)) <= width / 2;
	const figures = series.flatMap(({ values }) => values.filter((value) => value !== null));
	return figures.reduce((sum, figure) => sum + labelWidth(`${figure}`), 0) <= width * PLOT_SHARE;
}

/** Space between groups of bars in percent of a bar: few groups stand slim and apart instead of as slabs. */
function gapWidth(groups: number): number {
	if (groups <= 3) return 300;
	return groups <= 5 ? 120 : 60;
}

/** Steps of the value axis: 1, 2 or 5 times a power of ten, at most five of them, never a fraction of an event. */
export function axisStep(most: number): number {
	const rough = Math.max(1, most / 5);
	const power = 10 ** Math.floor(Math.log10(rough));
	return power * ([1, 2, 5].find((step) => step * power >= rough) ?? 10);
}

/** Every role has its own stroke and mark beside its colour, so that a grey copy can be read. */
const STROKES = {
	current: { dash: "solid", shape: "circle" },
	previous: { dash: "dash", shape: "diamond" },
	last_year: { dash: "dash", shape: "diamond" },
	two_years_ago: { dash: "dot", shape: "triangle" },
	three_years_ago: { dash: "dashDot", shape: "square" },
} as const satisfies Record<ChartSeries["role"], object>;

/** The current series is solid with a figure at each point; what it is compared with is broken and lighter. */
function lineSeries({ name, values, role }: ChartSeries, labels: ChartDataLabels): WordSeries {
	const isCurrent = role === "current";
	const { dash, shape } = STROKES[role];
	return {
		name: oneLine(name),
		values,
		color: hex(SERIES_COLOURS[role]),
		line: { width: isCurrent ? 2 : 1.5, dash },
		markers: { shape, size: isCurrent ? 6 : 5 },
		dataLabels: isCurrent ? { ...labels, position: "above" } : false,
	};
}

const barSeries = ({ name, values, role }: ChartSeries): WordSeries => ({
	name: oneLine(name),
	values,
	color: hex(SERIES_COLOURS[role]),
});

/** A chart with what stands beneath it. */
export interface CaptionedChart {
	readonly block: ChartBlock;
	/** Unique among the charts of the document, from 1. */
	readonly number: number;
	readonly caption: string;
}

/** Where a chart stands and the room it has there. */
export interface ChartPlace {
	readonly number: number;
	/** Pixels at 96 dpi. */
	readonly width: number;
	readonly height: number;
}

/** Whether there is anything to draw: a chart without any value is told in words. */
export function hasFigures({ series, categories }: ChartBlock): boolean {
	return categories.length > 0 && series.some(({ values }) => values.some((value) => value !== null));
}

/** Whole numbers without a point: a format with optional decimals would print `5.`. */
function formatOf(values: readonly number[]): string {
	return values.every(Number.isInteger) ? "#,##0" : "#,##0.0";
}

/** What every shape has in common: its words, its room, its legend beneath. */
function sharedOptions(block: ChartBlock, { number, width, height }: ChartPlace, font: ChartFont) {
	return {
		categories: block.categories.map(oneLine),
		font: { color: "000000" },
		transformation: { width, height },
		chartArea: { fill: "none", border: "none" },
		legend: block.series.length > 1 ? ({ position: "bottom", font } as const) : (false as const),
		altText: {
			id: String(number),
			name: oneLine(block.caption),
			title: oneLine(block.caption),
			description: oneLine(block.summary),
		},
	} as const;
}

/** A chart of Word's own, in the room it has. Every label is set at 9 pt. */
export function chartRun(block: ChartBlock, place: ChartPlace): ChartRun {
	const font = { size: LABEL_POINTS, color: "000000" };
	const values = block.series.flatMap((series) => series.values.filter((value) => value !== null));
	const labels = { value: true, numberFormat: formatOf(values), font } as const;
	const categoryAxis = { font, ...(isSlanted(block, place.width) ? { labelRotation: -45 } : {}) };
	const shared = sharedOptions(block, place, font);
	if (block.shape === "line") {
		const interval = axisStep(Math.max(0, ...values));
		return new ChartRun({
			...shared,
			type: "line",
			series: block.series.map((series) => lineSeries(series, labels)),
			categoryAxis,
			valueAxis: { minimum: 0, interval, numberFormat: "#,##0", font },
		});
	}
	return new ChartRun({
		...shared,
		type: block.shape === "row" ? "bar" : "column",
		series: block.series.map(barSeries),
		gapWidth: block.shape === "row" ? ROW_GAP : gapWidth(block.categories.length),
		overlap: 0,
		dataLabels: { ...labels, position: "outsideEnd" },
		categoryAxis: { ...categoryAxis, reverseOrder: block.shape === "row" },
		valueAxis: { minimum: 0, visible: false, gridlines: false },
	});
}

/**
 * A chart across the text: the chart, its caption beneath, and its summary for readers who do not see it.
 * A chart without any value is its caption with its summary in words.
 * @param keepNext keeps the caption on the page of what follows
 */
export function chartBlock(
	{ block, number, caption }: CaptionedChart,
	keepNext: boolean,
): readonly Paragraph[] {
	if (!hasFigures(block)) {
		return [paragraph("Remark", `${caption}：${oneLine(block.summary)}`, { keepNext })];
	}
	const place = { number, width: CHART_WIDTH.full, height: chartHeight(block, CHART_WIDTH.full) };
	return [
		new Paragraph({ style: "Drawing", children: [chartRun(block, place)] }),
		paragraph("FigureCaption", caption, { keepNext }),
	];
}
