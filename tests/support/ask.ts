/** Short ways to ask an engine in tests: rows, counts, and the failure one expects. */
import { expect } from "vitest";
import { EngineError } from "@/lib/base/errors";
import type { Columns, Engine } from "@/lib/engine/engine";
import { id, type Sql, sql } from "@/lib/sql/fragment";

/** What the promise is rejected with; a promise that is kept fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
	return promise.then(
		() => {
			throw new Error("expected a failure");
		},
		(error: unknown) => error,
	);
}

/** The EngineError the promise is rejected with; anything else fails the test. */
export async function engineErrorOf(promise: Promise<unknown>): Promise<EngineError> {
	const error = await failureOf(promise);
	expect(error).toBeInstanceOf(EngineError);
	return error as EngineError;
}

/** Rows of a statement given in two parts. */
export const rows = <C extends Columns>(engine: Engine, written: Sql, columns: C, signal?: AbortSignal) =>
	engine.query({ sql: written, columns }, signal ? { signal } : {});

/** How many rows a table has. */
export async function countOf(engine: Engine, table: string): Promise<number | null | undefined> {
	const [row] = await rows(engine, sql`SELECT count(*) AS n FROM ${id(table)}`, { n: "integer" });
	return row?.n;
}

/** Minutes of work in small steps, so that both engines can be stopped between two. */
export const ENDLESS = sql`SELECT sum(hash(range)) > 0 AS done FROM range(200000000000)`;

/** SQL out of a test's table of cases; the product itself never turns text into SQL. */
export function rawTestSql(expression: string): Sql {
	return sql(Object.assign([expression], { raw: [expression] }));
}
