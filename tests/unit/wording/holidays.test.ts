/** Words around a festival: days by their distance, averages by the day, multiples of ordinary days. */
import { describe, expect, it } from "vitest";
import { offsetText, perDayText, timesPhrase, timesText } from "@/lib/wording/holidays";

describe("days around a festival", () => {
	it.each([
		["spring_festival", -7, "前7天"],
		["spring_festival", -1, "除夕"],
		["spring_festival", 0, "初一"],
		["spring_festival", 9, "初十"],
		["spring_festival", 15, "十六"],
		["spring_festival", 19, "二十"],
		["labour_day", -1, "前1天"],
		["labour_day", 0, "当天"],
		["dragon_boat", 15, "后15天"],
	] as const)("%s %d is %s", (festival, offset, words) => {
		expect(offsetText(festival, offset)).toBe(words);
	});
});

describe("averages by the day", () => {
	it.each([
		[12, 5, "起", "2.40起"],
		[1, 9, "人", "0.11人"],
		[0, 9, "起", "0起"],
		[null, 9, "起", "—"],
		[3, 0, "起", "—"],
		[31_623, 7, "元", "4518元"],
		[243_500, 9, "元", "2.71万元"],
	] as const)("%s in %d days is %s", (value, days, unit, words) => {
		expect(perDayText(value, days, unit)).toBe(words);
	});
});

describe("multiples of ordinary days", () => {
	it("stand with their interval, and none stands without a base", () => {
		const known = { ratio: 2.05, low: 1.213, high: 12.4 };
		const first = { ratio: null, low: 1.5, high: null };
		expect(timesPhrase(known)).toBe("为平常的2.05倍，95%区间1.21–12倍");
		expect(timesText(known)).toBe("2.05倍（1.21–12）");
		expect(timesPhrase(first)).toBe("平常为0，95%区间1.50倍以上");
		expect(timesText(first)).toBe("—（1.50以上）");
	});
});
