/** The contract of a dimension: what it is called, which values it can take, and how one event gets its value. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { Places, Settings } from "@/lib/settings/settings";

/** The 23 ids, stable for ever, in the order of the domain contract §2. */
export type DimensionId =
	| "victim_gender"
	| "victim_age_band"
	| "victim_occupation"
	| "victim_education"
	| "victim_hukou_origin"
	| "victim_residency_type"
	| "victim_village"
	| "victim_employer_zone"
	| "victim_marital_status"
	| "victim_prior_history"
	| "victim_prevention_reach"
	| "victim_shield_status"
	| "fraud_category"
	| "fraud_subtype"
	| "contact_channel"
	| "scam_medium"
	| "payment_channel"
	| "loss_band"
	| "transfer_count_band"
	| "occur_hour_band"
	| "day_type"
	| "report_delay_band"
	| "intervention_status";

/** A name in both languages of the product. */
export interface BilingualLabel {
	readonly zh: string;
	readonly en: string;
}

/** One value of a domain. `id` is stable and what settings, addresses and files carry. */
export interface DimensionValue {
	readonly id: string;
	readonly label: BilingualLabel;
}

/**
 * Where a label came from, ranked: `manual` over `column` over `identity` (an ID number), `date` or `joined` (other
 * tables) over `rule` (the narrative). `none` = 不详. Initials are what the event table keeps.
 */
export type LabelSource = "manual" | "column" | "identity" | "date" | "joined" | "rule" | "none";

/** The words of a narrative that decided a value. */
export interface Quote {
	readonly record: NarrativeText["record"];
	/** Half-open offsets in the narrative as stored. */
	readonly start: number;
	readonly end: number;
}

/** The value one event has in one dimension; `value` null = 不详, then `source` is `none`. */
export interface Label {
	/** A value id of the domain, or for an open dimension the text as written. */
	readonly value: string | null;
	readonly source: LabelSource;
	/** For the officer: the field and the text the value was read from; null when 不详. */
	readonly evidence: string | null;
	/** With source `rule`: where in which narrative it stands. */
	readonly quote?: Quote;
}

/** 不详: nothing known, no evidence. */
export const UNKNOWN: Label = { value: null, source: "none", evidence: null };

/** A wall-clock moment with whether its clock part was written or filled in with midnight. */
export interface EventMoment {
	readonly moment: CivilMoment;
	readonly hasClock: boolean;
}

/** An inclusive range of full years; low = high when exact. */
export interface AgeRange {
	readonly low: number;
	readonly high: number;
}

/** A narrative of an event: the call's 简要警情 or the case's 简要案情. */
export interface NarrativeText {
	readonly record: "incident" | "case_file";
	readonly text: string;
}

/** A value that other tables gave, with the words for it. */
export interface JoinedValue {
	/** Id of the dimension's values. */
	readonly value: string;
	/** For the officer: which record of which table, masked. */
	readonly evidence: string;
}

/** What the other tables say of an event and its victim; null where they cannot tell. */
export interface JoinFacts {
	readonly priorHistory: JoinedValue | null;
	readonly prevention: JoinedValue | null;
	readonly shield: JoinedValue | null;
	readonly intervention: JoinedValue | null;
}

/** What an officer decided for one event: value ids, or for a banded dimension the number; null = 不详. */
export type Corrections = ReadonlyMap<DimensionId, string | null>;

/**
 * One row per victim and event, assembled from a call, its case and its victim; the only thing a dimension reads.
 * Every field is as written (cleaned of padding) and null when unknown.
 */
export interface EventSource {
	readonly reportTime: EventMoment | null;
	readonly occurFrom: EventMoment | null;
	readonly occurTo: EventMoment | null;
	readonly lastTransferTime: EventMoment | null;
	/** Confirmed over original, call over case. */
	readonly categoryConfirmed: string | null;
	readonly categoryOriginal: string | null;
	/** What the dispatches of the call confirmed, the latest first. */
	readonly categoriesReplied: readonly string[];
	readonly subtype: string | null;
	readonly contactChannel: string | null;
	readonly scamMedium: string | null;
	readonly paymentChannel: string | null;
	readonly transferCount: number | null;
	readonly isAttempt: boolean | null;
	/** Loss of the whole event in 1/100 yuan; 0 = attempted. */
	readonly lossFen: number | null;
	readonly gender: string | null;
	readonly age: AgeRange | null;
	/** As its own column says it, not as the ID number does. */
	readonly birthDate: CivilDate | null;
	readonly idNo: string | null;
	readonly occupation: string | null;
	readonly education: string | null;
	readonly marital: string | null;
	readonly hukou: string | null;
	readonly residence: string | null;
	readonly village: string | null;
	readonly residencyType: string | null;
	readonly employer: string | null;
	readonly zone: string | null;
	readonly priorHistory: string | null;
	readonly prevention: string | null;
	readonly shield: string | null;
	readonly intervention: string | null;
	readonly victimName: string | null;
	/** Persons of the whole event, this one included. */
	readonly victimCount: number;
	/** The case's first: it was written later, by those who asked. */
	readonly narratives: readonly NarrativeText[];
	readonly joined: JoinFacts | null;
	readonly corrections: Corrections | null;
}

/** What a label depends on besides the event; equal contexts and events give equal labels. */
export interface LabelContext {
	readonly settings: Settings;
	/** Places of the settings joined with the imported lists. */
	readonly places: Places;
}

/** The number of one event before it is put into a band, an inclusive range; low = high when exact. */
export interface Measure {
	readonly low: number;
	readonly high: number;
	readonly source: LabelSource;
	readonly evidence: string;
	readonly quote?: Quote;
}

/** The numbers behind a banded dimension. Edges and measures are whole numbers of one unit. */
export interface Scale {
	/** What an officer types a number in: 岁, 元, 时, 分钟, 笔. */
	readonly unit: BilingualLabel;
	/** Measures a unit: 100 fen a yuan, 60 seconds a minute. */
	readonly perUnit: number;
	readonly measure: (event: EventSource, context: LabelContext) => Measure | null;
	/** `[low, high)`, ascending, in the order of the domain; the last may end at infinity. */
	readonly bands: (settings: Settings) => readonly (DimensionValue & {
		readonly low: number;
		readonly high: number;
	})[];
}

/** One of the 23 dimensions. Pure: no clock, no storage, no engine. */
export interface Dimension {
	readonly id: DimensionId;
	/** 1–23, the number of the domain contract. */
	readonly number: number;
	readonly label: BilingualLabel;
	/** `victim` dimensions count persons, `case` dimensions count events. */
	readonly side: "victim" | "case";
	/** Ordered values known beforehand under these settings; 不详 is never among them. */
	readonly domain: (context: LabelContext) => readonly DimensionValue[];
	/** True when labels outside the domain may appear, shown under their own name until mapped. */
	readonly isOpen: boolean;
	/** True when the values have an order of their own (bands); else screens sort by count. */
	readonly isOrdered: boolean;
	/** Where the value comes from, in words, for the 口径 hover. */
	readonly rule: string;
	/** Set where the values are bands of a number. */
	readonly scale?: Scale;
	/** The label of one event before corrections. Never throws; what it cannot read is 不详. */
	readonly read: (event: EventSource, context: LabelContext) => Label;
}
