/** Receipts → how many different workers of each firm and zone have one of the last 365 days. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import type { Workplace, WorkplaceReader } from "./workplaces";

type Row = PlanRow<typeof focusReceiptsPlan>;

/** Days that a receipt counts, as in the focus score. */
const LASTING_DAYS = 365;

/** Whom receipts reach: one workplace a person. */
export interface Signers {
	/** False without a single receipt on record: then nothing is known, which is not "nobody signed". */
	readonly isRecorded: boolean;
	/** Where each person works who signed in time and whose employer is of the list, in no order. */
	readonly workplaces: readonly Workplace[];
}

/**
 * Distinct signers as of a day: a person works where the latest receipt that names an employer of the list says, so that
 * nobody counts twice and the firms of a zone add up. Of two receipts of one day the one whose employer sorts last speaks.
 * @param day day number of the reading; the 365 days end with it
 */
export function signersOn(rows: readonly Row[], day: number, readWorkplace: WorkplaceReader): Signers {
	const latest = new Map<number, { readonly key: string; readonly workplace: Workplace }>();
	for (const row of rows) {
		if (row.person === null || row.day === null || row.employer === null) continue;
		if (row.day > day || row.day <= day - LASTING_DAYS) continue;
		const workplace = readWorkplace(row.employer);
		const key = `${String(row.day).padStart(6, "0")}${row.employer}`;
		const before = latest.get(row.person);
		if (workplace === null || (before !== undefined && before.key >= key)) continue;
		latest.set(row.person, { key, workplace });
	}
	return { isRecorded: rows.length > 0, workplaces: [...latest.values()].map((one) => one.workplace) };
}
