/** A chart block as an ECharts option in plain JSON: the window in question stands out, the others step back. */
import type { ChartOption } from "@/components/ui/chart-reading";
import { COLOURS, SERIES_COLOURS, TYPE } from "@/data/theme";
import type { ChartBlock, ChartSeries } from "@/lib/blocks/block";
import { emWidth } from "./table-layout";

/** Bars that stand closer than this have no room for a number on each. */
const LABELLED_BARS = 32;
const LABELLED_POINTS = 16;
const ROW_HEIGHT = 22;
const FRAME_HEIGHT = 56;
const LEAST_HEIGHT = 230;
/** Names beside rows are cut after this many pixels; the whole name stands in the tooltip. */
const NAME_WIDTH = 130;
const NAME_GAP_EM = 0.5;
const SLANT = 40;

/** Numbers stay readable where a line runs through them. */
const HALO = { textBorderColor: COLOURS.paper, textBorderWidth: 3 };

function label(position: "top" | "right", isShown: boolean) {
	return { show: isShown, position, fontSize: TYPE.small, color: COLOURS.text, ...HALO };
}

/** Every role has its own mark and stroke beside its colour. */
const STROKES = {
	current: { symbol: "circle", type: "solid" },
	previous: { symbol: "emptyCircle", type: "dashed" },
	last_year: { symbol: "emptyCircle", type: "dashed" },
	two_years_ago: { symbol: "emptyTriangle", type: "dotted" },
	three_years_ago: { symbol: "emptyDiamond", type: [9, 3, 2, 3] },
} as const satisfies Record<ChartSeries["role"], object>;

function lineSeries(series: ChartSeries, isLabelled: boolean): ChartOption {
	const isCurrent = series.role === "current";
	const color = SERIES_COLOURS[series.role];
	const { symbol, type } = STROKES[series.role];
	return {
		type: "line",
		name: series.name,
		data: series.values,
		symbol,
		lineStyle: { color, type },
		itemStyle: { color },
		label: label("top", isCurrent && isLabelled),
		z: isCurrent ? 3 : 2,
	};
}

function barSeries(series: ChartSeries, position: "top" | "right", isLabelled: boolean): ChartOption {
	return {
		type: "bar",
		name: series.name,
		data: series.values,
		itemStyle: { color: SERIES_COLOURS[series.role] },
		label: label(position, isLabelled),
		barGap: "12%",
	};
}

/** Values stand at their bars: a scale beside them would only repeat them. */
const SILENT_SCALE = {
	type: "value",
	axisLabel: { show: false },
	axisLine: { show: false },
	splitLine: { show: false },
};

/** Names under bars: slanted where they would not stand side by side, so that none is left out. */
function namesUnderBars(categories: readonly string[], plotWidth: number): ChartOption {
	const widest = Math.max(0, ...categories.map(emWidth)) + NAME_GAP_EM;
	const isCrowded = categories.length * widest * TYPE.small > plotWidth;
	return { interval: 0, ...(isCrowded ? { rotate: SLANT } : {}) };
}

/**
 * The option; series of one chart share its categories, null values leave a gap.
 * @param plotWidth CSS pixels the categories have; on paper charts stand two in a row
 */
export function chartOption(block: ChartBlock, plotWidth: number): ChartOption {
	const { shape, categories, series } = block;
	const legend = series.length > 1 ? { legend: { right: 0, data: series.map(({ name }) => name) } } : {};
	const top = series.length > 1 ? 46 : 20;
	if (shape === "line") {
		const isLabelled = categories.length <= LABELLED_POINTS;
		return {
			...legend,
			grid: { top },
			xAxis: { type: "category", data: categories },
			yAxis: { type: "value" },
			series: series.map((one) => lineSeries(one, isLabelled)),
		};
	}
	const isLabelled = categories.length * series.length <= LABELLED_BARS;
	const scale = isLabelled ? SILENT_SCALE : { type: "value" };
	const isRow = shape === "row";
	const names = {
		type: "category",
		data: categories,
		...(isRow
			? { inverse: true, axisLabel: { width: NAME_WIDTH, overflow: "truncate" } }
			: { axisLabel: namesUnderBars(categories, plotWidth) }),
	};
	return {
		...legend,
		grid: { top: isRow ? top - 16 : top, right: isRow ? 36 : 8 },
		...(isRow ? { xAxis: scale, yAxis: names } : { xAxis: names, yAxis: scale }),
		series: series.map((one) => barSeries(one, isRow ? "right" : "top", isLabelled)),
	};
}

/** Height in CSS pixels that gives every row its line. */
export function chartHeight(block: ChartBlock): number {
	if (block.shape !== "row") return LEAST_HEIGHT;
	const lines = block.categories.length * Math.max(1, block.series.length);
	return Math.max(LEAST_HEIGHT, lines * ROW_HEIGHT * 0.75 + FRAME_HEIGHT);
}
