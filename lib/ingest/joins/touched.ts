/** Which events' labels a batch may change: those it tells of, and those around its persons, before and after it. */
import type { EngineReader } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import type { RecordTable } from "@/lib/records/field";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { StoredValues } from "../read-field";
import { rowTable } from "../schema";
import { bothNumbers, closedScope, type EventNumbers, MOST_NUMBERS, type Scope } from "../scope";
import { eventsWhereCoverageMoved } from "./coverage-change";
import { householdRows, isOfVictims } from "./households";
import type { Coverage } from "./join-records";
import { addRelation, KEY_COLUMNS, textColumns } from "./person-keys";
import { nameColumn, plainColumn } from "./plain-words";
import { JOINED_TABLES } from "./read-records";
import { keysOfVictims, surroundings, victimsOf } from "./surroundings";

/** Rows of all batches, so that what was told before and what is told now are both found. */
const EVER = { naming: rowTable, isEverybody: true } as const;

const NOTHING: EventNumbers = { incidents: new Set(), cases: new Set() };

/** More rows than this touch so many events that all are labelled sooner. */
const MOST_ROWS = 5 * MOST_NUMBERS;

const isOfBatch = (batchIds: readonly number[]): Sql =>
	sql`batch_id IN (${batchIds.map((batch) => lit(batch))})`;

/** Every row that any batch told of the records that these batches tell of, under the alias `r`. */
function touchedRows(table: RecordTable, batchIds: readonly number[]): Sql {
	const rows = id(rowTable(table));
	const sameKey = join(
		table.key.map((key) => sql`${id("b", key)} = ${id("r", key)}`),
		sql` AND `,
	);
	return sql`${rows} AS r WHERE EXISTS (SELECT 1 FROM ${rows} AS b WHERE b.${isOfBatch(batchIds)} AND ${sameKey})`;
}

const COUNTED: readonly RecordTable[] = [
	...[TABLES.incident, TABLES.case_file, TABLES.victim, TABLES.dispatch],
	...JOINED_TABLES,
];

async function countRows(tx: EngineReader, batchIds: readonly number[]) {
	const counts = COUNTED.map(
		(table) => sql`SELECT count(*) AS row_count FROM ${id(rowTable(table))} WHERE ${isOfBatch(batchIds)}`,
	);
	const rows = await tx.query({
		sql: sql`SELECT sum(row_count)::BIGINT AS row_count FROM (${join(counts, sql` UNION ALL `)})`,
		columns: { row_count: "integer" },
	});
	return rows[0]?.row_count ?? 0;
}

/** Numbers that a SELECT of `call` and `file` gives. */
async function numbersFrom(tx: EngineReader, select: Sql): Promise<EventNumbers> {
	const rows = await tx.query({ sql: select, columns: { call: "text", file: "text" } });
	const filled = (name: "call" | "file") =>
		new Set(rows.map((row) => row[name]).filter((number) => number !== null));
	return { incidents: filled("call"), cases: filled("file") };
}

/** The events that the batches' own rows tell of. */
function ownNumbers(batchIds: readonly number[]): Sql {
	const where = isOfBatch(batchIds);
	const kind = (table: RecordTable) => sql`CASE WHEN event_kind = ${lit(table.id)} THEN event_no END`;
	return sql`SELECT incident_no AS call, NULL AS file FROM ${id(rowTable(TABLES.incident))} WHERE ${where}
UNION SELECT incident_no AS call, case_no AS file FROM ${id(rowTable(TABLES.case_file))} WHERE ${where}
UNION SELECT ${kind(TABLES.incident)} AS call, ${kind(TABLES.case_file)} AS file
	FROM ${id(rowTable(TABLES.victim))} WHERE ${where}
UNION SELECT incident_no AS call, NULL AS file FROM ${id(rowTable(TABLES.dispatch))} WHERE ${where}
UNION SELECT r.incident_no AS call, NULL AS file FROM ${touchedRows(TABLES.alert, batchIds)}
UNION SELECT r.incident_no AS call, r.case_no AS file FROM ${touchedRows(TABLES.stop_payment, batchIds)}`;
}

const split = (column: Sql): Sql => sql`unnest(string_split(${column}, ' '))`;

/** Events of victims whose column is among what a column of the touched rows of a table holds. */
function victimsLike(
	table: RecordTable,
	batchIds: readonly number[],
	pair: { readonly of: (row: Sql) => Sql; readonly column: string; readonly victim: string },
): Sql {
	const kind = (of: RecordTable) => sql`CASE WHEN event_kind = ${lit(of.id)} THEN event_no END`;
	return sql`SELECT ${kind(TABLES.incident)} AS call, ${kind(TABLES.case_file)} AS file FROM (
	SELECT event_kind, event_no, ${pair.of(id(pair.victim))} AS v FROM ${id(rowTable(TABLES.victim))}) AS seen
WHERE v IN (SELECT v FROM (SELECT ${pair.of(id("r", pair.column))} AS v FROM ${touchedRows(table, batchIds)}) AS sought
	WHERE v IS NOT NULL)`;
}

const asItIs = (column: Sql): Sql => column;

function likePersons(table: RecordTable, batchIds: readonly number[], prefix: string): readonly Sql[] {
	return [
		victimsLike(table, batchIds, {
			of: asItIs,
			column: `${prefix}id_no_whole`,
			victim: "victim_id_no_whole",
		}),
		victimsLike(table, batchIds, {
			of: split,
			column: `${prefix}phone_numbers`,
			victim: "victim_phone_numbers",
		}),
	];
}

/** The events of the persons and firms whom receipts, registers, alerts, stop-payments and activities of the batches name. */
function namedNumbers(batchIds: readonly number[]): Sql {
	const { receipt, shield, alert, stop_payment: stopPayment, activity } = TABLES;
	return join(
		[
			...likePersons(receipt, batchIds, ""),
			victimsLike(receipt, batchIds, { of: nameColumn, column: "name", victim: "victim_name" }),
			...likePersons(shield, batchIds, ""),
			...likePersons(alert, batchIds, "target_"),
			...likePersons(stopPayment, batchIds, "victim_"),
			victimsLike(activity, batchIds, { of: plainColumn, column: "enterprise", victim: "victim_employer" }),
		],
		sql` UNION `,
	);
}

/** The relations that the batches tell of, and the victims' households that their receipts name, as any batch ever told them. */
async function relationRows(tx: EngineReader, batchIds: readonly number[]): Promise<readonly StoredValues[]> {
	const names = KEY_COLUMNS.relation;
	const registered = await tx.query({
		sql: sql`SELECT ${names.map((name) => id("r", name))} FROM ${touchedRows(TABLES.relation, batchIds)}`,
		columns: textColumns(names),
	});
	const isTouched = sql`t.receipt_no IN (SELECT r.receipt_no FROM ${touchedRows(TABLES.receipt, batchIds)})`;
	const signed = await tx.query(householdRows(rowTable, sql`${isTouched} AND ${isOfVictims(rowTable)}`));
	return [...registered, ...signed];
}

const isTooMany = ({ incidents, cases }: EventNumbers) => incidents.size + cases.size > MOST_NUMBERS;

/**
 * The events whose labels some batches may have changed, or will when they are taken back. Ask while their rows are in the
 * tables: after loading, and before dropping.
 * @returns null where they are so many that all events are labelled sooner
 */
export async function touchedNumbers(tx: EngineReader, batchIds: readonly number[]): Promise<Scope> {
	if (batchIds.length === 0) return NOTHING;
	if ((await countRows(tx, batchIds)) > MOST_ROWS) return null;
	const told = await closedScope(tx, await numbersFrom(tx, ownNumbers(batchIds)), rowTable);
	if (told === null) return null;
	const named = await numbersFrom(tx, namedNumbers(batchIds));
	const keys = keysOfVictims(await victimsOf(tx, told, rowTable));
	for (const row of await relationRows(tx, batchIds)) addRelation(keys, row);
	const { numbers } = await surroundings(tx, keys, EVER);
	const all = [told, named, numbers].reduce(bothNumbers);
	return isTooMany(all) ? null : all;
}

/** The events of the time that receipts, alerts or stop-payments reached before a change and reach no more, or the other way round. */
export async function numbersWhereCoverageMoved(
	tx: EngineReader,
	before: Coverage,
	after: Coverage,
): Promise<Scope> {
	const select = eventsWhereCoverageMoved(before, after);
	const numbers = select === null ? NOTHING : await numbersFrom(tx, select);
	return isTooMany(numbers) ? null : numbers;
}
