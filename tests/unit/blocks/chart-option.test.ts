/** A chart block drawn: which series stands out, where the numbers stand, and that no name is dropped. */
import { describe, expect, it } from "vitest";
import { chartHeight, chartOption } from "@/components/blocks/chart-option";
import { chartItems, isBlank } from "@/components/ui/chart-reading";
import { SERIES_COLOURS } from "@/data/theme";
import type { ChartBlock, ChartSeries } from "@/lib/blocks/block";

const SCREEN = 520;
const PAPER = 290;
const now: ChartSeries = { name: "本期", role: "current", values: [3, 0, null] };
const lastYear: ChartSeries = { name: "去年同期", role: "last_year", values: [5, 2, 1] };

function block(shape: ChartBlock["shape"], series: readonly ChartSeries[], categories?: readonly string[]) {
	return {
		kind: "chart",
		id: "chart.test",
		caption: "发案时段（起）",
		shape,
		categories: categories ?? ["0–6时", "6–9时", "9–12时"],
		series,
		unit: "起",
		summary: "发案时段：0–6时3",
		rows: [],
	} as const satisfies ChartBlock;
}

interface DrawnSeries {
	readonly type: string;
	readonly name: string;
	readonly data: readonly (number | null)[];
	readonly itemStyle: { readonly color: string };
	readonly lineStyle?: { readonly type: string };
	readonly label: { readonly show: boolean; readonly position: string };
}

interface Axis {
	readonly type: string;
	readonly data?: readonly string[];
	readonly inverse?: boolean;
	readonly axisLabel?: { readonly rotate?: number; readonly interval?: number; readonly show?: boolean };
}

function drawn(option: ReturnType<typeof chartOption>) {
	return option as unknown as {
		readonly xAxis: Axis;
		readonly yAxis: Axis;
		readonly series: readonly DrawnSeries[];
		readonly legend?: { readonly data: readonly string[] };
	};
}

describe("a chart block as an option", () => {
	it("keeps every value as it stands: 0 is drawn, nothing known stays a gap", () => {
		const { series } = drawn(chartOption(block("bar", [now, lastYear]), SCREEN));
		expect(series.map(({ name, data }) => [name, data])).toEqual([
			["本期", [3, 0, null]],
			["去年同期", [5, 2, 1]],
		]);
	});

	it("gives each window its colour and dashes the one looked back at", () => {
		const { series } = drawn(chartOption(block("line", [now, lastYear]), SCREEN));
		expect(series.map((one) => one.itemStyle.color)).toEqual([
			SERIES_COLOURS.current,
			SERIES_COLOURS.last_year,
		]);
		expect(series.map((one) => one.lineStyle?.type)).toEqual(["solid", "dashed"]);
	});

	it("names the windows only where there are two", () => {
		expect(drawn(chartOption(block("bar", [now, lastYear]), SCREEN)).legend?.data).toEqual([
			"本期",
			"去年同期",
		]);
		expect(drawn(chartOption(block("bar", [now]), SCREEN)).legend).toBeUndefined();
	});

	it("lays rows from the top, numbers at their ends", () => {
		const { yAxis, xAxis, series } = drawn(chartOption(block("row", [now]), SCREEN));
		expect(yAxis).toMatchObject({ type: "category", inverse: true, data: ["0–6时", "6–9时", "9–12时"] });
		expect(xAxis.type).toBe("value");
		expect(series[0]?.label).toMatchObject({ show: true, position: "right" });
	});

	it("shows a scale exactly where bars carry no numbers", () => {
		const many = Array.from({ length: 40 }, (_, at) => `第${at}村`);
		const crowded = { ...now, values: many.map(() => 1) };
		const few = drawn(chartOption(block("bar", [now]), SCREEN));
		const full = drawn(chartOption(block("bar", [crowded], many), SCREEN));
		expect([few.series[0]?.label.show, few.yAxis.axisLabel?.show]).toEqual([true, false]);
		expect([full.series[0]?.label.show, full.yAxis.axisLabel?.show]).toEqual([false, undefined]);
	});

	it("slants names that would not stand side by side, and drops none", () => {
		const hours = ["0–6时", "6–9时", "9–12时", "12–14时", "14–18时", "18–21时", "21–24时"];
		const series = [{ ...now, values: hours.map(() => 2) }];
		const wide = drawn(chartOption(block("bar", series, hours), SCREEN)).xAxis;
		const narrow = drawn(chartOption(block("bar", series, hours), PAPER)).xAxis;
		expect(wide.axisLabel).toEqual({ interval: 0 });
		expect(narrow.axisLabel).toEqual({ interval: 0, rotate: 40 });
	});

	it("is read by the keyboard in the block's own words", () => {
		const option = chartOption(block("bar", [now, lastYear]), SCREEN);
		const words = (value: number | null) => (value === null ? "无数据" : `${value}起`);
		expect(chartItems(option, words).map(({ text }) => text)).toEqual([
			"0–6时：本期 3起，去年同期 5起",
			"6–9时：本期 0起，去年同期 2起",
			"9–12时：本期 无数据，去年同期 1起",
		]);
	});

	it("is blank when nothing is known, not when everything is 0", () => {
		const values = (all: number | null) => [{ ...now, values: [all, all, all] }];
		expect(isBlank(chartOption(block("row", values(null)), SCREEN))).toBe(true);
		expect(isBlank(chartOption(block("row", values(0)), SCREEN))).toBe(false);
	});

	it("carries no function, so that it can be stored and compared", () => {
		const option = chartOption(block("row", [now, lastYear]), SCREEN);
		expect(JSON.parse(JSON.stringify(option))).toEqual(option);
	});
});

describe("the height of a chart", () => {
	it("grows with the rows and never falls below the others", () => {
		const rows = (count: number) =>
			block(
				"row",
				[now, lastYear],
				Array.from({ length: count }, (_, at) => `第${at}村`),
			);
		expect(chartHeight(rows(3))).toBe(chartHeight(block("bar", [now])));
		expect(chartHeight(rows(20)) - chartHeight(rows(16))).toBeGreaterThanOrEqual(4 * 2 * 13);
	});
});
