/** The parts of the leadership wall 同比大屏 that stand beside its curves: targets, ranking, annotations, classes, drivers; plain data. */
import type { Population } from "@/lib/analysis/population";
import type { CivilDate } from "@/lib/base/civil";
import type { Comparison } from "@/lib/statistics/comparison";
import type { FunnelPlace } from "@/lib/statistics/funnel";
import type { Proportion } from "@/lib/statistics/proportion";
import type { ShrunkRate } from "@/lib/statistics/shrinkage";
import type { Verdict } from "@/lib/statistics/verdict";

/** The figures that months, overlays and targets are of. */
export const WALL_METRICS = ["calls", "cases", "loss"] as const;

/** One of {@link WALL_METRICS}; `loss` is the sum of known losses of calls in 1/100 yuan. */
export type WallMetric = (typeof WALL_METRICS)[number];

/** One step of the ladder of targets. Everything counted runs from 1 January. */
export interface WallTarget {
	/** The last day of the step in the year of the wall. */
	readonly by: CivilDate;
	readonly metric: WallMetric;
	/** 20 = at least 20 % fewer than last year. */
	readonly fallPercent: number;
	/**
	 * `reached` / `missed`: its day is over; `next`: the first of its figure whose day is to come; `later`: the others;
	 * `unmeasured`: last year is not recorded as a whole (or its losses to a like degree), or the step would be reached by days
	 * that nobody recorded, so that nothing can be said.
	 */
	readonly status: "reached" | "missed" | "next" | "later" | "unmeasured";
	/** Counted so far (through its day where that is over); null = not measured. */
	readonly now: number | null;
	/** Last year through the same day as `now`; null = not measured. */
	readonly base: number | null;
	/** (now − base) ÷ base; null without a base. */
	readonly change: number | null;
	/** Whether the fall so far reaches the step; null = nothing can be said, also with a base of 0 so far. */
	readonly isReachedSoFar: boolean | null;
	/** Of a step to come: last year's figure through the day of the step; null = not measured. */
	readonly baseByThen: number | null;
	/** The most that this year may count through that day and still reach the step: ⌊base × (1 − fall)⌋. */
	readonly most: number | null;
	/** most − now: what may still happen until its day; below 0 the step cannot be reached any more. Null as `most`. */
	readonly left: number | null;
	/** What the remaining days brought last year, to hold `left` against. */
	readonly restLastYear: number | null;
	/** Whether the change so far is more than luck; null as `change`, and of a fall while the records stop. A step may be reached by luck. */
	readonly verdict: Verdict | null;
}

/** One village in its peer group. Rates are per 10 000 people, year to date. */
export interface RankedUnit {
	readonly village: string;
	/** What its events are labelled with: itself, and the old villages that it took in. */
	readonly names: readonly string[];
	readonly count: number;
	readonly population: Population | null;
	readonly per10k: number | null;
	/** Drawn towards the mean of the peer group, with its 95 % interval; null without a population or without any call. */
	readonly shrunk: ShrunkRate | null;
	/** Where it stands in the funnel around the mean of the group. */
	readonly place: FunnelPlace | null;
	/** 1 = the highest shrunk rate of the group; equal rates share a rank. Null = 不宜排名: below 300 people, or unknown; or nobody of the group called. */
	readonly rank: number | null;
	/** Against the same dates last year; null where they are not measured. Print its verdict, never the change alone. */
	readonly compared: Comparison | null;
}

/** Villages that are ranked among themselves. */
export interface PeerGroup {
	/** As in the settings, else 社区 or 村 or 其他 by the kind of name. */
	readonly name: string;
	/** By rank; those that are not ranked last, in the order of the list. */
	readonly units: readonly RankedUnit[];
	/** Calls of the group's villages of known population over their people; null without any. */
	readonly per10k: number | null;
}

/** The ranking of villages by where the first victim lives. */
export interface WallRanking {
	readonly groups: readonly PeerGroup[];
	/** Calls of people who live outside of the township, and of people nobody knows where: in no group. */
	readonly outside: number;
	readonly unknown: number;
}

/** Dated words of the station, such as the start of a campaign. */
export interface WallAnnotation {
	readonly date: CivilDate;
	readonly words: string;
	/** Position among the 13 months; null = before them. */
	readonly month: number | null;
	/** Position among the days of the overlay and its year; null = of no year shown. */
	readonly day: { readonly year: number; readonly at: number } | null;
}

/** One of the 12 national classes year to date. */
export interface WallCategory {
	/** Id of the class. */
	readonly value: string;
	readonly label: string;
	/** Calls of the class of those of all 12 classes, with Wilson's interval. */
	readonly own: Proportion;
	/** Share among the cases of the national evaluation, 0–1. */
	readonly national: number;
	/** Two-sided mid-p of the national share; null without calls. */
	readonly p: number | null;
	/** Beyond chance: survives Benjamini–Hochberg over the classes, and the interval leaves the national share out. */
	readonly outside: "above" | "below" | null;
	/** Against the same dates last year; null where they are not measured. */
	readonly compared: Comparison | null;
}

/** Classes against the country. */
export interface WallCategories {
	/** In the order of the national shares, largest first. */
	readonly classes: readonly WallCategory[];
	/** Calls of 其他, and of no known class: in no share. */
	readonly other: number;
	readonly unknown: number;
	/** How many national cases the shares are of, and what they come from, in words. */
	readonly national: { readonly cases: number; readonly source: string };
}

/** What one value did to the change of the number of calls. */
export interface WallDriverPart {
	/** Id of the value; null = 不详. */
	readonly value: string | null;
	readonly label: string;
	readonly base: number;
	readonly now: number;
	/** now − base. */
	readonly contribution: number;
	/** contribution ÷ whole difference; null without a difference. */
	readonly share: number | null;
	readonly compared: Comparison | null;
}

/** The change of calls taken apart by one dimension; contributions add up to the whole. */
export interface WallDriver {
	readonly dimension: "fraud_category" | "victim_village";
	/** In words, such as 诈骗类别. */
	readonly label: string;
	readonly base: number;
	readonly now: number;
	/** Those that pulled with the difference first, most first. */
	readonly parts: readonly WallDriverPart[];
}
