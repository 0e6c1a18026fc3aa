/** Which village each firm of the register stands in, as the register writes it. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { name: "text", village: "text" } as const;

/** One row a firm, by name; a village that is not written is null. */
export function assessmentFirmsPlan(): Plan<typeof COLUMNS> {
	return {
		name: "assessment-firms",
		columns: COLUMNS,
		sql: sql`SELECT enterprise_name AS name, village FROM enterprise ORDER BY name`,
	};
}
