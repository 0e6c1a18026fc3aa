/** Every item of every stop-payment order with the event its numbers name; what stages, minutes and lapse clocks are read from. */
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	order_no: "text",
	item_no: "text",
	incident_no: "text",
	case_no: "text",
	report_time: "moment",
	report_time_has_clock: "boolean",
	victim_name: "text",
	account: "text",
	bank: "text",
	account_level: "text",
	payment_channel: "text",
	transfer_time: "moment",
	transfer_time_has_clock: "boolean",
	amount_out_fen: "number",
	requested_time: "moment",
	requested_time_has_clock: "boolean",
	requested_amount_fen: "number",
	executed_time: "moment",
	executed_time_has_clock: "boolean",
	executed_amount_fen: "number",
	result: "text",
	failure_reason: "text",
	stop_until: "moment",
	stop_until_has_clock: "boolean",
	frozen_time: "moment",
	frozen_time_has_clock: "boolean",
	frozen_amount_fen: "number",
	frozen_until: "moment",
	frozen_until_has_clock: "boolean",
	returned_time: "moment",
	returned_time_has_clock: "boolean",
	returned_amount_fen: "number",
	status: "text",
	officer: "text",
	event_no: "text",
	call_day: "integer",
	case_day: "integer",
	loss_fen: "number",
} as const;

/**
 * One row an item, unmasked. The event is that of the call number, else that of the case number; items that name neither, or
 * one that no file tells of, have none. `report_time` is the item's own, else that of the call of its event or case. `loss_fen`
 * is the event's, null also where neither its call nor its case counts.
 */
export function responseStopsPlan(): Plan<typeof COLUMNS> {
	return {
		name: "response-stops",
		columns: COLUMNS,
		sql: sql`WITH linked AS (
	SELECT s.order_no AS order_no, s.item_no AS item_no, coalesce(c.event_no, f.event_no) AS event_no,
		coalesce(c.incident_no, f.incident_no, k.incident_no) AS call_no
	FROM stop_payment AS s
	LEFT JOIN event AS c ON c.incident_no = s.incident_no AND c.ordinal = 1
	LEFT JOIN event AS f ON f.case_no = s.case_no AND f.ordinal = 1
	LEFT JOIN case_file AS k ON k.case_no = s.case_no)
SELECT s.order_no AS order_no, s.item_no AS item_no, s.incident_no AS incident_no, s.case_no AS case_no,
	coalesce(s.report_time, i.report_time) AS report_time,
	CASE WHEN s.report_time IS NULL THEN i.report_time_has_clock ELSE s.report_time_has_clock END AS report_time_has_clock,
	s.victim_name AS victim_name, s.account AS account, s.bank AS bank, s.account_level AS account_level,
	s.payment_channel AS payment_channel, s.transfer_time AS transfer_time,
	s.transfer_time_has_clock AS transfer_time_has_clock, s.amount_out_fen AS amount_out_fen,
	s.requested_time AS requested_time, s.requested_time_has_clock AS requested_time_has_clock,
	s.requested_amount_fen AS requested_amount_fen, s.executed_time AS executed_time,
	s.executed_time_has_clock AS executed_time_has_clock, s.executed_amount_fen AS executed_amount_fen,
	s.result AS result, s.failure_reason AS failure_reason, s.stop_until AS stop_until,
	s.stop_until_has_clock AS stop_until_has_clock, s.frozen_time AS frozen_time,
	s.frozen_time_has_clock AS frozen_time_has_clock, s.frozen_amount_fen AS frozen_amount_fen,
	s.frozen_until AS frozen_until, s.frozen_until_has_clock AS frozen_until_has_clock,
	s.returned_time AS returned_time, s.returned_time_has_clock AS returned_time_has_clock,
	s.returned_amount_fen AS returned_amount_fen, s.status AS status, s.officer AS officer,
	e.event_no AS event_no, e.call_day AS call_day, e.case_day AS case_day,
	CASE WHEN e.call_day IS NOT NULL OR e.case_day IS NOT NULL THEN e.loss_fen END AS loss_fen
FROM stop_payment AS s
JOIN linked AS l ON l.order_no = s.order_no AND l.item_no = s.item_no
LEFT JOIN event AS e ON e.event_no = l.event_no AND e.ordinal = 1
LEFT JOIN incident AS i ON i.incident_no = l.call_no
ORDER BY s.order_no, s.item_no`,
	};
}
