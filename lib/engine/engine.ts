/** The contract of every engine: what may be asked of a database, in plain values; no package is known here. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { Sql } from "@/lib/sql/fragment";

/**
 * What a result column holds, null being unknown in each: `integer` a safe integer, `number` any finite number,
 * `date` and `moment` civil text of Beijing wall clock (fractions of a second are dropped downwards). A text that
 * begins with a byte order mark (U+FEFF) loses it when it is read.
 */
export type ColumnKind = "text" | "integer" | "number" | "boolean" | "date" | "moment";

/** The value a column of each kind gives; every one may also be null. */
export interface ValueOfKind {
	readonly text: string;
	readonly integer: number;
	readonly number: number;
	readonly boolean: boolean;
	readonly date: CivilDate;
	readonly moment: CivilMoment;
}

/** The columns a statement declares: name → kind. */
export type Columns = Readonly<Record<string, ColumnKind>>;

/** The row type that follows from declared columns. */
export type RowOf<C extends Columns> = {
	readonly [Name in keyof C]: ValueOfKind[C[Name]] | null;
};

/** One SELECT with the columns it promises; the engine holds it to the promise. */
export interface Statement<C extends Columns> {
	readonly sql: Sql;
	readonly columns: C;
}

/**
 * One column to be appended. `code` is a SMALLINT. Typed arrays hold no nulls: an Int16Array goes with `code`, an
 * Int32Array with `integer`, a Float64Array with `number` or `integer`. `date` and `moment` values are civil text.
 */
export interface ColumnData {
	readonly name: string;
	readonly kind: ColumnKind | "code";
	readonly values: readonly (string | number | boolean | null)[] | Int16Array | Int32Array | Float64Array;
}

/** A column of packed rows: its name and the kind its values had. */
export type PackedColumn = Pick<ColumnData, "name" | "kind">;

/** Rows as Arrow IPC streams, with the columns they hold, in order; made by `packRows`, opaque to everyone else. */
export interface PackedRows {
	readonly columns: readonly PackedColumn[];
	readonly rowCount: number;
	readonly chunks: readonly Uint8Array[];
}

/** How a request may be called off. */
export interface RequestOptions {
	/** Aborting rejects with CancelledError and frees the engine; an aborted write leaves nothing behind. */
	readonly signal?: AbortSignal;
}

/** What can be done inside and outside of a transaction alike. */
export interface EngineTx {
	/**
	 * Rows of one SELECT, in the statement's order.
	 * @throws EngineError with the SQL when the engine refuses it, or when a declared column is missing, an undeclared
	 *   one is there, a type does not match, an integer is not safe or a number not finite (each names the column)
	 * @throws CancelledError when the signal fires first
	 */
	query<C extends Columns>(statement: Statement<C>, options?: RequestOptions): Promise<readonly RowOf<C>[]>;

	/** One or more statements in order; their rows are dropped. Stops at the first that fails. */
	run(statements: Sql, options?: RequestOptions): Promise<void>;

	/**
	 * Appends columns of equal length to an existing table, matched by name whatever their order; columns of the table
	 * that are not given take their default. All rows go in or none.
	 * @throws EngineError naming table, column and row when a name, type, length or value does not fit
	 */
	insert(table: string, columns: readonly ColumnData[]): Promise<void>;

	/** The same for packed rows; their bytes are left as they are. */
	insertPacked(table: string, packed: PackedRows): Promise<void>;
}

/** The asking half of an engine: all that plans, reports and screens need. */
export type EngineReader = Pick<EngineTx, "query">;

/**
 * A database in memory. Reads never wait for an open transaction and see only what is committed; writes (`run`,
 * `insert`, `transaction`) form one queue, each a transaction of its own: all of it happens or nothing.
 */
export interface Engine extends EngineTx {
	readonly kind: "wasm" | "native";

	/**
	 * Runs `work` between BEGIN and COMMIT; anything it throws rolls back and is thrown on. Inside, use only `tx`:
	 * a write through the engine itself would wait for this transaction and never return.
	 */
	transaction<T>(work: (tx: EngineTx) => Promise<T>): Promise<T>;

	/** Binds and plans a statement without running it; gives the engine's plan as text. */
	explain(statement: Sql): Promise<string>;

	/** Version of DuckDB, such as `v1.4.3`. */
	version(): Promise<string>;

	/** Waits for what is under way, then frees the engine; later requests throw EngineError. May be called twice. */
	close(): Promise<void>;
}
