/** The tables of a workspace as SQL, made from the registries: a new field or dimension needs no line here. */
import { DIMENSION_LIST } from "@/lib/dimensions";
import {
	codeColumn,
	EVENT_COLUMNS,
	EVENT_TABLE,
	measureColumns,
	VALUE_TABLE,
} from "@/lib/dimensions/event-table";
import { TABLES } from "@/lib/records";
import { columnsOf, type RecordTable, type StoredKind } from "@/lib/records/field";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";

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

/** Every line of every file as it was written, refused ones with their reason. */
export const SOURCE_ROW = "source_row";

/** Numbers that the sheets of one file may take. */
export const BATCHES_PER_FILE = 1000;

/** The batches in the order in which they speak: what a later one says holds. */
export const BATCH_RANK = "batch_rank";

/** Every row of a canonical table as each batch told it; the table itself is settled from these. */
export function rowTable(table: RecordTable): string {
	return `${table.id}_row`;
}

/** Where a row came from, then the columns of its fields. */
function recordTableDdl(name: string, table: RecordTable): Sql {
	return sql`CREATE TABLE IF NOT EXISTS ${id(name)} (batch_id INTEGER, row_number INTEGER, ${columnsOf(table).map(columnDdl)})`;
}

/** Every column of the event table in order: keys and days first, then one code a dimension, then the numbers behind bands. */
export function eventColumns(): readonly { readonly id: string; readonly kind: StoredKind | "code" }[] {
	return [
		...EVENT_COLUMNS,
		...DIMENSION_LIST.map((dimension) => ({ id: codeColumn(dimension.id), kind: "code" as const })),
		...DIMENSION_LIST.flatMap(measureColumns).map((column) => ({ id: column, kind: "number" as const })),
	];
}

/** The event table. */
function eventTableDdl(): Sql {
	return sql`CREATE TABLE IF NOT EXISTS ${id(EVENT_TABLE)} (${eventColumns().map(columnDdl)})`;
}

/**
 * All tables of an empty workspace; running it again changes nothing.
 * `batch.as_of` decides which of two batches speaks (unknown first), then when the file was written, then its hash, and of
 * one file the later sheet: the order of import never does.
 */
export function schemaDdl(): readonly Sql[] {
	return [
		sql`CREATE TABLE IF NOT EXISTS batch (
	batch_id INTEGER, file_name VARCHAR, file_hash VARCHAR, sheet VARCHAR, source VARCHAR, imported_at TIMESTAMP,
	as_of TIMESTAMP, modified_at TIMESTAMP, is_demo BOOLEAN,
	read_rows INTEGER, kept_rows INTEGER, updated_rows INTEGER, unchanged_rows INTEGER, refused_rows INTEGER)`,
		sql`CREATE TABLE IF NOT EXISTS ${id(SOURCE_ROW)} (
	batch_id INTEGER, row_number INTEGER, reason VARCHAR, fault VARCHAR, mends VARCHAR, raw VARCHAR)`,
		sql`CREATE OR REPLACE VIEW ${id(BATCH_RANK)} AS
SELECT batch_id, row_number() OVER (
	ORDER BY as_of NULLS FIRST, modified_at NULLS FIRST, file_hash, batch_id % ${lit(BATCHES_PER_FILE)}, batch_id) AS rank
FROM batch`,
		sql`CREATE TABLE IF NOT EXISTS ${id(VALUE_TABLE)} (dimension VARCHAR, code SMALLINT, value VARCHAR)`,
		eventTableDdl(),
		...Object.values(TABLES).flatMap((table) => [
			recordTableDdl(rowTable(table), table),
			recordTableDdl(table.id, table),
		]),
	];
}

/** The same as one script. */
export function schemaScript(): Sql {
	return join(schemaDdl(), sql`;\n`);
}
