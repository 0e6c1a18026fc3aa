/** What a reader can prove of withheld sums: he weighs the two sums he knows, which shares nothing with how villages are withheld. */

/** Losses of last year and this, in any unit. */
export type Pair = readonly [base: number, now: number];

/** What a reader has: how each hidden village changed, as a direction, and the sums of all hidden ones in both windows. */
export interface Known {
	readonly changes: readonly Pair[];
	readonly rest: Pair;
}

const EPSILON = 1e-7;
const dot = (one: Pair, other: Pair): number => one[0] * other[0] + one[1] * other[1];

/** Weights of the two sums under which two villages count as wanted. */
function solved(one: Pair, other: Pair, [first, second]: Pair): readonly Pair[] {
	const area = one[0] * other[1] - one[1] * other[0];
	if (Math.abs(area) < EPSILON) return [];
	return [[(first * other[1] - second * one[1]) / area, (one[0] * second - other[0] * first) / area]];
}

/**
 * Bounds of a sum over hidden villages, in which each counts with a factor for every unit along its change: if weights of the two
 * known sums make every village count at least as much as in the sum sought, the weighted sums are at least as large as it. The
 * best such weights are tight for two villages, so all pairs are tried (the dual of the linear programme).
 */
export function boundsByWeights({ changes, rest }: Known, factors: readonly number[]): Pair {
	const candidates: readonly Pair[] = [
		[0, 0],
		...changes.flatMap((one, at) => [
			...changes.flatMap((other, place) =>
				place <= at ? [] : solved(one, other, [factors[at] ?? 0, factors[place] ?? 0]),
			),
			// Where all changed alike a single one decides.
			[(one[0] * (factors[at] ?? 0)) / dot(one, one), (one[1] * (factors[at] ?? 0)) / dot(one, one)] as const,
		]),
	];
	const fits = (sign: 1 | -1) =>
		candidates.filter((weights) =>
			changes.every((change, at) => sign * (dot(weights, change) - (factors[at] ?? 0)) >= -EPSILON),
		);
	const valuesOf = (weights: readonly Pair[]) => weights.map((one) => dot(one, rest));
	return [Math.max(0, ...valuesOf(fits(-1))), Math.min(...valuesOf(fits(1)))];
}

/** Every set of places from 0 up to below a number, but the empty one. */
export function subsets(count: number): readonly (readonly number[])[] {
	return Array.from({ length: 2 ** count - 1 }, (_, code) =>
		Array.from({ length: count }, (__, at) => at).filter((at) => ((code + 1) >> at) & 1),
	);
}
