/** All 23 dimensions for three windows in one statement of range scans over integer codes. */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { codeColumn, EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Question } from "../question";
import { DAY_COLUMN, filtered, inWindow, windowsOf } from "./conditions";

const COLUMNS = {
	dimension: "integer",
	window_name: "text",
	code: "integer",
	events: "integer",
	loss_fen: "number",
} as const;

/**
 * Counts and known losses by dimension, window and code. Victim dimensions count victims with their own loss,
 * case dimensions count events (ordinal 1) with the loss of the event. Codes without rows are absent.
 * `dimension` is the dimension's number 1–23.
 */
export function breakdownPlan(
	question: Question,
	dimensions: readonly Dimension[],
	dictionary: Dictionary,
): Plan<typeof COLUMNS> {
	const day = DAY_COLUMN[question.basis];
	const filters = filtered(question.filters, dictionary);
	const branches = dimensions.flatMap((dimension) =>
		windowsOf(question).map(({ name, range }) =>
			branch(dimension, lit(name), sql`${inWindow(day, range)}${filters}`),
		),
	);
	return {
		name: "breakdown",
		columns: COLUMNS,
		sql: sql`${join(branches, sql`\nUNION ALL\n`)}\nORDER BY dimension, window_name, code`,
	};
}

function branch(dimension: Dimension, windowName: Sql, condition: Sql): Sql {
	const code = id(codeColumn(dimension.id));
	const isVictim = dimension.side === "victim";
	const loss = id(isVictim ? "victim_loss_fen" : "loss_fen");
	const grain = isVictim ? sql`` : sql` AND ordinal = 1`;
	return sql`SELECT ${lit(dimension.number)} AS dimension, ${windowName} AS window_name, ${code} AS code,
	count(*) AS events, coalesce(sum(${loss}), 0) AS loss_fen
FROM ${id(EVENT_TABLE)}
WHERE ${condition}${grain}
GROUP BY ${code}`;
}
