/** What activities of a window add up to, and which windows may be held against each other. */
import type { ByWindow, Compared } from "@/lib/analysis/answer";
import { comparableReaches, type Reaches } from "@/lib/analysis/comparable";
import type { PlanRow } from "@/lib/analysis/plan";
import type { ledgerActivitiesPlan } from "@/lib/analysis/plans/ledger-activities";
import type { Windows } from "@/lib/analysis/question";
import { dayCount } from "@/lib/calendar/range";
import { compareCounts } from "@/lib/statistics/comparison";
import { PHI_FLOOR } from "@/lib/statistics/count";
import { type Told, toldShare, toldSum } from "./told";

/** A row of the plan ledger-activities. */
export type ActivityRow = PlanRow<typeof ledgerActivitiesPlan>;

/** What activities added up to. */
export interface ActivitySums {
	readonly count: number;
	readonly reached: Told;
	readonly leaflets: Told;
	readonly installed: Told;
}

/** What is added up of an activity, besides the activity itself. */
export type ActivityAmount = "reached" | "leaflets" | "installed";

/** Whether a change against an earlier window may be said. */
export type SideMarks = Readonly<Record<"previous" | "lastYear", boolean>>;

/** Windows of which the shorter has less than this share of the longer's days are not held against each other. */
const LIKE_LENGTH = 0.9;

/** What some activities add up to; an amount that is not written is counted apart. */
export function activitySums(rows: readonly ActivityRow[]): ActivitySums {
	return {
		count: rows.length,
		reached: toldSum(rows.map(({ reached }) => reached)),
		leaflets: toldSum(rows.map(({ leaflets }) => leaflets)),
		installed: toldSum(rows.map(({ app_installed }) => app_installed)),
	};
}

const bySide = <T>(pick: (side: "previous" | "lastYear") => T) => ({
	previous: pick("previous"),
	lastYear: pick("lastYear"),
});

/** True for windows that are as long as each other but for the days by which months differ. */
function areLikeLong(windows: Windows, side: "previous" | "lastYear"): boolean {
	const window = windows[side];
	if (window === null) return false;
	const lengths = [dayCount(window), dayCount(windows.current)] as const;
	return Math.min(...lengths) >= LIKE_LENGTH * Math.max(...lengths);
}

/** The windows of a ledger and how far its records reach into them. */
export interface Reached {
	readonly windows: Windows;
	readonly reaches: Reaches;
}

/** The number of activities against both earlier windows; null where one is not on record as a whole or is of another length. */
export function comparedCounts(total: ByWindow<ActivitySums>, { reaches, windows }: Reached): Compared {
	return bySide((side) => {
		const [base, now] = [total[side], total.current];
		const isWhole = reaches[side] === "whole" && reaches.current === "whole";
		if (base === null || now === null || !isWhole || !areLikeLong(windows, side)) return null;
		return compareCounts({ base: base.count, now: now.count, phi: PHI_FLOOR });
	});
}

/** Whether the change of an amount may be said: as the number of activities, and filled to a like degree. */
export function comparableAmount(
	amount: ActivityAmount,
	total: ByWindow<ActivitySums>,
	{ reaches, windows }: Reached,
): SideMarks {
	const known = comparableReaches(reaches, (name) => {
		const sums = total[name];
		return sums === null ? null : toldShare(sums[amount]);
	});
	return bySide((side) => known[side] === "whole" && known.current === "whole" && areLikeLong(windows, side));
}
