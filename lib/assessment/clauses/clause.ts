/** The contract of a kind of clause: its parameters, what it says in words, and how it makes points from a village's figures. */
import type { AssessmentInput, VillageInput } from "../input";
import type { SmallBasePolicy, ZeroBasePolicy } from "../policies";

/** A figure that a score was computed from, as it stands on the sheet: enough to recompute it by hand. */
export interface ScoreInput {
	/** Such as 本期警情. */
	readonly label: string;
	/** Null = not recorded or 不详. Money in 1/100 yuan. */
	readonly value: number | null;
	readonly unit: "count" | "fen" | "percent" | "per_10k" | "people" | "points";
}

/** What one clause gave one village. */
export interface ClauseScore {
	/** Id of the clause. */
	readonly clause: string;
	/** Rounded half away from zero to 0.01; null = cannot be scored, and why stands in `notes`. */
	readonly points: number | null;
	/** The most that the village's total may be by this clause; null = it sets no limit. */
	readonly totalAtMost: number | null;
	readonly inputs: readonly ScoreInput[];
	/** The sum with its figures put in, such as `(23−12)÷23×100×0.5=23.91，最高20 → 20`; printed as it is. Empty without points. */
	readonly formula: string;
	/** Policies that spoke (zero or small base), and what is missing; printed under the sheet. */
	readonly notes: readonly string[];
}

/** What every clause has beside its parameters. */
export interface ClauseHead {
	/** Unique in its scheme; stable through versions. */
	readonly id: string;
	/** Title on the card and in the column of the sheet. */
	readonly title: string;
}

/** What a clause may know of the scheme it stands in; every scheme is one. */
export interface SchemeRules {
	readonly kind: "points" | "index";
	readonly zeroBase: ZeroBasePolicy;
	readonly smallBase: SmallBasePolicy;
	/** All clauses: indicators share 100 points by their weights. */
	readonly clauses: readonly (ClauseHead & { readonly weight?: number })[];
}

/** The township that a village's figures are compared with. */
export interface ClauseContext {
	readonly scheme: SchemeRules;
	readonly input: AssessmentInput;
}

/** The most and the fewest points a clause can give. */
export interface Bounds {
	readonly most: number;
	readonly least: number;
}

/** How one kind of clause works; adding a kind is one file and one line of the registry. */
export interface ClauseKind<Clause extends ClauseHead> {
	/** Name of the kind in words, such as 同比按比例计分. */
	readonly label: string;
	/** A clause of this kind to start editing from, without faults. */
	readonly standard: (id: string) => Clause;
	/** The rule in one sentence with its parameters, such as 警情同比每下降1%得0.5分，最高20分. */
	readonly sentence: (clause: Clause, scheme: SchemeRules) => string;
	/** The most and the fewest points it can give; what validation and colours stand on. */
	readonly bounds: (clause: Clause, scheme: SchemeRules) => Bounds;
	readonly score: (clause: Clause, village: VillageInput, context: ClauseContext) => ClauseScore;
	/** What cannot be meant, in words with what to do; empty = fine. */
	readonly faults: (clause: Clause, scheme: SchemeRules) => readonly string[];
}
