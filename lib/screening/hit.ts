/** What screening the receipts finds: who signed and was defrauded before, or is related to somebody who was. */
import type { CivilMoment } from "@/lib/base/civil";

/** `self` = the signer was a victim; `relation` = somebody related was; `both` = both, possibly by different events. */
export type HitKind = "self" | "relation" | "both";

/**
 * `strong` where whole ID numbers or one household number tie signer and victim, `medium` where a phone or a home does on any
 * step, `weak` by name, birth date and village, and where a relative has the signer's own name.
 */
export type HitStrength = "strong" | "medium" | "weak";

/** By what a signer was found: the first three mean the same person, the others somebody related. */
export type HitWay =
	| "id"
	| "phone"
	| "name_birth_village"
	| "household"
	| "address"
	| "kin"
	| "family_number"
	| "emergency_contact"
	| "relation";

/** An event that counts and happened before the signing. */
export interface EarlierEvent {
	readonly eventNo: string;
	/** Which victim of the event, from 1. */
	readonly ordinal: number;
	/** The offence where its time is known, else the report, else the filing. */
	readonly at: CivilMoment;
	readonly hasClock: boolean;
	/** Value id of the dimension `fraud_category`; null = 不详. */
	readonly category: string | null;
	/** 1/100 yuan; null = unknown, 0 = nothing lost. */
	readonly lossFen: number | null;
	/** Village of residence of the victim; null = 不详. */
	readonly village: string | null;
}

/** One reason why a receipt hit. */
export interface HitEvidence {
	/** Whether the signer or somebody related was the victim of the event. */
	readonly side: "self" | "relation";
	readonly how: HitWay;
	/** Chinese; holds no name and no number of a person. */
	readonly words: string;
	readonly strength: HitStrength;
	readonly event: EarlierEvent;
}

/** A receipt as a worklist shows it; unmasked, so it never leaves the data side. */
export interface SignedPerson {
	readonly receiptNo: string;
	readonly signedAt: CivilMoment;
	readonly hasClock: boolean;
	/** As written, else by the clock; null where neither tells. */
	readonly batch: "morning" | "afternoon" | null;
	readonly name: string | null;
	readonly phone: string | null;
	readonly idNo: string | null;
	readonly village: string | null;
	readonly grid: string | null;
	readonly employer: string | null;
	readonly promoter: string | null;
	/** One per person: by whole ID number, else by phones, else by name and village; never shown. */
	readonly personKey: string;
}

/** A receipt whose signer was defrauded before, or is related to somebody who was. */
export interface Hit {
	readonly signer: SignedPerson;
	readonly kind: HitKind;
	/** Of the strongest evidence. */
	readonly strength: HitStrength;
	/** The strongest first; never empty. */
	readonly evidence: readonly HitEvidence[];
}

/** The receipts of a window, screened. */
export interface Screening {
	/** Receipts looked at. */
	readonly screened: number;
	/** Different signers among them. */
	readonly persons: number;
	/** The latest signed first. */
	readonly hits: readonly Hit[];
	/** Who wrote 是否曾被骗=是 and matches no record. */
	readonly selfReported: readonly SignedPerson[];
	/** Who matches events of the day of signing only, of which no clock tells whether they came first. */
	readonly undecided: readonly SignedPerson[];
}
