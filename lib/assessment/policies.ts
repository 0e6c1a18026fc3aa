/** What a scheme does where a percentage means little or does not exist: a year before with nothing, or with next to nothing. */

/** What happens where there was nothing a year before: no percentage exists then. */
export interface ZeroBasePolicy {
	/** 0→0: the clause's most points, or those of an unchanged year. */
	readonly stillZero: "most" | "start";
	/**
	 * 0→n: the clause's fewest points, as if it had risen by 100 % for every event, or by the points of one event that
	 * {@link SmallBasePolicy} has, so that 0→1 costs what 1→2 costs.
	 */
	readonly risen: "least" | "hundred_percent_each" | "by_count";
}

/** What happens where there was little a year before: 2→1 is −50 % and mostly luck. */
export interface SmallBasePolicy {
	/** Bases from 1 up to below this are small; 0 = none is. For losses the number of cases decides. */
	readonly below: number;
	/**
	 * Scored as it is, by the difference of counts, or with the points of an unchanged year. A fall to nothing is −100 % all the
	 * same, and by the difference of counts where that gives more: no event left is never worse than some.
	 */
	readonly rule: "as_is" | "by_count" | "start";
	/** Points of one event more or less, ≥ 0; only with `by_count`, here or of a rise from 0. */
	readonly pointsPerEvent: number;
}
