/** Counts of a rate that is itself only known as a gamma: what next week may bring. */

/** A rate ~ Gamma(shape, rate): mean shape/rate. */
export interface GammaRate {
	/** > 0 */
	readonly shape: number;
	/** > 0 */
	readonly rate: number;
}

const MOST_TERMS = 100_000;

function requireRate({ shape, rate }: GammaRate): void {
	if (!(shape > 0) || !Number.isFinite(shape)) throw new RangeError(`shape must be above 0, got ${shape}`);
	if (!(rate > 0) || !Number.isFinite(rate)) throw new RangeError(`rate must be above 0, got ${rate}`);
}

/**
 * The smallest count that is reached or stayed below with at least the given chance, for a Poisson count whose mean is
 * gamma distributed: P(k) = Γ(s+k)/(Γ(s)·k!)·(r/(1+r))^s·(1/(1+r))^k.
 * @param chance between 0 and 1, both excluded
 * @throws RangeError for what is no gamma rate or no chance
 */
export function countQuantile({ shape, rate }: GammaRate, chance: number): number {
	requireRate({ shape, rate });
	if (!(chance > 0 && chance < 1)) throw new RangeError(`chance must lie between 0 and 1, got ${chance}`);
	let mass = Math.exp(shape * Math.log(rate / (1 + rate)));
	let sum = mass;
	let count = 0;
	while (sum < chance && count < MOST_TERMS) {
		mass *= (shape + count) / ((count + 1) * (1 + rate));
		sum += mass;
		count += 1;
	}
	return count;
}

/** Chance of no event at all: (r/(1+r))^s. @throws RangeError for what is no gamma rate */
export function chanceOfNone({ shape, rate }: GammaRate): number {
	requireRate({ shape, rate });
	return Math.exp(shape * Math.log(rate / (1 + rate)));
}
