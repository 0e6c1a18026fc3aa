/** How many alerts were issued on each day: what the station's own weeks vary by. */
import type { DateRange } from "@/lib/calendar/range";
import { lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { issuedIn } from "./response-alerts";

const COLUMNS = { day: "integer", alerts: "integer" } as const;

/** One row a statistical day with alerts, by day number. */
export function responseAlertsDaysPlan(window: DateRange, dayCutHour: number): Plan<typeof COLUMNS> {
	return {
		name: "response-alerts-days",
		columns: COLUMNS,
		sql: sql`SELECT CAST(CAST(CASE WHEN issued_time_has_clock THEN issued_time - to_hours(${lit(dayCutHour)})
		ELSE issued_time END AS DATE) - DATE '1970-01-01' AS INTEGER) AS day, count(*) AS alerts
FROM alert
WHERE ${issuedIn(window, dayCutHour)}
GROUP BY day
ORDER BY day`,
	};
}
