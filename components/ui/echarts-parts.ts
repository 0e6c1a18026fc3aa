/** The parts of ECharts the desk draws with: loaded once, on the first chart, as one shared module. */
import { BarChart, HeatmapChart, LineChart, MapChart, ScatterChart } from "echarts/charts";
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
import { init, registerLocale, registerMap, registerTheme, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import zh from "echarts/i18n/langZH-obj.js";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";
import type { ChartOption } from "./chart-reading";
import { CHART_THEME } from "./theme-tokens";

use([
	BarChart,
	HeatmapChart,
	LineChart,
	MapChart,
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
	LabelLayout,
	CanvasRenderer,
	SVGRenderer,
]);
registerLocale("ZH", zh);
registerTheme("yanpan", CHART_THEME);

/** GeoJSON under the name by which the option of a map asks for it; the corners are [longitude, latitude], north is up. */
export interface ChartMap {
	readonly name: string;
	readonly shapes: {
		readonly type: "FeatureCollection";
		readonly features: readonly {
			readonly type: "Feature";
			readonly properties: { readonly name: string };
			readonly geometry: {
				readonly type: "MultiPolygon";
				readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[];
			};
		}[];
	};
}

/** Makes shapes known; those of the same name before them are forgotten. */
export function registerShapes({ name, shapes }: ChartMap): void {
	// The library only reads them, but its types ask for lists that may be written.
	registerMap(name, shapes as unknown as Parameters<typeof registerMap>[1]);
}

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
