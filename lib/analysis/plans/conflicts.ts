/** Where two files tell a record differently: the value that holds beside the one that does not, each with its row. */
import type { Field, RecordTable } from "@/lib/records/field";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { BATCH_RANK, namesIn, RECORD_KEY, RECORD_TABLES, recordKey, rowTable, VERSION } from "../stored";
import { comparableText, storedColumns, storedText, valueFields } from "../told-value";

const COLUMNS = {
	...RECORD_KEY,
	field: "text",
	held_value: "text",
	held_file: "text",
	held_sheet: "text",
	held_row: "integer",
	held_as_of: "moment",
	other_value: "text",
	other_file: "text",
	other_sheet: "text",
	other_row: "integer",
	other_as_of: "moment",
	names: "text",
	total: "integer",
} as const;

/** The tables of which two files can tell a record differently. */
export const DISPUTABLE_TABLES: readonly RecordTable[] = RECORD_TABLES.filter(
	(table) => disputableFields(table).length > 0,
);

/** The fields of which two filled values cannot both be right. */
function disputableFields(table: RecordTable): readonly Field[] {
	return valueFields(table).filter((field) => field.moves !== true);
}

/** Every disputable value of the disputed records, one row a batch and field, the newest of each batch. */
function tellings(table: RecordTable, fields: readonly Field[]): Sql {
	const keys = table.key.map((key) => id(key));
	return sql`SELECT ${keys}, field, batch_id, max(version) AS version, arg_max(value, version) AS value,
		arg_max(compared, version) AS compared, CAST(arg_max(row_number, version) AS INTEGER) AS row_number
	FROM (
		SELECT ${keys}, batch_id, row_number, version, unnest([${fields.map((field) => lit(field.id))}]) AS field,
			unnest([${fields.map((field) => storedText(field, "r"))}]) AS value,
			unnest([${fields.map((field) => comparableText(field, "r"))}]) AS compared
		FROM told AS r WHERE EXISTS (SELECT 1 FROM disputed AS d WHERE ${sameKey(table, "d", "r")}))
	WHERE compared IS NOT NULL
	GROUP BY ${keys}, field, batch_id`;
}

const sameKey = (table: RecordTable, left: string, right: string): Sql =>
	join(
		table.key.map((key) => sql`${id(left, key)} = ${id(right, key)}`),
		sql` AND `,
	);

/**
 * One row for each value that a batch tells of a record and a newer batch tells differently, in fields that are not
 * expected to move; of batches that tell the same other value the newest. A file imported again counts once, as it was
 * read last. `total` counts the rows before the limit. Only records of two batches with differing columns are looked at.
 */
export function conflictsPlan(table: RecordTable, limit: number): Plan<typeof COLUMNS> {
	const fields = disputableFields(table);
	const keys = table.key.map((key) => id(key));
	const differing = fields
		.flatMap(storedColumns)
		.map(({ id: column }) => sql`min(${id(column)}) <> max(${id(column)})`);
	const record = sql`${keys}, field`;
	return {
		name: "conflicts",
		columns: COLUMNS,
		sql: sql`WITH told AS (
	SELECT r.*, ${VERSION} AS version
	FROM ${rowTable(table)} AS r JOIN ${BATCH_RANK} AS k ON k.batch_id = r.batch_id
	WHERE r.batch_id IN (SELECT max(batch_id) FROM batch GROUP BY file_hash, sheet)),
disputed AS (
	SELECT ${keys} FROM told GROUP BY ${keys}
	HAVING min(batch_id) <> max(batch_id) AND (${join(differing, sql` OR `)})),
telling AS (
	${tellings(table, fields)}),
beside AS (
	SELECT *, first_value(value) OVER newest AS held_value, first_value(compared) OVER newest AS held_compared,
		first_value(batch_id) OVER newest AS held_batch, first_value(row_number) OVER newest AS held_row
	FROM telling
	WINDOW newest AS (PARTITION BY ${record} ORDER BY version DESC)),
other AS (
	SELECT *, row_number() OVER (PARTITION BY ${record}, compared ORDER BY version DESC) AS age
	FROM beside
	WHERE NOT (starts_with(compared, held_compared) OR starts_with(held_compared, compared)))
SELECT ${recordKey(table, "o")}, o.field AS field, o.held_value AS held_value, h.file_name AS held_file,
	h.sheet AS held_sheet, o.held_row AS held_row, h.as_of AS held_as_of, o.value AS other_value,
	b.file_name AS other_file, b.sheet AS other_sheet, o.row_number AS other_row, b.as_of AS other_as_of,
	${namesIn(table, "t")} AS names, count(*) OVER () AS total
FROM other AS o
JOIN ${id(table.id)} AS t ON ${sameKey(table, "t", "o")}
JOIN batch AS h ON h.batch_id = o.held_batch
JOIN batch AS b ON b.batch_id = o.batch_id
WHERE o.age = 1
ORDER BY ${table.key.map((key) => id("o", key))}, o.field, o.version DESC
LIMIT ${lit(limit)}`,
	};
}
