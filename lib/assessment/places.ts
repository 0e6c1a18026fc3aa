/** The villages that an assessment is of, and in which of them a written place or a labelled event stands. */
import { OUTSIDE_VILLAGE } from "@/data/victim-values";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { readVillageText } from "@/lib/dimensions/victim-village";
import { placeValues, wordKey } from "@/lib/dimensions/vocabulary";
import type { Place } from "@/lib/settings/settings";
import { villageParts } from "./village-parts";

/** Where something stands: in a village of the list, outside of the township, or nobody knows where. */
export interface Spot {
	/** Null = outside or unknown. */
	readonly village: string | null;
	readonly isUnknown: boolean;
}

/** Known to lie outside of the township. */
export const OUTSIDE: Spot = { village: null, isUnknown: false };
/** Nobody knows where: 不详. */
export const UNKNOWN_SPOT: Spot = { village: null, isUnknown: true };

/** The list of villages as an assessment reads it. */
export interface AssessedPlaces {
	/** In the order of the list, without those that have become part of another. */
	readonly villages: readonly string[];
	/** Where a name, an alias or an address lies; each text read once. */
	readonly spotOf: (written: string | null) => Spot;
	/**
	 * What is told of each village, by village of the list: `own` under its own name, else under all of its other names, such
	 * as those of the old villages that it took in; `all` under any of its names. What is told of no village of the list is
	 * left out.
	 */
	readonly byVillage: <T>(
		told: readonly T[],
		nameOf: (one: T) => string | null,
		wanted?: "own" | "all",
	) => ReadonlyMap<string, readonly T[]>;
	/** The list before any merger: old villages that are only aliases stand in it too. */
	readonly apart: readonly Place[];
	/** The village that a text means in {@link apart}; else the text itself. */
	readonly meantBy: (written: string) => string;
	/** Whether what is told under these names is told of all of a village: of a merged one, all its old villages are named. */
	readonly isWhole: (village: string, names: readonly (string | null)[]) => boolean;
}

/** Villages whose name is an alias of exactly one other village: that one took them in. */
function successors(villages: readonly Place[]): ReadonlyMap<string, string> {
	const claims = new Map<string, Set<string>>();
	for (const { name, aliases } of villages)
		for (const alias of aliases) {
			const key = wordKey(alias);
			claims.set(key, (claims.get(key) ?? new Set()).add(name));
		}
	return new Map(
		villages.flatMap(({ name }) => {
			const [only, ...others] = [...(claims.get(wordKey(name)) ?? [])].filter((one) => one !== name);
			return only === undefined || others.length > 0 ? [] : [[name, only] as const];
		}),
	);
}

/** The last of a line of successors; a village itself where the line runs in a circle. */
function lastOf(name: string, next: ReadonlyMap<string, string>): string {
	const seen = new Set([name]);
	for (let at = name; ; ) {
		const successor = next.get(at);
		if (successor === undefined) return at;
		if (seen.has(successor)) return name;
		seen.add(successor);
		at = successor;
	}
}

/** What is told of a village: under its own name, and under others. */
interface ToldOf<T> {
	readonly own: T[];
	readonly others: T[];
}

function groupedBy<T>(
	told: readonly T[],
	nameOf: (one: T) => string | null,
	spotOf: AssessedPlaces["spotOf"],
): ReadonlyMap<string, ToldOf<T>> {
	const groups = new Map<string, ToldOf<T>>();
	for (const one of told) {
		const name = nameOf(one);
		const { village } = spotOf(name);
		if (name === null || village === null) continue;
		const group = groups.get(village) ?? { own: [], others: [] };
		groups.set(village, group);
		(wordKey(name) === wordKey(village) ? group.own : group.others).push(one);
	}
	return groups;
}

/** The villages of the settings and the imported lists; an old village that is an alias of a new one is part of it. */
export function assessedPlaces(labels: LabelContext): AssessedPlaces {
	const listed = placeValues(labels.places.villages);
	const next = successors(labels.places.villages);
	const last = new Map(listed.map(({ id }) => [id, lastOf(id, next)]));
	const known = new Map<string, Spot>();
	const { apart, isWhole } = villageParts(labels);
	const unmerged: LabelContext = { ...labels, places: { ...labels.places, villages: apart } };
	const meant = new Map<string, string>();
	function meantBy(written: string): string {
		const known = meant.get(written);
		if (known !== undefined) return known;
		const text = readVillageText(written, unmerged);
		const name = text.kind === "known" ? text.value : written;
		meant.set(written, name);
		return name;
	}
	function read(written: string): Spot {
		if (written === OUTSIDE_VILLAGE.id) return OUTSIDE;
		const text = readVillageText(written, labels);
		if (text.kind !== "known") return UNKNOWN_SPOT;
		if (text.value === OUTSIDE_VILLAGE.id) return OUTSIDE;
		return { village: last.get(text.value) ?? text.value, isUnknown: false };
	}
	function spotOf(written: string | null): Spot {
		if (written === null) return UNKNOWN_SPOT;
		const spot = known.get(written) ?? read(written);
		known.set(written, spot);
		return spot;
	}
	return {
		villages: listed.map(({ id }) => id).filter((id) => last.get(id) === id),
		spotOf,
		byVillage: (told, nameOf, wanted = "own") =>
			new Map(
				[...groupedBy(told, nameOf, spotOf)].map(([village, { own, others }]) => [
					village,
					wanted === "own" && own.length > 0 ? own : [...own, ...others],
				]),
			),
		apart,
		meantBy,
		isWhole: (village, names) =>
			isWhole(
				village,
				names.flatMap((name) => (name === null ? [] : meantBy(name))),
			),
	};
}
