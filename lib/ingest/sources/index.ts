/** The registry of import sources: adding one is its file, its line here and its headings in `data/header-aliases.ts`. */
import { caseFileSource } from "./case-file";
import { enterpriseSource } from "./enterprise";
import { incidentSource } from "./incident";
import { receiptSource } from "./receipt";
import type { ImportSource, SourceId } from "./source";
import { villageSource } from "./village";
import { zoneSource } from "./zone";

/** Every import source by id; the order breaks ties of recognition. */
export const SOURCES = {
	case_file: caseFileSource,
	incident: incidentSource,
	receipt: receiptSource,
	enterprise: enterpriseSource,
	zone: zoneSource,
	village: villageSource,
} as const satisfies Record<SourceId, ImportSource>;

/** All sources in tie-breaking order. */
export const SOURCE_LIST: readonly ImportSource[] = Object.values(SOURCES);

/** The source of an id from a settings file or an address, or null when there is none. */
export function sourceOf(id: string): ImportSource | null {
	return SOURCE_LIST.find((source) => source.id === id) ?? null;
}
