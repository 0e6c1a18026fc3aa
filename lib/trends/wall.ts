/** What the leadership wall 同比大屏 shows, as plain data: are we winning, and is that luck? It names places and classes, never a person. */
import type { LossChange } from "@/lib/analysis/loss-change";
import type { Reach } from "@/lib/analysis/measured";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { AmountComparison } from "@/lib/statistics/amounts";
import type { Comparison } from "@/lib/statistics/comparison";
import type {
	WallAnnotation,
	WallCategories,
	WallDriver,
	WallMetric,
	WallRanking,
	WallTarget,
} from "./wall-parts";

/** What the wall is asked with; plain, so that it may cross to the data side. */
export interface WallRequest {
	/** The day of reading, exclusive: reports up to the day before count. The year of the wall is that of the day before. */
	readonly asOf: CivilDate;
}

/** Something of this year and of the same dates last year. */
export interface YearPair<T> {
	readonly now: T;
	readonly base: T;
}

/** A count year to date, all of it in 起: 接报警情, 立案, 破案, and alerts 劝阻成功 (one person alerted to twice counts twice). */
export interface WallCount {
	readonly id: "calls" | "cases" | "solved" | "dissuaded";
	/** Null = not measured: the records begin later, or stop before the window begins. A window that is recorded in part shows what was recorded. */
	readonly counts: YearPair<number | null>;
	readonly reach: YearPair<Reach>;
	/** Last day on record, where the records behind it stop before the window does and that is no luck; null = they do not. */
	readonly until: CivilDate | null;
	/** Of `dissuaded`: confirmed alerts of which nobody wrote the end; else 0. */
	readonly unknown: YearPair<number>;
	/** Interval and verdict; null where the two windows cannot be compared, or fell while the records stop. */
	readonly compared: Comparison | null;
	/** Whether a rise is bad news. */
	readonly riseIs: "worse" | "better";
}

/** A sum of money year to date, in 1/100 yuan: 损失, 避免损失. */
export interface WallAmount {
	readonly id: "loss" | "loss_avoided";
	/** Sum of the known amounts; null = not measured, or none is known. */
	readonly sums: YearPair<number | null>;
	readonly reach: YearPair<Reach>;
	/** As in {@link WallCount}. */
	readonly until: CivilDate | null;
	/** Events (of 避免损失: dissuaded alerts) of which nobody wrote the amount; in no sum. */
	readonly unknown: YearPair<number>;
	/** Null where the windows cannot be compared: recorded in part, known to an unlike degree, or fell while the records stop. */
	readonly compared: AmountComparison | null;
	readonly riseIs: "worse" | "better";
}

/** Whose number a rate is measured against, and of which year the lists are. */
export interface WallPeople {
	readonly people: number;
	/** Years of the lists, ascending, each once; a list without a year is left out. */
	readonly years: readonly number[];
	/** True when every list is of the year of the window. */
	readonly isOfYear: boolean;
}

/** 万人警情率 year to date: calls whose first victim lives in a village of known population, over its people. Not per year. */
export interface WallRate {
	readonly people: YearPair<WallPeople | null>;
	/** Calls behind the rate; null as in {@link WallCount}. */
	readonly counts: YearPair<number | null>;
	/** Calls of this year to date that live elsewhere, or nobody knows where, or where nobody knows how many people: in no rate. */
	readonly left: number;
	/** False where the two years know other villages, or another kind of people (常住, 户籍): the rates then stand uncompared. */
	readonly isAlike: boolean;
	/** Per 10 000 people; null without a population. */
	readonly per10k: YearPair<number | null>;
	/** Of the rates: `change`, `ratio` and interval are those of the rates, `base` and `now` stay the counts. */
	readonly compared: Comparison | null;
}

/** Year to date against the same dates last year (29 Feb ↔ 28 Feb). */
export interface WallHeadline {
	readonly windows: YearPair<DateRange>;
	/** calls, cases, solved, dissuaded, in this order. */
	readonly counts: readonly WallCount[];
	/** loss, loss_avoided, in this order. */
	readonly amounts: readonly WallAmount[];
	readonly rate: WallRate;
	/** 双下降: the count and the losses fell, both beyond noise, the losses also without the largest case. */
	readonly isDoubleFall: Readonly<Record<"calls" | "cases", boolean>>;
}

/** One figure of a month; `value` null = not measured (never 0), or of losses: none known. */
export interface MonthValue {
	readonly value: number | null;
	readonly reach: Reach;
	/** Of losses: events of which nobody wrote the amount; else 0. */
	readonly unknown: number;
}

/** One figure of a month beside the same month a year before. */
export interface MonthPair extends YearPair<MonthValue> {
	/** Of counts only; null where the two cannot be compared, and of losses. */
	readonly compared: Comparison | null;
}

/** One of the 13 months with its three figures. */
export interface WallMonth {
	/** 2026-05. */
	readonly month: string;
	readonly windows: YearPair<DateRange>;
	/** True for the last month while it is not over: both of its windows end with the same day of the month. */
	readonly isRunning: boolean;
	readonly figures: Readonly<Record<WallMetric, MonthPair>>;
}

/** A year of the overlay: what was counted from 1 January through each day. */
export interface OverlayYear {
	readonly year: number;
	/** Of the whole year, or of this year to date; `part` = counted from `since` on or until `until`, so that the line lies too low. */
	readonly reach: Reach;
	/** Where the line begins; null = not measured. */
	readonly since: CivilDate | null;
	/** Where the line ends because the records stop there; null = they do not. */
	readonly until: CivilDate | null;
	/**
	 * 366 values, one a day of `WallOverlay.days`: cumulative counts (fen of losses) through that day. Null before the
	 * first record, after the records stop, and, this year, from `asOf` on. 29 Feb of a common year repeats 28 Feb.
	 */
	readonly cumulative: readonly (number | null)[];
	/** Through the day of the year before `asOf`, or `until` if that is earlier; null = not measured. */
	readonly toDate: number | null;
}

/** This year over the three before it. */
export interface WallOverlay {
	/** The 366 days of a leap year as 01-01 … 12-31. */
	readonly days: readonly string[];
	/** Position in `days` of the last day that this year counts. */
	readonly today: number;
	/** Newest first: four years a figure. */
	readonly years: Readonly<Record<WallMetric, readonly OverlayYear[]>>;
}

/** The whole wall as it crosses from the data side to the screen, the desk and the exports. */
export interface WallBoard {
	readonly asOf: CivilDate;
	readonly headline: WallHeadline;
	/** 13, oldest first: the last 12 whole months and the running one (or 13 whole ones on the first of a month). */
	readonly months: readonly WallMonth[];
	readonly overlay: WallOverlay;
	/** In the order of their days. */
	readonly targets: readonly WallTarget[];
	/** Losses = number × mean, with and without the largest; null where the years cannot be compared. */
	readonly losses: LossChange | null;
	readonly ranking: WallRanking;
	/** In the order of their days. */
	readonly annotations: readonly WallAnnotation[];
	readonly categories: WallCategories;
	/** By class, then by village; empty where the years cannot be compared. */
	readonly drivers: readonly WallDriver[];
	/** Overdispersion of the station's own weeks, ≥ 1.2; it widens every interval of counts. */
	readonly phi: Readonly<Record<"calls" | "cases", number>>;
	/** The first record of each figure: what lies before it is not measured. Null without any. */
	readonly since: Readonly<Record<WallMetric, CivilDate | null>>;
	/** Report time of the latest call known; null without any. */
	readonly cutOff: CivilMoment | null;
	/** Days at the end of the window without any record of the kind that are too many for luck: they seem to stop. 0 = they do not; all of them where they end before the window. */
	readonly missingDays: Readonly<Record<"calls" | "cases" | "alerts", number>>;
	/** How long each page of the rotation stands, from the settings. */
	readonly rotationSeconds: number;
}
