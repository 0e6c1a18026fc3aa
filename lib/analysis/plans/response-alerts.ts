/** Alerts with every stage they went through: those issued in a window, or those that are not done with at a moment. */
import type { CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import { id, litMoment, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { momentInWindow } from "./conditions";

const COLUMNS = {
	ticket_no: "text",
	issued_time: "moment",
	issued_time_has_clock: "boolean",
	level: "text",
	suspected_type: "text",
	source: "text",
	layer: "text",
	target_name: "text",
	target_id_no_whole: "text",
	target_phone_numbers: "text",
	target_address: "text",
	village: "text",
	actor: "text",
	officer: "text",
	way: "text",
	received_time: "moment",
	received_time_has_clock: "boolean",
	federation_received_time: "moment",
	federation_received_time_has_clock: "boolean",
	grid_received_time: "moment",
	grid_received_time_has_clock: "boolean",
	first_call_time: "moment",
	first_call_time_has_clock: "boolean",
	is_connected: "boolean",
	connected_time: "moment",
	connected_time_has_clock: "boolean",
	unreachable_reason: "text",
	door_time: "moment",
	door_time_has_clock: "boolean",
	is_met: "boolean",
	met_time: "moment",
	met_time_has_clock: "boolean",
	is_confirmed: "boolean",
	finding: "text",
	is_dissuaded: "boolean",
	stopped_time: "moment",
	stopped_time_has_clock: "boolean",
	outcome: "text",
	feedback_time: "moment",
	feedback_time_has_clock: "boolean",
	feedback: "text",
	loss_avoided_fen: "number",
	follow_up_due: "moment",
	follow_up_due_has_clock: "boolean",
	follow_up_time: "moment",
	follow_up_time_has_clock: "boolean",
	incident_no: "text",
} as const;

/** Which alerts: those of a window by the time of their issue, or whatever is not done with at a moment. */
export type AlertsWanted =
	| { readonly issuedIn: DateRange; readonly dayCutHour: number }
	/** Issued by then, and not fed back by then or still to be visited again. */
	| { readonly openAt: CivilMoment };

/** Issued in the window; the statistical day begins at the day cut, and a bare date is its own day. */
export const issuedIn = (window: DateRange, dayCutHour: number): Sql =>
	momentInWindow("issued_time", window, dayCutHour);

function isWanted(wanted: AlertsWanted): Sql {
	if ("issuedIn" in wanted) return issuedIn(wanted.issuedIn, wanted.dayCutHour);
	const moment = litMoment(wanted.openAt);
	const isAfter = (field: string) => sql`(${id(field)} IS NULL OR ${id(field)} > ${moment})`;
	return sql`issued_time <= ${moment}
	AND (${isAfter("feedback_time")} OR (follow_up_due IS NOT NULL AND ${isAfter("follow_up_time")}))`;
}

/** One row an alert, unmasked, for the data side only; in order of issue. */
export function responseAlertsPlan(wanted: AlertsWanted): Plan<typeof COLUMNS> {
	return {
		name: "response-alerts",
		columns: COLUMNS,
		sql: sql`SELECT ${Object.keys(COLUMNS).map((column) => id(column))}
FROM alert
WHERE ${isWanted(wanted)}
ORDER BY issued_time, ticket_no`,
	};
}
