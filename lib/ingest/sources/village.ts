/** Village lists 村居名册. */
import { TABLES } from "@/lib/records";
import { populationSource } from "./population";
import type { ImportSource } from "./source";

/** One row per village and population year, with its grid, officer and place on the map. */
export const villageSource: ImportSource = {
	id: "village",
	label: "村居名册",
	table: TABLES.village,
	carriesVictim: false,
	identifying: [
		...["registered_population", "resident_population", "grid", "grid_worker", "village_code"],
		...["latitude", "longitude"],
	],
	titles: ["村居", "社区", "网格"],
	needed: ["village_name"],
	...(populationSource.parts ? { parts: populationSource.parts } : {}),
	complete(values) {
		values.population_year ??= 0;
		return null;
	},
};
