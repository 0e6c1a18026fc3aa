/** What came back for a question, as plain data: metrics and all dimensions over the three windows. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import type { Metric } from "@/lib/metrics/metric";
import type { Comparison } from "@/lib/statistics/comparison";
import type { Basis, Question, WindowId } from "./question";

/** A number for each window; null = that window was not asked or lies before the records begin. */
export type ByWindow<T> = Readonly<Record<WindowId, T | null>>;

/** How the current window compares with the two others; null = not measured. */
export interface Compared {
	readonly previous: Comparison | null;
	readonly lastYear: Comparison | null;
}

/** One metric. Money stays in 1/100 yuan. */
export interface MetricAnswer {
	readonly metric: Metric;
	readonly values: ByWindow<number>;
	/** Both null for metrics that are not counts. */
	readonly compared: Compared;
	/** Events of each window that the figure knows nothing of, such as losses nobody wrote down. */
	readonly unknown: ByWindow<number>;
	/** Whether a change against that window may be said: recorded as a whole, and known to a like degree. */
	readonly isComparable: Readonly<Record<"previous" | "lastYear", boolean>>;
}

/** One value of a dimension; `value` null = 不详. */
export interface ValueAnswer {
	readonly value: string | null;
	readonly label: string;
	readonly counts: ByWindow<number>;
	/** Known losses; null also where no loss of the window is known, 0 where there are no events. */
	readonly lossFen: ByWindow<number>;
	readonly compared: Compared;
	/** Survives Benjamini–Hochberg at 10 % over all rows of the answer, against last year. */
	readonly isMover: boolean;
}

/** One dimension: its known values in order, then 不详. */
export interface DimensionAnswer {
	readonly dimension: Dimension;
	readonly known: number;
	readonly unknown: number;
	readonly rows: readonly ValueAnswer[];
}

/** What the records cover; null days while nothing counts. */
export interface DataSpan {
	readonly firstCall: CivilDate | null;
	readonly lastCall: CivilDate | null;
	readonly firstCase: CivilDate | null;
	readonly lastCase: CivilDate | null;
	readonly latestReport: CivilMoment | null;
	readonly events: number;
}

/** Daily counts by day number; absent days are 0. */
export type DailyCounts = ReadonlyMap<number, number>;

/** Everything a report needs to know about a question. */
export interface Answer {
	readonly question: Question;
	readonly span: DataSpan;
	/** The comparison windows that the records reach only in part, in words. */
	readonly partial: readonly WindowId[];
	readonly metrics: readonly MetricAnswer[];
	readonly dimensions: readonly DimensionAnswer[];
	/** Daily counts of every basis from 110 weeks before the window's end. */
	readonly daily: Readonly<Record<Basis, DailyCounts>>;
	/** Overdispersion of the station's own weeks, ≥ 1.2. */
	readonly phi: Readonly<Record<Basis, number>>;
	/** Calls of the current window that do not count, by reason. */
	readonly exclusions: readonly { readonly exclusion: string; readonly events: number }[];
	readonly dictionary: Dictionary;
}
