/** Prose from figures: official wording, both counts beside every percentage, and no clause that rests on too little. */
import { describe, expect, it } from "vitest";
import { featureSentence, situationSentence, windowWords, yearSentence } from "@/lib/report/sentences";
import { range } from "../analysis/windows";
import { answerOf, type Three, type Wish } from "../blocks/answers";

const YEAR = {
	current: range("2026-01-01", "2026-04-05"),
	previous: null,
	lastYear: range("2025-01-01", "2025-04-05"),
};

describe("windowWords", () => {
	it.each([
		["2026-05-10", "2026-05-10", "5月10日（周日）"],
		["2026-05-04", "2026-05-10", "5月4日至5月10日"],
		["2025-12-29", "2026-01-04", "2025年12月29日至2026年1月4日"],
	])("%s to %s", (first, last, words) => {
		expect(windowWords(range(first, last))).toBe(words);
	});
});

describe("situationSentence", () => {
	const said = (wish: Wish) => situationSentence(answerOf(wish));

	it("says calls and cases with both comparisons, and the loss", () => {
		const metrics = {
			calls: [7, 5, 6],
			cases: [1, 3, 4],
			loss: [48_125_612, 1, 1],
			solved: [4, 1, 3],
		} as const;
		expect(said({ metrics })).toBe(
			"5月4日至5月10日，接报电信网络诈骗警情7起，环比上升40.0%（5起→7起，波动范围内），同比上升16.7%（6起→7起，波动范围内）；" +
				"立案1起，环比下降66.7%（3起→1起，样本不足），同比下降75.0%（4起→1起，样本不足）；涉案损失48.13万元；破案4起。",
		);
	});

	it("compares losses and solved cases of windows longer than a week", () => {
		const windows = {
			...YEAR,
			current: range("2026-04-01", "2026-04-30"),
			lastYear: range("2025-04-01", "2025-04-30"),
		};
		const metrics = {
			calls: [19, null, 19],
			loss: [26_944_450, null, 36_728_087],
			solved: [0, null, 4],
		} as const;
		expect(said({ windows, metrics })).toContain(
			"涉案损失26.94万元，同比下降26.6%（36.73万元→26.94万元）；破案0起，同比下降4起（4起→0起，样本不足）。",
		);
	});

	it("says how many losses are unknown, and never calls them 0", () => {
		const known = [
			[7, 4],
			[5, 5],
			[6, 6],
		] as const;
		expect(said({ metrics: { loss: [100_000, 1, 1] }, lossKnown: known })).toContain(
			"涉案损失1000元（另有3起损失不详）",
		);
		const nothing = said({
			metrics: { loss: [null, 1, 1] },
			lossKnown: [
				[7, 0],
				[5, 5],
				[6, 6],
			],
		});
		expect(nothing).toContain("涉案损失均不详");
		expect(nothing).not.toContain("涉案损失0元");
	});

	it("leaves out comparisons of nothing with nothing, and solved cases of none", () => {
		const sentence = said({ metrics: { calls: [0, 0, 1], cases: [0, 0, 0] } });
		expect(sentence).toBe("5月4日至5月10日，接报电信网络诈骗警情0起；立案0起；涉案损失0元。");
	});

	it("compares with nothing that was not recorded, or not as a whole", () => {
		const month = {
			...YEAR,
			current: range("2026-04-01", "2026-04-30"),
			previous: range("2026-03-01", "2026-03-31"),
		};
		const metrics = { calls: [30, 12, 9], loss: [500, 400, 300] } as const;
		const sentence = said({ windows: month, metrics, first: "2026-03-20" });
		expect(sentence).toContain("接报电信网络诈骗警情30起；");
		expect(sentence).not.toMatch(/环比|同比/);
	});
});

describe("yearSentence", () => {
	const said = (metrics: Wish["metrics"], more: Wish = {}) =>
		yearSentence(answerOf({ windows: YEAR, metrics: metrics ?? {}, ...more }));

	it.each<[Three, Three, boolean]>([
		[[44, null, 67], [24, null, 46], true],
		[[44, null, 67], [12, null, 23], false],
		[[23, null, 35], [24, null, 46], false],
		[[67, null, 44], [46, null, 24], false],
		[[0, null, 4], [0, null, 4], false],
	])("calls %j and cases %j are 双下降: %s", (calls, cases, isSaid) => {
		expect(said({ calls, cases }).includes("双下降")).toBe(isSaid);
	});

	it("is not 双下降 when last year is not on record", () => {
		const sentence = said({ calls: [44, null, 67], cases: [24, null, 46] }, { first: "2026-01-01" });
		expect(sentence).not.toContain("双下降");
		expect(sentence).not.toContain("同比");
	});

	it("compares losses only where both years know theirs to a like degree", () => {
		const metrics = { loss: [500_00, null, 900_00] } as const;
		expect(
			said(metrics, {
				lossKnown: [
					[44, 40],
					[0, 0],
					[67, 65],
				],
			}),
		).toContain("同比下降44.4%（900元→500元）");
		const uneven = said(metrics, {
			lossKnown: [
				[44, 40],
				[0, 0],
				[67, 20],
			],
		});
		expect(uneven).toContain("涉案损失500元（另有4起损失不详）");
		expect(uneven).not.toContain("900元");
	});
});

describe("featureSentence", () => {
	const said = (dimensions: Wish["dimensions"]) =>
		featureSentence(answerOf({ dimensions: dimensions ?? {} }));
	const NOTHING = "统计期内警情较少或要素缺失较多，各维度不作归纳。";

	it("names the most frequent value with its count and its share of all, 不详 included", () => {
		expect(said({ victim_gender: { female: [6, 0, 0], male: [3, 0, 0], 不详: [1, 0, 0] } })).toBe(
			"从要素看，受害人以女性居多（6人，占60.0%）。",
		);
		expect(said({ victim_age_band: { "25_30": [4, 0, 0] }, occur_hour_band: { "0_6": [3, 0, 0] } })).toBe(
			"从要素看，年龄以25–30岁居多（4人，占100.0%）；发案时段以0–6时居多（3起，占100.0%）。",
		);
	});

	it.each<[string, Readonly<Record<string, Three>>, boolean]>([
		["two of two", { female: [2, 0, 0] }, true],
		["one of one", { female: [1, 0, 0] }, false],
		["a tie", { female: [3, 0, 0], male: [3, 0, 0] }, false],
		["60 % known", { female: [3, 0, 0], 不详: [2, 0, 0] }, true],
		["less than 60 % known", { female: [59, 0, 0], 不详: [41, 0, 0] }, false],
		["more unknown than anything", { female: [3, 0, 0], male: [3, 0, 0], 不详: [4, 0, 0] }, false],
		["only in earlier windows", { female: [0, 9, 9] }, false],
	])("%s: said %s", (_name, victim_gender, isSaid) => {
		expect(said({ victim_gender }) !== NOTHING).toBe(isSaid);
	});

	it("says that there is too little to say", () => {
		expect(said({})).toBe(NOTHING);
	});
});
