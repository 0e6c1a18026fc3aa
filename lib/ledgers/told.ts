/** Amounts of ledgers that somebody left blank here and there: what is known is added, what is not is counted apart. */
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";

/** A sum over rows of which some may not say their amount. */
export interface Told {
	/** Of the known ones; 0 also where none is known, which `known` tells apart. */
	readonly sum: number;
	/** Rows that say it. */
	readonly known: number;
	/** Rows that do not: blank is not 0. */
	readonly unknown: number;
}

/** The sum of amounts; null = not written. The order does not matter for whole numbers. */
export function toldSum(amounts: readonly (number | null)[]): Told {
	const known = amounts.filter((amount) => amount !== null);
	return {
		sum: known.reduce((sum, amount) => sum + amount, 0),
		known: known.length,
		unknown: amounts.length - known.length,
	};
}

/** Share of rows that say their amount, 0–1; null without rows. */
export function toldShare({ known, unknown }: Told): number | null {
	return known + unknown === 0 ? null : known / (known + unknown);
}

/** The sum, or null where there are rows and none of them says its amount. */
export function knownSum({ sum, known, unknown }: Told): number | null {
	return known === 0 && unknown > 0 ? null : sum;
}

/** Whether a day number lies in a window. */
export function isDayIn(day: number, { start, end }: DateRange): boolean {
	return day >= dayNumber(start) && day < dayNumber(end);
}

/** Rows by what they name, in the order in which names first occur; null = they name nothing. */
export function groupedBy<Row>(
	rows: readonly Row[],
	nameOf: (row: Row) => string | null,
): ReadonlyMap<string | null, readonly Row[]> {
	const groups = new Map<string | null, Row[]>();
	for (const row of rows) {
		const name = nameOf(row);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [row]);
		else group.push(row);
	}
	return groups;
}

/** Larger counts first, then by name, those without a name last: the same order whatever the order of the rows. */
export function byCountThenName(
	one: { readonly name: string | null; readonly count: number },
	other: { readonly name: string | null; readonly count: number },
): number {
	if ((one.name === null) !== (other.name === null)) return one.name === null ? 1 : -1;
	return other.count - one.count || ((one.name ?? "") < (other.name ?? "") ? -1 : 1);
}
