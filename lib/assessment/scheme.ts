/** A written scheme 考核办法 as data: what is counted and for whom, its clauses with their parameters, colours, and what follows. */
import type { Clause } from "./clauses";
import type { SmallBasePolicy, ZeroBasePolicy } from "./policies";

/** Where an event counts: where the victim lives, where it happened, or where the victim works; printed on every sheet. */
export const ATTRIBUTIONS = {
	residence: "受害人现住村居",
	offence: "发案地村居",
	workplace: "受害人单位所在村居",
} as const satisfies Record<string, string>;

/** A key of {@link ATTRIBUTIONS}. */
export type Attribution = keyof typeof ATTRIBUTIONS;

/** The day by which a case counts: filed 立案 or occurred 发案. Calls always count by the day of the report. */
export type CaseBasis = "filed" | "occurred";

/** What is not counted. */
export interface Exclusions {
	/** Ids of national classes. */
	readonly categories: readonly string[];
	/** Attempts 未遂 (a known loss of 0). */
	readonly attempts: boolean;
	/** Victims whose residence is outside of the township, also where the event is attributed by another place. */
	readonly outsiders: boolean;
}

/** Which population rates are measured against. */
export interface PopulationVersion {
	/** Year of the list; null = that of the assessed year, else the nearest, as the desk does everywhere. */
	readonly year: number | null;
}

/** Colours by total points: red below, yellow from there, blue from there on. */
export interface Colours {
	readonly yellowFrom: number;
	readonly blueFrom: number;
}

/** One step of what follows for a village that stays red: from so many red circulars in a row on. */
export interface EscalationStep {
	/** 1 = the first. */
	readonly redInARow: number;
	/** Words of the measure, such as 提醒函. */
	readonly measure: string;
}

/** One version of one scheme. Two runs with equal schemes and equal input give equal points. */
export interface Scheme {
	/** Stable through its versions. */
	readonly id: string;
	/** From 1; a changed scheme is a new version. */
	readonly version: number;
	readonly name: string;
	/** Printed 示例: shipped for a start, not the scheme of any township. */
	readonly isExample: boolean;
	/** `points`: clauses add up. `index`: indicators are made comparable inside the peer group and weighted to 100. */
	readonly kind: "points" | "index";
	readonly attribution: Attribution;
	readonly caseBasis: CaseBasis;
	readonly zeroBase: ZeroBasePolicy;
	readonly smallBase: SmallBasePolicy;
	readonly exclusions: Exclusions;
	readonly population: PopulationVersion;
	readonly clauses: readonly Clause[];
	/** What the total can be at most; null = the sum of what the clauses can give. */
	readonly fullMarks: number | null;
	readonly colours: Colours;
	/** Ascending by `redInARow`. */
	readonly escalation: readonly EscalationStep[];
}
