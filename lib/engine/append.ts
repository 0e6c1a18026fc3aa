/** Appending columns to a table by name: checked here, cast by the engine, the same on every engine. */
import { isCivilDate, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { dayNumber } from "@/lib/calendar/civil";
import { id, join, type Sql, sql, text } from "@/lib/sql/fragment";
import { secondsOf } from "./civil-units";
import type { Connection, PlainValue, WireColumn } from "./driver";
import type { ColumnData } from "./engine";
import { firstLine, insertFailure, reasonOf } from "./failure";

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
 * How each kind travels: its type in the staging table, and its value on the wire, undefined when it does not fit.
 * An `integer` goes as a DOUBLE, exact while it is safe; a date as its day number, a moment as seconds since 1970.
 */
const WIRE: Readonly<Record<Kind, Wire>> = {
	text: {
		kind: "text",
		type: sql`VARCHAR`,
		carry: (value) => (typeof value === "string" ? value : undefined),
	},
	integer: {
		kind: "number",
		type: sql`DOUBLE`,
		carry: (value) => numberIf(Number.isSafeInteger(value), value),
	},
	number: { kind: "number", type: sql`DOUBLE`, carry: (value) => numberIf(Number.isFinite(value), value) },
	code: {
		kind: "code",
		type: sql`SMALLINT`,
		carry: (value) => numberIf(Number.isInteger(value) && isSmall(Number(value)), value),
	},
	boolean: {
		kind: "boolean",
		type: sql`BOOLEAN`,
		carry: (value) => (typeof value === "boolean" ? value : undefined),
	},
	date: {
		kind: "date",
		type: sql`DATE`,
		carry: (value) => (typeof value === "string" && isCivilDate(value) ? dayNumber(value) : undefined),
	},
	moment: {
		kind: "moment",
		type: sql`TIMESTAMP`,
		carry: (value) => (typeof value === "string" && isCivilMoment(value) ? secondsOf(value) : undefined),
	},
};

interface Wire {
	readonly kind: WireColumn["kind"];
	readonly type: Sql;
	readonly carry: (value: PlainValue) => PlainValue | undefined;
}

/**
 * Appends columns to an existing table inside the transaction that is open on the connection.
 * @throws EngineError naming table, column and row; the caller rolls back
 */
export async function appendColumns(
	connection: Connection,
	table: string,
	columns: readonly ColumnData[],
): Promise<void> {
	const names = join(
		columns.map(({ name }) => id(name)),
		sql`, `,
	);
	const move = sql`INSERT INTO ${id(table)} (${names}) SELECT ${names} FROM ${id(STAGING)}`;
	const refuse = (officer: string, error?: unknown) => insertFailure(table, text(move), officer, error);
	try {
		const wire = checkAppend(columns, await typesOf(connection, table), refuse);
		const rowCount = columns[0]?.values.length ?? 0;
		if (rowCount === 0) return;
		await connection.fetch(text(stagingFor(columns)));
		await connection.append(STAGING, wire, rowCount);
		await connection.fetch(text(sql`${move}; DROP TABLE ${id(STAGING)}`));
	} catch (error) {
		throw error instanceof AppError ? error : refuse(firstLine(reasonOf(error)), error);
	}
}

/**
 * Columns ready to travel.
 * @param types the table's columns, name → type as DuckDB writes it
 * @param refuse makes the error from what is wrong
 */
function checkAppend(
	columns: readonly ColumnData[],
	types: ReadonlyMap<string, string>,
	refuse: (officer: string) => Error,
): readonly WireColumn[] {
	const seen = new Set<string>();
	if (columns.length === 0) throw refuse("没有给出任何列");
	return columns.map((column) => {
		const { name, kind, values } = column;
		const type = types.get(name);
		if (type === undefined) throw refuse(`表中没有列“${name}”`);
		if (seen.has(name)) throw refuse(`列“${name}”给出了两次`);
		seen.add(name);
		if (!TAKES[kind](type)) throw refuse(`列“${name}”的类型不符（给出 ${kind}，表中为 ${type}）`);
		if (values.length !== columns[0]?.values.length) throw refuse(`列“${name}”的行数与其他列不同`);
		return { name, kind: WIRE[kind].kind, values: carried(column, refuse) };
	});
}

/** The values as they travel; typed arrays are checked and kept, to spare the memory of boxed numbers. */
function carried(
	{ name, kind, values }: ColumnData,
	refuse: (officer: string) => Error,
): WireColumn["values"] {
	const { carry } = WIRE[kind];
	const wire: PlainValue[] = [];
	const isTyped = ArrayBuffer.isView(values);
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? null;
		const travelling = value === null ? null : carry(value);
		if (travelling === undefined) throw refuse(`列“${name}”第 ${row + 1} 行的值不是 ${kind}`);
		if (!isTyped) wire.push(travelling);
	}
	return isTyped ? values : wire;
}

function numberIf(fits: boolean, value: PlainValue): PlainValue | undefined {
	return fits ? value : undefined;
}

function isSmall(value: number): boolean {
	return value >= -32_768 && value <= 32_767;
}

async function typesOf(connection: Connection, table: string): Promise<ReadonlyMap<string, string>> {
	const [names, types] = await connection.fetch(text(sql`DESCRIBE ${id(table)}`));
	return new Map(names?.values.map((name, index) => [String(name), String(types?.values[index])]));
}

function stagingFor(columns: readonly ColumnData[]): Sql {
	const parts = columns.map(({ name, kind }) => sql`${id(name)} ${WIRE[kind].type}`);
	return sql`CREATE OR REPLACE TEMP TABLE ${id(STAGING)} (${parts})`;
}
