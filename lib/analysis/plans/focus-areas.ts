/** The villages and zones as their registers state them: codes, people, workers, and where they lie. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	kind: "text",
	name: "text",
	code: "text",
	year: "integer",
	registered: "integer",
	resident: "integer",
	floating: "integer",
	zone: "text",
	latitude: "number",
	longitude: "number",
} as const;

/**
 * One row a village and year, a zone, and an enterprise, by kind, name and year; `resident` of a zone or an enterprise are its
 * workers, `zone` is that of an enterprise as written. Year 0 = the list names none.
 */
export function focusAreasPlan(): Plan<typeof COLUMNS> {
	return {
		name: "focus-areas",
		columns: COLUMNS,
		sql: sql`SELECT 'village' AS kind, village_name AS name, village_code AS code, population_year AS year,
	registered_population AS registered, resident_population AS resident, floating_population AS floating,
	CAST(NULL AS VARCHAR) AS zone, latitude, longitude
FROM village
UNION ALL
SELECT 'zone', zone_name, NULL, 0, NULL, workers, NULL, NULL, NULL, NULL FROM zone
UNION ALL
SELECT 'enterprise', enterprise_name, NULL, 0, NULL, workers, NULL, zone_name, NULL, NULL FROM enterprise
ORDER BY kind, name, year`,
	};
}
