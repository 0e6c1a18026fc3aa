/** Population lists 村居人口 by year, one row a village and year or one column a year. */
import { TABLES } from "@/lib/records";
import { anyFilled } from "./keys";
import type { ImportSource } from "./source";

const FIGURES = ["households", "registered_population", "resident_population", "floating_population"];

/** Figures feed the village table: what is asked of a village is asked of its population of that year. */
export const populationSource: ImportSource = {
	id: "population",
	label: "村居人口",
	table: TABLES.village,
	carriesVictim: false,
	identifying: ["registered_population", "resident_population", "floating_population"],
	titles: ["人口", "户籍"],
	needed: ["village_name"],
	neededAny: [FIGURES],
	parts: { into: "population_year", fields: FIGURES, by: "year" },
	complete(values) {
		if (!anyFilled(values, FIGURES)) return "该行没有任何人口数，请补全后重新导入";
		values.population_year ??= 0;
		return null;
	},
};
