/** Which windows may be compared: recorded as a whole, and known to a like degree; anything else is no change in crime. */
import type { Reach } from "./measured";
import { WINDOW_IDS, type WindowId } from "./question";

/** Below this share of known values in either window, 0–1, nothing is compared (domain contract §9). */
export const LEAST_COVERAGE = 0.6;
/** A column that one export fills and the other does not is no change in crime: coverages may differ by this factor at most. */
export const LEAST_COVERAGE_RATIO = 0.8;

/** How far the records reach into each window. */
export type Reaches = Readonly<Record<WindowId, Reach>>;

/** Reaches of all windows from one test. */
export function reachesFrom(reach: (name: WindowId) => Reach): Reaches {
	const entries = WINDOW_IDS.map((name) => [name, reach(name)] as const);
	return Object.fromEntries(entries) as Record<WindowId, Reach>;
}

/**
 * Reaches after the values were looked at: a window whose values are known for less than 60 %, or much less or more
 * often than those of the current window, counts as recorded in part.
 * @param coverageOf share of known values, 0–1; null without events, which is known completely
 */
export function comparableReaches(reaches: Reaches, coverageOf: (name: WindowId) => number | null): Reaches {
	const now = coverageOf("current");
	return reachesFrom((name) => {
		const then = coverageOf(name);
		if (reaches[name] !== "whole" || now === null || then === null) return reaches[name];
		const isKnown = Math.min(now, then) >= LEAST_COVERAGE;
		return isKnown && Math.min(now, then) / Math.max(now, then) >= LEAST_COVERAGE_RATIO ? "whole" : "part";
	});
}
