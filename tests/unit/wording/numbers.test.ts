import { describe, expect, it } from "vitest";
import {
	blankText,
	countText,
	limitText,
	moneyUnitFor,
	moneyUnitText,
	numberText,
	percentText,
	yuanFigure,
	yuanText,
} from "@/lib/wording/numbers";
import { roundHalfAway } from "@/lib/wording/rounding";

describe("rounding", () => {
	it.each([
		[0.5, 0, 1],
		[-0.5, 0, -1],
		[1.5, 0, 2],
		[-2.5, 0, -3],
		[1.005, 2, 1.01],
		[-1.005, 2, -1.01],
		[0.285, 2, 0.29],
		[1.4999, 0, 1],
		[1234.5, -2, 1200],
		[1250, -2, 1300],
		[1e-7, 2, 0],
		[1.5e21, 0, 1.5e21],
	])("%f to %i decimals is %f", (value, decimals, rounded) => {
		expect(roundHalfAway(value, decimals)).toBe(rounded);
	});

	it("never leaves a minus on zero", () => {
		expect(Object.is(roundHalfAway(-0.04, 1), 0)).toBe(true);
		expect(Object.is(roundHalfAway(-0, 1), 0)).toBe(true);
	});
});

describe("a count", () => {
	it.each([
		[12, "起", "12起"],
		[0, "起", "0起"],
		[1852, "起", "1852起"],
		[9999, "人", "9999人"],
		[10_000, "人", "10,000人"],
		[110_000, "份", "110,000份"],
		[1_234_567, "份", "1,234,567份"],
		[2.5, "起", "2.5起"],
	] as const)("%f %s prints %s", (value, unit, text) => {
		expect(countText(value, unit)).toBe(text);
	});

	it.each([
		[1, "起", "1 incident"],
		[12, "起", "12 incidents"],
		[0, "人", "0 people"],
		[1, "人", "1 person"],
		[1852, "份", "1,852 receipts"],
	] as const)("%i %s prints %s in English", (value, unit, text) => {
		expect(countText(value, unit, { locale: "en" })).toBe(text);
	});

	it("is a bare number where the unit stands in the header", () => {
		expect(numberText(1852)).toBe("1852");
		expect(numberText(1852, { locale: "en" })).toBe("1,852");
		expect(numberText(2.71649, { decimals: 2 })).toBe("2.72");
		expect(numberText(-5)).toBe("−5");
	});
});

describe("what is missing", () => {
	it("is named as asked, without a unit", () => {
		expect(countText(null, "起")).toBe("—");
		expect(countText(null, "起", { blank: "unknown" })).toBe("不详");
		expect(yuanText(null, { blank: "unknown" })).toBe("不详");
		expect(yuanText(null)).toBe("—");
		expect(yuanFigure(null, "wan")).toBe("—");
		expect(percentText(null)).toBe("—");
		expect(numberText(null, { blank: "unknown", locale: "en" })).toBe("unknown");
		expect(blankText()).toBe("—");
		expect(blankText("unknown")).toBe("不详");
	});

	it("is what no number is", () => {
		for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
			expect(countText(value, "人")).toBe("—");
			expect(percentText(value)).toBe("—");
			expect(yuanText(value)).toBe("—");
			expect(yuanFigure(value, "yuan")).toBe("—");
		}
	});
});

describe("a share", () => {
	it.each([
		[0.343, "34.3%"],
		[1, "100.0%"],
		[0, "0.0%"],
		[687 / 2000, "34.4%"],
		[0.00049, "0.0%"],
		[-0.0004, "0.0%"],
		[-0.0005, "−0.1%"],
		[2 / 3, "66.7%"],
		[1.23456, "123.5%"],
	])("%f prints %s", (rate, text) => {
		expect(percentText(rate)).toBe(text);
	});

	it("takes the decimals it is given", () => {
		expect(percentText(615 / 1237, { decimals: 2 })).toBe("49.72%");
		expect(percentText(0.345, { decimals: 0 })).toBe("35%");
	});
});

describe("an amount", () => {
	it.each([
		[3634, "3634元"],
		[3634.5, "3634.5元"],
		[3634.56, "3634.56元"],
		[0, "0元"],
		[9999.99, "9999.99元"],
		[9999.994, "9999.99元"],
		[9999.996, "1万元"],
		[10_000, "1万元"],
		[12_000, "1.2万元"],
		[363_400, "36.34万元"],
		[123_450, "12.35万元"],
		[200_000, "20万元"],
		[63_970_000, "6397万元"],
		[123_456_789, "12,345.68万元"],
		[-15_000, "−1.5万元"],
		[-0.001, "0元"],
	])("%f yuan prints %s", (yuan, text) => {
		expect(yuanText(yuan)).toBe(text);
	});

	it.each([
		[10_000, "1万元", "¥10,000"],
		[200_000, "20万元", "¥200,000"],
		[123_456, "12.3456万元", "¥123,456"],
		[199_999, "19.9999万元", "¥199,999"],
		[10_000_000, "1000万元", "¥10,000,000"],
		[9_999, "9999元", "¥9,999"],
	])("that is a limit of %f yuan is said to the yuan: %s, %s", (yuan, chinese, english) => {
		expect([limitText(yuan), limitText(yuan, "en")]).toEqual([chinese, english]);
	});

	it.each([
		[363_400, "¥363,400"],
		[3634.5, "¥3,634.50"],
		[-20, "−¥20"],
		[0, "¥0"],
	])("%f yuan prints %s in English", (yuan, text) => {
		expect(yuanText(yuan, { locale: "en" })).toBe(text);
	});

	it("stands in a column whose header names the unit", () => {
		expect(yuanFigure(363_400, "wan")).toBe("36.34");
		expect(yuanFigure(10_000, "wan")).toBe("1.00");
		expect(yuanFigure(363_400, "yuan")).toBe("363,400.00");
		expect(yuanFigure(3634, "yuan", { decimals: 0 })).toBe("3634");
		expect(moneyUnitText("wan")).toBe("万元");
		expect(moneyUnitText("yuan")).toBe("元");
	});

	it("chooses the unit of a column by its largest amount", () => {
		expect(moneyUnitFor([3634, null, 9999.99])).toBe("yuan");
		expect(moneyUnitFor([3634, 10_000])).toBe("wan");
		expect(moneyUnitFor([-20_000])).toBe("wan");
		expect(moneyUnitFor([null, Number.NaN])).toBe("yuan");
		expect(moneyUnitFor([])).toBe("yuan");
	});
});
