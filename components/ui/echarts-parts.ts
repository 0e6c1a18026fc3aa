/** The parts of ECharts the desk draws with: loaded once, on the first chart, as one shared module. */
import { BarChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import {
	AriaComponent,
	DatasetComponent,
	DataZoomComponent,
	GridComponent,
	LegendComponent,
	MarkAreaComponent,
	MarkLineComponent,
	TooltipComponent,
	VisualMapComponent,
} from "echarts/components";
import { init, registerLocale, registerTheme, use } from "echarts/core";
import zh from "echarts/i18n/langZH-obj.js";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";
import type { ChartOption } from "./chart-reading";
import { CHART_THEME } from "./theme-tokens";

use([
	BarChart,
	HeatmapChart,
	LineChart,
	ScatterChart,
	AriaComponent,
	DataZoomComponent,
	DatasetComponent,
	GridComponent,
	LegendComponent,
	MarkAreaComponent,
	MarkLineComponent,
	TooltipComponent,
	VisualMapComponent,
	CanvasRenderer,
	SVGRenderer,
]);
registerLocale("ZH", zh);
registerTheme("yanpan", CHART_THEME);

/** An empty chart in the theme; small ones as SVG, sharp at any size and on paper. */
export function openChart(host: HTMLElement, renderer: "svg" | "canvas") {
	return init(host, "yanpan", { renderer, locale: "ZH" });
}

/** A chart that was never on the page, as a canvas to be painted elsewhere; close it afterwards. */
export function drawnChart(
	option: ChartOption,
	{ width, height }: { readonly width: number; readonly height: number },
	sharpness: number,
) {
	const host = document.createElement("div");
	const chart = init(host, "yanpan", {
		renderer: "canvas",
		locale: "ZH",
		width,
		height,
		devicePixelRatio: sharpness,
	});
	chart.setOption(option, { notMerge: true });
	return { canvas: chart.renderToCanvas({ pixelRatio: sharpness }), close: () => chart.dispose() };
}
