/** A question as plain data: what is counted, in which windows, under which filters. It fits in an address bar. */
import type { ComparisonChoice } from "@/lib/calendar/comparisons";
import type { DateRange } from "@/lib/calendar/range";
import type { DimensionId } from "@/lib/dimensions/dimension";

/** What a count counts: `calls` by the day of the report, `cases` by the day of filing 立案, `occurred` cases by the day of the offence 发案. */
export type Basis = "calls" | "cases" | "occurred";

/** The three windows compared; a comparison that does not exist for the period is null. */
export interface Windows {
	readonly current: DateRange;
	/** 环比 */
	readonly previous: DateRange | null;
	/** 同比, or whatever else was chosen to compare with; see {@link Question.against}. */
	readonly lastYear: DateRange | null;
}

/** Keeps events whose value is one of these, or all others where they are excluded; null stands for 不详. */
export interface Filter {
	readonly dimension: DimensionId;
	readonly values: readonly (string | null)[];
	readonly isExcluded?: true;
}

/** Keeps events by the hour 0–23 and the weekday (1 Monday … 7 Sunday) of the offence; null stands for 不详, an absent list keeps all. */
export interface ClockFilter {
	readonly hours?: readonly (number | null)[];
	readonly weekdays?: readonly (number | null)[];
}

/** Filters of several dimensions must all hold. */
export interface Question {
	readonly basis: Basis;
	readonly windows: Windows;
	readonly filters: readonly Filter[];
	/** What the window `lastYear` was chosen by; absent = the period's own 同比. */
	readonly against?: ComparisonChoice;
}

/** The names of the windows, in the order every plan returns them. */
export const WINDOW_IDS = ["current", "previous", "lastYear"] as const;

/** One of the three windows. */
export type WindowId = (typeof WINDOW_IDS)[number];
