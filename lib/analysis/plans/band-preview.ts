/** How many events would lie in each band of cut points that are still being drawn. */
import { bandCode, type Rebanded } from "@/lib/dimensions/band-code";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { dimension: "integer", code: "integer", events: "integer" } as const;

/** One row a dimension and band that anything lies in, of all counted calls and cases; victim dimensions count victims. */
export function bandPreviewPlan(rebanded: readonly Rebanded[]): Plan<typeof COLUMNS> {
	const parts = rebanded.map((one) => {
		const grain = one.dimension.side === "case" ? sql` AND ordinal = 1` : sql``;
		return sql`SELECT ${lit(one.dimension.number)} AS dimension, ${bandCode(one)} AS code, count(*) AS events
FROM ${id(EVENT_TABLE)} WHERE (call_day IS NOT NULL OR case_day IS NOT NULL)${grain} GROUP BY code`;
	});
	return {
		name: "band-preview",
		columns: COLUMNS,
		sql: sql`SELECT dimension, code, events FROM (
${join(parts, sql`\nUNION ALL\n`)}
)
ORDER BY dimension, code`,
	};
}
