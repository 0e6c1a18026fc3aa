/** Receipts → how many different people of an area have one that is younger than a year, day by day. */
import { RECEIPT_DAYS } from "@/lib/analysis/lasting-receipts";
import type { PlanRow } from "@/lib/analysis/plan";
import type { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import type { Dated } from "./history";

type Row = PlanRow<typeof focusReceiptsPlan>;

interface Signing {
	readonly day: number;
	readonly knownDay: number;
}

/**
 * The stretches in which a person has a receipt, as changes of a number. In the order in which receipts became known each
 * adds what those known before it left open, so that on every morning nobody counts twice and nobody counts longer than a
 * year, however late a receipt was imported.
 */
function changesOf(signings: readonly Signing[]): readonly Dated[] {
	const known: number[] = [];
	const inOrder = signings.toSorted((one, other) => one.knownDay - other.knownDay || one.day - other.day);
	return inOrder.flatMap(({ day, knownDay }) => {
		// All stretches are equally long: the nearest receipt on either side covers most.
		const before = Math.max(...known.filter((one) => one <= day));
		const after = Math.min(...known.filter((one) => one > day));
		known.push(day);
		const from = Math.max(day, before + RECEIPT_DAYS);
		const to = Math.min(day + RECEIPT_DAYS, after);
		if (from >= to) return [];
		return [
			{ day: from, knownDay, count: 1 },
			{ day: to, knownDay, count: -1 },
		];
	});
}

/**
 * Changes of the number of people with a receipt of the last 365 days, by area. Who signed in two areas counts in both.
 * @param areaOf the area of a receipt; null = of none
 */
export function reachedByArea(
	rows: readonly Row[],
	areaOf: (row: Row) => string | null,
): ReadonlyMap<string, readonly Dated[]> {
	const byArea = new Map<string, Map<number, Signing[]>>();
	for (const row of rows) {
		const area = areaOf(row);
		if (area === null || row.day === null || row.person === null) continue;
		const persons = byArea.get(area) ?? new Map<number, Signing[]>();
		byArea.set(area, persons);
		const signing = { day: row.day, knownDay: row.known_day ?? row.day };
		const own = persons.get(row.person);
		if (own === undefined) persons.set(row.person, [signing]);
		else own.push(signing);
	}
	return new Map(
		[...byArea].map(([area, persons]) => [area, summed([...persons.values()].flatMap(changesOf))]),
	);
}

/** One entry a day and day of knowing, so that a hundred thousand receipts are a few hundred numbers. */
function summed(changes: readonly Dated[]): readonly Dated[] {
	const sums = new Map<string, Dated>();
	for (const { day, knownDay, count } of changes) {
		const key = `${day}/${knownDay}`;
		sums.set(key, { day, knownDay, count: count + (sums.get(key)?.count ?? 0) });
	}
	return [...sums.values()].filter(({ count }) => count !== 0);
}
