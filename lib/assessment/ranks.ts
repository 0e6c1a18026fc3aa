/** Places by total points, and which villages get none: a place that rests on next to nothing says more about luck than about work. */
import { TOO_FEW_BELOW } from "@/lib/statistics/verdict";
import type { Clause } from "./clauses";
import type { MeasureId, VillageInput } from "./input";
import type { Scheme } from "./scheme";
import type { Unranked } from "./sheet";

/** Below so many people one case changes everything (domain contract §5). */
const FEW_PEOPLE = 300;

/** Measures that a clause scores. */
function measuresOf(clause: Clause): readonly MeasureId[] {
	switch (clause.kind) {
		case "proportional":
			return clause.measures.map(({ measure }) => measure);
		case "ladder":
		case "rate":
		case "gate":
			return [clause.measure];
		case "indicator":
			return "measure" in clause.source ? [clause.source.measure] : [];
		case "coverage":
		case "tally":
			return [];
	}
}

/** Measures that a scheme scores, in no order and without doubles. */
export function scoredMeasures({ clauses }: Pick<Scheme, "clauses">): ReadonlySet<MeasureId> {
	return new Set(clauses.flatMap(measuresOf));
}

/** What a scheme is looked at by where one number of events is wanted: calls, or cases where it scores no calls. */
export function eventsMeasured(scheme: Pick<Scheme, "clauses">): "calls" | "cases" {
	return scoredMeasures(scheme).has("calls") ? "calls" : "cases";
}

/** True when a clause divides by the population. */
export function needsPopulation({ clauses }: Pick<Scheme, "clauses">): boolean {
	return clauses.some(
		(clause) =>
			clause.kind === "rate" ||
			clause.kind === "coverage" ||
			(clause.kind === "indicator" && clause.source.kind !== "change"),
	);
}

/**
 * Why a village gets no place: no population where the scheme divides by one, fewer than 300 people, a clause that could not be
 * scored for it although it could for another, or fewer than ten events in both windows together, of which nothing can be said
 * (样本不足). The last only where the scheme scores events at all.
 * @param isIncomplete a clause that others were scored by has no points
 */
export function unrankedOf(scheme: Scheme, village: VillageInput, isIncomplete: boolean): Unranked | null {
	const { population, measures } = village;
	if (population === null && needsPopulation(scheme)) return "no_population";
	if (population !== null && population.people < FEW_PEOPLE) return "few_people";
	if (isIncomplete) return "not_scored";
	if (scoredMeasures(scheme).size === 0) return null;
	const { now, base } = measures[eventsMeasured(scheme)];
	return now !== null && base !== null && now + base < TOO_FEW_BELOW ? "few_events" : null;
}

/** Places by total, 1 the highest; equal totals share the better place and the next ones are left out. Null stays null. */
export function placesOf(totals: readonly (number | null)[]): readonly (number | null)[] {
	return totals.map((own) =>
		own === null ? null : 1 + totals.filter((other) => other !== null && other > own).length,
	);
}
