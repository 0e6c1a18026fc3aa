/** What a decided place becomes in the settings: an alias of the place, or a mapping of exactly this cell. */
import { OUTSIDE_VILLAGE } from "@/data/victim-values";
import type { PlaceDoubt } from "@/lib/analysis/doubts";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { wordKey } from "@/lib/dimensions/vocabulary";
import { isLabelLike } from "@/lib/dimensions/word-column";
import type { Place, Places, Settings } from "@/lib/settings/settings";
import { beforeDoor } from "@/lib/text/mask";

/** What an officer says of a written place. */
export type PlaceDecision =
	/** It is this place of its list. */
	| { readonly kind: "place"; readonly name: string }
	/** It lies outside: villages only. */
	| { readonly kind: "outside" }
	/** Nothing for now; the records stay as they are. */
	| { readonly kind: "later" };

/** The part of a doubt that decides where the decision is kept. */
export type WrittenPlace = Pick<PlaceDoubt, "kind" | "written">;

/** One decision to be kept. */
export interface DecidedPlace extends WrittenPlace {
	readonly decision: PlaceDecision;
}

const DIMENSION_OF: Readonly<Record<keyof Places, DimensionId>> = {
	villages: "victim_village",
	zones: "victim_employer_zone",
	enterprises: "victim_employer_zone",
};

/** Names of villages and zones are short; firms carry region, trade and form in theirs. */
const LONGEST_NAME: Readonly<Record<keyof Places, number>> = { villages: 8, zones: 12, enterprises: 24 };
/** Signs that divide aliases in lists and settings. */
const ALIAS_MARK = /[、，,；;|｜/\s]/;
/** An address goes from the large to the small; the name of a village has none of these before its end. */
const REGION = /[省市区县镇乡](?=.)|街道(?=.)|[路街巷道]\s*[0-9０-９]/;

/**
 * True for a word that can stand as a name beside others: no door, no region before it, no mark that divides aliases.
 * A firm may begin with its region (浙江恒远五金).
 */
export function isNameLike({ kind, written }: WrittenPlace): boolean {
	const text = written.trim();
	if (!isLabelLike(text) || ALIAS_MARK.test(text) || wordKey(text).length < 2) return false;
	if (beforeDoor(text) !== text || Array.from(text).length > LONGEST_NAME[kind]) return false;
	return kind === "enterprises" || !REGION.test(text);
}

/** True where another place of the list already has the word as its name or an alias: shared, it would decide nothing. */
function isClaimed(word: string, name: string, list: readonly Place[]): boolean {
	const key = wordKey(word);
	return list.some(
		(place) => place.name !== name && [place.name, ...place.aliases].some((one) => wordKey(one) === key),
	);
}

/** Whether a word is to become an alias of a place of these lists; else the cell is mapped. */
export function becomesAlias(item: WrittenPlace, name: string, places: Places): boolean {
	const list: readonly Place[] = places[item.kind];
	return (
		list.some((place) => place.name === name) && isNameLike(item) && !isClaimed(item.written, name, list)
	);
}

/** The entry with one more alias: known in the settings it stays in its place, else it comes with all that the lists know of it. */
function listWith<P extends Place>(own: readonly P[], known: readonly P[], name: string, alias: string) {
	const entry = known.find((place) => place.name === name) ?? own.find((place) => place.name === name);
	if (entry === undefined) return own;
	const mine = own.findLast((place) => place.name === name);
	const aliases = [...new Set([...entry.aliases, ...(mine?.aliases ?? []), alias])];
	const next = { ...entry, aliases };
	return mine === undefined ? [...own, next] : own.map((place) => (place === mine ? next : place));
}

function withAlias(
	settings: Settings,
	places: Places,
	{ kind, written }: WrittenPlace,
	name: string,
): Settings {
	const own = settings.places;
	const alias = written.trim();
	const next: Places =
		kind === "enterprises"
			? { ...own, enterprises: listWith(own.enterprises, places.enterprises, name, alias) }
			: { ...own, [kind]: listWith<Place>(own[kind], places[kind], name, alias) };
	return { ...settings, places: next };
}

function withMapping(settings: Settings, { kind, written }: WrittenPlace, value: string): Settings {
	const { valueMappings } = settings;
	const dimension = DIMENSION_OF[kind];
	const words = { ...valueMappings[dimension], [written]: value };
	return { ...settings, valueMappings: { ...valueMappings, [dimension]: words } };
}

/**
 * The settings after all decisions, in their order. Each entry of a list carries what imported lists know of the place,
 * because the settings speak over a list of the same name. Two decisions that would share an alias map the second.
 * @param places the lists of settings and imports, joined
 */
export function decidedSettings(
	settings: Settings,
	places: Places,
	decided: readonly DecidedPlace[],
): Settings {
	return decided.reduce((before, { decision, ...item }) => {
		if (decision.kind === "later") return before;
		if (decision.kind === "outside")
			return item.kind === "villages" ? withMapping(before, item, OUTSIDE_VILLAGE.id) : before;
		const { name } = decision;
		const isFree =
			becomesAlias(item, name, places) && !isClaimed(item.written, name, before.places[item.kind]);
		return isFree ? withAlias(before, places, item, name) : withMapping(before, item, name);
	}, settings);
}
