/** Which rows of a report moved when hundreds are tested at once: the list of 突出变化. */

/** Of the rows called movers, the share that may be luck. */
const MOVERS_FALSE_SHARE = 0.1;

/**
 * Benjamini–Hochberg over all rows of a report: with m tested rows in ascending order of p, every row up to the last
 * whose p ≤ q·rank/m is a mover. Rows with equal p get equal answers.
 * @param pValues one per row; null = untested (0→0), never a mover and not counted in m
 * @param q accepted share of false movers, between 0 and 1
 * @returns one answer per row, in the same order
 * @throws RangeError for a p outside 0–1 or a q outside 0–1 exclusive
 * Source: statistics contract (10 % over all rows of the report); Benjamini & Hochberg 1995.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[], q = MOVERS_FALSE_SHARE): boolean[] {
	if (!(q > 0 && q < 1)) throw new RangeError(`q must lie between 0 and 1, got ${q}`);
	const tested = pValues.filter((p) => p !== null);
	for (const p of tested) if (!(p >= 0 && p <= 1)) throw new RangeError(`not a p-value: ${p}`);
	const ascending = [...tested].sort((one, other) => one - other);
	const threshold = ascending.findLast((p, index) => p <= (q * (index + 1)) / ascending.length) ?? -1;
	return pValues.map((p) => p !== null && p <= threshold);
}
