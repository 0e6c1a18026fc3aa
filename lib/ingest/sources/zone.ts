/** Zone lists 园区名册. */
import { TABLES } from "@/lib/records";
import type { ImportSource } from "./source";

/** One row per zone. */
export const zoneSource: ImportSource = {
	id: "zone",
	label: "园区名册",
	table: TABLES.zone,
	carriesVictim: false,
	identifying: ["zone_name"],
	needed: ["zone_name"],
};
