/** Dimension 8 企业园区: the zone column, else the zone of the enterprise the victim works for. */
import { ZONELESS } from "@/data/victim-values";
import type { Places } from "@/lib/settings/settings";
import { isPlaceholder } from "@/lib/text/normalise";
import type { Dimension } from "./dimension";
import { oncePer } from "./once-per";
import { placeValues, type Vocabulary, vocabularyOf } from "./vocabulary";
import { wordReader } from "./word-column";

interface Register {
	readonly zones: Vocabulary;
	/** Words for enterprises; the id a word means is the zone the enterprise stands in. */
	readonly employers: Vocabulary;
}

const OUTSIDE_ZONES = "outside_zones";

const register = oncePer((places: Places): Register => {
	const zones = vocabularyOf([...placeValues(places.zones), ...ZONELESS]);
	const enterprises = vocabularyOf(placeValues(places.enterprises));
	const zoneOf = new Map(places.enterprises.map(({ name, zone }) => [name, zone]));
	const idOf = (employer: string): string | null => {
		const name = enterprises.idOf(employer);
		if (name === null) return null;
		const zone = zoneOf.get(name) ?? "";
		return isPlaceholder(zone) ? OUTSIDE_ZONES : (zones.idOf(zone) ?? zone);
	};
	return { zones, employers: { values: zones.values, hasId: zones.hasId, idOf } };
});

const readZone = wordReader({
	id: "victim_employer_zone",
	column: "企业园区",
	vocabulary: ({ places }) => register(places).zones,
	isOpen: true,
});

const readEmployer = wordReader({
	id: "victim_employer_zone",
	column: "工作单位",
	vocabulary: ({ places }) => register(places).employers,
	isOpen: false,
});

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
		return zone.value === null ? readEmployer(event.employer, context) : zone;
	},
};
