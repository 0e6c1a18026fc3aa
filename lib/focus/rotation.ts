/** Rotation: how much longer unvisited places come first, and when one has just been visited. */
import type { FocusParameters } from "@/lib/settings/focus-parameters";

/** Beyond a year a place does not become more urgent by waiting. */
const LONGEST_WEEKS = 52;

/**
 * T: 0 within the cool-down, else 1 + ρ·min(weeks, 52)/52.
 * @param weeksSinceVisit null = never visited, which counts as 52
 * Source: statistics contract, "The focus pick", ROTATION.
 */
export function rotationOf(
	weeksSinceVisit: number | null,
	{ coolDownWeeks, rotationWeight }: FocusParameters,
): number {
	if (isCoolingDown(weeksSinceVisit, coolDownWeeks)) return 0;
	return 1 + (rotationWeight * Math.min(weeksSinceVisit ?? LONGEST_WEEKS, LONGEST_WEEKS)) / LONGEST_WEEKS;
}

/** True while the last visit is fewer weeks ago than the cool-down asks for. */
export function isCoolingDown(weeksSinceVisit: number | null, coolDownWeeks: number): boolean {
	return weeksSinceVisit !== null && weeksSinceVisit < coolDownWeeks;
}
