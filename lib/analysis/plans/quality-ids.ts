/** ID numbers that cannot be matched, or only with care, each with its record and row. */
import { id, join, lit, sql } from "@/lib/sql/fragment";
import { ID_CLASSES, ID_COLUMNS, idClass } from "../id-class";
import type { Plan } from "../plan";
import { LINEAGE, personName, RECORD_KEY, recordKey } from "../stored";

const COLUMNS = {
	...RECORD_KEY,
	field: "text",
	id_class: "text",
	id_no: "text",
	person: "text",
	...LINEAGE,
} as const;

/** One row an ID cell of any class but `whole`, the gravest class first; unmasked. Counts come from `quality-id-classes`. */
export function qualityIdsPlan(limit: number): Plan<typeof COLUMNS> {
	const branches = ID_COLUMNS.map(
		(column) => sql`SELECT ${recordKey(column.table, "t")}, ${lit(column.field.id)} AS field,
	${idClass(column, "t")} AS id_class, ${id("t", column.field.id)} AS id_no, ${personName(column.table, "t")} AS person,
	t.batch_id AS batch_id, t.row_number AS row_number
FROM ${id(column.table.id)} AS t
WHERE ${id("t", column.field.id)} IS NOT NULL AND ${id("t", `${column.field.id}_state`)} IS NOT NULL`,
	);
	return {
		name: "quality-ids",
		columns: COLUMNS,
		sql: sql`SELECT f.record_table AS record_table, f.key_1 AS key_1, f.key_2 AS key_2, f.key_3 AS key_3,
	f.field AS field, f.id_class AS id_class, f.id_no AS id_no, f.person AS person,
	b.file_name AS file_name, b.sheet AS sheet, f.row_number AS row_number
FROM (
${join(branches, sql`\nUNION ALL\n`)}
) AS f
JOIN batch AS b ON b.batch_id = f.batch_id
WHERE f.id_class <> 'whole'
ORDER BY list_position([${ID_CLASSES.map((one) => lit(one))}], f.id_class), record_table, file_name, sheet, row_number, field
LIMIT ${lit(limit)}`,
	};
}
