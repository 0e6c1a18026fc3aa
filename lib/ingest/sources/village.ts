/** Village lists 村居名册. */
import { TABLES } from "@/lib/records";
import type { ImportSource } from "./source";

/** One row per village and population year. */
export const villageSource: ImportSource = {
	id: "village",
	label: "村居名册",
	table: TABLES.village,
	carriesVictim: false,
	identifying: ["registered_population", "resident_population", "grid", "village_code"],
	needed: ["village_name"],
};
