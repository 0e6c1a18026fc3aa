/** Which village, enterprise or zone of the lists a ledger's cell means; names on no list stay as they were written. */
import { OUTSIDE_VILLAGE, ZONELESS } from "@/data/victim-values";
import { present } from "@/lib/base/assert";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { enterpriseNamed } from "@/lib/dimensions/victim-employer-zone";
import { readVillageText } from "@/lib/dimensions/victim-village";
import { placeValues, vocabularyOf } from "@/lib/dimensions/vocabulary";

/** An enterprise of the list that stands in no zone. */
const OUTSIDE_ZONES = present(
	ZONELESS.find(({ id }) => id === "outside_zones"),
	"the value of enterprises outside the zones",
).zh;

/** Reads the places of ledgers; null = the cell says nothing. Each written text is read once. */
export interface PlaceReader {
	/** The villages of the lists, in their order. */
	readonly villages: readonly string[];
	/** The name on the list, 辖区外, or the text as written. */
	readonly village: (written: string | null) => string | null;
	/** The name on the list, or the text as written. */
	readonly enterprise: (written: string | null) => string | null;
	/** The zone written, else that of the enterprise; null where neither is known. */
	readonly zone: (written: string | null, enterprise: string | null) => string | null;
}

function remembering(read: (text: string) => string): (text: string | null) => string | null {
	const known = new Map<string, string>();
	return (text) => {
		if (text === null) return null;
		const name = known.get(text) ?? read(text);
		known.set(text, name);
		return name;
	};
}

function villageNamed(written: string, context: LabelContext): string {
	const text = readVillageText(written, context);
	if (text.kind !== "known") return written;
	return text.value === OUTSIDE_VILLAGE.id ? OUTSIDE_VILLAGE.zh : text.value;
}

/** A reader over the places of the settings and the imported lists. */
export function placeReader(context: LabelContext): PlaceReader {
	const { places } = context;
	const zones = vocabularyOf(placeValues(places.zones));
	const zoneOf = new Map(places.enterprises.map(({ name, zone }) => [name, zone]));
	const zoneNamed = (written: string) => zones.idOf(written) ?? written;
	const enterprise = remembering((written) => enterpriseNamed(written, context) ?? written);
	return {
		villages: placeValues(places.villages).map(({ id }) => id),
		village: remembering((written) => villageNamed(written, context)),
		enterprise,
		zone(written, employer) {
			if (written !== null) return zoneNamed(written);
			const zone = zoneOf.get(enterprise(employer) ?? "");
			if (zone === undefined) return null;
			return zone === null ? OUTSIDE_ZONES : zoneNamed(zone);
		},
	};
}
