/** Dimension 7 居住村居: the village whose week it may become. */
import { OUTSIDE_VILLAGE } from "@/data/victim-values";
import { type Gazetteer, gazetteerOf, type PlaceReading } from "@/lib/narrative/gazetteer";
import type { Places } from "@/lib/settings/settings";
import { beforeDoor } from "@/lib/text/mask";
import { isPlaceholder } from "@/lib/text/normalise";
import { type Dimension, type EventSource, type Label, type LabelContext, UNKNOWN } from "./dimension";
import { toldLabel, toldOfVictim } from "./event-narrative";
import { homeOf, isAbroad, nearnessOfAddress } from "./home-region";
import { oncePer } from "./once-per";
import { mappedWord, placeValues, vocabularyOf } from "./vocabulary";
import { wordReader } from "./word-column";

const ID = "victim_village";
const VILLAGE_COLUMN = "居住村居";
const RESIDENCE_COLUMN = "现住址";

const vocabulary = oncePer(({ villages }: Places) =>
	vocabularyOf([...placeValues(villages), OUTSIDE_VILLAGE]),
);

const gazetteer = oncePer(({ places, settings }: LabelContext): Gazetteer => {
	const named = places.villages.filter(({ name }) => !isPlaceholder(name));
	return gazetteerOf(named, homeOf(settings));
});

const readWord = wordReader({
	id: ID,
	column: VILLAGE_COLUMN,
	vocabulary: ({ places }) => vocabulary(places),
	isOpen: true,
});

/** What an address says of the village lived in, whatever column or narrative it stands in. */
export type VillageText =
	/** A village of the list, by name, or `outside`. */
	| { readonly kind: "known"; readonly value: string }
	/** An address of which no one village follows; candidates best first, none when it names no village of the list. */
	| { readonly kind: "doubt"; readonly candidates: readonly string[] }
	/** The officer has settled that it says nothing, or there is no list to read by. */
	| { readonly kind: "silent" };

/** An address the officer can settle: map `written` to a village, or add an alias. Personal: never on a printed page. */
export interface VillageDoubt {
	/** The whole cell. */
	readonly written: string;
	/** Villages it may mean, best first; empty when it names none of the list. */
	readonly candidates: readonly string[];
	/** The column it stands in, as the evidence names it. */
	readonly column: string;
}

const OUTSIDE: VillageText = { kind: "known", value: OUTSIDE_VILLAGE.id };
const SILENT: VillageText = { kind: "silent" };

function textOf(reading: PlaceReading): VillageText {
	switch (reading.kind) {
		case "found":
			return { kind: "known", value: reading.name };
		case "ambiguous":
			return { kind: "doubt", candidates: reading.candidates };
		default:
			return reading.reason === "other_town" ? OUTSIDE : { kind: "doubt", candidates: [] };
	}
}

/** By the regions it names first; our own town's name speaks over another county's, because borders of counties move. */
function readAddress(text: string, context: LabelContext): VillageText {
	const nearness = nearnessOfAddress(text, context.settings);
	if (nearness === "elsewhere" || nearness === "other_city" || isAbroad(text)) return OUTSIDE;
	const { township } = context.settings.station;
	const namesOurTown = township !== "" && text.includes(township);
	if (nearness === "other_county" && !namesOurTown) return OUTSIDE;
	return textOf(gazetteer(context).find(text));
}

/**
 * The village of an address or a word for one: the officer's mapping, then the list's names and aliases as a whole, then the
 * village named inside the address; `outside` where it names another town, county or province. Silent without a village list.
 */
export function readVillageText(text: string, context: LabelContext): VillageText {
	if (context.places.villages.length === 0) return SILENT;
	const mapped = mappedWord(context.settings, ID, text);
	const { hasId, idOf } = vocabulary(context.places);
	if (mapped !== null && hasId(mapped)) return { kind: "known", value: mapped };
	const spoken = mapped ?? text;
	if (isPlaceholder(spoken)) return SILENT;
	const value = idOf(spoken);
	return value === null ? readAddress(spoken, context) : { kind: "known", value };
}

/** True for the name of a village of the list; false for 辖区外 and for names as written. */
export function isListedVillage(value: string, { places }: LabelContext): boolean {
	return value !== OUTSIDE_VILLAGE.id && vocabulary(places).hasId(value);
}

/** A word on no list: what the list knows inside it; null where the word itself is settled. */
function insideWord(village: string, context: LabelContext): PlaceReading | null {
	const { hasId, idOf } = vocabulary(context.places);
	const isSettled =
		mappedWord(context.settings, ID, village) !== null || hasId(village) || idOf(village) !== null;
	return isSettled ? null : gazetteer(context).find(village);
}

function readColumn(village: string, context: LabelContext): Label {
	const inside = insideWord(village, context);
	if (inside?.kind === "found") {
		return { value: inside.name, source: "column", evidence: `${VILLAGE_COLUMN}：${village}` };
	}
	const label = readWord(village, context);
	if (label.value !== village) return label;
	const place = beforeDoor(village);
	return place === village ? label : readWord(place === "" ? null : place, context);
}

/** A residence as told; a text of one village more than it says would be a guess, so doubt is 不详 as with a column. */
function readTold(event: EventSource, context: LabelContext): Label {
	const told = toldOfVictim(event, "residence");
	const text = told === null ? SILENT : readVillageText(told.value, context);
	return told === null || text.kind !== "known" ? UNKNOWN : toldLabel(told, text.value);
}

function readResidence(residence: string, context: LabelContext): Label {
	const text = readVillageText(residence, context);
	if (text.kind !== "known") return UNKNOWN;
	return { value: text.value, source: "column", evidence: `${RESIDENCE_COLUMN}：${residence}` };
}

/**
 * Why an event has no village of the list, where the officer can settle it: several villages fit, or none does.
 * The column 居住村居 is doubted over 现住址 where it says anything; null where the village is known, outside or not written.
 */
export function villageDoubt(
	{ village, residence }: Pick<EventSource, "village" | "residence">,
	context: LabelContext,
): VillageDoubt | null {
	if (context.places.villages.length === 0) return null;
	if (village !== null && readColumn(village, context).value !== null) {
		const inside = insideWord(village, context);
		if (inside === null || inside.kind === "found") return null;
		const candidates = inside.kind === "ambiguous" ? inside.candidates : [];
		const known = vocabulary(context.places).idOf(beforeDoor(village));
		return known === null ? { written: village, candidates, column: VILLAGE_COLUMN } : null;
	}
	const text = residence === null ? SILENT : readVillageText(residence, context);
	if (residence === null || text.kind !== "doubt") return null;
	return { written: residence, candidates: text.candidates, column: RESIDENCE_COLUMN };
}

/**
 * Whether a word of a village column, of whatever table, is settled as the dimension reads it: it means 辖区外 or one village
 * of the list, also inside an address, or it is made to mean none.
 */
export function isVillageSettled(word: string, context: LabelContext): boolean {
	const { value } = readColumn(word, context);
	if (value !== null) return vocabulary(context.places).hasId(value);
	return isPlaceholder(mappedWord(context.settings, ID, word) ?? word);
}

/** 居住村居 by name or alias of the village list, in the order of the list, then 辖区外; other names as written. */
export const victimVillage: Dimension = {
	id: ID,
	number: 7,
	label: { zh: "居住村居", en: "Village" },
	side: "victim",
	domain: ({ places }) => vocabulary(places).values,
	isOpen: true,
	isOrdered: false,
	rule: "取自“居住村居”列，按村居名单的名称、别名认定，地址中写明的也算；名单外的名称按原文列出，门牌号、组号及其后的文字略去。该列为空的按“现住址”列认定：写明其他乡镇、县市的为辖区外，可能指几个村居或未写明的为不详；两列都空的从案情提取现住址。",
	read(event, context) {
		const { village, residence } = event;
		const label = village === null ? UNKNOWN : readColumn(village, context);
		if (label.value !== null) return label;
		return residence === null ? readTold(event, context) : readResidence(residence, context);
	},
};
