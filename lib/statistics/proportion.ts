/** A part of a whole with its interval, so that 2 of 3 is not printed as two thirds and left alone. */
import { requireCount } from "./count";
import { TOO_FEW_BELOW, type Verdict } from "./verdict";

const Z = 1.959963984540054;

/** k of n with the 95 % interval; shares between 0 and 1. */
export interface Proportion {
	readonly part: number;
	readonly whole: number;
	/** part ÷ whole; null when whole is 0: a share of nothing is not 0. */
	readonly share: number | null;
	readonly low: number;
	readonly high: number;
}

/**
 * Share of a part with its Wilson interval; 0 of 0 → share null, 0 to 1: nothing is known.
 * @throws RangeError for what is no count, or a part larger than its whole
 */
export function proportion(part: number, whole: number): Proportion {
	requireCount(part, "part");
	requireCount(whole, "whole");
	if (part > whole) throw new RangeError(`part ${part} is larger than its whole ${whole}`);
	if (whole === 0) return { part, whole, share: null, low: 0, high: 1 };
	const share = part / whole;
	const spread = (Z * Z) / whole;
	const middle = (share + spread / 2) / (1 + spread);
	const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share) + spread / 4) / whole);
	return {
		part,
		whole,
		share,
		low: part === 0 ? 0 : Math.max(0, middle - half),
		high: part === whole ? 1 : Math.min(1, middle + half),
	};
}

/** Two shares compared; `difference` is now − base in points of 1. */
export interface ProportionComparison {
	readonly difference: number;
	readonly low: number;
	readonly high: number;
	readonly verdict: Verdict;
}

/**
 * The difference of two independent shares with Newcombe's hybrid-score interval (95 %), built from the Wilson intervals of
 * both; the words are those of counts, 样本不足 below 10 in both wholes together.
 * @returns null where a share is one of nothing
 * Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions" (1998), method 10.
 */
export function compareProportions(base: Proportion, now: Proportion): ProportionComparison | null {
	if (base.share === null || now.share === null) return null;
	const difference = now.share - base.share;
	const low = difference - Math.hypot(now.share - now.low, base.high - base.share);
	const high = difference + Math.hypot(now.high - now.share, base.share - base.low);
	const word = low > 0 ? "clear_rise" : high < 0 ? "clear_fall" : "within_noise";
	return { difference, low, high, verdict: base.whole + now.whole < TOO_FEW_BELOW ? "too_few" : word };
}
