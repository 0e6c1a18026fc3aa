/** DuckDB of the machine, for the headless desk, benchmarks and tests. The only file that knows the package. */
import {
	BOOLEAN,
	DATE,
	DOUBLE,
	type DuckDBConnection,
	DuckDBDataChunk,
	DuckDBDateValue,
	DuckDBDecimalValue,
	DuckDBInstance,
	type DuckDBMaterializedResult,
	DuckDBTimestampMillisecondsValue,
	DuckDBTimestampNanosecondsValue,
	DuckDBTimestampSecondsValue,
	DuckDBTimestampValue,
	type DuckDBType,
	DuckDBTypeId,
	type DuckDBValue,
	SMALLINT,
	TIMESTAMP,
	VARCHAR,
} from "@duckdb/node-api";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { momentOfSeconds } from "./civil-units";
import { decimalNumber } from "./decimal";
import type { Connection, Driver, PlainValue, ResultColumn, ResultType, WireColumn } from "./driver";
import type { Engine } from "./engine";
import { openFailure, reasonOf } from "./failure";
import { wireColumns } from "./packed";
import { openSession } from "./session";

/** How the native engine is opened. */
export interface NativeOptions {
	/** Worker threads, at least 1; all cores when absent. */
	readonly threads?: number;
}

/** Most rows a data chunk holds (the engine's vector size). */
const ROWS_PER_CHUNK = 2048;

/** An interrupt that comes before its statement has begun may be lost: it is repeated this often, in milliseconds. */
const INTERRUPT_INTERVAL = 20;

/**
 * An engine of its own in memory; nothing is written to disk.
 * @throws EngineError `engine_open` when the machine refuses it
 */
export async function openNativeEngine(options: NativeOptions = {}): Promise<Engine> {
	const config: Record<string, string> = options.threads ? { threads: String(options.threads) } : {};
	return openSession(driverOf(await instanceOf(config)));
}

async function instanceOf(config: Record<string, string>): Promise<DuckDBInstance> {
	try {
		return await DuckDBInstance.create(":memory:", config);
	} catch (error) {
		throw openFailure(`本机数据引擎没有打开：${reasonOf(error)}。请重新安装依赖后再试。`, error);
	}
}

function driverOf(instance: DuckDBInstance): Driver {
	return {
		kind: "native",
		connect: async () => connectionOf(await instance.connect()),
		close: async () => instance.closeSync(),
	};
}

function connectionOf(connection: DuckDBConnection): Connection {
	return {
		async fetch(sql, signal) {
			const release = interruptOn(connection, signal);
			try {
				return await columnsOf(await connection.run(sql));
			} finally {
				release();
			}
		},
		append: (table, columns, rowCount) => append(connection, table, columns, rowCount),
		castsPacked: false,
		appendPacked: (table, packed) => append(connection, table, wireColumns(packed), packed.rowCount),
		close: async () => connection.closeSync(),
	};
}

/** Interrupts the connection once the signal fires; the returned function ends the watch. */
function interruptOn(connection: DuckDBConnection, signal?: AbortSignal): () => void {
	let timer: ReturnType<typeof setInterval> | undefined;
	const start = () => {
		connection.interrupt();
		timer = setInterval(() => connection.interrupt(), INTERRUPT_INTERVAL);
	};
	signal?.addEventListener("abort", start, { once: true });
	return () => {
		signal?.removeEventListener("abort", start);
		clearInterval(timer);
	};
}

async function columnsOf(result: DuckDBMaterializedResult): Promise<readonly ResultColumn[]> {
	const chunks = await result.fetchAllChunks();
	return result.columnNames().map((name, index) => {
		const type = RESULT_TYPES[result.columnTypeId(index)];
		if (!type) throw new Error(`column ${name}: no plain value for the type ${result.columnType(index)}`);
		const values: PlainValue[] = [];
		for (const chunk of chunks) {
			const vector = chunk.getColumnVector(index);
			for (let row = 0; row < vector.itemCount; row++) values.push(plain(vector.getItem(row)));
		}
		return { name, type, values };
	});
}

const RESULT_TYPES: Readonly<Partial<Record<DuckDBTypeId, ResultType>>> = {
	[DuckDBTypeId.VARCHAR]: "text",
	[DuckDBTypeId.ENUM]: "text",
	[DuckDBTypeId.BOOLEAN]: "boolean",
	[DuckDBTypeId.TINYINT]: "number",
	[DuckDBTypeId.SMALLINT]: "number",
	[DuckDBTypeId.INTEGER]: "number",
	[DuckDBTypeId.BIGINT]: "number",
	[DuckDBTypeId.HUGEINT]: "number",
	[DuckDBTypeId.UTINYINT]: "number",
	[DuckDBTypeId.USMALLINT]: "number",
	[DuckDBTypeId.UINTEGER]: "number",
	[DuckDBTypeId.UBIGINT]: "number",
	[DuckDBTypeId.UHUGEINT]: "number",
	[DuckDBTypeId.FLOAT]: "number",
	[DuckDBTypeId.DOUBLE]: "number",
	[DuckDBTypeId.DECIMAL]: "number",
	[DuckDBTypeId.DATE]: "date",
	[DuckDBTypeId.TIMESTAMP]: "moment",
	[DuckDBTypeId.TIMESTAMP_S]: "moment",
	[DuckDBTypeId.TIMESTAMP_MS]: "moment",
	[DuckDBTypeId.TIMESTAMP_NS]: "moment",
	[DuckDBTypeId.SQLNULL]: "nothing",
};

function plain(value: DuckDBValue): PlainValue {
	if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
		return value;
	if (typeof value === "bigint") return Number(value);
	if (value instanceof DuckDBDecimalValue) return decimalNumber(value.value, value.scale);
	if (value instanceof DuckDBDateValue) return dateOfDayNumber(value.days);
	if (value instanceof DuckDBTimestampValue) return momentOfSeconds(Number(value.micros) / 1e6);
	if (value instanceof DuckDBTimestampSecondsValue) return momentOfSeconds(Number(value.seconds));
	if (value instanceof DuckDBTimestampMillisecondsValue) return momentOfSeconds(Number(value.millis) / 1e3);
	if (value instanceof DuckDBTimestampNanosecondsValue)
		return momentOfSeconds(Number(value.nanos / 1000n) / 1e6);
	throw new Error(`no plain value for ${String(value)}`);
}

interface Wire {
	readonly type: DuckDBType;
	readonly value: (value: PlainValue) => DuckDBValue;
}

const WIRE: Readonly<Record<WireColumn["kind"], Wire>> = {
	text: { type: VARCHAR, value: (value) => value },
	number: { type: DOUBLE, value: (value) => value },
	code: { type: SMALLINT, value: (value) => value },
	boolean: { type: BOOLEAN, value: (value) => value },
	date: { type: DATE, value: (value) => new DuckDBDateValue(Number(value)) },
	moment: { type: TIMESTAMP, value: (value) => new DuckDBTimestampValue(BigInt(Number(value)) * 1_000_000n) },
};

/** Into an unconstrained table only: an appender that fails to flush would try again when it is collected. */
async function append(
	connection: DuckDBConnection,
	table: string,
	columns: readonly WireColumn[],
	rowCount: number,
): Promise<void> {
	const appender = await connection.createAppender(table);
	const types = columns.map(({ kind }) => WIRE[kind].type);
	for (let start = 0; start < rowCount; start += ROWS_PER_CHUNK) {
		const chunk = DuckDBDataChunk.create(types, Math.min(ROWS_PER_CHUNK, rowCount - start));
		columns.forEach(({ kind, values }, index) => {
			chunk.setColumnValues(index, wireValues(values, WIRE[kind], start, chunk.rowCount));
		});
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}

function wireValues(values: WireColumn["values"], wire: Wire, start: number, count: number): DuckDBValue[] {
	return Array.from({ length: count }, (_, index) => {
		const value = values[start + index] ?? null;
		return value === null ? null : wire.value(value);
	});
}
