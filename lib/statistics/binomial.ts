/** The binomial with chance one half, exact from one incident to millions: the ground on which mid-p stands. */

const STIRLING_FROM = 16;

/**
 * What Stirling's formula misses: ln Γ(x+1) − (x+½)·ln x + x − ½·ln 2π, for real x > 0.
 * Small x climb by the recurrence of Γ until the series is exact to the last digit.
 * @param x > 0
 */
export function stirlingError(x: number): number {
	let climbed = 0;
	let at = x;
	while (at < STIRLING_FROM) {
		climbed += (at + 0.5) * Math.log1p(1 / at) - 1;
		at += 1;
	}
	const square = at * at;
	const series = 1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square;
	return climbed + (1 / 12 - (1 / 360 - series / square) / square) / at;
}

/**
 * Probability that k of n events fall on one of two equal sides: Γ(n+1) / (Γ(k+1)·Γ(n−k+1)·2ⁿ).
 * Real arguments are allowed, because counts are divided by φ. Relative error about 1e-13 at n = 2 000 000;
 * below 1e-308 it is 0.
 * @param k 0 ≤ k ≤ n/2
 * @param n > 0
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), with the deviance of both sides
 * in one expression free of cancellation.
 */
export function halfBinomialMass(k: number, n: number): number {
	if (k === 0) return 2 ** -n;
	const rest = n - k;
	const tilt = (rest - k) / n;
	const deviance = (n / 2) * (2 * tilt * Math.atanh(tilt) + Math.log1p(-tilt * tilt));
	const correction = stirlingError(n) - stirlingError(k) - stirlingError(rest);
	return Math.exp(correction - deviance) * Math.sqrt(n / (2 * Math.PI * k * rest));
}

/**
 * Twice the lower tail of the same binomial with half of the mass at k, divided by that mass:
 * Σ_{j≥1} Π_{i<j} (n+1+i) / (2(n−k+1+i)), the series of the incomplete beta function.
 * All terms are positive, so nothing cancels; about 10·√n terms at worst.
 * @param k 0 ≤ k ≤ n/2
 */
export function doubledMidTailOverMass(k: number, n: number): number {
	let term = 1;
	let sum = 0;
	for (let i = 0; term > sum * Number.EPSILON; i++) {
		term *= (n + 1 + i) / (2 * (n - k + 1 + i));
		sum += term;
	}
	return sum;
}
