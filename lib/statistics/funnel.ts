/** Which villages lie outside chance: the limits between which a count may stand when nothing is special about it. */
import { requireCount } from "./count";

/** Normal points of the two pairs of limits of a funnel plot. */
const Z = { within95: 1.959963984540054, within999: 3.2905267314919255 } as const;

/** Limits of the expectation behind a count. */
export interface FunnelLimits {
	readonly within95: readonly [low: number, high: number];
	/** Only beyond these is a village called unusual: at 95 % one of 42 equal villages lies outside half of the time. */
	readonly within999: readonly [low: number, high: number];
}

function byar(observed: number, z: number): readonly [number, number] {
	const above = observed + 1;
	const low = observed === 0 ? 0 : observed * (1 - 1 / (9 * observed) - z / (3 * Math.sqrt(observed))) ** 3;
	const high = above * (1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))) ** 3;
	return [Math.max(0, low), high];
}

/**
 * Byar's limits of the expectation behind an observed count, at 95 % and 99.9 %. A lower limit below 0, which the
 * approximation gives for a count of 1, is 0.
 * @throws RangeError for what is no count
 * Source: statistics contract, "Comparing villages".
 */
export function funnelLimits(observed: number): FunnelLimits {
	requireCount(observed, "observed");
	return { within95: byar(observed, Z.within95), within999: byar(observed, Z.within999) };
}

/** Where an observed count stands against what was expected of it. */
export type FunnelPlace = "high" | "rather_high" | "ordinary" | "rather_low" | "low";

/**
 * The place of a village in the funnel: `high` or `low` beyond 99.9 %, `rather_…` beyond 95 %.
 * @param expected above 0: the town's rate times the village's exposure
 * @throws RangeError for what is no count or no expectation
 */
export function funnelPlace(observed: number, expected: number): FunnelPlace {
	if (!(expected > 0)) throw new RangeError(`expected must be above 0, got ${expected}`);
	const { within95, within999 } = funnelLimits(observed);
	if (expected < within999[0]) return "high";
	if (expected > within999[1]) return "low";
	if (expected < within95[0]) return "rather_high";
	return expected > within95[1] ? "rather_low" : "ordinary";
}
