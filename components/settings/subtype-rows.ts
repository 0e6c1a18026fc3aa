/** The tree of methods as the settings screen edits it: what each row says, and what a change makes of the settings. */
import { FRAUD_CLASSES, NATIONAL_SHARES, type SubtypeValue } from "@/data/taxonomy";
import { OWN_SUBTYPE, subtypeTree } from "@/lib/dimensions/subtype-tree";
import type { SubtypeEntry } from "@/lib/settings/settings";

/** One method of the tree. */
export interface SubtypeRow {
	readonly id: string;
	readonly name: string;
	readonly fraudClass: string;
	readonly aliases: readonly string[];
	/** Added by the station: may be deleted. */
	readonly isOwn: boolean;
	/** Worded by the station: may be put back. */
	readonly isChanged: boolean;
}

/** One class with its methods. */
export interface SubtypeGroup {
	readonly fraudClass: string;
	readonly label: string;
	/** Share of the national evaluation, in percent; null where it has none. */
	readonly nationalShare: number | null;
	readonly rows: readonly SubtypeRow[];
}

const SHARES: Readonly<Record<string, number>> = NATIONAL_SHARES;

function rowOf({ id, zh, fraudClass, aliases }: SubtypeValue, changed: ReadonlySet<string>): SubtypeRow {
	const isOwn = id.startsWith(OWN_SUBTYPE);
	return { id, name: zh, fraudClass, aliases, isOwn, isChanged: changed.has(id) && !isOwn };
}

/** Every class in its order with the methods that stand under it now. */
export function subtypeGroups(entries: readonly SubtypeEntry[]): readonly SubtypeGroup[] {
	const changed = new Set(entries.map(({ id }) => id));
	const tree = subtypeTree({ subtypes: entries });
	return FRAUD_CLASSES.map(({ id, zh }) => ({
		fraudClass: id,
		label: zh,
		nationalShare: SHARES[id] ?? null,
		rows: tree.filter(({ fraudClass }) => fraudClass === id).map((value) => rowOf(value, changed)),
	}));
}

/** The entries with a row as it stands now. */
export function withSubtype(entries: readonly SubtypeEntry[], row: SubtypeRow): readonly SubtypeEntry[] {
	const { id, name, fraudClass, aliases } = row;
	const entry: SubtypeEntry = { id, name, fraudClass, aliases };
	return entries.some((one) => one.id === id)
		? entries.map((one) => (one.id === id ? entry : one))
		: [...entries, entry];
}

/** The entries without one: an own method is gone, a built-in one is worded as before. */
export function withoutSubtype(entries: readonly SubtypeEntry[], id: string): readonly SubtypeEntry[] {
	return entries.filter((one) => one.id !== id);
}

/** A new method under a class; null where the name is blank or one of that name stands in the tree. */
export function newSubtype(
	entries: readonly SubtypeEntry[],
	name: string,
	fraudClass: string,
): SubtypeRow | null {
	const written = name.trim();
	if (written === "" || subtypeTree({ subtypes: entries }).some(({ zh }) => zh === written)) return null;
	const taken = entries.flatMap(({ id }) =>
		id.startsWith(OWN_SUBTYPE) ? [Number(id.slice(OWN_SUBTYPE.length))] : [],
	);
	const id = `${OWN_SUBTYPE}${Math.max(0, ...taken.filter(Number.isInteger)) + 1}`;
	return { id, name: written, fraudClass, aliases: [], isOwn: true, isChanged: false };
}
