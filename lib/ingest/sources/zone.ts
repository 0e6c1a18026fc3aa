/** Zone lists 园区名册. */
import { TABLES } from "@/lib/records";
import type { ImportSource } from "./source";

/** One row per industrial zone; its name alone is enough to read it. */
export const zoneSource: ImportSource = {
	id: "zone",
	label: "园区名册",
	table: TABLES.zone,
	carriesVictim: false,
	identifying: ["zone_name", "enterprises"],
	titles: ["园区", "工业区"],
	needed: ["zone_name"],
};
