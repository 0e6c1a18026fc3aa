/** Whether two years may be compared: recorded as a whole both, and known to a like degree. */
import { comparableReaches } from "@/lib/analysis/comparable";
import type { Reach } from "@/lib/analysis/measured";
import type { YearPair } from "./wall";

/** @param known share of the events whose value is known, 0–1; null without events, or where the value is always known */
export function areAlike(reach: YearPair<Reach>, known: YearPair<number | null>): boolean {
	const judged = comparableReaches({ current: reach.now, previous: "none", lastYear: reach.base }, (name) =>
		name === "current" ? known.now : known.base,
	);
	return judged.current === "whole" && judged.lastYear === "whole";
}

/** A part of a whole; null where there is no whole. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
