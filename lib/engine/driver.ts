/** What a database library must be able to do to become an engine; one small adapter per library fills it in. */
import type { Engine, PackedRows } from "./engine";

/** Plain values: dates and moments are already civil text, every number a double. */
export type PlainValue = string | number | boolean | null;

/** What the library said a result column is; `nothing` is a column of bare NULLs, which fits every kind. */
export type ResultType = "text" | "number" | "boolean" | "date" | "moment" | "nothing";

/** One column of a result, as long as the result has rows. */
export interface ResultColumn {
	readonly name: string;
	readonly type: ResultType;
	readonly values: readonly PlainValue[];
}

/** A column to append, its values checked and in the units engines store. */
export interface WireColumn {
	readonly name: string;
	/**
	 * `number` is a DOUBLE and also carries integers, `code` a SMALLINT, `date` the days and `moment` the seconds since
	 * 1970 as numbers.
	 */
	readonly kind: "text" | "number" | "boolean" | "date" | "moment" | "code";
	readonly values: readonly PlainValue[] | Int16Array | Int32Array | Float64Array;
}

/** One connection; its requests come one after the other. Throws the library's own errors. */
export interface Connection {
	/** Runs one or more statements and gives the result of the last; settles soon after the signal fires. */
	fetch(sql: string, signal?: AbortSignal): Promise<readonly ResultColumn[]>;
	/** Appends to a table with exactly these columns in this order. */
	append(table: string, columns: readonly WireColumn[], rowCount: number): Promise<void>;
	/** True where {@link Connection.appendPacked} casts to the types of the table; else they must be those of the wire. */
	readonly castsPacked: boolean;
	/** The same for packed rows, which are left as they are. */
	appendPacked(table: string, packed: PackedRows): Promise<void>;
	close(): Promise<void>;
}

/** An open database in memory. */
export interface Driver {
	readonly kind: Engine["kind"];
	connect(): Promise<Connection>;
	close(): Promise<void>;
}
