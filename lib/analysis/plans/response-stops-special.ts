/** Events whose loss makes them a special case, and those whose loss nobody wrote down, by the days of several windows. */
import type { DateRange } from "@/lib/calendar/range";
import { join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { inWindow } from "./conditions";

const COLUMNS = {
	event_no: "text",
	incident_no: "text",
	case_no: "text",
	call_day: "integer",
	case_day: "integer",
	day: "integer",
	loss_fen: "number",
	category: "integer",
	victim_name: "text",
} as const;

/**
 * One row an event of the windows with a loss of at least `leastFen`, or with none on record; unmasked. The day is that of the
 * call, for a case without a call that counts that of the filing.
 * @param windows at least one
 */
export function responseStopsSpecialPlan(
	windows: readonly DateRange[],
	leastFen: number,
): Plan<typeof COLUMNS> {
	const within: readonly Sql[] = windows.map((window) => sql`(${inWindow("day", window)})`);
	return {
		name: "response-stops-special",
		columns: COLUMNS,
		sql: sql`WITH counted AS (
	SELECT event_no, incident_no, case_no, call_day, case_day, coalesce(call_day, case_day) AS day, loss_fen,
		CAST(c_fraud_category AS INTEGER) AS category, victim_name
	FROM event
	WHERE ordinal = 1)
SELECT event_no, incident_no, case_no, call_day, case_day, day, loss_fen, category, victim_name
FROM counted
WHERE (loss_fen >= ${lit(leastFen)} OR loss_fen IS NULL) AND (${join(within, sql` OR `)})
ORDER BY loss_fen DESC NULLS LAST, day, event_no`,
	};
}
