/** How sure the score is: what next week may bring to an area, and how likely it really is the riskiest. */
import { highestShares } from "@/lib/statistics/draws";
import { chanceOfNone, countQuantile, type GammaRate } from "@/lib/statistics/negative-binomial";
import type { GroupScore, ScoredArea } from "./score";

/** Of the statistics contract; the seed is fixed, so that a leader who looks again sees the same. */
const DRAWS = { draws: 2000, seed: 20_260_101 } as const;
/** Below this chance of being the highest the pick is not clearly ahead: 与第2名差距不显著. */
export const CLEAR_FROM = 0.6;
const TAILS = [0.025, 0.975] as const;

/** What is uncertain about one area. */
export interface Outlook {
	/** 95 % of next week's count lies within, both included. */
	readonly low: number;
	readonly high: number;
	/** Chance of no incident next week. */
	readonly chanceOfNone: number;
	/** Chance that its risk is the highest of the group; shares of all areas add up to 1. */
	readonly highestRisk: number;
	/** Chance that its priority is: the same among those that may be picked. */
	readonly highestPriority: number;
}

/** Next week's rate of an area ~ Gamma(a + ỹ, rate (b + ẽ)/(size·R·G)). */
function rateOf({ own, factors }: ScoredArea, prior: NonNullable<GroupScore["prior"]>): GammaRate {
	const scale = own.size * factors.recency * factors.season;
	return { shape: prior.shape + own.events, rate: (prior.rate + own.exposure) / scale };
}

/**
 * The outlook of every area by its name; areas where nobody lives have none. The same whatever the order of the areas.
 * Source: statistics contract, "The focus pick", interval.
 */
export function outlooksOf({ areas, prior }: GroupScore): ReadonlyMap<string, Outlook> {
	if (prior === null) return new Map();
	const lived = areas.filter(({ risk }) => risk > 0);
	const rates = lived.map((area) => rateOf(area, prior));
	const shares = (times: (area: ScoredArea) => number) =>
		highestShares(
			lived.map((area, at) => ({ ...(rates[at] as GammaRate), times: times(area) })),
			DRAWS,
		);
	const risk = shares(({ factors }) => factors.coverage * factors.repeat);
	const priority = shares(({ factors, rotation }) => factors.coverage * factors.repeat * rotation);
	return new Map(
		lived.map((area, at) => {
			const rate = rates[at] as GammaRate;
			const [low, high] = TAILS.map((chance) => countQuantile(rate, chance)) as [number, number];
			const none = chanceOfNone(rate);
			const own = { highestRisk: risk[at] ?? 0, highestPriority: priority[at] ?? 0 };
			return [area.features.area, { low, high, chanceOfNone: none, ...own }];
		}),
	);
}
