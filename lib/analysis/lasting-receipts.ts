/** How long a receipt counts, and where the people who hold one work: one rule for the focus score, the receipts' reach and the firms. */
import type { PlanRow } from "./plan";
import type { focusReceiptsPlan } from "./plans/focus-receipts";

type Row = PlanRow<typeof focusReceiptsPlan>;

/** A receipt with its signer and its day. */
type DatedRow = Row & { readonly person: number; readonly day: number };

/** Days that a receipt counts, the day of signing among them; statistics contract, "The focus pick", coverage. */
export const RECEIPT_DAYS = 365;

/** The receipts that count on a day: of the {@link RECEIPT_DAYS} days that end with it, by somebody. @param day day number */
export function lastingReceipts(rows: readonly Row[], day: number): readonly DatedRow[] {
	return rows.filter(
		(row): row is DatedRow =>
			row.person !== null && row.day !== null && row.day <= day && row.day > day - RECEIPT_DAYS,
	);
}

/**
 * Where each person works: where the latest receipt that names a place of the list says, so that nobody counts twice and the
 * firms of a zone add up. Of two receipts of one day the one whose employer sorts last speaks. Who names none is absent.
 */
export function latestWorkplaces<Workplace>(
	rows: readonly DatedRow[],
	readWorkplace: (employer: string) => Workplace | null,
): ReadonlyMap<number, Workplace> {
	const latest = new Map<number, { readonly key: string; readonly workplace: Workplace }>();
	for (const { person, day, employer } of rows) {
		const workplace = employer === null ? null : readWorkplace(employer);
		const key = `${String(day).padStart(6, "0")}${employer}`;
		const before = latest.get(person);
		if (workplace === null || (before !== undefined && before.key >= key)) continue;
		latest.set(person, { key, workplace });
	}
	return new Map([...latest].map(([person, { workplace }]) => [person, workplace]));
}
