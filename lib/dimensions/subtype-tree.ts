/** The tree of methods under the fraud classes: the built-in one with the station's changes. */
import { FRAUD_CLASSES, FRAUD_SUBTYPES, type SubtypeValue } from "@/data/taxonomy";
import type { Settings, SubtypeEntry } from "@/lib/settings/settings";
import { oncePer } from "./once-per";

/** Begins the ids of methods that a station added. */
export const OWN_SUBTYPE = "own_";

function worded(value: SubtypeValue, entry: SubtypeEntry | undefined): SubtypeValue {
	if (entry === undefined) return value;
	// The built-in name goes on being understood, whatever the station calls the method.
	const aliases = [...new Set([...entry.aliases, value.zh, ...value.aliases])];
	return { ...value, zh: entry.name, fraudClass: entry.fraudClass, aliases };
}

function treeOf(entries: readonly SubtypeEntry[]): readonly SubtypeValue[] {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const builtIn = new Set(FRAUD_SUBTYPES.map(({ id }) => id));
	const own = entries
		.filter(({ id }) => !builtIn.has(id))
		.map(({ id, name, fraudClass, aliases }) => ({ id, zh: name, en: name, fraudClass, aliases }));
	const all = [...FRAUD_SUBTYPES.map((value) => worded(value, byId.get(value.id))), ...own];
	const order = new Map(FRAUD_CLASSES.map(({ id }, position) => [id, position]));
	const placeOf = ({ fraudClass }: SubtypeValue) => order.get(fraudClass) ?? FRAUD_CLASSES.length;
	return all.sort((one, other) => placeOf(one) - placeOf(other));
}

const trees = oncePer(treeOf);

/** Every method in the order of the classes, as the station words it; methods of unknown classes stand last. */
export function subtypeTree({ subtypes }: Pick<Settings, "subtypes">): readonly SubtypeValue[] {
	return trees(subtypes);
}
