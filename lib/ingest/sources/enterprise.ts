/** Enterprise registers 企业名册. */
import { TABLES } from "@/lib/records";
import type { ImportSource } from "./source";

/** One row per firm, with the zone it stands in; it names no victims. */
export const enterpriseSource: ImportSource = {
	id: "enterprise",
	label: "企业名册",
	table: TABLES.enterprise,
	carriesVictim: false,
	identifying: [
		...["zone_name", "adviser", "adviser_phone", "pledge_time", "workers"],
		...["site_activated", "call_block_activated"],
	],
	titles: ["企业", "一企一警", "公司"],
	needed: ["enterprise_name"],
};
