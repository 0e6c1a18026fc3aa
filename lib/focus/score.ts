/** The score: how risky each area is and why, in points that add up; how urgent a visit is stands beside it. */
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import type { Prior } from "@/lib/statistics/shrinkage";
import { FACTOR_IDS, FACTORS, type FactorId, type FactorInput } from "./factors";
import type { AreaFeatures } from "./features";
import { type AreaLevel, levelsOf, weeksUsed } from "./level";
import { rotationOf } from "./rotation";

/** The score of an ordinary area, and the points that a doubled risk adds. */
const ORDINARY = 50;
const POINTS_PER_DOUBLING = 20;
/** Fewer weeks say too little of an area: the pick then leans on rotation. */
const LEAST_WEEKS = 8;

/** One area with everything that its place in the list follows from. */
export interface ScoredArea {
	readonly features: AreaFeatures;
	readonly own: AreaLevel;
	readonly factors: Readonly<Record<FactorId, number>>;
	/** 20·log2 of each factor; they add up to score − 50. −∞ where nobody lives. */
	readonly points: Readonly<Record<FactorId, number>>;
	/** λ = level × recency × season: incidents expected next week. */
	readonly expected: number;
	/** λ × coverage × repeat: what is ranked. */
	readonly risk: number;
	readonly score: number;
	/** T: 0 while the last visit is too recent. */
	readonly rotation: number;
	/** risk × rotation: what is picked by. */
	readonly priority: number;
}

/** The areas of one group on one morning, by ascending code. */
export interface GroupScore {
	/** Weeks that were looked at. */
	readonly weeks: number;
	/** False below 8 weeks of history: 数据不足. */
	readonly isKnownEnough: boolean;
	/** Null without a single incident: nothing can be scored. */
	readonly prior: Prior | null;
	readonly season: number;
	readonly meanLevel: number;
	/** What was scored, by ascending code. */
	readonly features: readonly AreaFeatures[];
	/** Empty when `prior` is null. */
	readonly areas: readonly ScoredArea[];
}

/** What a group is scored by besides its areas. */
export interface ScoreOptions {
	/** G of the group; see `seasonOf`. */
	readonly season: number;
	readonly parameters: FocusParameters;
}

/** People with a receipt over all people; only where both are known. */
function meanCoverageOf(areas: readonly AreaFeatures[]): number {
	let people = 0;
	let reached = 0;
	for (const area of areas) {
		if (area.population === null) continue;
		people += area.population;
		reached += Math.min(area.reached, area.population);
	}
	return people === 0 ? 0 : reached / people;
}

function byFactor(of: (id: FactorId) => number): Readonly<Record<FactorId, number>> {
	return Object.fromEntries(FACTOR_IDS.map((id) => [id, of(id)])) as Record<FactorId, number>;
}

function scoredArea(input: FactorInput): ScoredArea {
	const { features, own, levels, parameters } = input;
	const factors = byFactor((id) => FACTORS[id].value(input));
	const points = byFactor((id) => POINTS_PER_DOUBLING * Math.log2(factors[id]));
	const expected = own.level * factors.recency * factors.season;
	const risk = expected * factors.coverage * factors.repeat;
	const rotation = rotationOf(features.weeksSinceVisit, parameters);
	return {
		features,
		own,
		factors,
		points,
		expected,
		risk,
		score: ORDINARY + POINTS_PER_DOUBLING * Math.log2(risk / levels.mean),
		rotation,
		priority: risk * rotation,
	};
}

/**
 * Scores the areas of one group. Equal inputs give equal outputs whatever the order of the areas; an area where nobody
 * lives changes nothing for the others.
 * Source: statistics contract, "The focus pick".
 */
export function scoreAreas(given: readonly AreaFeatures[], { season, parameters }: ScoreOptions): GroupScore {
	// One order of adding up, so that the last digit does not depend on the file either.
	const areas = given.toSorted(byCode);
	const weeks = weeksUsed(areas, parameters);
	const levels = levelsOf(areas, parameters);
	const about = { weeks, isKnownEnough: weeks >= LEAST_WEEKS, season, features: areas };
	if (levels === null) return { ...about, prior: null, meanLevel: 0, areas: [] };
	const meanCoverage = meanCoverageOf(areas);
	const scored = areas.flatMap((features, at) => {
		const own = levels.areas[at];
		if (own === undefined) return [];
		return [scoredArea({ features, own, levels, season, meanCoverage, parameters })];
	});
	return { ...about, prior: levels.prior, meanLevel: levels.mean, areas: scored };
}

/** By score, the riskiest first; of equals the smaller code. */
export function rankedAreas(areas: readonly ScoredArea[]): readonly ScoredArea[] {
	return areas.toSorted((one, other) => other.risk - one.risk || byCode(one.features, other.features));
}

/** Smaller codes first, sign by sign, so that no machine's language decides. */
export function byCode(one: AreaFeatures, other: AreaFeatures): number {
	return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
}
