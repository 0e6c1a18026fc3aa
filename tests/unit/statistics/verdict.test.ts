import { describe, expect, it } from "vitest";
import { compareCounts } from "@/lib/statistics/comparison";
import { verdictOf } from "@/lib/statistics/verdict";

describe("the verdict", () => {
	it.each([
		[46, 24, 1, "clear_fall"],
		[24, 46, 1, "clear_rise"],
		[23, 12, 1, "within_noise"],
		[12, 23, 1, "within_noise"],
		[67, 44, 1.2, "clear_fall"],
		[100, 74, 1, "clear_fall"],
		[100, 74, 1.2, "within_noise"],
		[1237, 1852, 1.2, "clear_rise"],
		[30, 30, 1.2, "within_noise"],
		[0, 10, 1.2, "clear_rise"],
		[10, 0, 1.2, "clear_fall"],
		[0, 9, 1, "too_few"],
		[9, 0, 1, "too_few"],
		[4, 5, 1, "too_few"],
		[5, 5, 1, "within_noise"],
		[0, 0, 1, "too_few"],
	] as const)("%i→%i at φ %f is %s", (base, now, phi, verdict) => {
		expect(verdictOf(base, now, phi)).toBe(verdict);
	});
});

describe("a comparison", () => {
	it("carries both counts, the change, the interval, p and the verdict", () => {
		const comparison = compareCounts({ base: 46, now: 24, phi: 1 });
		expect(comparison).toEqual({
			base: 46,
			now: 24,
			change: -22 / 46,
			ratio: 24 / 46,
			low: expect.closeTo(0.3200621118, 9),
			high: expect.closeTo(0.8504965448, 9),
			p: expect.closeTo(0.0085545385, 9),
			verdict: "clear_fall",
		});
	});

	it("has no change over a base of 0, and −100 % to 0", () => {
		expect(compareCounts({ base: 0, now: 3, phi: 1.2 })).toMatchObject({ change: null, high: null });
		expect(compareCounts({ base: 3, now: 0, phi: 1.2 })).toMatchObject({ change: -1, low: 0 });
		expect(compareCounts({ base: 0, now: 0, phi: 1.2 })).toEqual({
			base: 0,
			now: 0,
			change: null,
			ratio: null,
			low: 0,
			high: null,
			p: null,
			verdict: "too_few",
		});
	});

	it("widens the interval and the p by the same φ", () => {
		const { p, high } = compareCounts({ base: 67, now: 44, phi: 1.2 });
		expect(p).toBeCloseTo(0.046877532654, 11);
		expect(high).toBeCloseTo(0.99318123047, 10);
	});
});
