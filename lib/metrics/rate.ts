/** The contract of a rate: a part of a whole with its counting rule 口径, and how long it takes until its days are complete. */
import type { Sql } from "@/lib/sql/fragment";

/** Ids of the registered rates, stable for ever. */
export type RateId =
	| "conversion"
	| "clearance"
	| "resident_share"
	| "alert_confirmed"
	| "alert_dissuaded"
	| "alert_timely"
	| "stopped_share"
	| "returned_share";

/** Columns of the event table that count days. */
export type EventDay = "call_day" | "case_day" | "solved_day";

/**
 * Why recent days of a rate look low: its part follows the whole by some days. How many is read from the station's own
 * records; `usualDays` stands in while they are too few.
 */
export interface Maturing {
	/** The day the whole is counted by, and the day on which the part follows. */
	readonly from: EventDay;
	readonly to: EventDay;
	/** Days that stand in while fewer than 30 events tell. */
	readonly usualDays: number;
	/** Days an event is followed; those that take longer are left out, so that old and young events are measured alike. */
	readonly followedDays: number;
}

/** How a row falls into a window: by a statistical day of the event table, or by a moment with `<column>_has_clock` beside it. */
export type RateTime =
	| { readonly kind: "day"; readonly column: EventDay }
	| { readonly kind: "moment"; readonly column: string };

/** A share of a whole. `rule` is printed on hover and in footers. */
export interface RateMetric {
	readonly id: RateId;
	readonly label: { readonly zh: string; readonly en: string };
	/** 口径: what is divided by what, and by which time. */
	readonly rule: string;
	/** What a careful reader should know. */
	readonly watch: string;
	/** Whether a rise is bad news. */
	readonly riseIs: "worse" | "better" | "neutral";
	/** The rows it is counted over: a table or a subquery. */
	readonly from: Sql;
	/** True for rows of the event table, which the filters of a question can keep or leave out. */
	readonly isOfEvents: boolean;
	readonly time: RateTime;
	/** Which rows of the window belong to it at all. */
	readonly condition: Sql;
	/** Aggregates over those rows. Part and whole are counts, or amounts in 1/100 yuan. */
	readonly part: Sql;
	readonly whole: Sql;
	/** Rows of which nobody wrote down enough to count them; they stand in neither part nor whole. */
	readonly unknown: Sql;
	/** False for amounts, which get no interval. */
	readonly isCount: boolean;
	/** Set where recent days are incomplete. */
	readonly maturing: Maturing | null;
}
