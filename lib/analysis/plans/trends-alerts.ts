/** What alerts achieved in every window: confirmed, dissuaded, and the losses they avoided with what a comparison of sums needs. */
import { join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Windows } from "../question";
import { momentInWindow, windowsOf } from "./conditions";

const COLUMNS = {
	window_name: "text",
	ended: "integer",
	dissuaded: "integer",
	untold: "integer",
	amounts: "integer",
	avoided_fen: "number",
	squares: "number",
	stated: "integer",
	amount_unknown: "integer",
} as const;

/**
 * One row a window, by the time of issue. Of the confirmed alerts `ended` have a known end, `dissuaded` of these a good one, of
 * `untold` nobody wrote it; a time of dissuading without the flag counts, as in the rate `alert_dissuaded`. `amounts` alerts avoided a known loss above 0,
 * together `avoided_fen` in 1/100 yuan, `squares` the sum of their squares; `stated` alerts state any amount, 0 among them; of
 * `amount_unknown` dissuaded ones nobody wrote it.
 */
export function trendsAlertsPlan(windows: Windows, dayCutHour: number): Plan<typeof COLUMNS> {
	const isDissuaded = sql`coalesce(is_dissuaded, CASE WHEN stopped_time IS NOT NULL THEN TRUE END)`;
	const branches = windowsOf({ basis: "calls", windows, filters: [] }).map(
		({ name, range }) => sql`SELECT ${lit(name)} AS window_name,
	count(*) FILTER (WHERE is_confirmed AND ${isDissuaded} IS NOT NULL) AS ended,
	count(*) FILTER (WHERE is_confirmed AND ${isDissuaded}) AS dissuaded,
	count(*) FILTER (WHERE is_confirmed AND ${isDissuaded} IS NULL) AS untold,
	count(*) FILTER (WHERE loss_avoided_fen > 0) AS amounts,
	coalesce(sum(loss_avoided_fen) FILTER (WHERE loss_avoided_fen > 0), 0) AS avoided_fen,
	coalesce(sum(CAST(loss_avoided_fen AS DOUBLE) * loss_avoided_fen) FILTER (WHERE loss_avoided_fen > 0), 0) AS squares,
	count(loss_avoided_fen) AS stated,
	count(*) FILTER (WHERE is_confirmed AND ${isDissuaded} AND loss_avoided_fen IS NULL) AS amount_unknown
FROM alert
WHERE ${momentInWindow("issued_time", range, dayCutHour)}`,
	);
	return { name: "trends-alerts", columns: COLUMNS, sql: join(branches, sql`\nUNION ALL\n`) };
}
