/** The prevention loop as other tables show it: firms with their pledges, leads, results, and protection by village. */
import type { Call } from "./call";
import { type CampaignMonth, campaignFile, campaignTruths, makeCampaign } from "./campaign-files";
import type { CaseFile } from "./case";
import { type Firm, firmTruths, makeFirms } from "./firms";
import { leadFile, leadTruths } from "./lead-files";
import { type Lead, makeLeads } from "./leads";
import type { People } from "./person";
import type { FilePlan } from "./sheet";
import {
	makeVillageShields,
	type VillageShield,
	villageShieldFile,
	villageShieldTruths,
} from "./village-shields";

/** What the loop adds to the demo. */
export interface Loop {
	readonly firms: readonly Firm[];
	readonly leads: readonly Lead[];
	readonly campaign: readonly CampaignMonth[];
	readonly villageShields: readonly VillageShield[];
}

/** Drawn when all else is drawn, so that what was there before stays as it was. */
export function makeLoop(people: People, calls: readonly Call[], cases: readonly CaseFile[]): Loop {
	return {
		firms: makeFirms(people),
		leads: makeLeads(people, calls),
		campaign: makeCampaign(cases),
		villageShields: makeVillageShields(),
	};
}

/** Files of their own; the register of firms stands among the lists of places. */
export function loopFiles({ leads, campaign, villageShields }: Loop): readonly FilePlan[] {
	return [leadFile(leads), campaignFile(campaign), villageShieldFile(villageShields)];
}

/** What a reader must find in them. */
export function loopTruths({ firms, leads, campaign, villageShields }: Loop) {
	return {
		firms: firmTruths(firms),
		leads: leadTruths(leads),
		campaign: campaignTruths(campaign),
		villageShields: villageShieldTruths(villageShields),
	};
}
