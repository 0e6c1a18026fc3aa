/** Columns of a result → typed rows, held against what the statement declared: the only way out of an engine. */
import type { PlainValue, ResultColumn, ResultType } from "./driver";
import type { ColumnKind, Columns, RowOf } from "./engine";
import { brokenPromise } from "./failure";

const FITTING: Readonly<Record<ColumnKind, ResultType>> = {
	text: "text",
	integer: "number",
	number: "number",
	boolean: "boolean",
	date: "date",
	moment: "moment",
};

/**
 * Rows with the declared columns in declared order.
 * @param sql the statement, for the error
 * @throws EngineError naming the first column that is missing, undeclared, double, of another type, or holds an
 *   unsafe integer or a number that is not finite
 */
export function rowsOf<C extends Columns>(
	declared: C,
	result: readonly ResultColumn[],
	sql: string,
): readonly RowOf<C>[] {
	const found = new Map<string, ResultColumn>();
	for (const column of result) {
		if (!Object.hasOwn(declared, column.name) || found.has(column.name))
			throw brokenPromise(sql, `多出列“${column.name}”`, `column not declared: ${column.name}`);
		found.set(column.name, column);
	}
	const columns = Object.entries(declared).map(([name, kind]) => {
		const column = found.get(name);
		if (!column) throw brokenPromise(sql, `缺少列“${name}”`, `column missing: ${name}`);
		checkColumn(column, kind, sql);
		return column;
	});
	return assembled<RowOf<C>>(columns);
}

function checkColumn({ name, type, values }: ResultColumn, kind: ColumnKind, sql: string): void {
	if (type !== FITTING[kind] && type !== "nothing")
		throw brokenPromise(sql, `列“${name}”类型不符`, `column ${name}: declared ${kind}, engine gave ${type}`);
	if (FITTING[kind] !== "number") return;
	const fits = kind === "integer" ? Number.isSafeInteger : Number.isFinite;
	const row = values.findIndex((value) => value !== null && !fits(value));
	if (row >= 0)
		throw brokenPromise(
			sql,
			`列“${name}”第 ${row + 1} 行的数超出可用范围`,
			`column ${name}, row ${row + 1}: ${String(values[row])} is no ${kind}`,
		);
}

/** Setting this name on an object changes its prototype instead of adding a column. */
const PROTOTYPE = "__proto__";

/** The one cast from untyped to typed rows; {@link rowsOf} has checked every column before. */
function assembled<Row>(columns: readonly ResultColumn[]): Row[] {
	const rows: Row[] = [];
	const count = columns[0]?.values.length ?? 0;
	const plain = columns.filter(({ name }) => name !== PROTOTYPE);
	const odd = columns.find(({ name }) => name === PROTOTYPE);
	for (let index = 0; index < count; index++) {
		const row: Record<string, PlainValue> = {};
		for (const { name, values } of plain) row[name] = values[index] ?? null;
		if (odd) Object.defineProperty(row, PROTOTYPE, { value: odd.values[index] ?? null, enumerable: true });
		rows.push(row as Row);
	}
	return rows;
}
