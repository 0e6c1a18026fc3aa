/** Of which old villages a village was made, and whether what is told under some names is told of all of it. */
import { COMMUNITY_ENDINGS, VILLAGE_ENDINGS } from "@/data/place-words";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { readVillageText } from "@/lib/dimensions/victim-village";
import { wordKey } from "@/lib/dimensions/vocabulary";
import type { Place } from "@/lib/settings/settings";

const ENDINGS = [...VILLAGE_ENDINGS, ...COMMUNITY_ENDINGS];

/** The name without 村, 社区 and the like; null where it has none of these endings. */
function baseOf(name: string): string | null {
	const key = wordKey(name);
	const ending = ENDINGS.find((one) => key.endsWith(one) && key.length > one.length);
	return ending === undefined ? null : key.slice(0, -ending.length);
}

/**
 * True for an alias that is the name of another village: it has the ending of one, not the name of this one in it, and is no
 * other way of writing this one, such as 1村 for 一村.
 */
function isOldVillage(alias: string, name: string, { labels, bare }: Reading): boolean {
	const [old, own] = [baseOf(alias), baseOf(name) ?? wordKey(name)];
	if (old === null || old.includes(own) || own.includes(old)) return false;
	const text = readVillageText(alias.replace("第", ""), { ...labels, places: bare });
	return text.kind !== "known" || text.value !== name;
}

/** How a name is read that may be one of the list, written otherwise. */
interface Reading {
	readonly labels: LabelContext;
	/** The places with villages that have no aliases. */
	readonly bare: LabelContext["places"];
}

/** What a list of villages says of mergers. */
export interface VillageParts {
	/** The list as if nothing had been merged: every old village stands for itself, and is no alias of the one that took it in. */
	readonly apart: readonly Place[];
	/** Whether the names are the village's own, or those of all the old villages it was made of, by any number of mergers. */
	readonly isWhole: (village: string, names: readonly string[]) => boolean;
}

/** Reads the mergers out of the aliases of a list. */
export function villageParts(labels: LabelContext): VillageParts {
	const { villages } = labels.places;
	const bare = { ...labels.places, villages: villages.map(({ name }) => ({ name, aliases: [] })) };
	const parts = new Map(
		villages.map(({ name, aliases }) => [
			name,
			aliases.filter((alias) => isOldVillage(alias, name, { labels, bare })),
		]),
	);
	const listed = new Set(villages.map(({ name }) => wordKey(name)));
	const unlisted = new Map(
		[...parts.values()].flat().flatMap((name) => (listed.has(wordKey(name)) ? [] : [[wordKey(name), name]])),
	);
	const known = new Map([...parts].map(([name, old]) => [wordKey(name), old.map(wordKey)]));
	function covers(village: string, told: ReadonlySet<string>, above: readonly string[]): boolean {
		if (told.has(village)) return true;
		const own = above.includes(village) ? [] : (known.get(village) ?? []);
		return own.length > 0 && own.every((part) => covers(part, told, [...above, village]));
	}
	return {
		apart: [
			...villages.map(({ name, aliases }) => ({
				name,
				aliases: aliases.filter((alias) => !(parts.get(name) ?? []).includes(alias)),
			})),
			...[...unlisted.values()].map((name) => ({ name, aliases: [] })),
		],
		isWhole: (village, names) => covers(wordKey(village), new Set(names.map(wordKey)), []),
	};
}
