/**
 * Charts of the official document as Word's own charts: every version of Word, WPS and LibreOffice draws them as
 * vectors without a picture to fall back on, and the officer can edit figures and looks like in any chart of Word's.
 */
import { Paragraph } from "docx";
import { type ChartDataLabels, ChartRun, type ChartSeries as WordSeries } from "docx/charts";
import { SERIES_COLOURS } from "@/data/theme";
import type { ChartBlock, ChartSeries } from "@/lib/blocks/block";
import { oneLine, paragraph, widthInCharacters } from "./docx-text";

/** Pixels at 96 dpi: as wide as the text (156 mm). */
const WIDTH = 585;
const POINTS_PER_PIXEL = 0.75;
const HEIGHT = { upright: 190, rotated: 215, legend: 30, bar: 15, gap: 10 } as const;
const LABEL_POINTS = 9;
const ROW_GAP = 60;
/** Share of the width that the categories have, beside the labels of the value axis. */
const PLOT_SHARE = 0.92;

const hex = (colour: string) => colour.replace("#", "");

/** Categories are slanted when more than a few are wider than their place; a few break over two lines instead. */
function isRotated({ categories }: ChartBlock): boolean {
	const room = (WIDTH * POINTS_PER_PIXEL * PLOT_SHARE) / categories.length;
	const wide = categories.filter((category) => widthInCharacters(oneLine(category)) * LABEL_POINTS > room);
	return wide.length > categories.length / 4;
}

function height(block: ChartBlock): number {
	const { shape, categories, series } = block;
	if (shape !== "row") return isRotated(block) ? HEIGHT.rotated : HEIGHT.upright;
	const legend = series.length > 1 ? HEIGHT.legend : HEIGHT.gap;
	return legend + HEIGHT.gap + Math.max(2, categories.length) * (HEIGHT.bar * series.length + HEIGHT.gap);
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

/** The current series is solid with a figure at each point; what it is compared with is dashed and lighter. */
function lineSeries({ name, values, role }: ChartSeries, labels: ChartDataLabels): WordSeries {
	const isCurrent = role === "current";
	return {
		name: oneLine(name),
		values,
		color: hex(SERIES_COLOURS[role]),
		line: { width: isCurrent ? 2 : 1.5, dash: isCurrent ? "solid" : "dash" },
		markers: { shape: isCurrent ? "circle" : "diamond", size: isCurrent ? 6 : 5 },
		dataLabels: isCurrent ? { ...labels, position: "above" } : false,
	};
}

const barSeries = ({ name, values, role }: ChartSeries): WordSeries => ({
	name: oneLine(name),
	values,
	color: hex(SERIES_COLOURS[role]),
});

/** How a chart stands in its document. */
export interface ChartSetting {
	/** Unique among the charts of the document, from 1. */
	readonly number: number;
	readonly caption: string;
	/** Keeps the caption on the page of what follows. */
	readonly keepNext: boolean;
}

/** Whole numbers without a point: a format with optional decimals would print `5.`. */
function formatOf(values: readonly number[]): string {
	return values.every(Number.isInteger) ? "#,##0" : "#,##0.0";
}

function chart(block: ChartBlock, { number }: ChartSetting): ChartRun {
	const font = { size: LABEL_POINTS, color: "000000" };
	const values = block.series.flatMap((series) => series.values.filter((value) => value !== null));
	const labels = { value: true, numberFormat: formatOf(values), font } as const;
	const categoryAxis = { font, ...(block.shape !== "row" && isRotated(block) ? { labelRotation: -45 } : {}) };
	const shared = {
		categories: block.categories.map(oneLine),
		font: { color: "000000" },
		transformation: { width: WIDTH, height: height(block) },
		chartArea: { fill: "none", border: "none" },
		legend: block.series.length > 1 ? ({ position: "bottom", font } as const) : (false as const),
		altText: {
			id: String(number),
			name: oneLine(block.caption),
			title: oneLine(block.caption),
			description: oneLine(block.summary),
		},
	} as const;
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
 * A chart block: the chart, its caption beneath, and its summary for readers who do not see it.
 * A chart without any value is its caption with its summary in words.
 */
export function chartBlock(block: ChartBlock, setting: ChartSetting): readonly Paragraph[] {
	const { caption, keepNext } = setting;
	const hasValue = block.series.some(({ values }) => values.some((value) => value !== null));
	if (!hasValue || block.categories.length === 0) {
		return [paragraph("Remark", `${caption}：${oneLine(block.summary)}`, { keepNext })];
	}
	return [
		new Paragraph({ style: "Drawing", children: [chart(block, setting)] }),
		paragraph("FigureCaption", caption, { keepNext }),
	];
}
