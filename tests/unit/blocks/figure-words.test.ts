/** The words of a figure card: units apart, verdicts never lost, hover complete. */
import { describe, expect, it } from "vitest";
import { comparisonLine, explanationOf, quotedFigure, splitFigure } from "@/components/blocks/figure-words";
import type { BlockComparison, FigureBlock } from "@/lib/blocks/block";

const fall: BlockComparison = {
	label: "同比",
	base: 69,
	phrase: "下降49.3%（69起→35起）",
	verdict: "clear_fall",
	verdictWord: "明显下降",
	tone: "better",
	interval: "95%区间 −68%…−22%",
};
const none: BlockComparison = {
	label: "环比",
	base: null,
	phrase: "本年累计不作环比，以同比为准",
	verdict: null,
	verdictWord: null,
	tone: "none",
	interval: null,
};
const figure: FigureBlock = {
	kind: "figure",
	id: "figure.cases",
	label: "立案",
	value: 35,
	text: "35起",
	comparisons: [fall, none],
	provenance: { rule: "按立案时间统计", window: "2026年1月1日至5月12日", cutOff: "2026年5月11日 02:28" },
	rows: { metric: "cases", window: { start: "2026-01-01", end: "2026-05-13" }, filters: [] } as never,
	notes: ["近期警情可能尚未立案"],
};

describe("value and unit", () => {
	it.each([
		["12起", "12", "起"],
		["1,234人", "1,234", "人"],
		["3.6万元", "3.6", "万元"],
		["−0.5万元", "−0.5", "万元"],
		["—", "—", null],
		["不详", "不详", null],
		["12", "12", null],
	])("%s", (text, value, unit) => {
		expect(splitFigure(text)).toEqual({ value, unit });
	});
});

describe("a comparison on the card", () => {
	it("gives news a badge with its verdict", () => {
		expect(comparisonLine(fall)).toEqual({
			text: "同比下降49.3%（69起→35起）",
			tone: "better",
			word: "明显下降",
		});
	});

	it.each([
		["noise", "波动范围内"],
		["none", "样本不足"],
	] as const)("says a verdict without news in the sentence (%s)", (tone, verdictWord) => {
		const line = comparisonLine({ ...fall, tone, verdictWord });
		expect(line).toEqual({ text: `同比下降49.3%（69起→35起），${verdictWord}`, tone: "none" });
	});

	it("says why there is nothing to compare with", () => {
		expect(comparisonLine(none)).toEqual({ text: "环比：本年累计不作环比，以同比为准", tone: "none" });
	});

	it("gives money no verdict", () => {
		const money = { ...fall, tone: "none", verdict: null, verdictWord: null, interval: null } as const;
		expect(comparisonLine(money).text).toBe("同比下降49.3%（69起→35起）");
	});
});

describe("the hover", () => {
	it("holds rule, window, cut-off, intervals, remarks and the way to the rows", () => {
		expect(explanationOf(figure)).toEqual({
			title: "立案 35起",
			lines: [
				"口径：按立案时间统计",
				"统计时段：2026年1月1日至5月12日",
				"数据截至：2026年5月11日 02:28",
				"同比变化的95%区间 −68%…−22%",
				"近期警情可能尚未立案",
				"点击查看明细",
			],
		});
	});

	it("promises no rows where there are none", () => {
		expect(explanationOf({ ...figure, rows: null }).lines).not.toContain("点击查看明细");
	});

	it("is copied with the figure, without words about clicking", () => {
		const text = quotedFigure(figure);
		expect(text).toMatch(/^立案 35起\n同比下降49\.3%（69起→35起）\n/);
		expect(text).toContain("口径：按立案时间统计");
		expect(text).not.toContain("点击");
	});
});
