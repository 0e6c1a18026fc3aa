/** The losses of every window as the parts that a comparison of sums needs: how many, how much, how uneven, the largest. */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { id, join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Question } from "../question";
import { DAY_COLUMN, filtered, inWindow, windowsOf } from "./conditions";

const COLUMNS = {
	window_name: "text",
	events: "integer",
	losses: "integer",
	attempts: "integer",
	loss_fen: "number",
	squares: "number",
	largest_fen: "number",
	largest_event_no: "text",
} as const;

/**
 * One row a window. `losses` of the `events` are known and above 0, `attempts` are 0, the others unknown; `loss_fen` their sum
 * in 1/100 yuan, `squares` the sum of their squares in the same unit, `largest_fen` the largest (null without any) and the
 * event it belongs to, the first number where several are equal.
 */
export function lossPartsPlan(question: Question, dictionary: Dictionary): Plan<typeof COLUMNS> {
	const filters = filtered(question.filters, dictionary);
	const day = DAY_COLUMN[question.basis];
	const branches = windowsOf(question).map(
		({ name, range }) => sql`SELECT ${lit(name)} AS window_name, count(*) AS events,
	count(*) FILTER (WHERE loss_fen > 0) AS losses, count(*) FILTER (WHERE loss_fen = 0) AS attempts,
	coalesce(sum(loss_fen), 0) AS loss_fen, coalesce(sum(loss_fen * loss_fen), 0) AS squares,
	max(loss_fen) FILTER (WHERE loss_fen > 0) AS largest_fen,
	first(event_no ORDER BY loss_fen DESC, event_no) FILTER (WHERE loss_fen > 0) AS largest_event_no
FROM ${id(EVENT_TABLE)}
WHERE ${inWindow(day, range)} AND ordinal = 1${filters}`,
	);
	return { name: "loss-parts", columns: COLUMNS, sql: join(branches, sql`\nUNION ALL\n`) };
}
