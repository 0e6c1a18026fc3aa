/** The curves of the wall as ECharts options in plain JSON, large and light on dark, so that they read from five metres. */
import type { ChartOption } from "@/components/ui/chart-reading";
import { WALL_COLOURS, WALL_SERIES } from "@/data/theme";
import { drawnValue } from "@/lib/blocks/trends-curves";
import type { OverlayYear, WallBoard } from "@/lib/trends/wall";
import type { WallCategory, WallMetric } from "@/lib/trends/wall-parts";

/** What every chart of the wall is drawn with. */
export interface WallInk {
	/** CSS pixels of ordinary type on the wall. */
	readonly unit: number;
}

const small = (unit: number) => Math.round(unit * 0.88);

function axes(unit: number): { readonly category: ChartOption; readonly value: ChartOption } {
	const label = { color: WALL_COLOURS.textQuiet, fontSize: small(unit) };
	const line = { lineStyle: { color: WALL_COLOURS.edge } };
	return {
		category: { type: "category", axisLabel: label, axisLine: line, axisTick: { show: false } },
		value: {
			type: "value",
			axisLabel: label,
			splitLine: { lineStyle: { color: WALL_COLOURS.line } },
			splitNumber: 4,
		},
	};
}

const legend = (unit: number, names: readonly string[]) => ({
	top: 0,
	right: 0,
	data: names,
	itemWidth: unit,
	itemHeight: small(unit) / 1.6,
	textStyle: { color: WALL_COLOURS.text, fontSize: small(unit) },
});

const monthName = (month: string, isRunning: boolean): string => {
	const [year = "", number = ""] = month.split("-");
	const name = number === "01" ? `${year}年1月` : `${Number(number)}月`;
	return isRunning ? `${name}至今` : name;
};

/** Thirteen months beside the same months a year before; campaigns stand as lines with their words. */
export function monthsOption(board: WallBoard, metric: WallMetric, { unit }: WallInk): ChartOption {
	const { category, value } = axes(unit);
	const names = board.months.map(({ month, isRunning }) => monthName(month, isRunning));
	const valuesOf = (side: "now" | "base") =>
		board.months.map(({ figures }) => drawnValue(metric, figures[metric][side].value));
	const marks = board.annotations.filter(({ month }) => month !== null);
	return {
		legend: legend(unit, ["上年同月", "本期"]),
		grid: { top: unit * 2.4, left: unit * 0.4, right: unit * 0.6, bottom: unit * 0.3 },
		xAxis: { ...category, data: names },
		yAxis: value,
		series: [
			{
				type: "bar",
				name: "上年同月",
				data: valuesOf("base"),
				itemStyle: { color: WALL_SERIES.last_year },
				barGap: "8%",
			},
			{
				type: "bar",
				name: "本期",
				data: valuesOf("now").map((one, at) =>
					board.months[at]?.isRunning ? { value: one, itemStyle: { opacity: 0.6 } } : one,
				),
				itemStyle: { color: WALL_SERIES.current },
				label: { show: true, position: "top", color: WALL_COLOURS.text, fontSize: small(unit) },
				markLine: {
					symbol: "none",
					lineStyle: { color: WALL_SERIES.three_years_ago, width: 2, type: "dashed" },
					label: { color: WALL_SERIES.three_years_ago, fontSize: small(unit) },
					data: marks.map(({ month, words }) => ({
						xAxis: month,
						name: words,
						label: { formatter: words },
					})),
				},
			},
		],
	};
}

const YEAR_COLOURS = [
	WALL_SERIES.current,
	WALL_SERIES.last_year,
	WALL_SERIES.two_years_ago,
	WALL_SERIES.three_years_ago,
] as const;
const YEAR_LINES = ["solid", "dashed", "dotted", [12, 4, 3, 4]] as const;

function yearSeries({ year, cumulative }: OverlayYear, at: number, metric: WallMetric): ChartOption {
	const color = YEAR_COLOURS[at] ?? WALL_COLOURS.textQuiet;
	return {
		type: "line",
		name: `${year}年`,
		data: cumulative.map((one) => drawnValue(metric, one)),
		showSymbol: false,
		lineStyle: { color, width: at === 0 ? 5 : 3, type: YEAR_LINES[at] ?? "dotted" },
		itemStyle: { color },
		z: 10 - at,
	};
}

/** The first of a month stands under the curve by its month alone. */
const dayName = (day: string): string => {
	const [month, number] = [Number(day.slice(0, 2)), Number(day.slice(3))];
	return number === 1 ? `${month}月` : `${month}月${number}日`;
};

/** The counts of a year adding up day by day, this year over the three before it. */
export function overlayOption(board: WallBoard, metric: WallMetric, { unit }: WallInk): ChartOption {
	const { category, value } = axes(unit);
	const { days, today, years } = board.overlay;
	const shown = years[metric].filter(({ since }) => since !== null);
	const firsts = days.flatMap((day, at) => (day.endsWith("-01") ? [at] : []));
	return {
		legend: legend(
			unit,
			shown.map(({ year }) => `${year}年`),
		),
		grid: { top: unit * 2.4, left: unit * 0.4, right: unit * 0.8, bottom: unit * 0.3 },
		xAxis: {
			...category,
			data: days.map(dayName),
			boundaryGap: false,
			axisLabel: { color: WALL_COLOURS.textQuiet, fontSize: small(unit), customValues: firsts },
		},
		yAxis: value,
		series: shown.map((year, at) => ({
			...yearSeries(year, at, metric),
			...(at === 0
				? {
						markLine: {
							symbol: "none",
							silent: true,
							lineStyle: { color: WALL_COLOURS.edge, type: "dashed" },
							label: { formatter: "今日", color: WALL_COLOURS.textQuiet, fontSize: small(unit) },
							data: [{ xAxis: today }],
						},
					}
				: {}),
		})),
	};
}

/** Shares of the national classes here and in the country, largest national share on top. */
export function classesOption(classes: readonly WallCategory[], { unit }: WallInk): ChartOption {
	const { category, value } = axes(unit);
	const share = (one: number | null) => (one === null ? null : Math.round(one * 1000) / 10);
	const text = { show: true, position: "right", color: WALL_COLOURS.text, fontSize: small(unit) };
	return {
		legend: legend(unit, ["本镇", "全国"]),
		grid: { top: unit * 1.8, left: unit * 0.4, right: unit * 3, bottom: 0 },
		xAxis: { ...value, axisLabel: { show: false }, splitLine: { show: false } },
		yAxis: { ...category, data: classes.map(({ label }) => label), inverse: true },
		series: [
			{
				type: "bar",
				name: "本镇",
				data: classes.map(({ own }) => share(own.share)),
				itemStyle: { color: WALL_SERIES.current },
				label: text,
			},
			{
				type: "bar",
				name: "全国",
				data: classes.map(({ national }) => share(national)),
				itemStyle: { color: WALL_SERIES.last_year },
				label: { ...text, color: WALL_COLOURS.textQuiet },
			},
		],
	};
}
