/** Packed rows come back as they were, on both engines and without one. */
import { expect, it } from "vitest";
import type { ColumnData } from "@/lib/engine/engine";
import { packLines, packRows, unpackRows } from "@/lib/engine/packed";
import { sql } from "@/lib/sql/fragment";
import { forEachEngine } from "../../support/engines";

const COLUMNS: readonly ColumnData[] = [
	{ name: "no", kind: "integer", values: [1, null, 9_007_199_254_740_991] },
	{ name: "name", kind: "text", values: ["王'\"\\\n", "", null] },
	{ name: "loss", kind: "number", values: [0.1, null, -5] },
	{ name: "is_known", kind: "boolean", values: [true, null, false] },
	{ name: "at", kind: "moment", values: ["1969-12-31 23:59:59", null, "2026-05-11 08:03:00"] },
	{ name: "day", kind: "date", values: ["1969-12-31", null, "2026-02-28"] },
	{ name: "code", kind: "code", values: [-5, null, 32_767] },
];

it("unpack to what was packed", () => {
	expect(unpackRows(packRows(COLUMNS))).toEqual(COLUMNS);
});

it("refuse a value that does not fit its kind, and columns of unequal length", () => {
	expect(() => packRows([{ name: "at", kind: "moment", values: ["11时"] }])).toThrow(/at/);
	expect(() =>
		packRows([
			{ name: "a", kind: "text", values: ["1"] },
			{ name: "b", kind: "text", values: [] },
		]),
	).toThrow(/b/);
});

it("no rows make no chunks, many make several", () => {
	expect(packRows([{ name: "a", kind: "text", values: [] }]).chunks).toEqual([]);
	const values = Array.from({ length: 45_000 }, (_, at) => `第${at}行`);
	const packed = packRows([{ name: "a", kind: "text", values }]);
	expect(packed.chunks.length).toBeGreaterThan(1);
	expect(unpackRows(packed)[0]?.values).toEqual(values);
	const inLines = packLines(values, (some) => [{ name: "a", kind: "text", values: some }]);
	expect(inLines).toEqual(packed);
});

forEachEngine("packed rows", (engine) => {
	it("go into a table, twice, and are left as they were", async () => {
		await engine().run(
			sql`CREATE TABLE packed (no BIGINT, name VARCHAR, loss DOUBLE, is_known BOOLEAN, "at" TIMESTAMP, day DATE, code SMALLINT, left_out INTEGER DEFAULT 7)`,
		);
		const packed = packRows(COLUMNS);
		await engine().insertPacked("packed", packed);
		await engine().insertPacked("packed", packed);
		const kinds = Object.fromEntries(
			COLUMNS.map(({ name, kind }) => [name, kind === "code" ? ("integer" as const) : kind]),
		);
		const rows = await engine().query({
			sql: sql`SELECT * FROM packed ORDER BY rowid`,
			columns: { ...kinds, left_out: "integer" },
		});
		const expected = [0, 1, 2, 0, 1, 2].map((row) => ({
			...Object.fromEntries(COLUMNS.map(({ name, values }) => [name, values[row] ?? null])),
			left_out: 7,
		}));
		expect(rows).toEqual(expected);
	});

	it("with every column of the table in its order go into it as into one with more, bare nulls among them", async () => {
		await engine().run(
			sql`CREATE TABLE whole (no INTEGER, name VARCHAR, "at" TIMESTAMP, note VARCHAR); CREATE TABLE wider AS
SELECT *, 7 AS more FROM whole`,
		);
		const packed = packRows([
			{ name: "no", kind: "integer", values: [1, null, 3] },
			{ name: "name", kind: "text", values: ["甲", "", null] },
			{ name: "at", kind: "moment", values: [null, "2026-05-01 08:00:00", "1959-12-31 23:59:59"] },
			{ name: "note", kind: "text", values: [null, null, null] },
		]);
		await engine().insertPacked("whole", packed);
		await engine().insertPacked("wider", packed);
		const columns = { no: "integer", name: "text", at: "moment", note: "text" } as const;
		const rows = await engine().query({ sql: sql`SELECT * FROM whole ORDER BY rowid`, columns });
		expect(rows).toEqual([
			{ no: 1, name: "甲", at: null, note: null },
			{ no: null, name: "", at: "2026-05-01 08:00:00", note: null },
			{ no: 3, name: null, at: "1959-12-31 23:59:59", note: null },
		]);
		const same = await engine().query({
			sql: sql`SELECT no, name, "at", note FROM wider ORDER BY rowid`,
			columns,
		});
		expect(same).toEqual(rows);
	});

	it("that do not fit leave nothing, and do not spoil what goes in after them", async () => {
		await engine().run(sql`CREATE TABLE narrow (no INTEGER)`);
		const rows = (...values: readonly number[]) => packRows([{ name: "no", kind: "integer", values }]);
		await expect(engine().insertPacked("narrow", rows(1, 2 ** 40))).rejects.toMatchObject({
			code: "engine_insert",
		});
		await engine().insertPacked("narrow", rows(7));
		expect(await engine().query({ sql: sql`SELECT no FROM narrow`, columns: { no: "integer" } })).toEqual([
			{ no: 7 },
		]);
	});

	it("are refused where the table does not fit", async () => {
		await engine().run(sql`CREATE TABLE other (no VARCHAR)`);
		await expect(engine().insertPacked("other", packRows(COLUMNS.slice(0, 1)))).rejects.toMatchObject({
			code: "engine_insert",
		});
	});
});
