/** Deeds of prevention by the one they are credited to: what the reward list 保卫者 gives points for, leads apart. */
import type { DateRange } from "@/lib/calendar/range";
import { type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { momentInWindow } from "./conditions";

const COLUMNS = { deed: "text", name: "text", deeds: "integer" } as const;

/** The names of a cell, one each; a cell that names nobody is one null. */
const namesOf = (column: Sql): Sql => sql`unnest(CASE
	WHEN regexp_replace(coalesce(${column}, ''), '[、，,；;/\\s　]', '', 'g') = '' THEN [CAST(NULL AS VARCHAR)]
	ELSE list_distinct(list_filter(list_transform(regexp_split_to_array(${column}, '[、，,；;/]'),
		one -> regexp_replace(one, '[\\s　]', '', 'g')), one -> one <> '')) END)`;

/**
 * One row a kind of deed and name; name null = credited to nobody. A deed of several (张三、李四) is one of each.
 * - `dissuaded`: alerts issued in the window, confirmed and dissuaded, by their officer; a time of dissuading without the flag counts;
 * - `activity`: activities held in the window, by their leader;
 * - `receipt`: different people who signed in the window, by promoter: by whole ID number, else by phones, else by name and
 *   village; who signed with two promoters is one of each.
 */
export function ledgerRewardsPlan(window: DateRange, dayCutHour: number): Plan<typeof COLUMNS> {
	const within = (column: string): Sql => momentInWindow(column, window, dayCutHour);
	return {
		name: "ledger-rewards",
		columns: COLUMNS,
		sql: sql`WITH credited AS (
	SELECT 'dissuaded' AS deed, ${namesOf(sql`officer`)} AS name, ticket_no AS one
	FROM alert
	WHERE is_confirmed AND coalesce(is_dissuaded, stopped_time IS NOT NULL) AND ${within("issued_time")}
	UNION ALL
	SELECT 'activity', ${namesOf(sql`leader`)}, activity_no
	FROM activity
	WHERE ${within("held_time")}
	UNION ALL
	SELECT 'receipt', ${namesOf(sql`promoter`)},
		coalesce('i' || id_no_whole, 'p' || nullif(phone_numbers, ''), 'n' || name || '/' || coalesce(village, ''), 'r' || receipt_no)
	FROM receipt
	WHERE ${within("signed_time")})
SELECT deed, name, count(DISTINCT one) AS deeds
FROM credited
GROUP BY ALL
ORDER BY deed, name`,
	};
}
