/** Age cells: exact ages, bands, open ranges, people without an age. */
import { describe, expect, it } from "vitest";
import { MAX_AGE, readAge } from "@/lib/text/age";

describe("readAge of words that every object knows", () => {
	it.each(["constructor", "__proto__", "toString"])("%s is refused like any other word", (cell) => {
		expect(readAge(cell)).toMatchObject({ ok: false });
	});
});

describe("readAge", () => {
	it.each<[string | number, number, number]>([
		["20岁", 20, 20],
		[20, 20, 20],
		["20", 20, 20],
		["４５周岁", 45, 45],
		["四十五岁", 45, 45],
		["35.5", 35, 35],
		["2岁半", 2, 2],
		["3个月", 0, 0],
		["'40 - 49", 40, 49],
		["'70 - 79", 70, 79],
		["40-49岁", 40, 49],
		["40岁至49岁", 40, 49],
		["1 - 9", 1, 9],
		["60+", 60, MAX_AGE],
		["'100 +", 100, MAX_AGE],
		["60岁以上", 60, MAX_AGE],
		["≥61", 61, MAX_AGE],
		[">60", 61, MAX_AGE],
		["超过60岁", 61, MAX_AGE],
		["<18", 0, 17],
		["Under 19", 0, 18],
		["未满18周岁", 0, 17],
		["18岁以下", 0, 18],
		["20多岁", 20, 29],
		["十几岁", 10, 19],
	])("%j", (cell, low, high) => {
		expect(readAge(cell)).toEqual({ ok: true, value: { low, high } });
	});

	it("marks an approximate age", () => {
		expect(readAge("约30岁")).toEqual({ ok: true, value: { low: 30, high: 30 }, note: "原文是约数" });
	});

	it.each(["", "不详", "'Not Available / non disponible"])("%j is unknown", (cell) => {
		expect(readAge(cell)).toEqual({ ok: true, value: null });
	});

	it.each(["'Deceased / Décédé", "'Business / Entreprise", "单位"])("%j has no age, and says why", (cell) => {
		expect(readAge(cell)).toMatchObject({ ok: true, value: null, note: expect.stringMatching(/已故|单位/) });
	});

	it.each<[string | number, RegExp]>([
		["80后", /出生年代/],
		["1990-01-01", /出生日期/],
		[1990, /出生日期/],
		["200", /不是可读的年龄/],
		["50-40", /不是可读的年龄/],
		["-5", /不是可读的年龄/],
		["男", /不是可读的年龄/],
	])("%j is refused", (cell, reason) => {
		const reading = readAge(cell);
		expect(!reading.ok && reading.reason).toMatch(reason);
	});
});
