/** Figures of the villages of a window: counts, per 10 000, drawn towards the town's mean, and which had no case at all. */
import { OUTSIDE_VILLAGE } from "@/data/victim-values";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import { PER_PEOPLE } from "@/lib/metrics";
import { type FunnelPlace, funnelPlace } from "@/lib/statistics/funnel";
import { type Prior, type ShrunkRate, shrunkRate, townPrior } from "@/lib/statistics/shrinkage";
import { isVillageSurge } from "@/lib/statistics/surge";
import type { PlanRow } from "./plan";
import type { byValuePlan } from "./plans/by-value";
import { type Population, peopleTogether, perHead } from "./population";
import type { WindowId } from "./question";

/** Calls and cases are both per 10 000. */
const PER_10K = PER_PEOPLE.cases_per_10k;
/** Below so many people one case changes everything: shown, marked, and not ranked (domain contract §5). */
const FEW_PEOPLE = 300;

/** Events of a window by the village the first victim lives in. */
export interface VillageCounts {
	/** One entry a village of the list, in its order, 0 included; then names that stand on no list, by name. */
	readonly counts: ReadonlyMap<string, number>;
	/** Living outside of the township. */
	readonly outside: number;
	/** 不详: any of these may have happened in any village. */
	readonly unknown: number;
}

/** One village. Rates are per 10 000 people and for the window as it is, not per year. */
export interface VillageFigure {
	readonly village: string;
	readonly count: number;
	readonly population: Population | null;
	/** Null without a population. */
	readonly per10k: number | null;
	/** Drawn towards the town's mean; null without a population, or when the town has no event. */
	readonly shrunk: ShrunkRate | null;
	/** Where the village stands in the funnel around the town's rate; null as `shrunk`. */
	readonly place: FunnelPlace | null;
	/** Fewer than 300 people, or nobody knows how many: 不宜排名. */
	readonly isSmall: boolean;
}

/** The villages and the town around them. */
export interface VillageFigures {
	/** In the order of the counts. */
	readonly villages: readonly VillageFigure[];
	/** Events of villages with a population over their people, per 10 000; null without any. */
	readonly townPer10k: number | null;
	readonly outside: number;
	readonly unknown: number;
}

type Row = PlanRow<typeof byValuePlan>;

/**
 * Counts by village from the rows of a count by `victim_village`. Villages of the list that have no row count 0: a window that
 * was recorded and names them nowhere had nothing there, as far as villages are known (see `unknown`).
 * @param villages names of the list, without doubles
 */
export function villageCounts(
	rows: readonly Row[],
	name: WindowId,
	villages: readonly string[],
	dictionary: Dictionary,
): VillageCounts {
	const found = new Map<string, number>();
	let unknown = 0;
	for (const row of rows) {
		if (row.window_name !== name) continue;
		const value = dictionary.valueOf("victim_village", row.code ?? UNKNOWN_CODE);
		if (value === null) unknown += row.events ?? 0;
		else found.set(value, (found.get(value) ?? 0) + (row.events ?? 0));
	}
	const outside = found.get(OUTSIDE_VILLAGE.id) ?? 0;
	const listed = new Set([...villages, OUTSIDE_VILLAGE.id]);
	const others = [...found].filter(([village]) => !listed.has(village));
	const own = villages.map((village): [string, number] => [village, found.get(village) ?? 0]);
	return {
		counts: new Map([...own, ...others.sort(([one], [other]) => (one < other ? -1 : 1))]),
		outside,
		unknown,
	};
}

/** Villages of a list without a single event, in its order. */
export function zeroVillages({ counts }: VillageCounts, villages: readonly string[]): readonly string[] {
	return villages.filter((village) => (counts.get(village) ?? 0) === 0);
}

/** Villages with three or more events in a window of seven days, most first. */
export function surgingVillages({
	counts,
}: VillageCounts): readonly (readonly [village: string, count: number])[] {
	return [...counts].filter(([, count]) => isVillageSurge(count)).sort(([, one], [, other]) => other - one);
}

function perPeople({ rate, low, high }: ShrunkRate): ShrunkRate {
	const { per } = PER_10K;
	return { rate: rate * per, low: low * per, high: high * per };
}

function figureOf(
	village: string,
	count: number,
	population: Population | null,
	prior: Prior | null,
): VillageFigure {
	const isSmall = population === null || population.people < FEW_PEOPLE;
	const base = { village, count, population, isSmall };
	if (population === null) return { ...base, per10k: null, shrunk: null, place: null };
	const per10k = perHead(PER_10K, count, population.people);
	if (prior === null) return { ...base, per10k, shrunk: null, place: null };
	return {
		...base,
		per10k,
		shrunk: perPeople(shrunkRate({ count, exposure: population.people }, prior)),
		place: funnelPlace(count, prior.mean * population.people),
	};
}

/**
 * The figures of all villages. The town's mean and spread come from the villages whose population is known.
 * @param populationOf people of a village in the window's year, above 0; null when nobody wrote them down
 */
export function villageFigures(
	{ counts, outside, unknown }: VillageCounts,
	populationOf: (village: string) => Population | null,
): VillageFigures {
	const populated = [...counts].flatMap(([village, count]) => {
		const population = populationOf(village);
		return population === null ? [] : [{ count, population, exposure: population.people }];
	});
	const prior = townPrior(populated);
	const events = populated.reduce((sum, { count }) => sum + count, 0);
	return {
		villages: [...counts].map(([village, count]) => figureOf(village, count, populationOf(village), prior)),
		townPer10k: perHead(PER_10K, events, peopleTogether(populated.map(({ population }) => population))),
		outside,
		unknown,
	};
}
