/** Events that alerts of a window may be of: their victim has the number of the person warned, or the alert names the call. */
import type { DateRange } from "@/lib/calendar/range";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { issuedIn } from "./response-alerts";

const COLUMNS = {
	ticket_no: "text",
	event_no: "text",
	incident_no: "text",
	case_no: "text",
	report_time: "moment",
	loss_fen: "number",
} as const;

/**
 * One row an alert and event that shares a whole ID number or a phone number with it, or is the call it names; events that
 * count as a call or as a case only. Whether the alert was in time, and the number a person's own, the join has still to say.
 */
export function responseAlertsEventsPlan(window: DateRange, dayCutHour: number): Plan<typeof COLUMNS> {
	return {
		name: "response-alerts-events",
		columns: COLUMNS,
		sql: sql`WITH wanted AS (
	SELECT ticket_no, incident_no, target_id_no_whole, target_phone_numbers FROM alert
	WHERE ${issuedIn(window, dayCutHour)}),
warned AS (
	SELECT ticket_no, 'i' || target_id_no_whole AS sign FROM wanted WHERE target_id_no_whole IS NOT NULL
	UNION ALL
	SELECT ticket_no, 'p' || unnest(string_split(target_phone_numbers, ' ')) AS sign FROM wanted
	WHERE target_phone_numbers <> ''),
hit AS (
	SELECT event_kind, event_no, 'i' || victim_id_no_whole AS sign FROM victim WHERE victim_id_no_whole IS NOT NULL
	UNION ALL
	SELECT event_kind, event_no, 'p' || unnest(string_split(victim_phone_numbers, ' ')) AS sign FROM victim
	WHERE victim_phone_numbers <> ''),
tied AS (
	SELECT w.ticket_no AS ticket_no, h.event_kind AS event_kind, h.event_no AS event_no
	FROM warned AS w JOIN hit AS h ON h.sign = w.sign
	UNION
	SELECT ticket_no, 'incident' AS event_kind, incident_no AS event_no FROM wanted WHERE incident_no IS NOT NULL),
counted AS (
	SELECT event_no, incident_no, case_no, report_time, loss_fen FROM ${id(EVENT_TABLE)}
	WHERE ordinal = 1 AND (call_day IS NOT NULL OR case_day IS NOT NULL))
SELECT t.ticket_no AS ticket_no, e.* FROM tied AS t JOIN counted AS e ON e.incident_no = t.event_no
WHERE t.event_kind = 'incident'
UNION
SELECT t.ticket_no AS ticket_no, e.* FROM tied AS t JOIN counted AS e ON e.case_no = t.event_no
WHERE t.event_kind = 'case_file'
ORDER BY ticket_no, event_no`,
	};
}
