/** How the counts of two windows of unlike length compare: by the day, with the interval and the test of an equal rate. */
import { stirlingError } from "./binomial";
import { type Comparison, compareCounts } from "./comparison";
import { requireCount, requirePhi } from "./count";
import { ratioInterval } from "./ratio";
import { verdictOfInterval } from "./verdict";

/** A count and the days it was counted on. */
export interface Counted {
	readonly count: number;
	/** > 0 */
	readonly days: number;
}

/** Two windows and the overdispersion of the station's weeks. */
export interface RatePair {
	readonly base: Counted;
	readonly now: Counted;
	/** From `overdispersion`; ≥ 1. */
	readonly phi: number;
}

function requireDays({ days }: Counted, name: string): void {
	if (!Number.isFinite(days) || days <= 0) throw new RangeError(`${name} must have days, got ${days}`);
}

/**
 * Probability that k of n events fall on the side that has the share `chance`; k and n may be real, counts being divided
 * by φ. By deviances, so that large counts stay exact.
 */
function mass(k: number, n: number, chance: number): number {
	if (k === 0) return (1 - chance) ** n;
	if (k === n) return chance ** n;
	const rest = n - k;
	const deviance = k * Math.log(k / (n * chance)) + rest * Math.log(rest / (n * (1 - chance)));
	const correction = stirlingError(n) - stirlingError(k) - stirlingError(rest);
	return Math.exp(correction - deviance) * Math.sqrt(n / (2 * Math.PI * k * rest));
}

/** Chance of fewer than k of n, and half of exactly k: the series of the incomplete beta function, for k ≤ n·chance. */
function lowerMidTail(k: number, n: number, chance: number): number {
	let term = 1;
	let sum = 1;
	for (let i = 0; term > sum * Number.EPSILON; i++) {
		term *= ((n + 1 + i) / (n - k + 1 + i)) * (1 - chance);
		sum += term;
	}
	return mass(k, n, chance) * (chance * sum - 0.5);
}

/**
 * Two-sided mid-p of “the rate by the day is the same”: given the sum of both counts, the later one is binomial with the
 * share of its days. Twice the smaller tail, half of the observed mass included, at most 1; 0→0 → null (untested). With
 * days of equal number it is the mid-p of two counts.
 * @throws RangeError for what is no count, no length or no overdispersion
 */
function rateMidP({ base, now, phi }: RatePair): number | null {
	const n = (base.count + now.count) / phi;
	if (n === 0) return null;
	const chance = now.days / (base.days + now.days);
	const k = now.count / phi;
	const tail = k <= n * chance ? lowerMidTail(k, n, chance) : lowerMidTail(n - k, n, 1 - chance);
	return Math.max(0, Math.min(1, 2 * Math.min(tail, 1 - tail)));
}

/**
 * Compares two windows by the day. `ratio` and its interval are those of the rates (the conditional binomial of the
 * counts, divided by the ratio of the days); `change` is that of the rates, `base` and `now` stay the counts. Windows of
 * equal length are compared as counts, to the last digit.
 * @throws RangeError for what is no count, no length or no overdispersion
 * Source: statistics contract, "Year on year": the same interval and test with the days of both windows as exposure.
 */
export function compareRates(pair: RatePair): Comparison {
	const { base, now, phi } = pair;
	requireCount(base.count, "base");
	requireCount(now.count, "now");
	requireDays(base, "base");
	requireDays(now, "now");
	requirePhi(phi);
	if (base.days === now.days) return compareCounts({ base: base.count, now: now.count, phi });
	const scale = base.days / now.days;
	const counts = ratioInterval(base.count, now.count, phi);
	const interval = {
		ratio: counts.ratio === null ? null : counts.ratio * scale,
		low: counts.low * scale,
		high: counts.high === null ? null : counts.high * scale,
	};
	return {
		base: base.count,
		now: now.count,
		change: interval.ratio === null ? null : interval.ratio - 1,
		...interval,
		p: rateMidP(pair),
		verdict: verdictOfInterval(base.count, now.count, interval),
	};
}
