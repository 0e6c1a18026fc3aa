/** Two dimensions at once over the current window. */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { codeColumn, EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Question } from "../question";
import { DAY_COLUMN, filtered, inWindow } from "./conditions";

const COLUMNS = {
	first_code: "integer",
	second_code: "integer",
	events: "integer",
	loss_fen: "number",
} as const;

/** One row a pair of codes that occurs; counts victims when either dimension is a victim's, else events. */
export function crossPlan(
	question: Question,
	pair: readonly [Dimension, Dimension],
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const [first, second] = pair.map((dimension) => id(codeColumn(dimension.id)));
	const isVictim = pair.some((dimension) => dimension.side === "victim");
	const loss = id(isVictim ? "victim_loss_fen" : "loss_fen");
	const grain = isVictim ? sql`` : sql` AND ordinal = 1`;
	const condition = inWindow(DAY_COLUMN[question.basis], question.windows.current);
	return {
		name: "cross",
		columns: COLUMNS,
		sql: sql`SELECT ${first ?? sql`0`} AS first_code, ${second ?? sql`0`} AS second_code, count(*) AS events,
	coalesce(sum(${loss}), 0) AS loss_fen
FROM ${id(EVENT_TABLE)}
WHERE ${condition}${grain}${filtered(question.filters, dictionary)}
GROUP BY first_code, second_code
ORDER BY first_code, second_code`,
	};
}
