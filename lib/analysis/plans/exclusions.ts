/** How many calls of a window were left out of the count, by reason: what was removed is always said. */
import type { CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, lit, litDate, litMoment, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { exclusion: "text", events: "integer" } as const;

/** The moment at which a statistical day begins. */
function dayStart(date: string, dayCutHour: number): CivilMoment {
	return `${date} ${String(dayCutHour).padStart(2, "0")}:00:00` as CivilMoment;
}

/**
 * One row a reason, most first; calls reported within the window that do not count. As with calls that count, the
 * statistical day begins at the day cut, and a bare date is its own day.
 */
export function exclusionsPlan(window: DateRange, dayCutHour: number): Plan<typeof COLUMNS> {
	return {
		name: "exclusions",
		columns: COLUMNS,
		sql: sql`SELECT e.call_exclusion AS exclusion, count(*) AS events
FROM ${id(EVENT_TABLE)} AS e
JOIN incident AS i ON i.incident_no = e.incident_no
WHERE e.call_exclusion IS NOT NULL AND e.ordinal = ${lit(1)}
	AND CASE WHEN i.report_time_has_clock
		THEN e.report_time >= ${litMoment(dayStart(window.start, dayCutHour))}
			AND e.report_time < ${litMoment(dayStart(window.end, dayCutHour))}
		ELSE e.report_time >= ${litDate(window.start)} AND e.report_time < ${litDate(window.end)} END
GROUP BY exclusion
ORDER BY events DESC, exclusion`,
	};
}
