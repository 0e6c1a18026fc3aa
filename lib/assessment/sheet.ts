/** The score sheet 考核表: village × clause with inputs, formula and points, ranks and colours, and what chance alone would do. */
import type { Comparison } from "@/lib/statistics/comparison";
import type { FunnelPlace } from "@/lib/statistics/funnel";
import type { ShrunkRate } from "@/lib/statistics/shrinkage";
import type { ClauseScore } from "./clauses/clause";
import type { AssessmentInput } from "./input";
import type { Scheme } from "./scheme";

/** The colour of a total, by the thresholds of its scheme. */
export type Colour = "red" | "yellow" | "blue";

/**
 * Why a village has points and no rank: 不宜排名. `few_events`: fewer than ten in both windows together; `not_scored`: a clause
 * that others were scored by has no points.
 */
export type Unranked = "few_people" | "no_population" | "few_events" | "not_scored";

/** Points given or taken by a decision, with what it rests on. */
export interface PointsAdjustment {
	/** Id of the entry in the ledger of appeals. */
	readonly appeal: string;
	readonly points: number;
	readonly reason: string;
}

/** One village of the sheet. */
export interface SheetRow {
	readonly village: string;
	/** In the order of the scheme's clauses. */
	readonly scores: readonly ClauseScore[];
	readonly adjustments: readonly PointsAdjustment[];
	/** Sum of the known points and the adjustments, limited by gates and full marks, to 0.01; null when no clause could be scored. */
	readonly total: number | null;
	/** How the total was limited, in words; empty = it is the plain sum. */
	readonly totalNotes: readonly string[];
	/** 1 = the best; equal totals share the better rank and the next is left out. Null = not ranked, see `unranked`. */
	readonly rank: number | null;
	readonly unranked: Unranked | null;
	/** Null without a total, and where a clause could not be scored: what is not known would count as 0. */
	readonly colour: Colour | null;
	/** Calls (cases where the scheme scores no calls) of the window against the year before; null where either is not recorded as a whole. */
	readonly compared: Comparison | null;
	/** Events of the window per 10 000 people; null without a population. */
	readonly per10k: number | null;
	/** Drawn towards the town's mean, per 10 000; null as {@link per10k} or when the town has no event. */
	readonly shrunk: ShrunkRate | null;
	/** Where it stands among its like; null as {@link shrunk}. */
	readonly funnel: FunnelPlace | null;
}

/** The whole sheet, and everything it was computed from. */
export interface Sheet {
	readonly scheme: Scheme;
	readonly input: AssessmentInput;
	/** In the order of the list of villages; screens sort. */
	readonly rows: readonly SheetRow[];
	/** What is to be known before anybody reads it: events in no village, populations of other years, windows not recorded. */
	readonly warnings: readonly string[];
}
