/** How many days a part follows its whole: the station's own delays, from which the maturity of a rate is read. */
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { RateMetric } from "@/lib/metrics/rate";
import { id, join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { rate: "text", days: "integer", events: "integer" } as const;

/** Events followed are those of so many days before the observation ends; older ones are of other times. */
const LOOKED_AT_DAYS = 730;

/**
 * One row a rate and delay in days, shortest first. Only events that were followed for `followedDays` before `endDay` tell, and
 * only delays within them: a young event has not had the time for a long delay. A part before its whole counts as no delay.
 * @param endDay day number before which the records are complete, exclusive
 */
export function lagsPlan(rates: readonly RateMetric[], endDay: number): Plan<typeof COLUMNS> {
	const branches = rates.flatMap(({ id: rate, maturing, condition }) => {
		if (maturing === null) return [];
		const [from, to] = [id(maturing.from), id(maturing.to)];
		const lastFollowed = endDay - maturing.followedDays;
		return [
			sql`SELECT ${lit(rate)} AS rate, greatest(${to} - ${from}, 0) AS days, count(*) AS events
FROM ${id(EVENT_TABLE)}
WHERE ${condition} AND ${from} < ${lit(lastFollowed)} AND ${from} >= ${lit(lastFollowed - LOOKED_AT_DAYS)}
	AND ${to} - ${from} <= ${lit(maturing.followedDays)}
GROUP BY days`,
		];
	});
	const nothing = sql`SELECT '' AS rate, 0 AS days, 0 AS events WHERE FALSE`;
	return {
		name: "lags",
		columns: COLUMNS,
		sql: sql`${join([...branches, nothing], sql`\nUNION ALL\n`)}
ORDER BY rate, days`,
	};
}
