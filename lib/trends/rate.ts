/** 万人警情率 year to date: calls of villages whose population is known, over their people, against the same dates last year. */
import type { Reach } from "@/lib/analysis/measured";
import { type Population, peopleTogether, perHead } from "@/lib/analysis/population";
import type { VillageCounts } from "@/lib/analysis/village-figures";
import { PER_PEOPLE } from "@/lib/metrics";
import { compareRates } from "@/lib/statistics/rate-ratio";
import type { WallPeople, WallRate, YearPair } from "./wall";

/** Villages of both years with their people. */
export interface RateParts {
	readonly counts: YearPair<VillageCounts>;
	/** By village, each of the year of its window. */
	readonly populations: YearPair<ReadonlyMap<string, Population>>;
	readonly reach: YearPair<Reach>;
	/** False where last year is not measured, or its villages are known to an unlike degree. */
	readonly isComparable: boolean;
	readonly phi: number;
}

interface Side {
	readonly people: WallPeople | null;
	readonly count: number | null;
}

function sideOf({ counts, populations, reach }: RateParts, side: "now" | "base"): Side {
	const known = [...counts[side].counts].flatMap(([village, count]) => {
		const population = populations[side].get(village);
		return population === undefined ? [] : [{ population, count }];
	});
	const lists = known.map(({ population }) => population);
	const people = peopleTogether(lists);
	const years = [...new Set(lists.flatMap(({ year }) => year ?? []))].sort((one, other) => one - other);
	return {
		people: people === null ? null : { people, years, isOfYear: lists.every(({ isOfYear }) => isOfYear) },
		count: reach[side] === "none" ? null : known.reduce((sum, { count }) => sum + count, 0),
	};
}

/** Whether both years know the same villages by the same kind of people: registered people are no residents. */
function areAlike({ now, base }: RateParts["populations"], villages: readonly string[]): boolean {
	return villages.every((village) => now.get(village)?.kind === base.get(village)?.kind);
}

/** The rate of both years; 0 calls are a rate of 0, no people are none. */
export function wallRate(parts: RateParts): WallRate {
	const [now, base] = [sideOf(parts, "now"), sideOf(parts, "base")];
	const { counts, outside, unknown } = parts.counts.now;
	const all = [...counts.values()].reduce((sum, count) => sum + count, 0) + outside + unknown;
	const per10k = ({ people, count }: Side) =>
		perHead(PER_PEOPLE.calls_per_10k, count, people?.people ?? null);
	const isAlike = areAlike(parts.populations, [...counts.keys()]);
	const isCompared = parts.isComparable && isAlike;
	return {
		people: { now: now.people, base: base.people },
		counts: { now: now.count, base: base.count },
		left: all - (now.count ?? all),
		isAlike,
		per10k: { now: per10k(now), base: per10k(base) },
		compared:
			isCompared && now.count !== null && base.count !== null && now.people !== null && base.people !== null
				? // People take the place of days: the rates are per head and per the same stretch of the year.
					compareRates({
						base: { count: base.count, days: base.people.people },
						now: { count: now.count, days: now.people.people },
						phi: parts.phi,
					})
				: null,
	};
}
