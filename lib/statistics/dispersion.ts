/** How much more a station's weeks vary than independent incidents would: the φ that widens every interval. */
import { PHI_FLOOR, requireCount } from "./count";

/** Fewer complete weeks than this say nothing about φ. */
const DISPERSION_WEEKS = 8;

/**
 * The overdispersion φ of a station, from its own weekly counts:
 *
 *   φ = max(1.2, Σ (y_k − y_{k−1})² / (2·(K − 1)) / mean(y))
 *
 * Half the mean squared successive difference (von Neumann's δ²/2) estimates the variance of a week, and for independent
 * incidents variance equals mean, so φ = 1. Differences and not distances from the mean are used because a fall or rise
 * over the year is the finding, not noise: a trend of t a week adds only t²/2 to the numerator, where the ordinary
 * variance would take in the whole of it, widen every interval and hide the trend itself.
 *
 * Edges: fewer than 8 weeks, or no incident at all → the floor.
 * @param weeklyCounts incidents of complete, consecutive weeks, oldest first; weeks without incidents are 0, not left out
 * @throws RangeError for what is no count
 * Source: statistics contract ("φ estimated from the station's own weeks, floor 1.2").
 */
export function overdispersion(weeklyCounts: readonly number[]): number {
	let sum = 0;
	let squares = 0;
	for (const [week, count] of weeklyCounts.entries()) {
		requireCount(count, `week ${week}`);
		sum += count;
		squares += (count - (weeklyCounts[week - 1] ?? count)) ** 2;
	}
	const weeks = weeklyCounts.length;
	if (weeks < DISPERSION_WEEKS || sum === 0) return PHI_FLOOR;
	return Math.max(PHI_FLOOR, squares / (2 * (weeks - 1)) / (sum / weeks));
}
