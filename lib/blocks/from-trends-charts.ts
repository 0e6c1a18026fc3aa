/** The curves of the leadership wall as charts for desk, paper and documents: thirteen months, and four years adding up. */
import type { OverlayYear, WallBoard } from "@/lib/trends/wall";
import type { WallMetric } from "@/lib/trends/wall-parts";
import type { ChartBlock, ChartSeries } from "./block";
import { CURVES, curveText, drawnValue } from "./trends-curves";

/** A point a week is enough for a curve of a year; the last day is always among them. */
const DAYS_PER_POINT = 7;

function monthsChart({ months }: WallBoard, metric: WallMetric): ChartBlock {
	const { label, drawn: unit } = CURVES[metric];
	const last = months.at(-1)?.figures[metric];
	const valuesOf = (side: "now" | "base") =>
		months.map(({ figures }) => drawnValue(metric, figures[metric][side].value));
	return {
		kind: "chart",
		id: `chart.trends.months.${metric}`,
		caption: `${label}近十三个月（${unit}）`,
		shape: "bar",
		categories: months.map(({ month, isRunning }) => `${month.slice(2)}${isRunning ? "至今" : ""}`),
		series: [
			{ name: "上年同月", role: "last_year", values: valuesOf("base") },
			{ name: "本期", role: "current", values: valuesOf("now") },
		],
		unit,
		summary: `${label}近十三个月与上年同月，最近一个月${curveText(metric, last?.now.value ?? null)}，上年同月${curveText(metric, last?.base.value ?? null)}`,
		rows: months.map(() => null),
	};
}

const ROLES = ["current", "last_year", "two_years_ago", "three_years_ago"] as const;

/** The chart of one metric, a chart each. */
export function wallMonthsCharts(board: WallBoard): readonly ChartBlock[] {
	return [monthsChart(board, "calls"), monthsChart(board, "cases"), monthsChart(board, "loss")];
}

function overlayChart({ overlay }: WallBoard, metric: WallMetric): ChartBlock {
	const { label, drawn: unit } = CURVES[metric];
	const { days, today, years } = overlay;
	const points = days.flatMap((_, at) => (at % DAYS_PER_POINT === 0 || at === today ? [at] : []));
	const shown = years[metric].filter(({ since }) => since !== null).slice(0, ROLES.length);
	const seriesOf = ({ year, cumulative }: OverlayYear, at: number): ChartSeries => ({
		name: `${year}年`,
		role: ROLES[at] ?? "three_years_ago",
		values: points.map((point) => drawnValue(metric, cumulative[point] ?? null)),
	});
	return {
		kind: "chart",
		id: `chart.trends.overlay.${metric}`,
		caption: `${label}四年累计（${unit}）`,
		shape: "line",
		categories: points.map((point) => days[point] ?? ""),
		series: shown.map(seriesOf),
		unit,
		summary: `${label}从1月1日起累计，到同一天：${shown.map(({ year, toDate }) => `${year}年${curveText(metric, toDate)}`).join("，")}`,
		rows: points.map(() => null),
	};
}

/** Four years adding up, a chart a metric. */
export function wallOverlayCharts(board: WallBoard): readonly ChartBlock[] {
	return [overlayChart(board, "calls"), overlayChart(board, "cases"), overlayChart(board, "loss")];
}
