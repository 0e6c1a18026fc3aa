/** What a chart's option says in words, and how it is to be drawn. */
import { describe, expect, it } from "vitest";
import { categoryAxis, chartItems, isBlank, pointCount, rendererFor } from "@/components/ui/chart-reading";

const cases = (value: number | null) => (value === null ? "—" : `${value}起`);

const bars = {
	xAxis: { type: "category", data: ["周一", "周二"] },
	yAxis: { type: "value" },
	series: [
		{ type: "bar", name: "本期", data: [3, null] },
		{ type: "bar", name: "去年同期", data: [{ value: 5 }, 0] },
	],
};

describe("chartItems", () => {
	it("reads each category with all its series; nothing is never 0", () => {
		expect(chartItems(bars, cases).map((item) => item.text)).toEqual([
			"周一：本期 3起，去年同期 5起",
			"周二：本期 —，去年同期 0起",
		]);
		expect(chartItems(bars, cases)[1]).toMatchObject({
			seriesIndex: 0,
			dataIndex: 1,
			name: "周二",
			value: null,
		});
	});
	it("reads lying bars from the other axis", () => {
		const lying = {
			xAxis: { type: "value" },
			yAxis: [{ data: ["甲", "乙"] }],
			series: { type: "bar", data: [1, 2] },
		};
		expect(categoryAxis(lying)).toBe("yAxis");
		expect(chartItems(lying, cases).map((item) => item.text)).toEqual(["甲：1起", "乙：2起"]);
	});
	it("reads a heat map cell by cell, row before column", () => {
		const heat = {
			xAxis: { data: ["0时", "1时"] },
			yAxis: { data: ["周一", "周日"] },
			series: [{ type: "heatmap", data: [[1, 0, 4], { value: [0, 1, "-"] }] }],
		};
		expect(chartItems(heat, cases).map((item) => item.text)).toEqual(["周一 × 1时：4起", "周日 × 0时：—"]);
	});
	it("falls back to the names of the data where no axis has names", () => {
		const dots = {
			xAxis: { type: "value" },
			yAxis: {},
			series: [{ type: "scatter", data: [{ name: "甲村", value: [2, 9] }] }],
		};
		expect(categoryAxis(dots)).toBeNull();
		expect(chartItems(dots, cases)[0]).toMatchObject({ name: "甲村", value: 9 });
	});
	it("says nothing about an option without series", () => {
		expect(chartItems({}, cases)).toEqual([]);
	});
});

describe("isBlank", () => {
	it.each([
		[{}, true],
		[{ series: [] }, true],
		[{ series: [{ data: [null, "-"] }] }, true],
		[{ series: [{ data: [null, 0] }] }, false],
		[bars, false],
	])("%j is %s", (option, expected) => {
		expect(isBlank(option)).toBe(expected);
	});
});

describe("rendererFor", () => {
	const dots = (count: number) => ({ series: [{ data: Array.from({ length: count }, () => 1) }] });
	it("draws 200 points as SVG and more on canvas, but paper always as SVG", () => {
		expect(pointCount(dots(200))).toBe(200);
		expect(rendererFor(dots(200), false)).toBe("svg");
		expect(rendererFor(dots(201), false)).toBe("canvas");
		expect(rendererFor(dots(201), true)).toBe("svg");
	});
	it("counts all series together", () => {
		expect(pointCount(bars)).toBe(4);
	});
});
