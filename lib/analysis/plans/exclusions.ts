/** How many calls and cases of the windows were left out of the count, by reason: what was removed is always said. */

import type { CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, lit, litMoment, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { exclusion: "text", events: "integer" } as const;

/** The moment at which a statistical day begins. */
function dayStart(date: string, dayCutHour: number): CivilMoment {
	return `${date} ${String(dayCutHour).padStart(2, "0")}:00:00` as CivilMoment;
}

/** One row a reason, most first; calls reported within the window that do not count. */
export function exclusionsPlan(window: DateRange, dayCutHour: number): Plan<typeof COLUMNS> {
	return {
		name: "exclusions",
		columns: COLUMNS,
		sql: sql`SELECT call_exclusion AS exclusion, count(*) AS events
FROM ${id(EVENT_TABLE)}
WHERE incident_no IS NOT NULL AND call_exclusion IS NOT NULL AND ordinal = ${lit(1)}
	AND report_time >= ${litMoment(dayStart(window.start, dayCutHour))}
	AND report_time < ${litMoment(dayStart(window.end, dayCutHour))}
GROUP BY call_exclusion
ORDER BY events DESC, exclusion`,
	};
}
