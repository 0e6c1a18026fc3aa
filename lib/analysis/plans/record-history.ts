/** What every file said of one record, in the order in which they speak: only what changed from one to the next. */
import { TABLES } from "@/lib/records";
import type { RecordTable } from "@/lib/records/field";
import { id, join, lit, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { BATCH_RANK, LINEAGE, type RecordRef, rowTable, VERSION } from "../stored";
import { storedText, valueFields } from "../told-value";

const COLUMNS = {
	person: "text",
	version: "number",
	field: "text",
	before_value: "text",
	after_value: "text",
	as_of: "moment",
	imported_at: "moment",
	...LINEAGE,
} as const;

/**
 * One row a change of one field, oldest version first; the first telling of a field has no `before_value`. A blank in a
 * newer file changes nothing, and a file imported again adds nothing. `person` tells records of a shared key apart: the
 * key columns that were not given, else empty.
 */
export function recordHistoryPlan({ table: name, key }: RecordRef): Plan<typeof COLUMNS> {
	const table: RecordTable = TABLES[name];
	const given = table.key.filter((column) => key[column] !== undefined);
	const open = table.key.filter((column) => key[column] === undefined);
	const keys = table.key.map((column) => id(column));
	const fields = valueFields(table);
	const isMeant = given.map((column) => sql`CAST(${id("r", column)} AS VARCHAR) = ${lit(key[column] ?? "")}`);
	const person =
		open.length === 0
			? lit("")
			: sql`concat_ws(' ', ${open.map((column) => sql`CAST(${id(column)} AS VARCHAR)`)})`;
	return {
		name: "record-history",
		columns: COLUMNS,
		sql: sql`WITH told AS (
	SELECT r.*, ${VERSION} AS version
	FROM ${rowTable(table)} AS r JOIN ${BATCH_RANK} AS k ON k.batch_id = r.batch_id
	WHERE ${isMeant.length === 0 ? sql`FALSE` : join(isMeant, sql` AND `)}),
telling AS (
	SELECT ${keys}, batch_id, row_number, version, unnest([${fields.map((field) => lit(field.id))}]) AS field,
		unnest([${fields.map((_, position) => lit(position))}]) AS position,
		unnest([${fields.map((field) => storedText(field, "r"))}]) AS value
	FROM told AS r),
step AS (
	SELECT *, lag(value) OVER (PARTITION BY ${keys}, field ORDER BY version) AS before_value
	FROM telling WHERE value IS NOT NULL)
SELECT ${person} AS person, s.version AS version, s.field AS field, s.before_value AS before_value,
	s.value AS after_value, b.as_of AS as_of, b.imported_at AS imported_at, b.file_name AS file_name,
	b.sheet AS sheet, s.row_number AS row_number
FROM step AS s JOIN batch AS b ON b.batch_id = s.batch_id
WHERE s.value IS DISTINCT FROM s.before_value
ORDER BY s.version, person, s.position`,
	};
}
