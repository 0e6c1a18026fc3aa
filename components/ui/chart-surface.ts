/** The living chart on its piece of the page: everything imperative about ECharts, so that the component stays a picture of its props. */
import { chartPicture, type PictureHeading } from "./chart-picture";
import { type ChartOption, categoryAxis, firstType } from "./chart-reading";
import type { ChartMap } from "./echarts-parts";
import { CHART_DECALS } from "./theme-tokens";

type Parts = typeof import("./echarts-parts");

/** Where the reader clicked. */
export interface ChartPlace {
	readonly seriesIndex: number;
	readonly dataIndex: number;
}

/** Handle of an open chart. */
export interface ChartSurface {
	/** @param map shapes that the option names; null where it draws no map */
	readonly draw: (option: ChartOption, map: ChartMap | null) => void;
	/** Shows the tooltip at a place; null hides it. */
	readonly point: (place: ChartPlace | null) => void;
	/** What is drawn, as a PNG file under a heading. */
	readonly picture: (heading: PictureHeading) => Promise<Blob>;
	readonly close: () => void;
}

/** Adds what every chart of the desk has: a text for ears, patterns, a tooltip that writes values in words. */
export function withHouseRules(
	option: ChartOption,
	alt: string,
	format: (value: unknown) => string,
): ChartOption {
	const isAxial = categoryAxis(option) !== null && firstType(option) !== "heatmap";
	const own = typeof option.tooltip === "object" ? option.tooltip : {};
	const headroom = option.legend === undefined ? 18 : 40;
	return {
		...option,
		grid: option.grid ?? { top: headroom },
		animation: false,
		aria: { enabled: true, label: { description: alt }, decal: { show: true, decals: CHART_DECALS } },
		tooltip: {
			trigger: isAxial ? "axis" : "item",
			axisPointer: { type: firstType(option) === "bar" ? "shadow" : "line" },
			...own,
			valueFormatter: format,
		},
	};
}

type Chart = ReturnType<Parts["openChart"]>;

/** Index of the category under a click beside the bars, null outside the grid: a bar of 0 has no body to hit. */
function categoryAt(chart: Chart, option: ChartOption, x: number, y: number): number | null {
	const axis = categoryAxis(option);
	if (axis === null || firstType(option) === "heatmap" || !chart.containPixel("grid", [x, y])) return null;
	const at: unknown = chart.convertFromPixel({ gridIndex: 0 }, [x, y]);
	const index: unknown = Array.isArray(at) ? at[axis === "xAxis" ? 0 : 1] : null;
	return typeof index === "number" && index >= 0 ? Math.round(index) : null;
}

/** Opens a chart that follows the size of its host until it is closed. */
export function openSurface(
	parts: Parts,
	host: HTMLElement,
	renderer: "svg" | "canvas",
	onPick: (place: ChartPlace) => void,
): ChartSurface {
	const chart = parts.openChart(host, renderer);
	let drawn: ChartOption = {};
	const scaleOnPaper = () =>
		host.querySelector("svg")?.setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
	const observer = new ResizeObserver(() => {
		if (host.clientWidth === chart.getWidth() && host.clientHeight === chart.getHeight()) return;
		chart.resize();
		scaleOnPaper();
	});
	observer.observe(host);
	chart.on("click", "series", ({ seriesIndex, dataIndex }) => {
		if (seriesIndex !== undefined) onPick({ seriesIndex, dataIndex });
	});
	chart.getZr().on("click", (event) => {
		const dataIndex = event.target ? null : categoryAt(chart, drawn, event.offsetX, event.offsetY);
		if (dataIndex !== null) onPick({ seriesIndex: 0, dataIndex });
	});
	return {
		draw: (option, map) => {
			drawn = option;
			if (map !== null) parts.registerShapes(map);
			chart.setOption(option, { notMerge: true });
			scaleOnPaper();
		},
		point: (place) =>
			chart.dispatchAction(place === null ? { type: "hideTip" } : { type: "showTip", ...place }),
		picture: (heading) =>
			chartPicture(parts, drawn, { width: chart.getWidth(), height: chart.getHeight() }, heading),
		close: () => {
			observer.disconnect();
			chart.dispose();
		},
	};
}
