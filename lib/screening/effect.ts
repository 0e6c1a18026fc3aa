/** Does a receipt work, and how long: victims by the age of their last receipt, against people of the township without one. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import type { Comparison } from "@/lib/statistics/comparison";
import { PHI_FLOOR } from "@/lib/statistics/count";
import { compareRates } from "@/lib/statistics/rate-ratio";

/** Full days since the last receipt, half-open, in the order of the table; the bands of the domain contract drawn on to a year. */
export const RECEIPT_AGES = [
	{ id: "d30", fromDays: 0, endDays: 31, label: "30天以内" },
	{ id: "d90", fromDays: 31, endDays: 91, label: "31–90天" },
	{ id: "d180", fromDays: 91, endDays: 181, label: "91–180天" },
	{ id: "d365", fromDays: 181, endDays: 366, label: "181–365天" },
	{ id: "older", fromDays: 366, endDays: Number.POSITIVE_INFINITY, label: "365天以上" },
] as const;

/** One of {@link RECEIPT_AGES}. */
export type ReceiptAge = (typeof RECEIPT_AGES)[number]["id"];

/** Days of an average month. */
const MONTH_DAYS = 365.25 / 12;
const PER = 10_000;

/** The band of an age in full days; ≥ 0. */
export function receiptAgeOf(days: number): ReceiptAge {
	return RECEIPT_AGES.find(({ endDays }) => days < endDays)?.id ?? "older";
}

/** A number for every band. */
export type ByReceiptAge<T> = Readonly<Record<ReceiptAge, T>>;

/** The same value made for every band. */
export const byReceiptAge = <T>(make: (id: ReceiptAge) => T): ByReceiptAge<T> =>
	Object.fromEntries(RECEIPT_AGES.map(({ id }) => [id, make(id)])) as ByReceiptAge<T>;

/** Victims of a window by what they had signed; of people of the township. */
export interface VictimCounts {
	readonly unsigned: number;
	readonly signed: ByReceiptAge<number>;
	/** Nobody can say: known by neither ID number nor phone, or signed on the very day without a clock. */
	readonly unknown: number;
	/** Living outside of the township: in no other count. */
	readonly outside: number;
}

/** Day numbers, half-open. */
export interface DaySpan {
	readonly from: number;
	readonly end: number;
}

/** Days that the signing of one person leaves in each band within a span. @param days of signing, ascending */
function addPersonDays(
	sums: Record<ReceiptAge, number>,
	days: readonly number[],
	{ from, end }: DaySpan,
): void {
	for (const [at, day] of days.entries()) {
		const next = Math.min(days[at + 1] ?? end, end);
		for (const { id, fromDays, endDays } of RECEIPT_AGES) {
			const inside = Math.min(day + endDays, next) - Math.max(day + fromDays, from);
			if (inside > 0) sums[id] += inside;
		}
	}
}

type Row = PlanRow<typeof focusReceiptsPlan>;

/**
 * Person-days with a receipt of each age. A person is of the band of the latest receipt, from the day of signing on; who is
 * known to live outside and nowhere in the township is left out.
 * @param isOutside whether a village as written lies outside; null = nobody can say
 */
export function signedPersonDays(
	rows: readonly Row[],
	span: DaySpan,
	isOutside: (village: string) => boolean | null,
): ByReceiptAge<number> {
	const persons = new Map<number, { readonly days: number[]; readonly places: Set<boolean> }>();
	for (const { person, day, village } of rows) {
		if (person === null || day === null) continue;
		const own = persons.get(person) ?? { days: [], places: new Set<boolean>() };
		persons.set(person, own);
		own.days.push(day);
		const place = village === null ? null : isOutside(village);
		if (place !== null) own.places.add(place);
	}
	const sums: Record<ReceiptAge, number> = { ...byReceiptAge(() => 0) };
	for (const { days, places } of persons.values()) {
		if (places.has(true) && !places.has(false)) continue;
		const inOrder = [...new Set(days)].sort((one, other) => one - other);
		addPersonDays(sums, inOrder, span);
	}
	return sums;
}

/** Why there is no incidence, or no comparison; null where there is. */
export type EffectAbsence = "no_receipts" | "no_overlap" | "no_population" | "more_signers_than_people";

/** Victims of one group and how long its people were at risk. */
export interface Incidence {
	readonly victims: number;
	/** Null without a population, or where the signers are more than all people. */
	readonly personMonths: number | null;
	/** Victims per 10 000 person-months; null without any. */
	readonly per10kMonths: number | null;
}

/** One age of receipts. */
export interface EffectBand extends Incidence {
	/** Against people without a receipt: 1 = no difference; null where one side has no person-time. */
	readonly compared: Comparison | null;
}

/** Victims and incidence by what was signed. */
export interface ReceiptEffect {
	readonly counts: VictimCounts;
	readonly unsigned: Incidence;
	readonly bands: ByReceiptAge<EffectBand>;
	/** All receipts of up to 365 days together: the bands one by one are small, and one of five may differ by luck. */
	readonly withinYear: EffectBand;
	readonly absence: EffectAbsence | null;
}

const incidence = (victims: number, days: number | null): Incidence => ({
	victims,
	personMonths: days === null ? null : days / MONTH_DAYS,
	per10kMonths: days === null || days <= 0 ? null : (victims / (days / MONTH_DAYS)) * PER,
});

/** Within the first year. */
const YEAR: readonly ReceiptAge[] = RECEIPT_AGES.filter(({ id }) => id !== "older").map(({ id }) => id);

/**
 * Incidence by the age of the receipt, each against people without one (Wilson interval of two rates, φ 1.2).
 * Person-time without a receipt is that of the whole population less that of the signers; null population → counts only.
 * @param personDays of the signers, as {@link signedPersonDays}
 */
export function effectOf(
	counts: VictimCounts,
	personDays: ByReceiptAge<number>,
	{ people, days }: { readonly people: number | null; readonly days: number },
): ReceiptEffect {
	const sumOf = (values: ByReceiptAge<number>, ids: readonly ReceiptAge[]) =>
		ids.reduce((sum, id) => sum + values[id], 0);
	const signedDays = sumOf(
		personDays,
		RECEIPT_AGES.map(({ id }) => id),
	);
	const rest = people === null ? null : people * days - signedDays;
	const unsignedDays = rest !== null && rest > 0 ? rest : null;
	const bandOf = (victims: number, own: number): EffectBand => ({
		...incidence(victims, own),
		compared:
			unsignedDays === null || own <= 0
				? null
				: compareRates({
						base: { count: counts.unsigned, days: unsignedDays },
						now: { count: victims, days: own },
						phi: PHI_FLOOR,
					}),
	});
	return {
		counts,
		unsigned: incidence(counts.unsigned, unsignedDays),
		bands: byReceiptAge((id) => bandOf(counts.signed[id], personDays[id])),
		withinYear: bandOf(sumOf(counts.signed, YEAR), sumOf(personDays, YEAR)),
		absence: people === null ? "no_population" : unsignedDays === null ? "more_signers_than_people" : null,
	};
}
