/** Two figures side by side: words, tone and interval, or the reason why there are none. */
import { describe, expect, it } from "vitest";
import { blockComparison, comparisonLabel, comparisonLead, toneOf } from "@/lib/blocks/comparison";
import { parseComparison } from "@/lib/calendar/comparisons";
import { compareCounts } from "@/lib/statistics/comparison";

describe("toneOf", () => {
	it.each([
		["clear_rise", "worse", "worse"],
		["clear_fall", "worse", "better"],
		["within_noise", "worse", "noise"],
		["too_few", "worse", "none"],
		["clear_rise", "better", "better"],
		["clear_fall", "better", "worse"],
		["within_noise", "better", "noise"],
		["too_few", "better", "none"],
		["clear_rise", "neutral", "none"],
		[null, "worse", "none"],
	] as const)("%s where a rise is %s: %s", (verdict, riseIs, tone) => {
		expect(toneOf(verdict, riseIs)).toBe(tone);
	});
});

describe("blockComparison", () => {
	const parts = { unit: "起", riseIs: "worse", absence: null } as const;

	it("says counts with verdict and interval", () => {
		const comparison = compareCounts({ base: 46, now: 24, phi: 1.2 });
		expect(blockComparison({ ...parts, label: "同比", now: 24, base: 46, comparison })).toEqual({
			label: "同比",
			base: 46,
			phrase: "下降47.8%（46起→24起）",
			verdict: "clear_fall",
			verdictWord: "明显下降",
			tone: "better",
			interval: "95%区间 −69%…−11%",
		});
	});

	it("says the reason instead of a phrase, and keeps the count that is known", () => {
		const found = blockComparison({
			...parts,
			label: "环比",
			now: 24,
			base: 5,
			comparison: null,
			absence: "数据不完整",
		});
		expect(found).toEqual({
			label: "环比",
			base: 5,
			phrase: "数据不完整",
			verdict: null,
			verdictWord: null,
			tone: "none",
			interval: null,
		});
	});

	it("names the two comparisons as the trade does", () => {
		expect([comparisonLabel("previous", {}), comparisonLabel("lastYear", {})]).toEqual(["环比", "同比"]);
	});

	it.each([
		["same_weekdays", "同比（同星期）", "同比（同星期）"],
		["last_festival", "上年同节", "较上年同节"],
		["custom:2024-01-01..2024-01-31", "自选对比期", "较自选对比期"],
	])("%s has its own name in place of 同比, and leaves 环比 alone", (text, label, lead) => {
		const against = parseComparison(text);
		if (against === null) throw new Error(text);
		expect(comparisonLabel("lastYear", { against })).toBe(label);
		expect(comparisonLead("lastYear", { against })).toBe(lead);
		expect(comparisonLead("previous", { against })).toBe("环比");
	});
});
