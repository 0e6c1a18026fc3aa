/** Alerts whose targets were held back, with the employers that receipts of the same person name. */
import type { DateRange } from "@/lib/calendar/range";
import { sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { momentInWindow } from "./conditions";

const COLUMNS = { ticket_no: "text", tie: "text", day: "integer", employer: "text" } as const;

/**
 * One row an alert and receipt with an employer that its target signed, at least one an alert (then `tie` is null); the latest
 * receipt last. Dissuaded is what the rate of dissuasion counts: confirmed, and the flag or a time of dissuading.
 * `tie` says what the receipt was found by: `id`, the whole ID number of the target; `phone`, a number of both where not two
 * different whole ID numbers speak against it. `day` is that of the signing.
 */
export function enterpriseDissuasionsPlan(window: DateRange, dayCutHour: number): Plan<typeof COLUMNS> {
	return {
		name: "enterprise-dissuasions",
		columns: COLUMNS,
		sql: sql`WITH held AS (
	SELECT ticket_no, target_id_no_whole AS id_no, nullif(target_phone_numbers, '') AS phones
	FROM alert
	WHERE is_confirmed AND coalesce(is_dissuaded, stopped_time IS NOT NULL)
		AND ${momentInWindow("issued_time", window, dayCutHour)}),
signed AS (
	SELECT receipt_no, id_no_whole AS id_no, nullif(phone_numbers, '') AS phones, employer,
		CAST(CAST(signed_time AS DATE) - DATE '1970-01-01' AS INTEGER) AS day
	FROM receipt WHERE employer IS NOT NULL AND signed_time IS NOT NULL),
held_phone AS (SELECT ticket_no, id_no, unnest(string_split(phones, ' ')) AS phone FROM held WHERE phones IS NOT NULL),
signed_phone AS (
	SELECT id_no, day, employer, unnest(string_split(phones, ' ')) AS phone FROM signed WHERE phones IS NOT NULL),
tied AS (
	SELECT h.ticket_no AS ticket_no, 'id' AS tie, s.day AS day, s.employer AS employer
	FROM held AS h JOIN signed AS s ON s.id_no = h.id_no
	UNION ALL
	SELECT h.ticket_no, 'phone', s.day, s.employer
	FROM held_phone AS h JOIN signed_phone AS s ON s.phone = h.phone
	WHERE h.id_no IS NULL OR s.id_no IS NULL OR h.id_no = s.id_no)
SELECT h.ticket_no AS ticket_no, t.tie AS tie, t.day AS day, t.employer AS employer
FROM held AS h LEFT JOIN tied AS t ON t.ticket_no = h.ticket_no
ORDER BY h.ticket_no, t.tie, t.day, t.employer`,
	};
}
