/** Appending columns to a table by name: checked here, cast by the engine, the same on every engine. */
import { AppError } from "@/lib/base/errors";
import { id, join, type Sql, sql, text } from "@/lib/sql/fragment";
import type { Connection } from "./driver";
import type { ColumnData, PackedColumn, PackedRows } from "./engine";
import { firstLine, insertFailure, reasonOf } from "./failure";
import { carried, WIRE } from "./wire";

/** The table rows pass through: it has no constraints, so the library's appender cannot fail half way. */
const STAGING = "append_staging";

type Kind = ColumnData["kind"];

const INTEGERS = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;
const NUMBERS = /^(DOUBLE|FLOAT|DECIMAL)/;

/** Which types of a table take a kind; text is never read as a date or a number on the way in. */
const TAKES: Readonly<Record<Kind, (type: string) => boolean>> = {
	text: (type) => type === "VARCHAR" || type.startsWith("ENUM("),
	integer: (type) => INTEGERS.test(type) || NUMBERS.test(type),
	code: (type) => INTEGERS.test(type),
	number: (type) => NUMBERS.test(type),
	boolean: (type) => type === "BOOLEAN",
	date: (type) => type === "DATE",
	moment: (type) => type === "TIMESTAMP",
};

/**
 * Appends columns to an existing table inside the transaction that is open on the connection.
 * @throws EngineError naming table, column and row; the caller rolls back
 */
export async function appendColumns(
	connection: Connection,
	table: string,
	columns: readonly ColumnData[],
): Promise<void> {
	const rowCount = columns[0]?.values.length ?? 0;
	const target = { connection, table, columns };
	await refusing(target, async (_, refuse) => {
		const wire = columns.map((column) => {
			if (column.values.length !== rowCount) throw refuse(`列“${column.name}”的行数与其他列不同`);
			return { name: column.name, kind: WIRE[column.kind].kind, values: carried(column, refuse) };
		});
		if (rowCount > 0) await throughStaging(target, () => connection.append(STAGING, wire, rowCount));
	});
}

/**
 * Appends packed rows the same way; their values were checked when they were packed. Rows with every column of the table in
 * its order go straight into it where the engine casts them on the way.
 * @throws EngineError naming table and column; the caller rolls back
 */
export async function appendPacked(connection: Connection, table: string, packed: PackedRows): Promise<void> {
	const { columns, rowCount } = packed;
	const target = { connection, table, columns };
	await refusing(target, async (types) => {
		const names = [...types.keys()];
		const isWhole = names.length === columns.length && columns.every(({ name }, at) => name === names[at]);
		if (rowCount === 0) return;
		if (connection.castsPacked && isWhole) await connection.appendPacked(table, packed);
		else await throughStaging(target, () => connection.appendPacked(STAGING, packed));
	});
}

interface Target {
	readonly connection: Connection;
	readonly table: string;
	readonly columns: readonly PackedColumn[];
}

type Refuse = (officer: string, error?: unknown) => Error;

function moveFromStaging({ table, columns }: Target): Sql {
	const names = join(
		columns.map(({ name }) => id(name)),
		sql`, `,
	);
	return sql`INSERT INTO ${id(table)} (${names}) SELECT ${names} FROM ${id(STAGING)}`;
}

/** Checks names and types, then lets `append` do its work; whatever fails is told of as this table's. */
async function refusing(
	target: Target,
	append: (types: ReadonlyMap<string, string>, refuse: Refuse) => Promise<void>,
): Promise<void> {
	const { connection, table, columns } = target;
	const refuse: Refuse = (officer, error) =>
		insertFailure(table, text(moveFromStaging(target)), officer, error);
	try {
		const types = await typesOf(connection, table);
		checkColumns(columns, types, refuse);
		await append(types, refuse);
	} catch (error) {
		throw error instanceof AppError ? error : refuse(firstLine(reasonOf(error)), error);
	}
}

/** Fills the staging table and moves the rows on. */
async function throughStaging(target: Target, fill: () => Promise<void>): Promise<void> {
	const { connection, columns } = target;
	await connection.fetch(text(stagingFor(columns)));
	await fill();
	await connection.fetch(text(sql`${moveFromStaging(target)}; DROP TABLE ${id(STAGING)}`));
}

/**
 * Holds columns to the table.
 * @param types the table's columns, name → type as DuckDB writes it
 */
function checkColumns(
	columns: readonly PackedColumn[],
	types: ReadonlyMap<string, string>,
	refuse: Refuse,
): void {
	const seen = new Set<string>();
	if (columns.length === 0) throw refuse("没有给出任何列");
	for (const { name, kind } of columns) {
		const type = types.get(name);
		if (type === undefined) throw refuse(`表中没有列“${name}”`);
		if (seen.has(name)) throw refuse(`列“${name}”给出了两次`);
		seen.add(name);
		if (!TAKES[kind](type)) throw refuse(`列“${name}”的类型不符（给出 ${kind}，表中为 ${type}）`);
	}
}

async function typesOf(connection: Connection, table: string): Promise<ReadonlyMap<string, string>> {
	const [names, types] = await connection.fetch(text(sql`DESCRIBE ${id(table)}`));
	return new Map(names?.values.map((name, index) => [String(name), String(types?.values[index])]));
}

function stagingFor(columns: readonly PackedColumn[]): Sql {
	const parts = columns.map(({ name, kind }) => sql`${id(name)} ${WIRE[kind].type}`);
	return sql`CREATE OR REPLACE TEMP TABLE ${id(STAGING)} (${parts})`;
}
