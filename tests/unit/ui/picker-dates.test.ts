/** Dates go in and out of the pickers as texts; these are the rules of the way. */
import { describe, expect, it } from "vitest";
import { percentOf } from "@/components/ui/percent";
import {
	dayOf,
	firstDayOf,
	type PickerKind,
	parseTyped,
	shown,
	textOf,
	unicodePattern,
	weekStartsOn,
} from "@/components/ui/picker-dates";

function day(text: string): Date {
	const found = dayOf(text);
	if (found === null) throw new Error(text);
	return found;
}

describe("dayOf", () => {
	it("is the local day, whatever the time zone", () => {
		expect([
			day("2026-05-11").getFullYear(),
			day("2026-05-11").getMonth(),
			day("2026-05-11").getDate(),
		]).toEqual([2026, 4, 11]);
		expect(textOf(day("2024-02-29"))).toBe("2024-02-29");
	});
	it.each(["2026-02-29", "2026-5-1", "20260511", "", "2026-05-11 08:00"])("refuses %j", (text) => {
		expect(dayOf(text)).toBeNull();
	});
	it("keeps nothing as nothing", () => {
		expect(dayOf(null)).toBeNull();
	});
});

describe("firstDayOf", () => {
	// 2026-05-11 is a Monday, 2026-05-08 a Friday.
	it.each<[PickerKind, string, number, string]>([
		["date", "2026-05-11", 1, "2026-05-11"],
		["week", "2026-05-11", 1, "2026-05-11"],
		["week", "2026-05-10", 1, "2026-05-04"],
		["week", "2026-05-11", 5, "2026-05-08"],
		["week", "2026-05-11", 7, "2026-05-10"],
		["week", "2026-01-01", 1, "2025-12-29"],
		["month", "2026-05-31", 1, "2026-05-01"],
		["quarter", "2026-05-31", 1, "2026-04-01"],
		["year", "2024-02-29", 1, "2024-01-01"],
	])("%s of %s, weeks from day %i, is %s", (kind, text, weekStart, expected) => {
		expect(textOf(firstDayOf(kind, day(text), weekStart))).toBe(expected);
	});
	it("takes a week start out of range for Monday", () => {
		expect(weekStartsOn(0)).toBe(1);
		expect(weekStartsOn(8)).toBe(1);
	});
});

describe("shown", () => {
	it.each<[PickerKind, string]>([
		["date", "2026年5月11日 周一"],
		["week", "2026年5月11日至5月17日"],
		["month", "2026年5月"],
		["quarter", "2026年第2季度"],
		["year", "2026年"],
	])("%s", (kind, expected) => {
		expect(shown(kind, day("2026-05-11"), 1)).toBe(expected);
	});
	it("names the second year of a week that crosses New Year", () => {
		expect(shown("week", day("2026-01-01"), 1)).toBe("2025年12月29日至2026年1月4日");
	});
});

describe("typed text", () => {
	it("must be exactly one of the patterns", () => {
		expect(parseTyped("2026-05-11", ["YYYY-MM-DD"])).toEqual(day("2026-05-11"));
		expect(parseTyped("2026-5-11", ["YYYY-MM-DD"])).toBeNull();
		expect(parseTyped("2026-02-30", ["YYYY-MM-DD"])).toBeNull();
	});
	it("knows Ant Design's patterns", () => {
		expect(unicodePattern("YYYY-MM-DD")).toBe("yyyy-MM-dd");
		expect(unicodePattern("[Q]Q")).toBe("Q季度");
	});
});

describe("percentOf", () => {
	it.each([
		[0, 100, 0],
		[999, 1000, 99],
		[99_999, 100_000, 99],
		[1000, 1000, 100],
		[1200, 1000, 100],
		[5, null, null],
		[0, 0, null],
	])("%i of %s is %s: never 100 before the end", (done, total, expected) => {
		expect(percentOf(done, total)).toBe(expected);
	});
});
