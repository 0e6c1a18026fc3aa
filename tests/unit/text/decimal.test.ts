/** Coordinates and quantities with decimals; expected degrees are worked out by hand. */
import { describe, expect, it } from "vitest";
import { readDecimal } from "@/lib/text/decimal";

describe("readDecimal", () => {
	it.each<[string | number, number]>([
		["29.123456", 29.123456],
		[120.05, 120.05],
		["-0.5", -0.5],
		[".5", 0.5],
		["1,234.5", 1234.5],
		["1e3", 1000],
		["12人", 12],
		["3起", 3],
		["36.5万元", 365_000],
		["北纬29.12", 29.12],
		["E120.5", 120.5],
		["120°12′36″", 120.21],
		["东经120度12分36秒", 120.21],
		["29°30'", 29.5],
		["0", 0],
	])("%j is %d", (cell, value) => {
		expect(readDecimal(cell, "yuan")).toEqual({ ok: true, value });
	});

	it("does not multiply by 万 where the column counts in 万 itself", () => {
		expect(readDecimal("36.5万元", "wan")).toEqual({ ok: true, value: 36.5 });
		expect(readDecimal("36.5", "wan")).toEqual({ ok: true, value: 36.5 });
	});

	it.each(["abc", "1,23", "3-5", "12人3户", "200°10′", "29°75′", "1e999"])("%j is refused", (cell) => {
		expect(readDecimal(cell, "yuan")).toMatchObject({ ok: false });
	});

	it.each(["", "/", "暂无"])("%j is unknown, never 0", (cell) => {
		expect(readDecimal(cell, "yuan")).toEqual({ ok: true, value: null });
	});
});
