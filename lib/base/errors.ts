/** The family of failures that may reach an officer; every room throws these and nothing else. */

/** What every {@link AppError} carries besides its message. */
export interface AppErrorDetail {
	/** For the developer: SQL, offsets, library messages. Never holds a person's data beyond what the officer sees. */
	readonly detail?: string;
	readonly cause?: unknown;
}

/**
 * A failure the officer can act on. `message` is Chinese and says what happened, where, and what to do;
 * `code` is stable for ever and what tests and callers compare.
 */
export class AppError extends Error {
	readonly code: string;
	readonly detail: string | null;

	constructor(code: string, message: string, more: AppErrorDetail = {}) {
		super(message, more.cause === undefined ? undefined : { cause: more.cause });
		this.name = "AppError";
		this.code = code;
		this.detail = more.detail ?? null;
	}
}

/** Why a file could not become a table. Stable codes; the workspace is unchanged after any of them. */
export type FileErrorCode =
	| "file_empty"
	| "file_not_table"
	| "file_encrypted"
	| "file_damaged"
	| "file_too_large"
	| "file_unsupported"
	| "csv_broken_quote";

/** A file that cannot be taken in: carries the file name and, where known, the 1-based line it broke at. */
export class FileError extends AppError {
	readonly fileName: string;
	readonly line: number | null;

	constructor(
		code: FileErrorCode,
		message: string,
		where: AppErrorDetail & { readonly fileName: string; readonly line?: number },
	) {
		super(code, message, where);
		this.name = "FileError";
		this.fileName = where.fileName;
		this.line = where.line ?? null;
	}
}

/** A statement the engine refused or lost: carries the SQL that was sent. */
export class EngineError extends AppError {
	readonly sql: string;

	constructor(
		code: "engine_query" | "engine_open" | "engine_insert",
		message: string,
		more: AppErrorDetail & { readonly sql: string },
	) {
		super(code, message, more);
		this.name = "EngineError";
		this.sql = more.sql;
	}
}

/** The officer (or a newer question) cancelled; never shown as a failure. */
export class CancelledError extends AppError {
	constructor(what: string) {
		super("cancelled", `已取消：${what}`);
		this.name = "CancelledError";
	}
}

/** The message for the officer of anything thrown; a stranger's error is named as an internal one. */
export function officerMessage(error: unknown): string {
	if (error instanceof AppError) return error.message;
	const text = error instanceof Error ? error.message : String(error);
	return `程序内部错误：${text}`;
}
