/** The incomplete gamma function and its inverse against scipy, and the shrunk rates that rest on them. */
import { describe, expect, it } from "vitest";
import { gammaQuantile, gammaTail } from "@/lib/statistics/gamma";
import { shrunkRate, townPrior } from "@/lib/statistics/shrinkage";

/** scipy.special.gammainc */
const TAILS = [
	[0.3, 0.01, 0.27924099635901484],
	[1, 1, 0.6321205588285577],
	[4.1, 2, 0.1303088869961528],
	[30.5, 40, 0.9481646213453068],
	[500.2, 480, 0.18387711171456916],
	[20_000, 20_100, 0.7606167055614176],
] as const;

/** scipy.stats.gamma.ppf at 2.5 %, 50 % and 97.5 % */
const QUANTILES = [
	[0.3, 3.1856790317391693e-6, 0.07313113586695198, 1.9002636428388258],
	[1, 0.025317807984289876, 0.6931471805599455, 3.6888794541139354],
	[4.106, 1.1438616337785683, 3.7779100315328713, 8.92631534120058],
	[30.5, 20.651568938653238, 30.167322082556154, 42.23821872140453],
	[500.2, 457.3198110693446, 499.86670618587124, 544.9742223268133],
	[20_000, 19_723.767600607054, 19_999.66666765434, 20_278.126698463333],
] as const;

describe("the gamma distribution", () => {
	it.each(TAILS)("of shape %f lies below %f with chance %f", (shape, x, chance) => {
		expect(gammaTail(shape, x) / chance).toBeCloseTo(1, 10);
	});

	it.each(QUANTILES)("of shape %f has its quantiles", (shape, ...expected) => {
		[0.025, 0.5, 0.975].forEach((chance, at) => {
			expect(gammaQuantile(shape, chance) / (expected[at] ?? Number.NaN)).toBeCloseTo(1, 9);
		});
	});

	it("has no quantile for what is no shape and no chance", () => {
		for (const [shape, chance] of [
			[0, 0.5],
			[-1, 0.5],
			[Number.NaN, 0.5],
			[1, 0],
			[1, 1],
		] as const)
			expect(() => gammaQuantile(shape, chance)).toThrow(RangeError);
	});
});

describe("shrunk rates", () => {
	const small = { count: 1, exposure: 300 };
	const large = { count: 20, exposure: 20_000 };
	const towns = [small, large, { count: 5, exposure: 6000 }, { count: 0, exposure: 400 }];

	it("equal the formula of the contract, worked in plain numbers", () => {
		const mean = 26 / 26_700;
		const spread =
			(300 * (1 / 300 - mean) ** 2 +
				20_000 * (20 / 20_000 - mean) ** 2 +
				6000 * (5 / 6000 - mean) ** 2 +
				400 * mean ** 2) /
			26_700;
		const variance = Math.max(spread - mean / (26_700 / 4), (0.15 * mean) ** 2);
		const prior = townPrior(towns);
		expect(prior?.mean).toBeCloseTo(mean, 15);
		expect((prior?.shape ?? 0) / (mean ** 2 / variance)).toBeCloseTo(1, 12);
		expect((prior?.rate ?? 0) / (mean / variance)).toBeCloseTo(1, 12);
	});

	it("lie between the village's own rate and the town's, the smaller village nearer to the town", () => {
		const prior = townPrior(towns) ?? { mean: 0, shape: 1, rate: 1 };
		const pulled = (area: typeof small) => {
			const own = area.count / area.exposure;
			const { rate, low, high } = shrunkRate(area, prior);
			expect(low).toBeLessThan(rate);
			expect(high).toBeGreaterThan(rate);
			return (rate - own) / (prior.mean - own);
		};
		expect(pulled(small)).toBeGreaterThan(pulled(large));
		expect(pulled(small)).toBeLessThan(1);
		expect(pulled(large)).toBeGreaterThan(0);
	});

	it("need events and exposure", () => {
		expect(townPrior([])).toBeNull();
		expect(townPrior([{ count: 0, exposure: 100 }])).toBeNull();
		expect(() => townPrior([{ count: 1, exposure: 0 }])).toThrow(RangeError);
		expect(() => townPrior([{ count: -1, exposure: 10 }])).toThrow(RangeError);
	});
});
