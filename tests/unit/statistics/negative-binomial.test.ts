/** Counts of an uncertain rate, against the distribution written out by factorials. */
import { describe, expect, it } from "vitest";
import { chanceOfNone, countQuantile } from "@/lib/statistics/negative-binomial";

/** Γ(s + k)/Γ(s) as a product, plainly. */
function massOf(k: number, shape: number, rate: number): number {
	let mass = (rate / (1 + rate)) ** shape;
	for (let i = 0; i < k; i += 1) mass *= (shape + i) / (i + 1) / (1 + rate);
	return mass;
}

function plainQuantile(shape: number, rate: number, chance: number): number {
	let sum = 0;
	for (let k = 0; ; k += 1) {
		sum += massOf(k, shape, rate);
		if (sum >= chance) return k;
	}
}

const RATES = [
	{ shape: 0.4, rate: 3 },
	{ shape: 4.1, rate: 30.5 },
	{ shape: 12, rate: 4 },
	{ shape: 90, rate: 2 },
];

describe("countQuantile", () => {
	it.each(RATES)("is the plain sum's for Gamma($shape, $rate)", ({ shape, rate }) => {
		for (const chance of [0.025, 0.2, 0.5, 0.8, 0.975, 0.999])
			expect(countQuantile({ shape, rate }, chance)).toBe(plainQuantile(shape, rate, chance));
	});

	it("has the mean shape ÷ rate", () => {
		for (const { shape, rate } of RATES) {
			const mean = Array.from({ length: 600 }, (_, k) => k * massOf(k, shape, rate));
			expect(mean.reduce((sum, part) => sum + part, 0)).toBeCloseTo(shape / rate, 8);
		}
	});

	it("is nearly a Poisson quantile where the rate is nearly certain", () => {
		const shape = 1e6;
		expect(countQuantile({ shape, rate: shape / 3 }, 0.975)).toBe(7);
		expect(countQuantile({ shape, rate: shape / 3 }, 0.025)).toBe(0);
	});

	it.each([
		[{ shape: 0, rate: 1 }, 0.5],
		[{ shape: 1, rate: Number.NaN }, 0.5],
		[{ shape: 1, rate: 1 }, 1],
	] as const)("refuses %o at %d", (rate, chance) => {
		expect(() => countQuantile(rate, chance)).toThrow(RangeError);
	});
});

it("says the chance of nothing at all", () => {
	for (const { shape, rate } of RATES)
		expect(chanceOfNone({ shape, rate })).toBeCloseTo(massOf(0, shape, rate), 12);
});
