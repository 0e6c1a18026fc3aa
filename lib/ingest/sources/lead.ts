/** Grid workers' leads 网格线索. */
import { TABLES } from "@/lib/records";
import { keyFrom } from "./keys";
import type { ImportSource } from "./source";

/** Leads without a number are known by time, place, person and content. */
export const leadSource: ImportSource = {
	id: "lead",
	label: "网格线索",
	table: TABLES.lead,
	carriesVictim: false,
	identifying: ["lead_no", "reported_time", "kind", "reporter", "content"],
	titles: ["线索", "网格"],
	needed: ["reported_time"],
	neededAny: [["content", "person_name", "lead_no"]],
	complete(values) {
		values.lead_no ??= keyFrom(values, [
			["reported_time"],
			["village", "grid"],
			["person_id_no_whole", "person_name"],
			["content"],
		]);
		return null;
	},
};
