/** Draws of gamma rates, against chances that are known without drawing. */
import { describe, expect, it } from "vitest";
import { highestShares } from "@/lib/statistics/draws";
import { gammaQuantile, gammaTail } from "@/lib/statistics/gamma";

const MANY = { seed: 7, draws: 40_000 };

/** P(X > Y) for independent gammas with rate 1, by adding up Y's quantiles. */
function beats(shape: number, other: number): number {
	const steps = 4000;
	let sum = 0;
	for (let step = 0; step < steps; step += 1)
		sum += 1 - gammaTail(shape, gammaQuantile(other, (step + 0.5) / steps));
	return sum / steps;
}

describe("highestShares", () => {
	it.each([
		[0.3, 0.5],
		[2, 1],
		[4.1, 6],
		[20, 25],
	])("knows how often Gamma(%d) beats Gamma(%d)", (one, other) => {
		const [share = 0] = highestShares(
			[
				{ shape: one, rate: 1, times: 1 },
				{ shape: other, rate: 1, times: 1 },
			],
			MANY,
		);
		const sure = beats(one, other);
		expect(Math.abs(share - sure)).toBeLessThan(4 * Math.sqrt((sure * (1 - sure)) / MANY.draws));
	});

	it("shares evenly among equals, and what is multiplied by 0 never wins", () => {
		const equal = { shape: 3, rate: 2, times: 1 };
		const shares = highestShares([equal, equal, equal, { ...equal, times: 0 }], MANY);
		for (const share of shares.slice(0, 3)) expect(Math.abs(share - 1 / 3)).toBeLessThan(0.012);
		expect(shares[3]).toBe(0);
	});

	it("takes rate and multiplier as scales", () => {
		const draws = (rates: Parameters<typeof highestShares>[0]) => highestShares(rates, MANY);
		const [one] = draws([
			{ shape: 5, rate: 2, times: 2 },
			{ shape: 5, rate: 1, times: 1 },
		]);
		expect(Math.abs((one ?? 0) - 0.5)).toBeLessThan(0.012);
	});

	it("gives the same for the same seed and something else for another", () => {
		const rates = [2, 3, 4].map((shape) => ({ shape, rate: 1, times: 1 }));
		expect(highestShares(rates, { seed: 1, draws: 500 })).toEqual(
			highestShares(rates, { seed: 1, draws: 500 }),
		);
		expect(highestShares(rates, { seed: 2, draws: 500 })).not.toEqual(
			highestShares(rates, { seed: 1, draws: 500 }),
		);
	});
});
