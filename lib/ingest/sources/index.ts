/** The registry of import sources: adding one is its file, its line here and its headings in `data/header-aliases.ts`. */
import { activitySource } from "./activity";
import { alertSource } from "./alert";
import { campaignResultSource } from "./campaign-result";
import { caseFileSource } from "./case-file";
import { dispatchSource } from "./dispatch";
import { enterpriseSource } from "./enterprise";
import { incidentSource } from "./incident";
import { leadSource } from "./lead";
import { populationSource } from "./population";
import { receiptSource } from "./receipt";
import { relationSource } from "./relation";
import { shieldSource } from "./shield";
import type { ImportSource, SourceId } from "./source";
import { stopPaymentSource } from "./stop-payment";
import { victimSource } from "./victim";
import { villageSource } from "./village";
import { zoneSource } from "./zone";

/** Every import source by id; the order breaks ties of recognition. */
export const SOURCES = {
	incident: incidentSource,
	victim: victimSource,
	case_file: caseFileSource,
	dispatch: dispatchSource,
	stop_payment: stopPaymentSource,
	alert: alertSource,
	receipt: receiptSource,
	relation: relationSource,
	lead: leadSource,
	activity: activitySource,
	shield: shieldSource,
	campaign_result: campaignResultSource,
	enterprise: enterpriseSource,
	zone: zoneSource,
	population: populationSource,
	village: villageSource,
} as const satisfies Record<SourceId, ImportSource>;

/** All sources in tie-breaking order. */
export const SOURCE_LIST: readonly ImportSource[] = Object.values(SOURCES);

/** The source of an id from a settings file or an address, or null when there is none. */
export function sourceOf(id: string): ImportSource | null {
	return SOURCE_LIST.find((source) => source.id === id) ?? null;
}
