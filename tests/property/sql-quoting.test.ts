/** Whatever text, number or name goes into SQL, a real DuckDB gives the same back. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { id, join, lit, sql } from "@/lib/sql/fragment";

const NASTY = [
	"'",
	'"',
	"\\",
	"\n",
	"\r\n",
	"\t",
	"😀",
	"👨‍👩‍👧",
	"'; --",
	"/*",
	"*/",
	"--",
	"$$",
	"$",
	"{",
	"%",
	"?",
	"$1",
	":a",
	"\u2028",
	"\uFEFF",
	"张",
	"﹒",
	"`",
	";",
	"E'",
	"U&'",
	"\u0001",
	"null",
];
/** A byte order mark at the very start is left out: both engines' readers drop it (the contract says so). */
const nasty = fc
	.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary" })), { maxLength: 8 })
	.map((pieces) =>
		pieces
			.join("")
			.replaceAll("\0", "")
			.replace(/^\uFEFF+/, ""),
	);

let engine: Engine;
beforeAll(async () => {
	engine = await openNativeEngine({ threads: 1 });
});
afterAll(() => engine?.close());

describe("literals", () => {
	it("gives every text back", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 20 }), async (values) => {
				const written = sql`SELECT unnest([${values.map(lit)}]) AS value, generate_subscripts([${values.map(lit)}], 1) AS place ORDER BY place`;
				const rows = await engine.query({ sql: written, columns: { value: "text", place: "integer" } });
				expect(rows.map(({ value }) => value)).toEqual(values);
			}),
			{ numRuns: 200 },
		);
	});

	it("gives every finite number back", async () => {
		const numbers = fc.oneof(
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			fc.maxSafeInteger(),
			fc.integer(),
			fc.constantFrom(0.1, 1.5, 1e21, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 2 ** 53, -(2 ** 63)),
		);
		await fc.assert(
			fc.asyncProperty(numbers, async (value) => {
				const columns = { value: "number", shifted: "number" } as const;
				const [row] = await engine.query({
					sql: sql`SELECT ${lit(value)} AS value, 0 -${lit(value)} AS shifted`,
					columns,
				});
				expect(row?.value).toBe(value + 0);
				expect(row?.shifted).toBe(0 - value);
			}),
			{ numRuns: 300 },
		);
	});

	it("gives truth and unknown back", async () => {
		const columns = { yes: "boolean", no: "boolean", none: "text" } as const;
		const written = sql`SELECT ${lit(true)} AS yes, ${lit(false)} AS no, CAST(${lit(null)} AS VARCHAR) AS none`;
		expect(await engine.query({ sql: written, columns })).toEqual([{ yes: true, no: false, none: null }]);
	});
});

describe("identifiers", () => {
	it("names a table, a column and an alias by any text", async () => {
		const name = nasty.filter((text) => text !== "");
		await fc.assert(
			fc.asyncProperty(name, name, async (table, column) => {
				// A failed try leaves its table behind, and the shrinking that follows must not trip over it.
				await engine.run(sql`CREATE OR REPLACE TABLE ${id(table)} (${id(column)} INTEGER)`);
				const written = sql`SELECT table_name, column_name FROM duckdb_columns() WHERE table_name = ${lit(table)}`;
				const columns = { table_name: "text", column_name: "text" } as const;
				expect(await engine.query({ sql: written, columns })).toEqual([
					{ table_name: table, column_name: column },
				]);
				await engine.insert(table, [{ name: column, kind: "integer", values: [7] }]);
				const read = sql`SELECT t.${id(column)} AS ${id(column)} FROM ${id(table)} t`;
				expect(await engine.query({ sql: read, columns: { [column]: "integer" } })).toEqual([
					{ [column]: 7 },
				]);
				await engine.run(sql`DROP TABLE ${id(table)}`);
			}),
			{ numRuns: 150 },
		);
	});

	it("leaves the neighbour table alone", async () => {
		await engine.run(sql`CREATE TABLE kept (a INTEGER); INSERT INTO kept VALUES (1)`);
		const attack = '"; DROP TABLE kept; --';
		await expect(
			engine.query({ sql: sql`SELECT 1 AS a FROM ${id(attack)}`, columns: { a: "integer" } }),
		).rejects.toThrow();
		const conditions = join([sql`CAST(a AS VARCHAR) = ${lit("1'; DROP TABLE kept; --")}`], sql` AND `);
		expect(
			await engine.query({ sql: sql`SELECT a FROM kept WHERE ${conditions}`, columns: { a: "integer" } }),
		).toEqual([]);
		expect(await engine.query({ sql: sql`SELECT a FROM kept`, columns: { a: "integer" } })).toEqual([
			{ a: 1 },
		]);
	});
});
