import { describe, expect, it } from "vitest";
import {
	changePhrase,
	changeWords,
	comparisonPhrase,
	intervalPhrase,
	verdictWord,
} from "@/lib/wording/change";

describe("the words of a change", () => {
	it.each([
		[23, 12, "下降47.8%"],
		[12, 23, "上升91.7%"],
		[12, 12, "持平"],
		[0, 0, "持平"],
		[0, 3, "上升3起"],
		[0, 12_000, "上升12,000起"],
		[3, 0, "下降3起"],
		[2000, 2687, "上升34.4%"],
		[10, 30, "上升200.0%"],
	])("%i→%i is %s", (base, now, words) => {
		expect(changeWords({ base, now }, { unit: "起" })).toBe(words);
	});

	it("speak of people and receipts in their unit", () => {
		expect(changeWords({ base: 0, now: 3 }, { unit: "人" })).toBe("上升3人");
		expect(changeWords({ base: 3, now: 0 }, { unit: "份" })).toBe("下降3份");
	});

	it("print a change too small for the decimals as its difference", () => {
		expect(changeWords({ base: 12_000, now: 12_001 }, { unit: "份" })).toBe("上升1份");
		expect(changeWords({ base: 12_000, now: 12_001 }, { unit: "份", decimals: 2 })).toBe("上升0.01%");
		expect(changeWords({ base: 2001, now: 2000 }, { unit: "份" })).toBe("下降1份");
		expect(changeWords({ base: 2000, now: 1999 }, { unit: "份" })).toBe("下降0.1%");
	});

	it("do not compare with what was not measured", () => {
		expect(changeWords({ base: null, now: 12 }, { unit: "起" })).toBe("无可比数据");
		expect(changeWords({ base: 12, now: null }, { unit: "起" })).toBe("无可比数据");
		expect(changeWords({ base: Number.NaN, now: 12 }, { unit: "起" })).toBe("无可比数据");
	});

	it("are English where asked", () => {
		const style = { unit: "起", locale: "en" } as const;
		expect(changeWords({ base: 23, now: 12 }, style)).toBe("down 47.8%");
		expect(changeWords({ base: 0, now: 1 }, style)).toBe("up 1 incident");
		expect(changeWords({ base: 4, now: 4 }, style)).toBe("unchanged");
		expect(changeWords({ base: null, now: 4 }, style)).toBe("not comparable");
	});
});

describe("the words of a change in money", () => {
	it.each([
		[523_000, 273_000, "下降47.8%（52.3万元→27.3万元）"],
		[0, 363_400, "上升36.34万元（0元→36.34万元）"],
		[363_400, 0, "下降36.34万元（36.34万元→0元）"],
		[8000, 12_000, "上升50.0%（8000元→1.2万元）"],
		[0.1 + 0.2, 0.3, "持平（0.3元→0.3元）"],
		[1_000_000, 1_000_000.01, "上升0.01元（100万元→100万元）"],
	])("%f→%f yuan is %s", (base, now, phrase) => {
		expect(changePhrase({ base, now }, { unit: "元" })).toBe(phrase);
	});
});

describe("a complete phrase", () => {
	it("holds label, direction, both counts and the verdict", () => {
		expect(comparisonPhrase("同比", { base: 23, now: 12, verdict: "within_noise" }, { unit: "起" })).toBe(
			"同比下降47.8%（23起→12起，波动范围内）",
		);
		expect(comparisonPhrase("环比", { base: 46, now: 24, verdict: "clear_fall" }, { unit: "人" })).toBe(
			"环比下降47.8%（46人→24人，明显下降）",
		);
	});

	it("leaves the verdict out where there is none", () => {
		expect(comparisonPhrase("同比", { base: 20_000, now: 15_000 }, { unit: "元" })).toBe(
			"同比下降25.0%（2万元→1.5万元）",
		);
		expect(changePhrase({ base: 23, now: 12, verdict: null }, { unit: "起" })).toBe("下降47.8%（23起→12起）");
	});

	it("shows both sides where one was not measured", () => {
		expect(comparisonPhrase("同比", { base: null, now: 12 }, { unit: "起" })).toBe(
			"同比无可比数据（不详→12起）",
		);
	});

	it("is English where asked", () => {
		const change = { base: 23, now: 12, verdict: "within_noise" } as const;
		expect(comparisonPhrase("vs last year", change, { unit: "起", locale: "en" })).toBe(
			"down 47.8% vs last year (23 incidents → 12 incidents, within noise)",
		);
		expect(changePhrase({ base: 0, now: 20_000 }, { unit: "元", locale: "en" })).toBe(
			"up ¥20,000 (¥0 → ¥20,000)",
		);
	});
});

describe("the verdict in words", () => {
	it.each([
		["clear_fall", "明显下降", "clear fall"],
		["clear_rise", "明显上升", "clear rise"],
		["within_noise", "波动范围内", "within noise"],
		["too_few", "样本不足", "too few"],
	] as const)("%s is %s", (verdict, zh, en) => {
		expect(verdictWord(verdict)).toBe(zh);
		expect(verdictWord(verdict, "en")).toBe(en);
	});
});

describe("the interval in words", () => {
	it.each([
		[0.263131754, 1.034507298, "95%区间 −74%…+3%"],
		[0.320062112, 0.850496545, "95%区间 −68%…−15%"],
		[0, 1.280486274, "95%区间 −100%…+28%"],
		[0.548521678, 0.998319706, "95%区间 −45%…−0.2%"],
		[1.00004, 1.5, "95%区间 0%…+50%"],
		[0.5, 31.4, "95%区间 −50%…+3040%"],
	])("%f…%f is %s", (low, high, text) => {
		expect(intervalPhrase({ ratio: 1, low, high })).toBe(text);
	});

	it("has no percentage over a base of 0", () => {
		expect(intervalPhrase({ ratio: null, low: 0.78, high: null })).toBe("95%区间无法计算（基期为0）");
		expect(intervalPhrase({ ratio: null, low: 0.78, high: null }, "en")).toBe(
			"95% interval undefined (base is 0)",
		);
		expect(intervalPhrase({ ratio: 1, low: 0.5, high: 2 }, "en")).toBe("95% interval −50%…+100%");
	});
});
