/** The tables of a workspace as SQL, made from the registries: a new field or dimension needs no line here. */
import { DIMENSION_LIST } from "@/lib/dimensions";
import { codeColumn, EVENT_COLUMNS, EVENT_TABLE, VALUE_TABLE } from "@/lib/dimensions/event-table";
import { TABLES } from "@/lib/records";
import { columnsOf, type RecordTable, type StoredKind } from "@/lib/records/field";
import { id, join, type Sql, sql } from "@/lib/sql/fragment";

const TYPES: Readonly<Record<StoredKind | "code", Sql>> = {
	text: sql`VARCHAR`,
	integer: sql`INTEGER`,
	number: sql`DOUBLE`,
	boolean: sql`BOOLEAN`,
	moment: sql`TIMESTAMP`,
	code: sql`SMALLINT`,
};

function columnDdl(column: { readonly id: string; readonly kind: StoredKind | "code" }): Sql {
	return sql`${id(column.id)} ${TYPES[column.kind]}`;
}

/** A canonical table under a name: `row_id` (the row that last changed it) and the columns of its fields. */
export function recordTableDdl(name: string, table: RecordTable): Sql {
	return sql`CREATE TABLE IF NOT EXISTS ${id(name)} (row_id INTEGER, ${columnsOf(table).map(columnDdl)})`;
}

/** Every column of the event table in order: keys and days first, then one code a dimension. */
export function eventColumns(): readonly { readonly id: string; readonly kind: StoredKind | "code" }[] {
	return [
		...EVENT_COLUMNS,
		...DIMENSION_LIST.map((dimension) => ({ id: codeColumn(dimension.id), kind: "code" as const })),
	];
}

/** The event table. */
function eventTableDdl(): Sql {
	return sql`CREATE TABLE IF NOT EXISTS ${id(EVENT_TABLE)} (${eventColumns().map(columnDdl)})`;
}

/** All tables of an empty workspace; running it again changes nothing. */
export function schemaDdl(): readonly Sql[] {
	return [
		sql`CREATE TABLE IF NOT EXISTS batch (
	batch_id INTEGER, file_name VARCHAR, file_hash VARCHAR, sheet VARCHAR, source VARCHAR, imported_at TIMESTAMP,
	is_demo BOOLEAN, read_rows INTEGER, kept_rows INTEGER, updated_rows INTEGER, unchanged_rows INTEGER, refused_rows INTEGER)`,
		sql`CREATE TABLE IF NOT EXISTS source_row (
	row_id INTEGER, batch_id INTEGER, row_number INTEGER, outcome VARCHAR, reason VARCHAR, raw VARCHAR)`,
		sql`CREATE TABLE IF NOT EXISTS ${id(VALUE_TABLE)} (dimension VARCHAR, code SMALLINT, value VARCHAR)`,
		eventTableDdl(),
		...Object.values(TABLES).map((table) => recordTableDdl(table.id, table)),
	];
}

/** The same as one script. */
export function schemaScript(): Sql {
	return join(schemaDdl(), sql`;\n`);
}
