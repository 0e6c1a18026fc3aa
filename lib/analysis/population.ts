/** The population a figure per head is measured against: whose people, and of which year, which is printed with it. */
import type { CivilDate } from "@/lib/base/civil";
import { partsOf } from "@/lib/calendar/civil";
import type { PerPeopleMetric } from "@/lib/metrics/per-people";
import type { PlanRow } from "./plan";
import type { populationsPlan } from "./plans/populations";

/** People of one village. */
export interface Population {
	/** > 0. */
	readonly people: number;
	/** 常住, else 户籍 and 流动 together, else 户籍 alone. */
	readonly kind: "resident" | "registered_and_floating" | "registered";
	/** Year of the list; null where it names none. */
	readonly year: number | null;
	/** True when the list is of the year asked for. */
	readonly isOfYear: boolean;
}

type Row = PlanRow<typeof populationsPlan>;

/** Numbers of people as a list states them; null = not stated. */
export type StatedPeople = Pick<Row, "resident" | "registered" | "floating">;

/** People and kind of one row: 常住, else 户籍 and 流动, else 户籍; null where it counts nobody. Floating people alone are no population. */
export function peopleOf({
	resident,
	registered,
	floating,
}: StatedPeople): Pick<Population, "people" | "kind"> | null {
	if (resident !== null && resident > 0) return { people: resident, kind: "resident" };
	if (registered === null || registered <= 0) return null;
	if (floating === null) return { people: registered, kind: "registered" };
	return { people: registered + floating, kind: "registered_and_floating" };
}

/** How far the year of a list lies from the one asked for; of two equally far the earlier, a list without a year (0) last. */
export function yearDistance(year: number, asked: number): number {
	if (year === 0) return Number.POSITIVE_INFINITY;
	return Math.abs(year - asked) + (year > asked ? 0.5 : 0);
}

/**
 * Population by village for the year a window begins in: the list of that year, else of the nearest (the earlier of two equally
 * near), else one without a year.
 * @param rows of the plan populations, in any order
 */
export function populationsOf(rows: readonly Row[], windowStart: CivilDate): ReadonlyMap<string, Population> {
	const asked = partsOf(windowStart).year;
	const nearest = [...rows].sort(
		(one, other) => yearDistance(other.year ?? 0, asked) - yearDistance(one.year ?? 0, asked) || 0,
	);
	const found = new Map<string, Population>();
	for (const row of nearest) {
		const own = peopleOf(row);
		const year = row.year === 0 ? null : row.year;
		if (own !== null && row.village !== null)
			found.set(row.village, { ...own, year, isOfYear: year === asked });
	}
	return found;
}

/** The people of several villages together; null when nobody's are known. What is missing is said by {@link populationsOf}. */
export function peopleTogether(populations: Iterable<Population>): number | null {
	let people = 0;
	for (const population of populations) people += population.people;
	return people === 0 ? null : people;
}

/**
 * A figure per head: count ÷ people × 10 000, or the share. More than everybody is not cut to 1: it says that the lists do not fit
 * each other.
 * @param count null = not recorded
 * @param people null = nobody knows
 */
export function perHead(
	{ per }: PerPeopleMetric,
	count: number | null,
	people: number | null,
): number | null {
	return count === null || people === null ? null : (count / people) * per;
}
