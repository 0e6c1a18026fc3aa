/** What may enter a comparison: whole counts and an overdispersion; anything else is our bug, not the officer's. */

/** A week of an ordinary station varies a little more than chance alone: the least overdispersion φ ever assumed. */
export const PHI_FLOOR = 1.2;

/**
 * Refuses what is not a count. An average or a rate passed as a count would get a false verdict, so 2.5 is refused too.
 * @throws RangeError unless a whole number ≥ 0
 */
export function requireCount(value: number, name: string): void {
	if (!Number.isSafeInteger(value) || value < 0)
		throw new RangeError(`${name} must be a count, got ${value}`);
}

/**
 * Refuses an overdispersion that would make intervals narrower than chance.
 * @throws RangeError unless finite and ≥ 1
 */
export function requirePhi(phi: number): void {
	if (!Number.isFinite(phi) || phi < 1) throw new RangeError(`phi must be at least 1, got ${phi}`);
}
