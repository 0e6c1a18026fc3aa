/** On which day some events count, and as what: what a link to the rows behind one of them needs. */
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { amongTexts } from "./conditions";

const COLUMNS = { event_no: "text", call_day: "integer", case_day: "integer" } as const;

/** One row an event, by number; a day is null where the event does not count as a call, or as a case. */
export function eventDaysPlan(eventNos: readonly string[]): Plan<typeof COLUMNS> {
	return {
		name: "event-days",
		columns: COLUMNS,
		sql: sql`SELECT event_no, CAST(max(call_day) AS INTEGER) AS call_day, CAST(max(case_day) AS INTEGER) AS case_day
FROM ${id(EVENT_TABLE)}
WHERE ${amongTexts(id("event_no"), eventNos)}
GROUP BY event_no
ORDER BY event_no`,
	};
}
