/** Rows of all batches → the record of each key: the newest value that is filled holds, so that any order of import gives the same. */
import type { EngineTx } from "@/lib/engine/engine";
import { columnsOf, type RecordTable } from "@/lib/records/field";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import { BATCH_RANK, rowTable } from "./schema";

/** Above any row number: a version is the rank of its batch, then its row. Exact in a DOUBLE up to two million batches. */
const ROWS_PER_RANK = 4_294_967_296;

/** The keys that a load or an undo touches; dropped by {@link forget}. */
const touchedTable = (table: RecordTable) => `touched_${table.id}`;
/** Their records as they stood before. */
const beforeTable = (table: RecordTable) => `before_${table.id}`;

const keysOf = (table: RecordTable): readonly Sql[] => table.key.map((key) => id(key));

/** The columns that are not part of the key. */
function valuesOf(table: RecordTable): readonly Sql[] {
	return columnsOf(table)
		.filter((column) => !table.key.includes(column.id))
		.map((column) => id(column.id));
}

/** Rows of `left` and `right` with the same key. */
function sameKey(table: RecordTable, left: string, right: string): Sql {
	return join(
		table.key.map((key) => sql`${id(left, key)} = ${id(right, key)}`),
		sql` AND `,
	);
}

/** Rows that stand in the other table by their key, as a condition on `r`. */
const isIn = (table: RecordTable, other: string): Sql =>
	sql`EXISTS (SELECT 1 FROM ${id(other)} AS t WHERE ${sameKey(table, "t", "r")})`;

/** One row a key: keys of a single row, which are most, need no comparing; of the others each column has its newest value. */
function settled(table: RecordTable): Sql {
	const keys = keysOf(table);
	const values = valuesOf(table);
	const rows = id(rowTable(table));
	const newest = (column: Sql) => sql`arg_max(${column}, version)`;
	const lineage = [sql`batch_id`, sql`row_number`];
	return sql`WITH repeated AS MATERIALIZED (
	SELECT ${keys} FROM ${rows} AS r WHERE ${isIn(table, touchedTable(table))} GROUP BY ${keys} HAVING count(*) > 1),
versions AS (
	SELECT r.*, k.rank * ${lit(ROWS_PER_RANK)}::DOUBLE + r.row_number AS version
	FROM ${rows} AS r JOIN ${id(BATCH_RANK)} AS k ON k.batch_id = r.batch_id WHERE ${isIn(table, "repeated")})
SELECT ${lineage}, ${keys}, ${values} FROM ${rows} AS r
WHERE ${isIn(table, touchedTable(table))} AND NOT ${isIn(table, "repeated")}
UNION ALL
SELECT ${lineage.map(newest)}, ${keys}, ${values.map(newest)} FROM versions GROUP BY ${keys}`;
}

/** Remembers the keys of some batches' rows, and the records they have now; call before the rows change. */
export async function touch(tx: EngineTx, table: RecordTable, batchIds: readonly number[]): Promise<void> {
	const keys = keysOf(table);
	await tx.run(sql`CREATE OR REPLACE TEMP TABLE ${id(touchedTable(table))} AS
SELECT DISTINCT ${keys} FROM ${id(rowTable(table))} WHERE batch_id IN (${batchIds.map((batch) => lit(batch))});
CREATE OR REPLACE TEMP TABLE ${id(beforeTable(table))} AS
SELECT * FROM ${id(table.id)} AS b
WHERE EXISTS (SELECT 1 FROM ${id(touchedTable(table))} AS t WHERE ${sameKey(table, "t", "b")})`);
}

/** Settles the touched keys anew: a key whose last row is gone has no record. */
export async function settle(tx: EngineTx, table: RecordTable): Promise<void> {
	const columns = [sql`batch_id`, sql`row_number`, ...keysOf(table), ...valuesOf(table)];
	await tx.run(sql`DELETE FROM ${id(table.id)} AS b
WHERE EXISTS (SELECT 1 FROM ${id(touchedTable(table))} AS t WHERE ${sameKey(table, "t", "b")});
INSERT INTO ${id(table.id)} (${columns}) ${settled(table)}`);
}

/** Rows and different keys that a condition on the rows of a table finds, and records of the table. */
async function countKeys(tx: EngineTx, table: RecordTable, where: Sql) {
	const [found] = await tx.query({
		sql: sql`SELECT count(*) AS row_count, (SELECT count(*) FROM (
	SELECT DISTINCT ${keysOf(table)} FROM ${id(rowTable(table))} WHERE ${where})) AS key_count,
	(SELECT count(*) FROM ${id(table.id)}) AS record_count
FROM ${id(rowTable(table))} WHERE ${where}`,
		columns: { row_count: "integer", key_count: "integer", record_count: "integer" },
	});
	return { rows: found?.row_count ?? 0, keys: found?.key_count ?? 0, records: found?.record_count ?? 0 };
}

/** Rows as records, where each is known to be the only one of its key. */
async function takeOver(tx: EngineTx, table: RecordTable, where: Sql): Promise<void> {
	const columns = [sql`batch_id`, sql`row_number`, ...keysOf(table), ...valuesOf(table)];
	await tx.run(sql`INSERT INTO ${id(table.id)} (${columns})
SELECT ${columns} FROM ${id(rowTable(table))} WHERE ${where}`);
}

async function knowsAny(tx: EngineTx, table: RecordTable, batchId: number): Promise<boolean> {
	const [known] = await tx.query({
		sql: sql`SELECT count(*) AS known FROM (SELECT 1 FROM ${id(table.id)} AS b WHERE EXISTS (
	SELECT 1 FROM ${id(rowTable(table))} AS r WHERE r.batch_id = ${lit(batchId)} AND ${sameKey(table, "r", "b")}) LIMIT 1)`,
		columns: { known: "integer" },
	});
	return known?.known !== 0;
}

/**
 * Settles a batch of which every row is the only one of a key that nobody knew: the usual first import, which is spared
 * all comparing.
 * @returns false where it is no such batch; nothing was done then
 */
export async function settleNew(tx: EngineTx, table: RecordTable, batchId: number): Promise<boolean> {
	const isOfBatch = sql`batch_id = ${lit(batchId)}`;
	const { rows, keys, records } = await countKeys(tx, table, isOfBatch);
	if (rows !== keys || (records > 0 && (await knowsAny(tx, table, batchId)))) return false;
	if (rows > 0) await takeOver(tx, table, isOfBatch);
	return true;
}

/** Settles a table without records from all its rows; for a workspace that has just been opened. */
export async function settleAll(tx: EngineTx, table: RecordTable): Promise<void> {
	const { rows, keys } = await countKeys(tx, table, sql`TRUE`);
	if (rows === keys) return rows === 0 ? undefined : takeOver(tx, table, sql`TRUE`);
	await tx.run(sql`CREATE OR REPLACE TEMP TABLE ${id(touchedTable(table))} AS
SELECT DISTINCT ${keysOf(table)} FROM ${id(rowTable(table))}`);
	await settle(tx, table);
	await tx.run(sql`DROP TABLE ${id(touchedTable(table))}`);
}

/** Drops what {@link touch} remembered. */
export async function forget(tx: EngineTx, table: RecordTable): Promise<void> {
	await tx.run(sql`DROP TABLE IF EXISTS ${id(touchedTable(table))};
DROP TABLE IF EXISTS ${id(beforeTable(table))}`);
}

/** A filled value that another record does not have. */
function differs(table: RecordTable, row: string, other: string, also: (column: string) => Sql | null): Sql {
	const columns = columnsOf(table).filter(({ id: column }) => !table.key.includes(column));
	const tests = columns.map(({ id: column }) => {
		const more = also(column);
		const test = sql`${id(row, column)} IS NOT NULL AND ${id(row, column)} IS DISTINCT FROM ${id(other, column)}`;
		return more === null ? sql`(${test})` : sql`(${test} AND ${more})`;
	});
	return tests.length === 0 ? sql`FALSE` : join(tests, sql` OR `);
}

/**
 * What each row of one batch did, as a SELECT of `row_number, is_new_key, strength, is_outdated`: 2 = a new record, 1 = a
 * record changed, 0 = nothing; outdated where a value of the row did not hold against a newer one known before. Needs the
 * tables of {@link touch} and the settled records. A row that repeats a new key of the same batch has changed it where it
 * tells something else than the rows above it.
 */
export function outcomeRows(table: RecordTable, batchId: number): Sql {
	const rows = id(rowTable(table));
	const first = sql`first_row IS NULL OR s.row_number = first_row`;
	const soFar = valuesOf(table).map(
		(value) => sql`last_value(r.${value} IGNORE NULLS) OVER so_far AS ${value}`,
	);
	const whereItHolds = (column: string) => sql`${id("s", column)} = ${id("a", column)}`;
	return sql`WITH repeated AS (
	SELECT ${keysOf(table)}, min(row_number) AS first_row FROM ${rows}
	WHERE batch_id = ${lit(batchId)} GROUP BY ${keysOf(table)} HAVING count(*) > 1),
earlier AS (
	SELECT r.row_number AS row_number, ${table.key.map((key) => sql`${id("r", key)} AS ${id(key)}`)}, ${soFar}
	FROM ${rows} AS r JOIN repeated AS q ON ${sameKey(table, "q", "r")}
	WHERE r.batch_id = ${lit(batchId)}
	WINDOW so_far AS (PARTITION BY ${table.key.map((key) => id("r", key))} ORDER BY r.row_number
		ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
SELECT s.row_number AS row_number, b.batch_id IS NULL AS is_new_key, CASE
	WHEN b.batch_id IS NULL AND (${first}) THEN 2
	WHEN b.batch_id IS NULL THEN CASE WHEN ${differs(table, "s", "f", () => null)} THEN 1 ELSE 0 END
	WHEN ${differs(table, "s", "b", whereItHolds)} THEN 1 ELSE 0 END AS strength,
	b.batch_id IS NOT NULL AND (${differs(table, "s", "a", () => null)}) AS is_outdated
FROM ${rows} AS s
JOIN ${id(table.id)} AS a ON ${sameKey(table, "a", "s")}
LEFT JOIN ${id(beforeTable(table))} AS b ON ${sameKey(table, "b", "s")}
LEFT JOIN repeated AS q ON ${sameKey(table, "q", "s")}
LEFT JOIN earlier AS f ON f.row_number = s.row_number AND ${sameKey(table, "f", "s")}
WHERE s.batch_id = ${lit(batchId)}`;
}
