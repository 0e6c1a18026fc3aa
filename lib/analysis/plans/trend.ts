/** Daily counts and losses of a range: the raw line behind trend charts and the station's own dispersion. */
import type { DateRange } from "@/lib/calendar/range";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Basis, Filter } from "../question";
import { DAY_COLUMN, filtered, inWindow } from "./conditions";

const COLUMNS = { day: "integer", events: "integer", loss_fen: "number" } as const;

/** One row a day that has events; days without are absent and mean 0. `day` is a day number since 1970-01-01. */
export function trendPlan(
	basis: Basis,
	range: DateRange,
	filters: readonly Filter[],
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const day = id(DAY_COLUMN[basis]);
	return {
		name: "trend",
		columns: COLUMNS,
		sql: sql`SELECT ${day} AS day, count(*) AS events, coalesce(sum(loss_fen), 0) AS loss_fen
FROM ${id(EVENT_TABLE)}
WHERE ${inWindow(DAY_COLUMN[basis], range)} AND ordinal = 1${filtered(filters, dictionary)}
GROUP BY ${day}
ORDER BY day`,
	};
}
