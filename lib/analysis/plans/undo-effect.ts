/** What taking batches back would do to the records: which vanish, which stay because other files tell of them too. */
import { TABLES } from "@/lib/records";
import type { RecordTable } from "@/lib/records/field";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = { record_table: "text", vanishing: "integer", remaining: "integer" } as const;

/** The rows of every batch stand beside their table under this name, see `rowTable` of `lib/ingest/schema.ts`. */
const rowsOf = (table: RecordTable): Sql => id(`${table.id}_row`);

function effectOn(table: RecordTable, batches: readonly Sql[]): Sql {
	const keys = table.key.map((column) => id(column));
	return sql`SELECT ${lit(table.id)} AS record_table,
	CAST(count(*) FILTER (WHERE NOT is_shared) AS INTEGER) AS vanishing,
	CAST(count(*) FILTER (WHERE is_shared) AS INTEGER) AS remaining
FROM (
	SELECT bool_or(batch_id NOT IN (${batches})) AS is_shared
	FROM ${rowsOf(table)}
	GROUP BY ${keys}
	HAVING bool_or(batch_id IN (${batches}))) AS told`;
}

/**
 * One row a table that would change: records that only these batches tell of, and records that others tell of too, which
 * stay with what those say.
 * @param batchIds at least one
 */
export function undoEffectPlan(batchIds: readonly number[]): Plan<typeof COLUMNS> {
	const batches = batchIds.map((batch) => lit(batch));
	const tables = Object.values<RecordTable>(TABLES).map((table) => effectOn(table, batches));
	return {
		name: "undo-effect",
		columns: COLUMNS,
		sql: sql`SELECT record_table, vanishing, remaining
FROM (${join(tables, sql`\nUNION ALL\n`)}) AS effect
WHERE vanishing + remaining > 0
ORDER BY record_table`,
	};
}
