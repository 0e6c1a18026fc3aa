/** Chance for the benchmark's millions of draws: one table look-up a draw, the same stream for the same seed. */

/** Gives the next number, uniform in [0, 1). */
export type Uniform = () => number;

/** A stream of chance (mulberry32); equal seeds give equal streams. */
export function uniformOf(seed: number): Uniform {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** How many parts of a whole a weighted draw can tell apart: one in 1 024. */
const SLOTS = 1024;

/** A value with how often it should come up, relative to its neighbours. */
export type Weighted = readonly [value: number, weight: number];

/** Draws values as often as their weights say, each at least once in 1 024 draws; the list must not be longer. */
export function drawOf(weighted: readonly Weighted[], uniform: Uniform): () => number {
	const slots = slotsOf(weighted);
	return () => slots[Math.floor(uniform() * SLOTS)] ?? 0;
}

function slotsOf(weighted: readonly Weighted[]): Int16Array {
	const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
	const spare = SLOTS - weighted.length;
	const slots = new Int16Array(SLOTS);
	let at = 0;
	let reached = 0;
	weighted.forEach(([value, weight], index) => {
		reached += weight;
		const end = index + 1 + Math.round((spare * reached) / total);
		slots.fill(value, at, end);
		at = end;
	});
	return slots;
}

/** A standard normal number (Box–Muller). */
export function normal(uniform: Uniform): number {
	return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
