/** The usual level of every area: its own weeks, weighed by age and drawn towards the town. */
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import { type Prior, townPrior } from "@/lib/statistics/shrinkage";
import type { AreaFeatures } from "./features";

/** Sums of the weights by age: `long` and its squares for the level, `short` for the last weeks. */
export interface WeekWeights {
	readonly weeks: number;
	readonly long: number;
	readonly longSquares: number;
	readonly short: number;
}

/** What the town's weeks say of one area. */
export interface AreaLevel {
	/** Population over the mean population; 1 where unknown. */
	readonly size: number;
	/** Weighed incidents ỹ, on the scale of a count. */
	readonly events: number;
	/** Weighed exposure ẽ, in weeks of a mean area. */
	readonly exposure: number;
	/** Incidents of the last weeks, weighed by the short half-life. */
	readonly recent: number;
	/** L: usual incidents a week, shrunk to the town. */
	readonly level: number;
}

/** The levels of all areas, in their order, and the prior they were drawn towards. */
export interface Levels {
	readonly weights: WeekWeights;
	readonly prior: Prior;
	readonly areas: readonly AreaLevel[];
	/** Mean of the levels: what a score is measured against. */
	readonly mean: number;
}

const halved = (age: number, halfLife: number): number => 2 ** (-age / halfLife);

/** Weeks that are looked at: all there are, up to the limit. */
export function weeksUsed(areas: readonly AreaFeatures[], { historyWeeks }: FocusParameters): number {
	return Math.min(historyWeeks, Math.max(0, ...areas.map(({ weekly }) => weekly.length)));
}

function weightsOf(weeks: number, parameters: FocusParameters): WeekWeights {
	const sums = { weeks, long: 0, longSquares: 0, short: 0 };
	for (let age = 0; age < weeks; age += 1) {
		const weight = halved(age, parameters.levelHalfLifeWeeks);
		sums.long += weight;
		sums.longSquares += weight * weight;
		sums.short += halved(age, parameters.recentHalfLifeWeeks);
	}
	return sums;
}

/** Σ of the weekly counts, each halved by age. */
function weighed(weekly: readonly number[], weeks: number, halfLife: number): number {
	let sum = 0;
	for (let age = 0; age < weeks; age += 1) {
		const count = weekly[age] ?? 0;
		if (count !== 0) sum += count * halved(age, halfLife);
	}
	return sum;
}

/** Mean population of the areas that state one above 0; null when none does. */
function meanPopulation(areas: readonly AreaFeatures[]): number | null {
	const known = areas.flatMap(({ population }) =>
		population !== null && population > 0 ? [population] : [],
	);
	return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** 0 where nobody lives, also where no list states anything else. */
function sizeOf({ population }: AreaFeatures, mean: number | null): number {
	if (population === null) return 1;
	// Without a mean every population that is known is 0.
	return mean === null ? 0 : population / mean;
}

/**
 * The level of every area: ỹ = (E/Q)·Σ w·y, ẽ = (E/Q)·E·size, L = size·(a + ỹ)/(b + ẽ). Areas where nobody lives do not
 * speak for the town, and their level is 0.
 * @returns null without a week or an incident: nothing to measure by
 * Source: statistics contract, "The focus pick", LEVEL.
 */
export function levelsOf(areas: readonly AreaFeatures[], parameters: FocusParameters): Levels | null {
	const weeks = weeksUsed(areas, parameters);
	if (weeks === 0) return null;
	const weights = weightsOf(weeks, parameters);
	const scale = weights.long / weights.longSquares;
	const people = meanPopulation(areas);
	const counted = areas.map((area) => {
		const size = sizeOf(area, people);
		return {
			size,
			events: scale * weighed(area.weekly, weeks, parameters.levelHalfLifeWeeks),
			exposure: scale * weights.long * size,
			recent: weighed(area.weekly, weeks, parameters.recentHalfLifeWeeks),
		};
	});
	const peopled = counted.filter(({ exposure }) => exposure > 0);
	const prior = townPrior(peopled.map(({ events, exposure }) => ({ count: events, exposure })));
	if (prior === null) return null;
	const levelled = counted.map((area) => ({
		...area,
		level: (area.size * (prior.shape + area.events)) / (prior.rate + area.exposure),
	}));
	const mean = levelled.reduce((sum, { level }) => sum + level, 0) / peopled.length;
	return { weights, prior, areas: levelled, mean };
}
