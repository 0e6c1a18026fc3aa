/** Makes an {@link Engine} out of a driver: one writing connection with its queue, one connection per read. */
import { type Sql, sql, text } from "@/lib/sql/fragment";
import { appendColumns, appendPacked } from "./append";
import type { Connection, Driver } from "./driver";
import type {
	ColumnData,
	Columns,
	Engine,
	EngineTx,
	PackedRows,
	RequestOptions,
	RowOf,
	Statement,
} from "./engine";
import { cancelled, openFailure, queryFailure, reasonOf } from "./failure";
import { rowsOf } from "./rows";
import { type Serial, serial } from "./serial";

/** Nothing enters or leaves but through this contract: no files, no network, no extensions, and no way back. */
const LOCKDOWN = sql`SET temp_directory = '';
SET enable_external_access = false;
SET autoload_known_extensions = false;
SET autoinstall_known_extensions = false;
SET lock_configuration = true`;

/**
 * Locks the database down and opens the writing connection.
 * @throws EngineError `engine_open`; the driver is closed then
 */
export async function openSession(driver: Driver): Promise<Engine> {
	try {
		const writer = await driver.connect();
		await writer.fetch(text(LOCKDOWN));
		return new Session(driver, writer);
	} catch (error) {
		await driver.close();
		throw openFailure(`数据引擎没有打开：${reasonOf(error)}。请刷新页面重试。`, error);
	}
}

class Session implements Engine {
	readonly kind: Engine["kind"];
	private readonly writes: Serial = serial();
	private readonly underWay = new Set<Promise<unknown>>();
	private closing: Promise<void> | null = null;

	constructor(
		private readonly driver: Driver,
		private readonly writer: Connection,
	) {
		this.kind = driver.kind;
	}

	query<C extends Columns>(statement: Statement<C>, options?: RequestOptions): Promise<readonly RowOf<C>[]> {
		return this.read((connection) => ask(connection, statement, options));
	}

	run(statements: Sql, options?: RequestOptions): Promise<void> {
		return this.transaction((tx) => tx.run(statements, options));
	}

	insert(table: string, columns: readonly ColumnData[]): Promise<void> {
		return this.transaction((tx) => tx.insert(table, columns));
	}

	insertPacked(table: string, packed: PackedRows): Promise<void> {
		return this.transaction((tx) => tx.insertPacked(table, packed));
	}

	transaction<T>(work: (tx: EngineTx) => Promise<T>): Promise<T> {
		return this.tracked(() => this.writes(() => withinTransaction(this.writer, work)));
	}

	explain(statement: Sql): Promise<string> {
		return this.read(async (connection) => {
			const columns = await send(connection, text(sql`EXPLAIN ${statement}`));
			return columns.find(({ name }) => name === "explain_value")?.values.join("\n") ?? "";
		});
	}

	async version(): Promise<string> {
		const [row] = await this.query({ sql: sql`SELECT version() AS version`, columns: { version: "text" } });
		return row?.version ?? "";
	}

	close(): Promise<void> {
		this.closing ??= Promise.allSettled(this.underWay)
			.then(() => this.writer.close().catch(() => undefined))
			.finally(() => this.driver.close());
		return this.closing;
	}

	private read<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
		return this.tracked(async () => {
			const connection = await this.connected();
			try {
				return await work(connection);
			} finally {
				await connection.close().catch(() => undefined);
			}
		});
	}

	private async connected(): Promise<Connection> {
		try {
			return await this.driver.connect();
		} catch (error) {
			throw queryFailure(error, "");
		}
	}

	/** Keeps count of what is under way, so that closing waits for it. */
	private async tracked<T>(work: () => Promise<T>): Promise<T> {
		if (this.closing) throw openFailure("数据引擎已经关闭，请刷新页面。");
		const outcome = work();
		this.underWay.add(outcome);
		try {
			return await outcome;
		} finally {
			this.underWay.delete(outcome);
		}
	}
}

async function withinTransaction<T>(writer: Connection, work: (tx: EngineTx) => Promise<T>): Promise<T> {
	const order = serial();
	let isOver = false;
	const inOrder = <R>(job: () => Promise<R>): Promise<R> =>
		isOver ? Promise.reject(new Error("the transaction is over")) : order(job);
	const tx: EngineTx = {
		query: (statement, options) => inOrder(() => ask(writer, statement, options)),
		run: (statements, options) =>
			inOrder(async () => void (await send(writer, text(statements), options?.signal))),
		insert: (table, columns) => inOrder(() => appendColumns(writer, table, columns)),
		insertPacked: (table, packed) => inOrder(() => appendPacked(writer, table, packed)),
	};
	await send(writer, "BEGIN TRANSACTION");
	try {
		const outcome = await work(tx);
		isOver = true;
		await order(() => send(writer, "COMMIT"));
		return outcome;
	} catch (error) {
		isOver = true;
		await order(() => writer.fetch("ROLLBACK").catch(() => undefined));
		throw error;
	}
}

async function ask<C extends Columns>(
	connection: Connection,
	{ sql: statement, columns }: Statement<C>,
	options: RequestOptions = {},
): Promise<readonly RowOf<C>[]> {
	const written = text(statement);
	const result = await send(connection, written, options.signal);
	if (options.signal?.aborted) throw cancelled();
	return rowsOf(columns, result, written);
}

async function send(connection: Connection, written: string, signal?: AbortSignal) {
	if (signal?.aborted) throw cancelled();
	try {
		return await connection.fetch(written, signal);
	} catch (error) {
		throw queryFailure(error, written, signal);
	}
}
