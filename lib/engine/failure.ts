/** Turns what a database library throws into errors an officer can read and a developer can trace to the SQL. */
import { type AppError, CancelledError, EngineError } from "@/lib/base/errors";

const REPORT = "请重试一次；仍不成功时请刷新页面，并把这条提示告诉维护人员。";

/** A refused or lost statement, or a result that cannot be decoded; after an abort it is a cancellation. */
export function queryFailure(error: unknown, sql: string, signal?: AbortSignal): AppError {
	if (error instanceof EngineError || error instanceof CancelledError) return error;
	if (signal?.aborted) return cancelled();
	const reason = reasonOf(error);
	return new EngineError("engine_query", `数据引擎没有完成这次计算：${firstLine(reason)}。${REPORT}`, {
		sql,
		detail: reason,
		cause: error,
	});
}

/** A result that is not what its statement promised: always a mistake in the program. */
export function brokenPromise(sql: string, officer: string, detail: string): EngineError {
	return new EngineError("engine_query", `查询结果与程序声明不符：${officer}。${REPORT}`, { sql, detail });
}

/** Columns that do not fit the table they are meant for. */
export function insertFailure(table: string, sql: string, officer: string, error?: unknown): EngineError {
	const more = error === undefined ? {} : { cause: error };
	return new EngineError(
		"engine_insert",
		`写入数据表“${table}”没有成功：${officer}。数据未作改动。${REPORT}`,
		{
			sql,
			detail: error === undefined ? officer : reasonOf(error),
			...more,
		},
	);
}

/** The engine did not open, or is no longer there. */
export function openFailure(officer: string, error?: unknown): EngineError {
	const more = error === undefined ? {} : { cause: error, detail: reasonOf(error) };
	return new EngineError("engine_open", officer, { sql: "", ...more });
}

/** The officer or a newer question called it off. */
export function cancelled(): CancelledError {
	return new CancelledError("数据查询");
}

/** The library's sentence; DuckDB-Wasm wraps those of inserts in JSON. */
export function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return /"exception_message":"((?:[^"\\]|\\.)*)"/.exec(message)?.[1]?.replaceAll("\\n", "\n") ?? message;
}

/** The first line of a sentence without its full stop, short enough for a notice. */
export function firstLine(reason: string): string {
	const line = reason.split("\n", 1)[0] ?? "";
	return line.slice(0, 200).replace(/[.。]$/, "");
}
