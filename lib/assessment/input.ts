/** What clauses are computed from: the counted figures of each village, the township around them, and the events behind every count. */
import type { Reach } from "@/lib/analysis/measured";
import type { Population } from "@/lib/analysis/population";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";

/**
 * What is compared with the year before: id → word and unit. `loss` is the sum of known losses of the calls, in 1/100 yuan, as
 * the briefing counts it.
 */
export const MEASURES = {
	calls: { label: "警情", unit: "起" },
	cases: { label: "案件", unit: "起" },
	loss: { label: "损失", unit: "元" },
} as const satisfies Record<string, { readonly label: string; readonly unit: string }>;

/** A key of {@link MEASURES}; stable for ever, because schemes and locks carry it. */
export type MeasureId = keyof typeof MEASURES;

/** A measure in both windows; null = that window is not recorded, or of its losses none is known: neither is 0. */
export interface MeasurePair {
	readonly now: number | null;
	readonly base: number | null;
}

/** Coverage that a clause may set a target for: id → word. */
export const REACHES = {
	receipts: "回执覆盖率",
	app: "反诈APP注册率",
	shield: "金钟罩登记率",
	protection: "保护率（含家属）",
} as const satisfies Record<string, string>;

/** A key of {@link REACHES}; stable for ever. */
export type ReachId = keyof typeof REACHES;

/** Different people reached and the people there are. */
export interface Reached {
	readonly reached: number;
	/** > 0. */
	readonly people: number;
}

/** What is counted for a bonus or a deduction, in the window only: id → word and unit. */
export const TALLIES = {
	dissuaded: { label: "劝阻成功", unit: "人" },
	leads: { label: "办结网格线索", unit: "条" },
	activities: { label: "宣传活动", unit: "场" },
	special_cases: { label: "大额案件", unit: "起" },
	missed_signers: { label: "签过回执后受害", unit: "人" },
} as const satisfies Record<string, { readonly label: string; readonly unit: string }>;

/** A key of {@link TALLIES}; stable for ever. */
export type TallyId = keyof typeof TALLIES;

/** One village of the list. */
export interface VillageInput {
	readonly village: string;
	/** Of the version that the scheme names; null = nobody wrote it down. */
	readonly population: Population | null;
	readonly measures: Readonly<Record<MeasureId, MeasurePair>>;
	/** Null = no register, or no population to divide by. */
	readonly reaches: Readonly<Record<ReachId, Reached | null>>;
	/** Null = the kind of record was never imported. */
	readonly tallies: Readonly<Record<TallyId, number | null>>;
}

/** Events that stand in no village of the list: lived outside of the township, or nobody knows where. */
export interface Unplaced {
	readonly outside: Readonly<Record<MeasureId, MeasurePair>>;
	readonly unknown: Readonly<Record<MeasureId, MeasurePair>>;
}

/** Why an event of the window counts for nobody: by a rule of the scheme, or by a decided appeal. */
export type LeftOut =
	| { readonly kind: "category" }
	| { readonly kind: "attempt" }
	| { readonly kind: "outsider" }
	| { readonly kind: "appeal"; readonly appeal: string };

/**
 * One event behind the counts of one window; one whose call and case fall into different windows stands in both, each with the
 * day that lies in it. It names nobody: a number, days, a class and a sum.
 */
export interface CountedEvent {
	/** Number of the event in this workspace; never leaves it (see the township's bundle). */
	readonly eventNo: string;
	/** Village of the list it counts for; null = outside or unknown. */
	readonly village: string | null;
	readonly isUnknown: boolean;
	readonly window: "now" | "base";
	/**
	 * Day numbers of the report 报警 and of the filing 立案 or offence, by the scheme's basis; null = it is no such
	 * record, does not count as one, or its day lies outside of the window. The loss counts with the call.
	 */
	readonly callDay: number | null;
	readonly caseDay: number | null;
	/** Id of the national class; null = 不详. */
	readonly category: string | null;
	/** Known loss in 1/100 yuan; null = 不详. */
	readonly lossFen: number | null;
	/** Null = it counts. */
	readonly leftOut: LeftOut | null;
	/** Id of the decided appeal that moved it to its village; null = none did. */
	readonly movedBy: string | null;
	/** The village it was moved from; null = it was not moved, or stood in none. */
	readonly movedFrom: string | null;
}

/** The kinds of record behind the measures: losses are those of the calls. */
export type CountedRecord = "calls" | "cases";

/** Everything that a score is computed from; plain data, and what a locked year keeps. */
export interface AssessmentInput {
	/** The morning it was read on. */
	readonly asOf: CivilDate;
	readonly window: DateRange;
	/** The same dates of the year before. */
	readonly base: DateRange;
	/** In the order of the list. */
	readonly villages: readonly VillageInput[];
	readonly unplaced: Unplaced;
	readonly events: readonly CountedEvent[];
	/** Overdispersion of the station's own weeks, ≥ 1, as the briefing estimates it. */
	readonly phi: Readonly<Record<CountedRecord, number>>;
	/** How far the records reach into the windows: `part` is counted and to be warned of, `none` has null measures. */
	readonly recorded: Readonly<Record<CountedRecord, Readonly<Record<"now" | "base", Reach>>>>;
	/** Report time of the latest call known; null without any. */
	readonly cutOff: CivilMoment | null;
}
