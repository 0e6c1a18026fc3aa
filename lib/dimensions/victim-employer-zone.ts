/** Dimension 8 企业园区: the zone column, else the zone of the enterprise the victim works for. */
import { ZONELESS } from "@/data/victim-values";
import type { Places } from "@/lib/settings/settings";
import { type Dimension, type Label, UNKNOWN } from "./dimension";
import { oncePer } from "./once-per";
import { placeValues, type Vocabulary, vocabularyOf } from "./vocabulary";
import { wordReader } from "./word-column";

interface Register {
	readonly zones: Vocabulary;
	readonly enterprises: Vocabulary;
	/** Name of an enterprise → its zone; null = in none. */
	readonly zoneOf: ReadonlyMap<string, string | null>;
}

const OUTSIDE_ZONES = "outside_zones";

const register = oncePer(
	({ zones, enterprises }: Places): Register => ({
		zones: vocabularyOf([...placeValues(zones), ...ZONELESS]),
		enterprises: vocabularyOf(placeValues(enterprises)),
		zoneOf: new Map(enterprises.map(({ name, zone }) => [name, zone])),
	}),
);

const readZone = wordReader({
	id: "victim_employer_zone",
	column: "企业园区",
	vocabulary: ({ places }) => register(places).zones,
	isOpen: true,
});

/** The zone of a registered employer; 不详 for employers that are on no list. */
function zoneOfEmployer(employer: string, places: Places): Label {
	const { zones, enterprises, zoneOf } = register(places);
	const name = enterprises.idOf(employer);
	if (name === null) return UNKNOWN;
	const zone = zoneOf.get(name) ?? null;
	const value = zone === null ? OUTSIDE_ZONES : (zones.idOf(zone) ?? zone);
	return { value, source: "column", evidence: `工作单位：${employer}` };
}

/** 企业园区 by the zone list in its order, then 园区外企业 and 非企业; an unlisted zone under its own name. */
export const victimEmployerZone: Dimension = {
	id: "victim_employer_zone",
	number: 8,
	label: { zh: "企业园区", en: "Industrial zone" },
	side: "victim",
	domain: ({ places }) => register(places).zones.values,
	isOpen: true,
	isOrdered: false,
	rule: "取自“企业园区”列；为空的按“工作单位”列与企业名单的名称、别名整体相符，取其所属园区；名单外的园区按原文列出。",
	read(event, context) {
		const zone = readZone(event.zone, context);
		if (zone.value !== null || event.employer === null) return zone;
		return zoneOfEmployer(event.employer, context.places);
	},
};
