/** Since when alerts are on record: a window before the first of them was not measured, which is not "nobody dissuaded". */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { first_day: "integer" } as const;

/** One row; null without alerts. */
export function enterpriseAlertSpanPlan(): Plan<typeof COLUMNS> {
	return {
		name: "enterprise-alert-span",
		columns: COLUMNS,
		sql: sql`SELECT min(CAST(CAST(issued_time AS DATE) - DATE '1970-01-01' AS INTEGER)) AS first_day FROM alert`,
	};
}
