/** Hits made by hand, for lists that ask nothing of an engine. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { EarlierEvent, Hit, SignedPerson } from "@/lib/screening/hit";
import { STANDARD_PREVENTION_PARAMETERS } from "@/lib/settings/prevention-parameters";
import { type RecordedVisit, type VisitWish, withVisit } from "@/lib/visits/visit";

export const DAY = "2026-05-11" as CivilDate;
export const NOON = "2026-05-11 12:30:00" as CivilMoment;
/** Three days to a visit. */
export const TERMS = { dayCutHour: 0, prevention: STANDARD_PREVENTION_PARAMETERS };

export const EVENT: EarlierEvent = {
	eventNo: "J1",
	ordinal: 1,
	at: "2026-03-01 10:00:00" as CivilMoment,
	hasClock: true,
	category: null,
	lossFen: 1_000_000,
	village: "甲村",
};

const SIGNER: SignedPerson = {
	receiptNo: "R1",
	signedAt: "2026-05-11 10:00:00" as CivilMoment,
	hasClock: true,
	batch: "morning",
	name: "周小棠",
	phone: "15400000001",
	idNo: "330799199003072316",
	village: "甲村",
	grid: null,
	employer: null,
	promoter: null,
	personKey: "i330799199003072316",
};

/** A hit of a receipt signed at a moment of May 2026, such as `11 10:00`; without a clock `11`. */
export function hitOf(receiptNo: string, signed: string, more: Partial<SignedPerson> = {}): Hit {
	const [day = "", clock] = signed.split(" ");
	const signedAt = `2026-05-${day} ${clock ?? "00:00"}:00` as CivilMoment;
	const signer = {
		...SIGNER,
		receiptNo,
		signedAt,
		hasClock: clock !== undefined,
		personKey: receiptNo,
		...more,
	};
	const evidence = {
		side: "self",
		how: "id",
		words: "证件号码相同",
		strength: "strong",
		event: EVENT,
	} as const;
	return { signer, kind: "self", strength: "strong", evidence: [evidence] };
}

/** One visit to a receipt. */
export function visitTo(
	receiptNo: string,
	at: string,
	more: Partial<VisitWish> = {},
): readonly RecordedVisit[] {
	const subject = { kind: "receipt", id: receiptNo } as const;
	const wish = { subject, result: "met", note: null, next: null, by: null, ...more } as const;
	return withVisit([], wish, `2026-05-${at}:00` as CivilMoment);
}
