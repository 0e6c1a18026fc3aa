/** How many different people signed a receipt in the windows, and how many are registered in the 金钟罩 at their end, by village. */
import type { CivilDate } from "@/lib/base/civil";
import { lastDay } from "@/lib/calendar/range";
import { join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import type { Question } from "../question";
import { momentInWindow, windowsOf } from "./conditions";

const COLUMNS = {
	figure: "text",
	window_name: "text",
	is_total: "integer",
	village: "text",
	people: "integer",
} as const;

const monthOf = (date: CivilDate) => date.slice(0, 7);

/**
 * One row a figure (`receipt_coverage`, `protection`), window and village as written (null = not written), and one with
 * `is_total` 1 for all of them: who signed in two villages is one person there.
 * A signer is one person by whole ID number, else by phones, else by name and village. Of the shield register the latest month
 * up to the window's last day speaks, family included; villages without a row of that month are absent, and without such a
 * month the total is null: nobody registered is not what an absent register says.
 */
export function reachedPeoplePlan(
	{ windows, basis, filters }: Question,
	dayCutHour: number,
): Plan<typeof COLUMNS> {
	const branches = windowsOf({ windows, basis, filters }).flatMap(({ name, range }) => {
		const month = lit(monthOf(lastDay(range)));
		return [
			sql`SELECT 'receipt_coverage' AS figure, ${lit(name)} AS window_name, grouping(village) AS is_total, village,
	count(DISTINCT coalesce('i' || id_no_whole, 'p' || nullif(phone_numbers, ''), 'n' || name || '/' || coalesce(village, ''))) AS people
FROM receipt
WHERE ${momentInWindow("signed_time", range, dayCutHour)}
GROUP BY GROUPING SETS ((village), ())`,
			sql`SELECT 'protection' AS figure, ${lit(name)} AS window_name, grouping(village) AS is_total, village,
	CAST(sum(shield_registered + coalesce(family_registered, 0)) AS BIGINT) AS people
FROM shield
WHERE village IS NOT NULL AND shield_registered IS NOT NULL
	AND month = (SELECT max(month) FROM shield WHERE month <= ${month} AND shield_registered IS NOT NULL)
GROUP BY GROUPING SETS ((village), ())`,
		];
	});
	return {
		name: "reached-people",
		columns: COLUMNS,
		sql: sql`${join(branches, sql`\nUNION ALL\n`)}
ORDER BY figure, window_name, is_total DESC, village`,
	};
}
