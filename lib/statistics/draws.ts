/** Seeded draws of gamma rates, for questions that have no closed form: which of many uncertain rates is the highest. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { GammaRate } from "./negative-binomial";

/** Gives the next number. */
type Chance = () => number;

/** The first numbers of seeds that lie close together are alike; they are thrown away. */
const WARM_UP = 20;

function chanceOf(seed: number): Chance {
	const generator = xoroshiro128plus(seed | 0);
	for (let step = 0; step < WARM_UP; step += 1) generator.next();
	return () => uniformFloat64(generator);
}

/** A standard normal number. Source: G. E. P. Box and M. E. Muller (1958). */
function normal(chance: Chance): number {
	return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** Gamma(shape, rate 1) for shape ≥ 1. Source: G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables" (2000). */
function largeGamma(shape: number, chance: Chance): number {
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normal(chance);
		const v = (1 + c * x) ** 3;
		if (v <= 0) continue;
		if (Math.log(1 - chance()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
	}
}

/** The same for any shape; below 1 by the boost of the same paper. */
function gamma(shape: number, chance: Chance): number {
	if (shape >= 1) return largeGamma(shape, chance);
	return largeGamma(shape + 1, chance) * (1 - chance()) ** (1 / shape);
}

/**
 * How often each rate is the highest of one draw of all of them, as shares of the draws that have a highest; equal
 * seeds give equal shares.
 * @param rates with what each draw is multiplied by (0 = never the highest)
 * @param draws how many, above 0
 */
export function highestShares(
	rates: readonly (GammaRate & { readonly times: number })[],
	{ seed, draws }: { readonly seed: number; readonly draws: number },
): readonly number[] {
	const chance = chanceOf(seed);
	const wins = rates.map(() => 0);
	for (let draw = 0; draw < draws; draw += 1) {
		let best = -1;
		let most = 0;
		for (const [at, { shape, rate, times }] of rates.entries()) {
			const value = (gamma(shape, chance) / rate) * times;
			if (value > most) [best, most] = [at, value];
		}
		if (best >= 0) wins[best] = (wins[best] ?? 0) + 1;
	}
	return wins.map((won) => won / draws);
}
