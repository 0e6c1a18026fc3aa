/** Dimension 8 企业园区: the zone column, else the zone of the enterprise the victim works for. */
import { ZONELESS } from "@/data/victim-values";
import { type Gazetteer, gazetteerOf, type PlaceTrade } from "@/lib/narrative/gazetteer";
import type { Place, Places } from "@/lib/settings/settings";
import { isPlaceholder } from "@/lib/text/normalise";
import { type Dimension, type EventSource, type Label, type LabelContext, UNKNOWN } from "./dimension";
import { toldLabel, toldOfVictim } from "./event-narrative";
import { homeOf } from "./home-region";
import { oncePer } from "./once-per";
import { mappedWord, placeValues, type Vocabulary, vocabularyOf } from "./vocabulary";
import { wordReader } from "./word-column";

interface Register {
	readonly zones: Vocabulary;
	/** Whole names and aliases of enterprises; the id is the enterprise's name. */
	readonly enterprises: Vocabulary;
	/** The zone an enterprise of the list stands in. */
	readonly zoneOf: (enterprise: string) => string;
}

const ID = "victim_employer_zone";
const ZONE_COLUMN = "企业园区";
const EMPLOYER_COLUMN = "工作单位";
const OUTSIDE_ZONES = "outside_zones";

const zoneless = vocabularyOf(ZONELESS);

const register = oncePer((places: Places): Register => {
	const zones = vocabularyOf([...placeValues(places.zones), ...ZONELESS]);
	const zoneByName = new Map(places.enterprises.map(({ name, zone }) => [name, zone]));
	return {
		zones,
		enterprises: vocabularyOf(placeValues(places.enterprises)),
		zoneOf(enterprise) {
			const zone = zoneByName.get(enterprise) ?? "";
			return isPlaceholder(zone) ? OUTSIDE_ZONES : (zones.idOf(zone) ?? zone);
		},
	};
});

function gazetteers(trade: PlaceTrade, list: (places: Places) => readonly Place[]) {
	return oncePer(({ places, settings }: LabelContext): Gazetteer => {
		const named = list(places).filter(({ name }) => !isPlaceholder(name));
		return gazetteerOf(named, homeOf(settings), trade);
	});
}

const zoneGazetteer = gazetteers("zone", ({ zones }) => zones);
const enterpriseGazetteer = gazetteers("enterprise", ({ enterprises }) => enterprises);

const readZone = wordReader({
	id: ID,
	column: ZONE_COLUMN,
	vocabulary: ({ places }) => register(places).zones,
	isOpen: true,
});

/** What the name of an employer says, whatever column or narrative it stands in. */
export type EmployerText =
	/** An id of the domain, or a zone as the list of enterprises has it. */
	| { readonly kind: "known"; readonly value: string }
	/** Several enterprises of the list fit, or one only resembles it; best first. */
	| { readonly kind: "doubt"; readonly candidates: readonly string[] }
	/** On no list: nothing follows, because no list says that it is complete. */
	| { readonly kind: "silent" };

/** An employer or a zone the officer can settle: map `written`, or add an alias. */
export interface EmployerDoubt {
	/** The whole cell. */
	readonly written: string;
	/** Enterprises (of 工作单位) or zones (of 企业园区) it may mean, best first; never empty. */
	readonly candidates: readonly string[];
	/** The column it stands in, as the evidence names it. */
	readonly column: string;
}

const SILENT: EmployerText = { kind: "silent" };

/**
 * The zone of an employer: the officer's mapping (to a zone or an enterprise), then the list of enterprises by whole names
 * and aliases, then by the firm named inside the text. An enterprise of the list without a zone is 园区外企业.
 */
export function readEmployerText(text: string, context: LabelContext): EmployerText {
	const { zones, enterprises, zoneOf } = register(context.places);
	const mapped = mappedWord(context.settings, ID, text);
	if (mapped !== null && zones.hasId(mapped)) return { kind: "known", value: mapped };
	const spoken = mapped ?? text;
	if (isPlaceholder(spoken)) return SILENT;
	const name = enterprises.idOf(spoken);
	if (name !== null) return { kind: "known", value: zoneOf(name) };
	const found = enterpriseGazetteer(context).find(spoken);
	if (found.kind === "found") return { kind: "known", value: zoneOf(found.name) };
	return found.kind === "ambiguous" ? { kind: "doubt", candidates: found.candidates } : SILENT;
}

const employerTexts = oncePer((_context: LabelContext) => new Map<string, EmployerText>());

/** The same, remembered: half the town works for the same few hundred employers. */
function readEmployer(employer: string, context: LabelContext): EmployerText {
	const texts = employerTexts(context);
	const text = texts.get(employer) ?? readEmployerText(employer, context);
	texts.set(employer, text);
	return text;
}

/** The enterprise of the list that an employer's name means; null on no list, and where several fit. */
export function enterpriseNamed(text: string, context: LabelContext): string | null {
	const spoken = mappedWord(context.settings, ID, text) ?? text;
	if (isPlaceholder(spoken)) return null;
	const { enterprises } = register(context.places);
	const found = enterpriseGazetteer(context).find(spoken);
	return enterprises.idOf(spoken) ?? (found.kind === "found" ? found.name : null);
}

/** The zone of an employer as told. */
function readTold(event: EventSource, context: LabelContext): Label {
	const told = toldOfVictim(event, "employer");
	const text = told === null ? SILENT : readEmployer(told.value, context);
	return told === null || text.kind !== "known" ? UNKNOWN : toldLabel(told, text.value);
}

/** The zone column: as a whole, then the zone named inside it, then as written. */
function readZoneColumn(written: string, context: LabelContext): Label {
	const label = readZone(written, context);
	const { zones } = register(context.places);
	const isSettled = mappedWord(context.settings, ID, written) !== null || zones.idOf(written) !== null;
	if (isSettled || zones.hasId(written)) return label;
	const found = zoneGazetteer(context).find(written);
	if (found.kind !== "found") return label;
	return { value: found.name, source: "column", evidence: `${ZONE_COLUMN}：${written}` };
}

/**
 * Which enterprises, or zones, a cell may mean that no list settles; null where one is known and where none fits:
 * an employer on no list is no fault of anybody.
 */
export function employerDoubt(
	{ zone, employer }: Pick<EventSource, "zone" | "employer">,
	context: LabelContext,
): EmployerDoubt | null {
	if (zone !== null && readZoneColumn(zone, context).value !== null) {
		const isMapped = mappedWord(context.settings, ID, zone) !== null;
		const value = readZoneColumn(zone, context).value ?? "";
		if (isMapped || register(context.places).zones.hasId(value)) return null;
		const found = zoneGazetteer(context).find(zone);
		if (found.kind !== "ambiguous") return null;
		return { written: zone, candidates: found.candidates, column: ZONE_COLUMN };
	}
	const text = employer === null ? SILENT : readEmployer(employer, context);
	if (employer === null || text.kind !== "doubt") return null;
	return { written: employer, candidates: text.candidates, column: EMPLOYER_COLUMN };
}

/**
 * Whether a word of a zone column, of whatever table, is settled as the dimension reads it: it means one zone of the list or
 * none, or it is made to say nothing.
 */
export function isZoneSettled(word: string, context: LabelContext): boolean {
	const { value } = readZoneColumn(word, context);
	if (value !== null) return register(context.places).zones.hasId(value);
	return isPlaceholder(mappedWord(context.settings, ID, word) ?? word);
}

/** The same of a word of an employer column: it names one enterprise of the list, or says that there is none. */
export function isEmployerSettled(word: string, context: LabelContext): boolean {
	if (readEmployer(word, context).kind === "known") return true;
	const spoken = mappedWord(context.settings, ID, word) ?? word;
	return isPlaceholder(spoken) || zoneless.idOf(spoken) !== null;
}

/** 企业园区 by the zone list in its order, then 园区外企业 and 非企业; an unlisted zone under its own name. */
export const victimEmployerZone: Dimension = {
	id: ID,
	number: 8,
	label: { zh: "企业园区", en: "Industrial zone" },
	side: "victim",
	domain: ({ places }) => register(places).zones.values,
	isOpen: true,
	isOrdered: false,
	rule: "取自“企业园区”列；为空的按“工作单位”列与企业名单的名称、别名、去掉地名和公司字样的简称相符，取其所属园区；可能指几家企业的为不详；两列都空的从案情提取单位；名单外的园区按原文列出。",
	read(event, context) {
		const { zone, employer } = event;
		const label = zone === null ? UNKNOWN : readZoneColumn(zone, context);
		if (label.value !== null) return label;
		if (employer === null) return readTold(event, context);
		const text = readEmployer(employer, context);
		if (text.kind !== "known") return UNKNOWN;
		return { value: text.value, source: "column", evidence: `${EMPLOYER_COLUMN}：${employer}` };
	},
};
