/** Points by exact fractions: rounding as on paper, where the machine's own numbers would be a hundredth off. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	compareExact,
	dividedBy,
	exactOf,
	exactText,
	minus,
	plainText,
	plus,
	roundPoints,
	sumOf,
	times,
} from "@/lib/assessment/exact";

describe("rounding to 0.01", () => {
	it.each([
		[1.005, 1.01],
		[-1.005, -1.01],
		[1.0049999, 1],
		[2.675, 2.68],
		[49.405, 49.41],
		[0.005, 0.01],
		[-0.005, -0.01],
		[0.0049, 0],
		[123_456_789.125, 123_456_789.13],
		[1.5e-7, 0],
		[0, 0],
	])("%d → %d", (value, rounded) => {
		expect(roundPoints(exactOf(value))).toBe(rounded);
	});

	it("never gives −0", () => {
		expect(Object.is(roundPoints(exactOf(-0.001)), 0)).toBe(true);
		expect(Object.is(roundPoints(times(exactOf(0), exactOf(-2.5))), 0)).toBe(true);
	});

	it("rounds what a sum of binary numbers misses", () => {
		// 0.1 × 3 × 3.35 = 1.005
		expect(roundPoints(times(times(exactOf(0.1), exactOf(3)), exactOf(3.35)))).toBe(1.01);
		// 2 ÷ 3 × 1.5 = 1
		expect(roundPoints(times(dividedBy(exactOf(2), exactOf(3)), exactOf(1.5)))).toBe(1);
	});

	it("is the rounding of whole thousandths, half away from zero", () => {
		fc.assert(
			fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (thousandths) => {
				const size = Math.floor((Math.abs(thousandths) + 5) / 10);
				const expected = size === 0 ? 0 : (Math.sign(thousandths) * size) / 100;
				expect(roundPoints(exactOf(thousandths / 1000))).toBe(expected);
			}),
		);
	});
});

describe("exact numbers", () => {
	it("compute as fractions do", () => {
		expect(plus(exactOf(0.1), exactOf(0.2))).toEqual(exactOf(0.3));
		expect(minus(exactOf(0.3), exactOf(0.1))).toEqual({ over: 1n, under: 5n });
		expect(dividedBy(exactOf(1), exactOf(-4))).toEqual({ over: -1n, under: 4n });
		expect(sumOf([])).toEqual({ over: 0n, under: 1n });
		expect(sumOf([exactOf(0.1), exactOf(0.2), exactOf(0.7)])).toEqual(exactOf(1));
		expect(compareExact(dividedBy(exactOf(1), exactOf(3)), exactOf(0.333))).toBeGreaterThan(0);
		expect(compareExact(exactOf(-1), exactOf(0))).toBeLessThan(0);
		expect(compareExact(exactOf(2.5), dividedBy(exactOf(5), exactOf(2)))).toBe(0);
	});

	it("refuse what is no number", () => {
		expect(() => exactOf(Number.NaN)).toThrow(RangeError);
		expect(() => exactOf(Number.POSITIVE_INFINITY)).toThrow(RangeError);
		expect(() => dividedBy(exactOf(1), exactOf(0))).toThrow(RangeError);
	});

	it("are written with all digits of a rule, or to 0.01", () => {
		expect([plainText(-2.5), plainText(0.125), exactText(exactOf(-0.125)), exactText(exactOf(20))]).toEqual([
			"−2.5",
			"0.125",
			"−0.13",
			"20",
		]);
	});
});
