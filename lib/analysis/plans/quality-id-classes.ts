/** How many ID numbers of each class stand in each column that holds them. */
import { id, join, lit, sql } from "@/lib/sql/fragment";
import { ID_CLASSES, ID_COLUMNS, idClass } from "../id-class";
import type { Plan } from "../plan";

const COLUMNS = { record_table: "text", field: "text", id_class: "text", records: "integer" } as const;

/** One row a column and class that occurs; blank cells are not counted. */
export function qualityIdClassesPlan(): Plan<typeof COLUMNS> {
	const branches = ID_COLUMNS.map(
		(column) => sql`SELECT ${lit(column.table.id)} AS record_table, ${lit(column.field.id)} AS field,
	${idClass(column, "t")} AS id_class, count(*) AS records
FROM ${id(column.table.id)} AS t
WHERE ${id("t", column.field.id)} IS NOT NULL
GROUP BY id_class`,
	);
	return {
		name: "quality-id-classes",
		columns: COLUMNS,
		sql: sql`SELECT record_table, field, id_class, records FROM (
${join(branches, sql`\nUNION ALL\n`)}
)
ORDER BY record_table, field, list_position([${ID_CLASSES.map((one) => lit(one))}], id_class)`,
	};
}
