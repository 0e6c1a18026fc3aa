/** Chance that a seed repeats, and moments that it spreads evenly: wherever a step breaks, some of them fall nearby. */

/** Numbers from 0 to below 1 (mulberry32). */
export function chanceOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A stretch of time and how many moments it has. */
export interface Stretch {
	readonly from: number;
	readonly end: number;
	readonly count: number;
}

/** Random moments of all stretches, in random order: one in each of as many equal parts of a stretch. */
export function spreadMoments(stretches: readonly Stretch[], chance: () => number): number[] {
	const moments = stretches.flatMap(({ from, end, count }) =>
		Array.from({ length: count }, (_, at) => from + ((at + chance()) / count) * (end - from)),
	);
	return moments
		.map((moment) => ({ moment, order: chance() }))
		.sort((one, other) => one.order - other.order)
		.map(({ moment }) => moment);
}
