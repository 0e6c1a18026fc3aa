/** The populations of the villages as the lists state them, every year that is known. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	village: "text",
	year: "integer",
	aliases: "text",
	registered: "integer",
	resident: "integer",
	floating: "integer",
} as const;

/** One row a village and year that states any population, oldest first; year 0 = the list names none. */
export function populationsPlan(): Plan<typeof COLUMNS> {
	return {
		name: "populations",
		columns: COLUMNS,
		sql: sql`SELECT village_name AS village, population_year AS year, aliases, registered_population AS registered,
	resident_population AS resident, floating_population AS floating
FROM village
WHERE coalesce(registered_population, resident_population, floating_population) IS NOT NULL
ORDER BY village, year`,
	};
}
