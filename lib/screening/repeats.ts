/** What is remembered of a person who signs again: how often, and what came of earlier visits, whatever number the receipt had. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { signingsPlan } from "@/lib/analysis/plans/signings";
import type { LastVisitOf, RecordedVisit } from "@/lib/visits/visit";

/** A receipt among those of its signer. */
export interface Repeats {
	/** Which receipt of the person it is, from 1; null where it is not on record any more. */
	readonly signing: number | null;
	/** The last visit that any earlier receipt of the person led to; null where there was none. */
	readonly earlierVisit: RecordedVisit | null;
}

/** Tells what is remembered of the signer of a receipt. */
export type RepeatsOf = (receiptNo: string) => Repeats;

const later = (one: RecordedVisit | null, other: RecordedVisit | null): RecordedVisit | null =>
	one === null || (other !== null && other.at >= one.at) ? other : one;

/** @param rows of the plan `signings`, in its order */
export function repeatsReader(
	rows: readonly PlanRow<typeof signingsPlan>[],
	lastVisitOf: LastVisitOf,
): RepeatsOf {
	const known = new Map<string, Repeats>();
	let person: number | null = null;
	let signing = 0;
	let earlierVisit: RecordedVisit | null = null;
	for (const row of rows) {
		if (row.person !== person) [person, signing, earlierVisit] = [row.person, 0, null];
		signing += 1;
		if (row.receipt_no === null) continue;
		known.set(row.receipt_no, { signing, earlierVisit });
		earlierVisit = later(earlierVisit, lastVisitOf({ kind: "receipt", id: row.receipt_no }));
	}
	return (receiptNo) => known.get(receiptNo) ?? { signing: null, earlierVisit: null };
}
