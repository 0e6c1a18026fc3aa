/** The firms as their register states them: who is responsible, what was pledged, how many work there and are protected. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	name: "text",
	adviser: "text",
	adviser_phone: "text",
	officer: "text",
	pledge_day: "integer",
	workers: "integer",
	app: "integer",
	site: "integer",
	call_block: "integer",
} as const;

/** One row a firm, by name; `pledge_day` is the day number on which the 包干书 was signed. Its zone is that of the places. */
export function enterpriseRegisterPlan(): Plan<typeof COLUMNS> {
	return {
		name: "enterprise-register",
		columns: COLUMNS,
		sql: sql`SELECT enterprise_name AS name, adviser, adviser_phone, officer,
	CAST(CAST(pledge_time AS DATE) - DATE '1970-01-01' AS INTEGER) AS pledge_day, workers,
	app_activated AS app, site_activated AS site, call_block_activated AS call_block
FROM enterprise
ORDER BY name`,
	};
}
