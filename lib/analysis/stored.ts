/** Names by which plans find the stored rows of every batch, and how a record is pointed at without naming a person. */
import { TABLES } from "@/lib/records";
import type { Field, RecordTable, TableId } from "@/lib/records/field";
import { id, lit, type Sql, sql } from "@/lib/sql/fragment";

/** Every canonical table in the order of the registry. */
export const RECORD_TABLES: readonly RecordTable[] = Object.values(TABLES);

/** The table of an id as a plan returns it; null when there is none. */
export function recordTable(name: string | null): RecordTable | null {
	return RECORD_TABLES.find((table) => table.id === name) ?? null;
}

/** A record: its table and key columns as text; fewer than all key columns mean every record that shares these. */
export interface RecordRef {
	readonly table: TableId;
	readonly key: Readonly<Record<string, string>>;
}

/** Every row of a table as each batch told it; the name is the import's. */
export function rowTable(table: RecordTable): Sql {
	return id(`${table.id}_row`);
}

/** Batches in the order in which they speak, the last one loudest; made by the import's schema. */
export const BATCH_RANK: Sql = id("batch_rank");

/** Above any row number: the place of a row among all versions is the rank of its batch times this, plus the row. */
const ROWS_PER_RANK = 4_294_967_296;

/** The place of row `r` of batch `k` among all versions of its record. */
export const VERSION: Sql = sql`k.rank * ${lit(ROWS_PER_RANK)}::DOUBLE + r.row_number`;

/** Where a row came from, as plans return it. */
export const LINEAGE = { file_name: "text", sheet: "text", row_number: "integer" } as const;

/** Which record a row belongs to: up to three key columns as text; one that would name a person is null. */
export const RECORD_KEY = { record_table: "text", key_1: "text", key_2: "text", key_3: "text" } as const;

const LONGEST_KEY = 3;
/** How keys begin that were made from a row's content because it had no number. */
const DERIVED = "#";

/** The fields that make a row unique, in key order. */
function keyFields(table: RecordTable): readonly Field[] {
	return table.key.flatMap((key) => table.fields.find((field) => field.id === key) ?? []);
}

/** The columns of {@link RECORD_KEY} for rows of one table under an alias. */
export function recordKey(table: RecordTable, alias: string): readonly Sql[] {
	const fields = keyFields(table);
	const keys = Array.from({ length: LONGEST_KEY }, (_, at) => {
		const field = fields[at];
		const isShown = field !== undefined && field.personal === undefined;
		const value = isShown ? sql`CAST(${id(alias, field.id)} AS VARCHAR)` : sql`CAST(NULL AS VARCHAR)`;
		return sql`${value} AS ${id(`key_${at + 1}`)}`;
	});
	return [sql`${lit(table.id)} AS record_table`, ...keys];
}

/** A row with the columns of {@link RECORD_KEY}. */
export interface KeyedRow {
	readonly record_table: string | null;
	readonly key_1: string | null;
	readonly key_2: string | null;
	readonly key_3: string | null;
}

/** The number of a record for the eye: its keys without those that name a person or only say which table they come from. */
export function recordNo(row: KeyedRow): string {
	const table = recordTable(row.record_table);
	const keys = [row.key_1, row.key_2, row.key_3].filter((_, at) => table?.key[at] !== "event_kind");
	return keys.filter((key) => key !== null && key !== "" && !key.startsWith(DERIVED)).join(" · ");
}

/**
 * The record a row belongs to. Where a key names a person, the victims of one event are meant together; null for other
 * such tables, whose remaining keys are shared by hundreds.
 */
export function recordRef(row: KeyedRow): RecordRef | null {
	const table = recordTable(row.record_table);
	if (table === null) return null;
	const keys = [row.key_1, row.key_2, row.key_3];
	const known = table.key.flatMap((column, at) => {
		const value = keys[at] ?? null;
		return value === null ? [] : [[column, value] as const];
	});
	const isWhole = known.length === table.key.length || (table.id === "victim" && known.length === 2);
	return isWhole ? { table: table.id, key: Object.fromEntries(known) } : null;
}

/** The name of the person a record is about, unmasked; NULL for tables about none. */
export function personName(table: RecordTable, alias: string): Sql {
	const field = table.fields.find(({ personal }) => personal === "name");
	return field === undefined ? sql`CAST(NULL AS VARCHAR)` : sql`${id(alias, field.id)}`;
}

/** Every name that a text of a record may hold, one a line: its own name fields and the victims that were read from it. */
export function namesIn(table: RecordTable, alias: string): Sql {
	const own = table.fields.filter(({ personal }) => personal === "name").map((field) => id(alias, field.id));
	const [key = ""] = table.key;
	const victims = sql`(SELECT string_agg(victim_name, chr(10) ORDER BY person_key) FROM victim AS v
	WHERE v.event_kind = ${lit(table.id)} AND v.event_no = CAST(${id(alias, key)} AS VARCHAR))`;
	return sql`concat_ws(chr(10), ${[...own, victims]})`;
}
