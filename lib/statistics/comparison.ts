/** A comparison of two counts with everything a figure needs beside it, so that none is ever printed alone. */
import { midP, type RatioInterval, ratioInterval } from "./ratio";
import { type Verdict, verdictOfInterval } from "./verdict";

/** The counts of two windows and the overdispersion of the station's weeks. */
export interface CountPair {
	/** Events of the earlier window. */
	readonly base: number;
	/** Events of the window that is reported. */
	readonly now: number;
	/** From `overdispersion`; ≥ 1. */
	readonly phi: number;
}

/** Two counts compared. */
export interface Comparison extends RatioInterval {
	readonly base: number;
	readonly now: number;
	/** (now − base) ÷ base: −0.478 is a fall by 47.8 %; null when base is 0. */
	readonly change: number | null;
	/** Two-sided mid-p of no change; null for 0→0. */
	readonly p: number | null;
	readonly verdict: Verdict;
}

/**
 * Compares the counts of two windows of comparable length.
 * Unknown counts do not enter: where a window was not measured there is no comparison.
 * @throws RangeError for what is no count or no overdispersion
 */
export function compareCounts({ base, now, phi }: CountPair): Comparison {
	const interval = ratioInterval(base, now, phi);
	return {
		base,
		now,
		change: base === 0 ? null : (now - base) / base,
		...interval,
		p: midP(base, now, phi),
		verdict: verdictOfInterval(base, now, interval),
	};
}
