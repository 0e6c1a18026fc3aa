/** How the counts of two equal windows compare: the interval of their ratio and the test of no change. */
import { doubledMidTailOverMass, halfBinomialMass } from "./binomial";
import { requireCount, requirePhi } from "./count";

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** A ratio now ÷ base with its 95 % interval; 1 means no change. */
export interface RatioInterval {
	/** now ÷ base; null when base is 0. */
	readonly ratio: number | null;
	/** Never null: a ratio cannot be below 0, which is what an unknown one says. */
	readonly low: number;
	/** null = without upper bound, when base is 0. */
	readonly high: number | null;
}

/**
 * The ratio of two counts with its 95 % interval: the Wilson interval of the conditional binomial p = now/(base + now),
 * mapped through p/(1−p). The mapped bounds are the roots r of base²r² − (2·base·now + z²φn)r + now² = 0, n = base + now,
 * which is solved without cancellation, so that a million is as exact as three.
 *
 * Edges: base 0 → ratio and high null, low finite; now 0 → ratio and low 0, high finite; 0→0 → ratio null, low 0,
 * high null: nothing is known.
 * @param phi overdispersion ≥ 1; both counts are divided by it first (the ratio itself does not change)
 * @throws RangeError for what is no count or no overdispersion
 * Source: statistics contract, "Year on year"; coverage 0.948–0.957 for means 3–100.
 */
export function ratioInterval(base: number, now: number, phi: number): RatioInterval {
	requireCount(base, "base");
	requireCount(now, "now");
	requirePhi(phi);
	return weightedRatioInterval(base, now, phi);
}

/**
 * {@link ratioInterval} for events that carry weights, such as losses, as effective events: any numbers ≥ 0 whose sum is
 * (Σx)²/Σx² over all events x of both windows. Equal weights make it the interval of the counts.
 */
export function weightedRatioInterval(base: number, now: number, phi: number): RatioInterval {
	if (base + now === 0) return { ratio: null, low: 0, high: null };
	const spread = Z * Z * phi * (base + now);
	const middle = 2 * base * now + spread;
	const upper = middle + Math.sqrt(spread * (spread + 4 * base * now));
	return {
		ratio: base === 0 ? null : now / base,
		low: (2 * now * now) / upper,
		high: base === 0 ? null : upper / (2 * base * base),
	};
}

/**
 * Two-sided mid-p of "nothing changed", given the sum of both counts: twice the smaller tail of the binomial with chance
 * one half, half of the observed mass included, at most 1. Symmetric in base and now; 0→0 → null (untested).
 * With φ > 1 both counts are divided by it and the tail is taken from the incomplete beta function, which is the same
 * sum wherever the divided counts are whole.
 * @param phi overdispersion ≥ 1
 * @throws RangeError for what is no count or no overdispersion
 * Source: statistics contract, "Year on year".
 */
export function midP(base: number, now: number, phi = 1): number | null {
	requireCount(base, "base");
	requireCount(now, "now");
	requirePhi(phi);
	if (base + now === 0) return null;
	if (base === now) return 1;
	const k = Math.min(base, now) / phi;
	const n = (base + now) / phi;
	const mass = halfBinomialMass(k, n);
	return mass === 0 ? 0 : Math.min(1, mass * doubledMidTailOverMass(k, n));
}
