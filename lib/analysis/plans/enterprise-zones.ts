/** The zones as their register states them: how many work there, and who is responsible. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { name: "text", workers: "integer", officer: "text" } as const;

/** One row a zone, by name; `workers` is the zone's own number, null where its list states none. */
export function enterpriseZonesPlan(): Plan<typeof COLUMNS> {
	return {
		name: "enterprise-zones",
		columns: COLUMNS,
		sql: sql`SELECT zone_name AS name, workers, officer FROM zone ORDER BY name`,
	};
}
