/** The villages that imported lists name, each once. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { village: "text" } as const;

/** One row a village of any year's list, by name. */
export function villageNamesPlan(): Plan<typeof COLUMNS> {
	return {
		name: "village-names",
		columns: COLUMNS,
		sql: sql`SELECT DISTINCT village_name AS village
FROM village
WHERE village_name IS NOT NULL
ORDER BY village`,
	};
}
