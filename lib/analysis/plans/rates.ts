/** Every rate for the windows of a question: parts and wholes, and of how many rows nothing is known. */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { RateMetric } from "@/lib/metrics/rate";
import { empty, join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Question } from "../question";
import { filtered, inWindow, momentInWindow, windowsOf } from "./conditions";

const COLUMNS = {
	rate: "text",
	window_name: "text",
	part: "number",
	whole: "number",
	unknown: "integer",
} as const;

/**
 * One row a rate and window; amounts in 1/100 yuan. Filters keep or leave out events only: under filters the rates of other
 * tables are absent, because nothing says which of their rows belong to the events that were kept.
 */
export function ratesPlan(
	question: Question,
	rates: readonly RateMetric[],
	dictionary: Dictionary,
	dayCutHour: number,
): Plan<typeof COLUMNS> {
	const filters = filtered(question.filters, dictionary);
	const isAsked = ({ isOfEvents }: RateMetric) => isOfEvents || question.filters.length === 0;
	const branches = rates.filter(isAsked).flatMap((rate) =>
		windowsOf(question).map(({ name, range }) => {
			const { kind, column } = rate.time;
			const isIn = kind === "day" ? inWindow(column, range) : momentInWindow(column, range, dayCutHour);
			return sql`SELECT ${lit(rate.id)} AS rate, ${lit(name)} AS window_name, CAST(${rate.part} AS DOUBLE) AS part,
	CAST(${rate.whole} AS DOUBLE) AS whole, ${rate.unknown} AS unknown
FROM ${rate.from}
WHERE ${isIn} AND ${rate.condition}${rate.isOfEvents ? filters : empty}`;
		}),
	);
	const nothing = sql`SELECT '' AS rate, '' AS window_name, 0.0 AS part, 0.0 AS whole, 0 AS unknown WHERE FALSE`;
	return { name: "rates", columns: COLUMNS, sql: join([...branches, nothing], sql`\nUNION ALL\n`) };
}
