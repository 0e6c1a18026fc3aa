/** Who is responsible for each village: its grid, its grid worker, its officer, as the latest list states them. */
import { id, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { village: "text", grid: "text", grid_worker: "text", officer: "text" } as const;

const latest = (column: keyof typeof COLUMNS): Sql =>
	sql`arg_max(${id(column)}, population_year) FILTER (WHERE ${id(column)} IS NOT NULL) AS ${id(column)}`;

/** One row a village of the lists, by name; each value of the latest year that states it, null where none does. */
export function villageDutyPlan(): Plan<typeof COLUMNS> {
	return {
		name: "village-duty",
		columns: COLUMNS,
		sql: sql`SELECT village_name AS village, ${latest("grid")}, ${latest("grid_worker")}, ${latest("officer")}
FROM village
WHERE village_name IS NOT NULL
GROUP BY village_name
ORDER BY village_name`,
	};
}
