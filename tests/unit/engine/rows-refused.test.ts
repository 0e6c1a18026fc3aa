/** What a query refuses, on every engine alike: broken promises and types without a plain value. */
import { expect, it } from "vitest";
import type { Columns } from "@/lib/engine/engine";
import { id, type Sql, sql, text } from "@/lib/sql/fragment";
import { engineErrorOf, rawTestSql, rows } from "../../support/ask";
import { forEachEngine } from "../../support/engines";

forEachEngine("what a query refuses", (engine) => {
	it.each<[string, Sql, Columns, string]>([
		["a missing column", sql`SELECT 1 AS a`, { a: "integer", b: "text" }, "b"],
		["an undeclared column", sql`SELECT 1 AS a, 2 AS b`, { a: "integer" }, "b"],
		["a doubled column", sql`SELECT 1 AS a, 2 AS a`, { a: "integer" }, "a"],
		["text for a number", sql`SELECT 'x' AS a`, { a: "number" }, "a"],
		["a number for text", sql`SELECT 1 AS a`, { a: "text" }, "a"],
		["a date for text", sql`SELECT DATE '2024-01-01' AS a`, { a: "text" }, "a"],
		["a moment for a date", sql`SELECT TIMESTAMP '2024-01-01 00:00:00' AS a`, { a: "date" }, "a"],
		["a number for a boolean", sql`SELECT 1 AS a`, { a: "boolean" }, "a"],
		["a fraction for an integer", sql`SELECT 1.5 AS a`, { a: "integer" }, "a"],
		["an unsafe integer", sql`SELECT 9007199254740993 AS a`, { a: "integer" }, "a"],
		["an infinite number", sql`SELECT 1::DOUBLE / 0 AS a`, { a: "number" }, "a"],
		["a number that is none", sql`SELECT 'nan'::DOUBLE AS a`, { a: "number" }, "a"],
	])("%s", async (_, written, columns, name) => {
		const error = await engineErrorOf(rows(engine(), written, columns));
		expect(error.code).toBe("engine_query");
		expect(error.sql).toBe(text(written));
		expect(error.message).toContain(`“${name}”`);
		expect(error.detail).toContain(name);
	});

	it.each([
		["a list", "[1]"],
		["a struct", "{'x': 1}"],
		["an interval", "INTERVAL 1 DAY"],
		["a time of day", "TIME '10:00:00'"],
		["a zoned timestamp", "TIMESTAMPTZ '2024-01-01 00:00:00+08'"],
		["bytes", "'a'::BLOB"],
		["an endless date", "DATE 'infinity'"],
		["a date before the years", "DATE '0044-03-15 (BC)'"],
	])("%s, for which there is no plain value", async (_, expression) => {
		const written = sql`SELECT ${rawTestSql(expression)} AS a`;
		for (const kind of ["text", "date", "moment"] as const) {
			const error = await engineErrorOf(rows(engine(), written, { a: kind }));
			expect(error.sql).toBe(text(written));
		}
	});

	it("a statement that does not bind, with its SQL, a Chinese message and the engine's own sentence", async () => {
		const written = sql`SELECT missing_column FROM ${id("no such table '")}`;
		const error = await engineErrorOf(rows(engine(), written, { a: "text" }));
		expect(error).toMatchObject({ code: "engine_query", sql: text(written), name: "EngineError" });
		expect(error.message).toMatch(/^数据引擎没有完成这次计算：.*no such table.*重试/s);
		expect(error.detail).toContain("no such table");
		expect(error.cause).toBeInstanceOf(Error);
	});
});
