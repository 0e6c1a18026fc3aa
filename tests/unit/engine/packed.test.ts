/** Packed rows come back as they were, on both engines and without one. */
import { expect, it } from "vitest";
import type { ColumnData } from "@/lib/engine/engine";
import { packRows, unpackRows } from "@/lib/engine/packed";
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

	it("are refused where the table does not fit", async () => {
		await engine().run(sql`CREATE TABLE other (no VARCHAR)`);
		await expect(engine().insertPacked("other", packRows(COLUMNS.slice(0, 1)))).rejects.toMatchObject({
			code: "engine_insert",
		});
	});
});
