/** Villages ranked inside of their peer groups by calls per 10 000 people, drawn towards the group's mean. */
import type { Population } from "@/lib/analysis/population";
import { type VillageCounts, type VillageFigure, villageFigures } from "@/lib/analysis/village-figures";
import type { PeerVillages } from "@/lib/settings/trends-settings";
import { compareCounts } from "@/lib/statistics/comparison";
import type { YearPair } from "./wall";
import type { PeerGroup, RankedUnit, WallRanking } from "./wall-parts";

/** What the ranking is made of. */
export interface RankingParts {
	readonly counts: YearPair<VillageCounts>;
	/** Of the year of the wall. */
	readonly populations: ReadonlyMap<string, Population>;
	/** Names that the events of a village carry; absent = its own alone. */
	readonly names: ReadonlyMap<string, readonly string[]>;
	/** The village that a name of the settings belongs to. */
	readonly villageOf: (name: string) => string;
	readonly peerGroups: readonly PeerVillages[];
	/** False where last year is not measured, or its villages are known to an unlike degree. */
	readonly isComparable: boolean;
	readonly phi: number;
}

/** Kinds of names, the first that fits; everything else is 其他. */
const KINDS: readonly (readonly [name: string, kind: RegExp])[] = [
	["社区", /(?:社区|居委会|居民委员会|居)$/],
	["村", /(?:村|村委会|村民委员会)$/],
];
const OTHER_KIND = "其他";

/** The peer group of a village: as the settings say of it, else of a village that it took in, else by the kind of its name. */
function groupName(village: string, { peerGroups, villageOf }: RankingParts): string {
	const own =
		peerGroups.find(({ villages }) => villages.includes(village)) ??
		peerGroups.find(({ villages }) => villages.some((name) => villageOf(name) === village));
	return own?.name ?? KINDS.find(([, kind]) => kind.test(village))?.[0] ?? OTHER_KIND;
}

/** 1 + how many of the group have a higher rate; null for those that are not ranked. */
function ranksOf(figures: readonly VillageFigure[]): ReadonlyMap<string, number> {
	const ranked = figures.flatMap(({ village, isSmall, shrunk }) =>
		isSmall || shrunk === null ? [] : [{ village, rate: shrunk.rate }],
	);
	return new Map(
		ranked.map(({ village, rate }) => [village, 1 + ranked.filter((other) => other.rate > rate).length]),
	);
}

function groupOf(name: string, villages: readonly string[], parts: RankingParts): PeerGroup {
	const { counts, populations, names, isComparable, phi } = parts;
	const own = new Map(villages.map((village) => [village, counts.now.counts.get(village) ?? 0]));
	const figures = villageFigures(
		{ counts: own, outside: 0, unknown: 0 },
		(village) => populations.get(village) ?? null,
	);
	const ranks = ranksOf(figures.villages);
	const units = figures.villages.map(
		({ village, count, population, per10k, shrunk, place }): RankedUnit => ({
			village,
			names: names.get(village) ?? [village],
			count,
			population,
			per10k,
			shrunk,
			place,
			rank: ranks.get(village) ?? null,
			compared: isComparable
				? compareCounts({ base: counts.base.counts.get(village) ?? 0, now: count, phi })
				: null,
		}),
	);
	const last = units.length + 1;
	return {
		name,
		units: units.toSorted((one, other) => (one.rank ?? last) - (other.rank ?? last)),
		per10k: figures.townPer10k,
	};
}

/** The ranking; groups of the settings first, then by kind of name; a group without a village is none. */
export function wallRanking(parts: RankingParts): WallRanking {
	const { counts, peerGroups } = parts;
	const members = new Map<string, string[]>(
		[...peerGroups.map(({ name }) => name), ...KINDS.map(([name]) => name), OTHER_KIND].map((name) => [
			name,
			[],
		]),
	);
	for (const village of new Set([...counts.now.counts.keys(), ...counts.base.counts.keys()]))
		members.get(groupName(village, parts))?.push(village);
	return {
		groups: [...members].flatMap(([name, villages]) =>
			villages.length === 0 ? [] : [groupOf(name, villages, parts)],
		),
		outside: counts.now.outside,
		unknown: counts.now.unknown,
	};
}
