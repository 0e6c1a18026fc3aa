/** How wide the columns of a table are: by their weights, then so that words which fit somewhere need not break. */

/**
 * Shares out a width by weights: whole twips that sum to it exactly.
 * Weights that are not positive numbers count as the smallest that is (1 when none is).
 */
export function columnWidths(weights: readonly number[], width: number): readonly number[] {
	const isUsable = (weight: number) => weight > 0 && Number.isFinite(weight);
	const usable = weights.filter(isUsable);
	const least = usable.length === 0 ? 1 : Math.min(...usable);
	const shares = weights.map((weight) => (isUsable(weight) ? weight : least));
	return wholeTwips(shares, width);
}

function wholeTwips(shares: readonly number[], width: number): readonly number[] {
	const total = shares.reduce((sum, share) => sum + share, 0);
	const edges = shares.map((_, at) =>
		Math.round((shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0) / total) * width),
	);
	return edges.map((edge, at) => edge - (edges[at - 1] ?? 0));
}

/**
 * Moves room from columns that have more than their longest text needs to columns that have less. The sum stays; no
 * column falls below its need by giving. Where there is not enough to give, the smallest gaps are filled first, so
 * that as few columns as possible break their words.
 * @param widths twips
 * @param needs twips each column needs to set its longest text on one line
 */
export function fitWidths(widths: readonly number[], needs: readonly number[]): readonly number[] {
	const gaps = widths.map((width, at) => (needs[at] ?? 0) - width);
	const spare = gaps.reduce((sum, gap) => sum + Math.max(0, -gap), 0);
	const smallestFirst = gaps
		.map((gap, at) => ({ gap, at }))
		.filter(({ gap }) => gap > 0)
		.sort((one, other) => one.gap - other.gap);
	let left = spare;
	const given = new Map<number, number>();
	for (const { gap, at } of smallestFirst) {
		given.set(at, Math.min(gap, left));
		left -= Math.min(gap, left);
	}
	if (left === spare) return widths;
	const fitted = widths.map((width, at) => {
		const gap = gaps[at] ?? 0;
		return width + (given.get(at) ?? (gap / spare) * (spare - left));
	});
	return wholeTwips(
		fitted,
		widths.reduce((sum, width) => sum + width, 0),
	);
}
