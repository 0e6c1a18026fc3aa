/** Whether the largest of several parts of a whole stands out, or is what looking at all of them finds by luck. */
import { requireCount } from "./count";

/** Chance of an outstanding part where none is, over all parts looked at. */
const LEVEL = 0.05;

/** The largest part, and how it was found. */
export interface Peak {
	readonly part: number;
	readonly whole: number;
	/** Its share of the whole if nothing stood out, between 0 and 1, both excluded. */
	readonly chance: number;
	/** Parts among which it is the largest. */
	readonly looked: number;
}

/**
 * Chance of at least `part` of `whole` events where each falls there with a chance of its own. Summed in logarithms, a step
 * an event: exact enough from one event to a million.
 */
function upperTail({ part, whole, chance }: Peak): number {
	const odds = Math.log(chance) - Math.log1p(-chance);
	let mass = whole * Math.log1p(-chance);
	let tail = part === 0 ? Math.exp(mass) : 0;
	for (let k = 1; k <= whole; k++) {
		mass += Math.log((whole - k + 1) / k) + odds;
		if (k >= part) tail += Math.exp(mass);
	}
	return tail;
}

/**
 * True when so large a part is found by luck in fewer than 5 of 100 wholes, whichever of the parts looked at it is
 * (Bonferroni). Events are taken as independent.
 * @throws RangeError for what is no count, or a part larger than its whole
 */
export function isPeak(peak: Peak): boolean {
	requireCount(peak.part, "part");
	requireCount(peak.whole, "whole");
	if (peak.part > peak.whole)
		throw new RangeError(`part ${peak.part} is larger than its whole ${peak.whole}`);
	return upperTail(peak) * peak.looked < LEVEL;
}
