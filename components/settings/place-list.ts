/** Lists of villages, zones and enterprises: read from a pasted sheet, joined, and checked against each other. */
import { HEADER_ALIASES, SEQUENCE_HEADINGS } from "@/data/header-aliases";
import { wordKey } from "@/lib/dimensions/vocabulary";
import type { EnterprisePlace, Place, Places } from "@/lib/settings/settings";

/** Which of the three lists. */
export type PlaceKind = keyof Places;

/** A place of any list; `zone` is null in villages and zones. */
export type AnyPlace = EnterprisePlace;

const ALIAS_MARKS = /[、，,；;|｜]+/;
const HEADINGS = new Set(
	[
		...(HEADER_ALIASES.village?.village_name ?? []),
		...(HEADER_ALIASES.zone?.zone_name ?? []),
		...(HEADER_ALIASES.enterprise?.enterprise_name ?? []),
		"名称",
	].map(wordKey),
);

const SEQUENCE = new Set(SEQUENCE_HEADINGS.map(wordKey));

function words(text: string): readonly string[] {
	const found = text.split(ALIAS_MARKS).map((word) => word.trim());
	return [...new Set(found.filter((word) => word !== ""))];
}

/** The cells of a line without the one that only numbers it. */
function cellsOf(line: string): readonly string[] {
	const [first = "", ...others] = line.split("\t").map((cell) => cell.trim());
	const isNumber = /^\d+$/.test(first) || SEQUENCE.has(wordKey(first));
	return isNumber && (others[0] ?? "") !== "" ? others : [first, ...others];
}

function placeOfLine(line: string): AnyPlace | null {
	const [first = "", aliases = "", zone = "", ...beyond] = cellsOf(line);
	const isSheet = [aliases, zone, ...beyond].some((cell) => cell !== "");
	const [name, ...more] = isSheet && first !== "" ? [first] : words(first);
	if (name === undefined || HEADINGS.has(wordKey(name))) return null;
	const all = new Set([...more, ...words(aliases)]);
	all.delete(name);
	return { name, aliases: [...all], zone: zone === "" ? null : zone };
}

/**
 * Places from text as a sheet gives it: one a line; columns (tab) are name, aliases, zone; without columns the first word is
 * the name and the rest are aliases. A leading line number and a heading line are passed over.
 */
export function parsePlaces(text: string): readonly AnyPlace[] {
	return joinedPlaces(
		[],
		text.split(/\r?\n/).flatMap((line) => placeOfLine(line) ?? []),
	);
}

/** Places as text that {@link parsePlaces} reads back and a sheet takes. */
export function formatPlaces(places: readonly AnyPlace[]): string {
	return places
		.map(({ name, aliases, zone }) => [name, aliases.join("、"), zone ?? ""].join("\t").trimEnd())
		.join("\n");
}

/** The list with others added: a place of the same name keeps its position, takes the new zone if there is one, and all aliases. */
export function joinedPlaces(list: readonly AnyPlace[], added: readonly AnyPlace[]): readonly AnyPlace[] {
	const byName = new Map(list.map((place) => [place.name, place]));
	for (const { name, aliases, zone } of added) {
		const known = byName.get(name);
		const all = new Set([...(known?.aliases ?? []), ...aliases]);
		byName.set(name, { name, aliases: [...all], zone: zone ?? known?.zone ?? null });
	}
	return [...byName.values()];
}

/** One list of the settings as places of any kind, each name once. */
export function listOf(places: Places, kind: PlaceKind): readonly AnyPlace[] {
	if (kind === "enterprises") return joinedPlaces([], places.enterprises);
	return joinedPlaces(
		[],
		places[kind].map(({ name, aliases }) => ({ name, aliases, zone: null })),
	);
}

/** The settings' places with one list replaced. */
export function withList(places: Places, kind: PlaceKind, list: readonly AnyPlace[]): Places {
	if (kind === "enterprises") return { ...places, enterprises: list };
	const plain = list.map(({ name, aliases }): Place => ({ name, aliases }));
	return { ...places, [kind]: plain };
}

/** The places with one zone renamed, in the enterprises that stand in it as well. */
export function withZoneRenamed(places: Places, before: string, after: string): Places {
	const renamed = (name: string | null) => (name === before ? after : name);
	return {
		...places,
		zones: places.zones.map((zone) => ({ ...zone, name: zone.name === before ? after : zone.name })),
		enterprises: places.enterprises.map((enterprise) => ({ ...enterprise, zone: renamed(enterprise.zone) })),
	};
}

/** Words that several places of one list claim: a record that writes them is matched by none. */
export function ambiguousWords(list: readonly Place[]): readonly string[] {
	const claims = new Map<string, { readonly word: string; readonly names: Set<string> }>();
	for (const { name, aliases } of list) {
		for (const word of [name, ...aliases]) {
			const claim = claims.get(wordKey(word)) ?? { word, names: new Set<string>() };
			claim.names.add(name);
			claims.set(wordKey(word), claim);
		}
	}
	return [...claims.values()]
		.filter(({ names }) => names.size > 1)
		.map(({ word, names }) => `“${word}”同时指${[...names].map((name) => `“${name}”`).join("和")}`);
}

/** What is doubtful in one list; nothing of it keeps the settings from being saved. */
export function placeDoubts(places: Places, kind: PlaceKind): readonly string[] {
	const doubts = ambiguousWords(places[kind]);
	if (kind !== "enterprises") return doubts;
	const zones = new Set(places.zones.flatMap(({ name, aliases }) => [name, ...aliases].map(wordKey)));
	const strays = new Set(
		places.enterprises.flatMap(({ zone }) => (zone === null || zones.has(wordKey(zone)) ? [] : [zone])),
	);
	return [...doubts, ...[...strays].map((zone) => `园区“${zone}”不在园区名单中`)];
}
