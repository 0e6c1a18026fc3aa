/** Leads 网格线索 of a window, and those that still wait when the list is read. */
import type { CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import { litMoment, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { momentInWindow } from "./conditions";

const COLUMNS = {
	lead_no: "text",
	reported_time: "moment",
	has_clock: "boolean",
	is_in_window: "boolean",
	age_minutes: "integer",
	kind: "text",
	source: "text",
	village: "text",
	grid: "text",
	reporter: "text",
	person_name: "text",
	content: "text",
	status: "text",
	is_handled: "boolean",
	handled_time: "moment",
	incident_no: "text",
} as const;

/** What a list of leads is asked with. */
export interface LeadQuestion {
	readonly window: DateRange;
	/** When the list is read: what was handled later was open then, what was reported later is not on it. */
	readonly readAt: CivilMoment;
	/** Hour at which the statistical day begins. */
	readonly dayCutHour: number;
}

/**
 * One row a lead that was reported in the window, or before the reading and not handled by then; oldest first. Unmasked.
 * `age_minutes` are whole minutes since the report, from midnight where it has no clock, below 0 for one that is still to come.
 */
export function ledgerLeadsPlan({ window, readAt, dayCutHour }: LeadQuestion): Plan<typeof COLUMNS> {
	return {
		name: "ledger-leads",
		columns: COLUMNS,
		sql: sql`WITH wanted AS (
	SELECT *, ${momentInWindow("reported_time", window, dayCutHour)} AS is_in_window
	FROM lead
	WHERE reported_time IS NOT NULL),
listed AS (
	SELECT * FROM wanted
	WHERE is_in_window OR (reported_time <= ${litMoment(readAt)}
		AND (NOT coalesce(is_handled, handled_time IS NOT NULL) OR handled_time > ${litMoment(readAt)})))
SELECT l.lead_no AS lead_no, l.reported_time AS reported_time, l.reported_time_has_clock AS has_clock,
	l.is_in_window AS is_in_window,
	CAST(floor(date_diff('second', l.reported_time, ${litMoment(readAt)}) / 60) AS INTEGER) AS age_minutes, l.kind AS kind, l.source AS source, l.village AS village, l.grid AS grid,
	l.reporter AS reporter, l.person_name AS person_name, l.content AS content, l.status AS status,
	l.is_handled AS is_handled, l.handled_time AS handled_time, l.incident_no AS incident_no
FROM listed AS l
ORDER BY l.reported_time, l.lead_no`,
	};
}
