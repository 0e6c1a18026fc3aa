/** Receipts → how many different workers of each firm and zone have one of the last 365 days. */
import { lastingReceipts, latestWorkplaces } from "@/lib/analysis/lasting-receipts";
import type { PlanRow } from "@/lib/analysis/plan";
import type { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import type { Workplace, WorkplaceReader } from "./workplaces";

type Row = PlanRow<typeof focusReceiptsPlan>;

/** Whom receipts reach: one workplace a person. */
export interface Signers {
	/** False without a single receipt on record: then nothing is known, which is not "nobody signed". */
	readonly isRecorded: boolean;
	/** Where each person works who signed in time and whose employer is of the list, in no order. */
	readonly workplaces: readonly Workplace[];
}

/**
 * Distinct signers as of a day, one workplace a person as {@link latestWorkplaces} has it.
 * @param day day number of the reading
 */
export function signersOn(rows: readonly Row[], day: number, readWorkplace: WorkplaceReader): Signers {
	const workplaces = latestWorkplaces(lastingReceipts(rows, day), readWorkplace);
	return { isRecorded: rows.length > 0, workplaces: [...workplaces.values()] };
}
