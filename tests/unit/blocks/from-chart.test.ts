/** The figures of a chart as a table: every value that is drawn, none that is not. */
import { expect, it } from "vitest";
import type { ChartBlock } from "@/lib/blocks/block";
import { chartTable } from "@/lib/blocks/from-chart";

const CHART: ChartBlock = {
	kind: "chart",
	id: "chart.test",
	caption: "走势（起）",
	shape: "line",
	categories: ["1月", "2月"],
	series: [
		{ name: "本年", role: "current", values: [12345, null] },
		{ name: "上年同期", role: "last_year", values: [0] },
	],
	unit: "起",
	summary: "",
	rows: [null, null],
};

it("has a row a category and a column a series, and says where there is no value", () => {
	const { caption, columns, rows } = chartTable(CHART);
	expect(caption).toBe("走势（起）");
	expect(columns.map(({ label }) => label)).toEqual(["类别", "本年（起）", "上年同期（起）"]);
	expect(rows.map(({ cells }) => cells.map(({ text, sort }) => [text, sort]))).toEqual([
		[
			["1月", undefined],
			["12,345", 12345],
			["0", 0],
		],
		[
			["2月", undefined],
			["—", null],
			["—", null],
		],
	]);
});
