/** The contract of a metric: one headline figure with its counting rule 口径, computable over any window. */
import type { Sql } from "@/lib/sql/fragment";

/** Ids of the registered metrics, stable for ever. */
export type MetricId =
	| "calls"
	| "cases"
	| "solved"
	| "victims"
	| "loss"
	| "mean_loss"
	| "median_loss"
	| "special_cases"
	| "case_victims"
	| "occurred"
	| "occurred_victims";

/** A headline figure. `rule` is printed on hover and in footers. */
export interface Metric {
	readonly id: MetricId;
	readonly label: { readonly zh: string; readonly en: string };
	/** 元 metrics are stored in 1/100 yuan by `value` and shown in yuan. */
	readonly unit: "起" | "人" | "元";
	/** 口径: what is counted, by which time, minus what. */
	readonly rule: string;
	/** What a careful reader should know; null when nothing. */
	readonly watch: string | null;
	/** Whether a rise is bad news. */
	readonly riseIs: "worse" | "better" | "neutral";
	/** Day column of the event table that decides the window. */
	readonly dayColumn: "call_day" | "case_day" | "solved_day" | "occur_day";
	/** True for counts of independent events, which get an interval and a verdict. */
	readonly isCount: boolean;
	/** How the figures of parts make the figure of the whole: they add up, are a mean over `known` rows, or neither. */
	readonly ofParts: "sum" | "mean" | "none";
	/** False for figures that only stand behind others and are not printed in the headline. */
	readonly isHeadline: boolean;
	/** Which event rows of the window belong to it: exactly the rows a reader sees behind the figure. */
	readonly condition: Sql;
	/** The aggregate over those rows; NULL = not known. */
	readonly value: Sql;
	/** How many of those rows the value rests on; the others are unknown and never 0. */
	readonly known: Sql;
}
