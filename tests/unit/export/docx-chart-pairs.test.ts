/** Charts of bars in Word: two in a row at half the width, legible, each over its caption. */
import { describe, expect, it } from "vitest";
import type { Block, ChartBlock } from "@/lib/blocks/block";
import { writeDocx } from "@/lib/export/docx";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { dailyReport, monthlyReport } from "../../support/report-fixture";
import { paragraphsOf, partsOf, rowsOf, tablesOf } from "../../support/word";

const EMU_PER_TWIP = 635;
const HALF_TEXT = ((11906 - 1587 - 1474) / 2) * EMU_PER_TWIP;

/** The body of a document of these blocks alone. */
async function bodyOf(blocks: readonly Block[]): Promise<string> {
	const report = { ...dailyReport(), sections: [{ id: "charts", heading: "结构分布", blocks }] };
	return partsOf(await writeDocx(report, DEFAULT_SETTINGS.fonts))["word/document.xml"] ?? "";
}

interface DrawnChart {
	readonly width: number;
	readonly height: number;
}

/** Sizes of the charts in XML, in EMU. */
function chartsIn(xml: string): readonly DrawnChart[] {
	return [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, width, height]) => ({
		width: Number(width),
		height: Number(height),
	}));
}

/** The rows of charts: the words beneath each chart. */
const captionsOf = (body: string) =>
	tablesOf(body)
		.flatMap(rowsOf)
		.map((row) =>
			(row.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).map((cell) => paragraphsOf(cell).at(-1)?.text),
		);

const bars = (caption: string, categories: readonly string[], values: readonly number[]): ChartBlock => ({
	kind: "chart",
	id: `chart.${caption}`,
	caption,
	shape: "bar",
	categories,
	series: [{ name: "本期", role: "current", values }],
	unit: "起",
	summary: caption,
	rows: categories.map(() => null),
});
const few = (caption: string) => bars(caption, ["甲", "乙"], [1, 2]);

describe("charts of bars", () => {
	it("stand two in a row, each over its caption, in rows that never split and show no border", async () => {
		const charts = monthlyReport().blocks.filter((block) => block.kind === "chart");
		const body = await bodyOf(charts.filter(({ shape }) => shape !== "line"));
		expect(captionsOf(body)).toEqual([
			["图1　诈骗类别（起）", "图2　发案时段（起）"],
			["图3　年龄段（人）", "图4　居住村居（人）"],
		]);
		const [layout = ""] = tablesOf(body);
		const borders = [...layout.matchAll(/<w:(?:top|left|bottom|right|insideH|insideV) w:val="(\w+)"/g)];
		expect(borders.map(([, style]) => style)).toEqual(Array(6).fill("none"));
		for (const row of rowsOf(layout)) {
			expect(row).toContain("<w:cantSplit/>");
			expect(paragraphsOf(row).map(({ style }) => style)).toEqual([
				"Drawing",
				"FigureCaption",
				"Drawing",
				"FigureCaption",
			]);
			const [left, right] = chartsIn(row);
			expect(left?.width).toBeLessThanOrEqual(HALF_TEXT);
			expect(right).toEqual(left);
		}
	});

	it("leave every bar of the higher one of a row room for its figure at 9 pt", async () => {
		const charts = monthlyReport().blocks.filter((block) => block.kind === "chart");
		const [row, column] = [charts[1], charts[2]];
		if (row?.shape !== "row" || column?.shape !== "bar") throw new Error("fixture");
		const categories = Array.from({ length: 8 }, (_, at) => `示例${at}村`);
		const series = row.series.map((one) => ({ ...one, values: categories.map((_, at) => 8 - at) }));
		const body = await bodyOf([column, { ...row, categories, series }]);
		const digits = 6.5;
		const legend = 20;
		for (const { height } of chartsIn(body)) {
			expect(height / 12700 - legend).toBeGreaterThan(8 * 2 * digits * 1.3);
		}
		const parts = partsOf(await writeDocx(monthlyReport(), DEFAULT_SETTINGS.fonts));
		const sizes = Object.entries(parts)
			.filter(([path]) => /charts\/chart\d+\.xml$/.test(path))
			.flatMap(([, xml]) => [...xml.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)));
		expect(sizes.length).toBeGreaterThan(0);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900);
	});

	it("leave the place beside an odd last one empty", async () => {
		const body = await bodyOf([few("一"), few("二"), few("三")]);
		expect(captionsOf(body)).toEqual([
			["图1　一", "图2　二"],
			["图3　三", ""],
		]);
		expect(new Set(chartsIn(body).map(({ width }) => width)).size).toBe(1);
	});

	it("are paired only with what stands beside them; a line has the whole width between them", async () => {
		const line: ChartBlock = { ...few("线"), shape: "line" };
		const body = await bodyOf([few("一"), line, few("二"), few("三")]);
		expect(captionsOf(body)).toEqual([
			["图1　一", ""],
			["图3　二", "图4　三"],
		]);
		const outside = paragraphsOf(body).filter(({ table }) => table === null);
		expect(outside.map(({ text }) => text)).toContain("图2　线");
		const widths = chartsIn(body).map(({ width }) => width > HALF_TEXT);
		expect(widths).toEqual([false, true, false, false]);
	});

	it("keep the whole width where half of it would set their labels into each other", async () => {
		const hours = Array.from({ length: 24 }, (_, at) => `${at}时`);
		const crowded = bars(
			"逐时",
			hours,
			hours.map((_, at) => 100 + at),
		);
		const long: ChartBlock = {
			...bars("长名", ["某某某某某某某某某某某某某某某村", "乙"], [1, 2]),
			shape: "row",
		};
		const body = await bodyOf([crowded, long]);
		expect(tablesOf(body)).toEqual([]);
		expect(chartsIn(body).every(({ width }) => width > 1.9 * HALF_TEXT)).toBe(true);
	});

	it("without a value are told in words among the others", async () => {
		const empty = {
			...few("空"),
			series: [{ name: "本期", role: "current", values: [null, null] }],
		} as const;
		const body = await bodyOf([few("一"), empty, few("二")]);
		expect(captionsOf(body)).toEqual([
			["图1　一", ""],
			["图3　二", ""],
		]);
		expect(paragraphsOf(body).map(({ text }) => text)).toContain("图2　空：空");
	});
});
