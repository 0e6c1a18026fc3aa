/** Figures that real stations publish: the words, intervals and verdicts they must come out with. */
import { describe, expect, it } from "vitest";
import { compareCounts } from "@/lib/statistics/comparison";
import { midP } from "@/lib/statistics/ratio";
import { verdictOf } from "@/lib/statistics/verdict";
import { comparisonPhrase, intervalPhrase } from "@/lib/wording/change";
import { percentText } from "@/lib/wording/numbers";

describe("published counts in official words", () => {
	it.each([
		[35, 23, 1, "同比下降34.3%（35起→23起，波动范围内）", "95%区间 −61%…+11%"],
		[23, 12, 1, "同比下降47.8%（23起→12起，波动范围内）", "95%区间 −74%…+3%"],
		[23, 12, 1.2, "同比下降47.8%（23起→12起，波动范围内）", "95%区间 −75%…+10%"],
		[46, 24, 1, "同比下降47.8%（46起→24起，明显下降）", "95%区间 −68%…−15%"],
		[46, 24, 1.2, "同比下降47.8%（46起→24起，明显下降）", "95%区间 −69%…−11%"],
		[67, 44, 1, "同比下降34.3%（67起→44起，明显下降）", "95%区间 −55%…−4%"],
		[67, 44, 1.2, "同比下降34.3%（67起→44起，明显下降）", "95%区间 −57%…−1%"],
		[1237, 1852, 1.2, "同比上升49.7%（1237起→1852起，明显上升）", "95%区间 +38%…+62%"],
		[0, 3, 1.2, "同比上升3起（0起→3起，样本不足）", "95%区间无法计算（基期为0）"],
		[3, 0, 1.2, "同比下降3起（3起→0起，样本不足）", "95%区间 −100%…+54%"],
		[0, 0, 1.2, "同比持平（0起→0起，样本不足）", "95%区间无法计算（基期为0）"],
	])("%i→%i at φ %f: %s", (base, now, phi, phrase, interval) => {
		const comparison = compareCounts({ base, now, phi });
		expect(comparisonPhrase("同比", comparison, { unit: "起" })).toBe(phrase);
		expect(intervalPhrase(comparison)).toBe(interval);
	});

	it("prints +49.72 % of 1237→1852 with the two decimals of the source", () => {
		const comparison = compareCounts({ base: 1237, now: 1852, phi: 1.2 });
		expect(comparisonPhrase("同比", comparison, { unit: "起", decimals: 2 })).toBe(
			"同比上升49.72%（1237起→1852起，明显上升）",
		);
		expect(percentText(comparison.change, { decimals: 2 })).toBe("49.72%");
	});

	it("tells the two −47.8 % apart by their p", () => {
		expect(midP(23, 12)?.toFixed(3)).toBe("0.065");
		expect(midP(46, 24)?.toFixed(3)).toBe("0.009");
	});
});

/**
 * The smallest fall that is significant at φ = 1. The contract lists 46→28, which is where mid-p passes 0.05
 * (46→29 has p = 0.0505); the interval, which decides the word, excludes 1 at 46→29 already (bound 0.9993).
 */
describe("the smallest fall that is clear at φ = 1", () => {
	it.each([
		[10, 2],
		[23, 11],
		[35, 20],
		[46, 29],
		[67, 46],
		[100, 74],
		[200, 162],
	])("is %i→%i by the interval, and one more is noise", (base, now) => {
		expect(verdictOf(base, now, 1)).toBe("clear_fall");
		expect(verdictOf(base, now + 1, 1)).toBe("within_noise");
	});

	it.each([
		[10, 2],
		[23, 11],
		[35, 20],
		[46, 28],
		[67, 46],
		[100, 74],
		[200, 162],
	])("is %i→%i by mid-p, and one more is not below 0.05", (base, now) => {
		expect(midP(base, now)).toBeLessThan(0.05);
		expect(midP(base, now + 1)).toBeGreaterThan(0.05);
	});
});
