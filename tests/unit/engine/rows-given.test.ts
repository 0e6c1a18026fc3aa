/** What a query gives, on every engine alike: each kind, null, order, civil time. */
import { expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { litMoment, sql } from "@/lib/sql/fragment";
import { engineErrorOf, rawTestSql, rows } from "../../support/ask";
import { forEachEngine } from "../../support/engines";

forEachEngine("what a query gives", (engine) => {
	it("gives every kind, and null in each", async () => {
		const columns = {
			words: "text",
			whole: "integer",
			amount: "number",
			claim: "boolean",
			day: "date",
			moment: "moment",
		} as const;
		const written = sql`SELECT * FROM (VALUES
			(1, '张三''s 😀 "x" \\n', 42, 1.25, TRUE, DATE '1969-12-31', TIMESTAMP '1969-12-31 23:59:59'),
			(2, '', -9007199254740991, -0.1, FALSE, DATE '2024-02-29', TIMESTAMP '2024-02-29 00:00:00'),
			(3, NULL, NULL, NULL, NULL, NULL, NULL)
		) AS t (place, words, whole, amount, claim, day, moment) ORDER BY place`;
		const found = await rows(engine(), sql`SELECT * EXCLUDE (place) FROM (${written})`, columns);
		expect(found).toEqual([
			{
				words: '张三\'s 😀 "x" \\n',
				whole: 42,
				amount: 1.25,
				claim: true,
				day: "1969-12-31",
				moment: "1969-12-31 23:59:59",
			},
			{
				words: "",
				whole: -9007199254740991,
				amount: -0.1,
				claim: false,
				day: "2024-02-29",
				moment: "2024-02-29 00:00:00",
			},
			{ words: null, whole: null, amount: null, claim: null, day: null, moment: null },
		]);
		for (const row of found)
			for (const value of Object.values(row))
				expect(["string", "number", "boolean"].includes(typeof value) || value === null).toBe(true);
	});

	it.each([
		["TINYINT '-5'", -5],
		["SMALLINT '300'", 300],
		["UINTEGER '4000000000'", 4_000_000_000],
		["BIGINT '9007199254740991'", 9_007_199_254_740_991],
		["HUGEINT '12'", 12],
		["UBIGINT '12'", 12],
		["count(*)", 1],
		["sum(3)", 3],
		["sum(1.25) * 4", 5],
	])("gives %s as an integer", async (expression, value) => {
		const written = { sql: sql`SELECT ${rawTestSql(expression)} AS n`, columns: { n: "integer" } } as const;
		expect(await engine().query(written)).toEqual([{ n: value }]);
	});

	it.each([
		["1.25", 1.25],
		["sum(0.1::DECIMAL(10, 2))", 0.1],
		["123456789.01::DECIMAL(18, 2)", 123456789.01],
		["-1234567.89", -1234567.89],
		["sum(-92345678901234.56)", -92345678901234.56],
		["0.00000000000000000001::DECIMAL(38, 22)", 1e-20],
		["(-170141183460469231731687303715884105727)::HUGEINT", -(2 ** 127)],
		["avg(2)", 2],
		["1.5::FLOAT", 1.5],
		["1e300", 1e300],
	])("gives %s as a number", async (expression, value) => {
		const written = { sql: sql`SELECT ${rawTestSql(expression)} AS n`, columns: { n: "number" } } as const;
		expect(await engine().query(written)).toEqual([{ n: value }]);
	});

	it("reads enums and the values of list functions as text", async () => {
		await engine().run(sql`CREATE TYPE mood AS ENUM ('好', '坏')`);
		const columns = { a: "text", b: "text" } as const;
		const written = sql`SELECT '坏'::mood AS a, list_extract(['x', 'y'], 2) AS b UNION ALL SELECT NULL, NULL`;
		expect(await rows(engine(), written, columns)).toEqual([
			{ a: "坏", b: "y" },
			{ a: null, b: null },
		]);
		await engine().run(sql`DROP TYPE mood`);
	});

	it.each([
		["TIMESTAMP '1969-12-31 23:59:59.999999'", "1969-12-31 23:59:59"],
		["TIMESTAMP '1970-01-01 00:00:00.999'", "1970-01-01 00:00:00"],
		["TIMESTAMP '0001-01-01 00:00:00'", "0001-01-01 00:00:00"],
		["TIMESTAMP '9999-12-31 23:59:59.9'", "9999-12-31 23:59:59"],
		["TIMESTAMP_S '1900-02-28 12:00:00'", "1900-02-28 12:00:00"],
		["TIMESTAMP_MS '1969-12-31 23:59:59.5'", "1969-12-31 23:59:59"],
		["TIMESTAMP_NS '1969-12-31 23:59:59.5'", "1969-12-31 23:59:59"],
		["DATE '2024-03-01' + INTERVAL 1 DAY", "2024-03-02 00:00:00"],
	])("gives the wall clock of %s", async (expression, value) => {
		const written = { sql: sql`SELECT ${rawTestSql(expression)} AS t`, columns: { t: "moment" } } as const;
		expect(await engine().query(written)).toEqual([{ t: value }]);
	});

	it("keeps civil time on days that clocks skipped: the hour of 1986-05-04 in Shanghai, and midnight in São Paulo", async () => {
		const skipped = ["1986-05-04 00:30:00", "2018-11-04 00:30:00", "1940-06-01 00:00:00"] as CivilMoment[];
		const written = sql`SELECT unnest([${skipped.map(litMoment)}]) AS t, CAST(t AS DATE) AS d ORDER BY t`;
		expect(await rows(engine(), written, { t: "moment", d: "date" })).toEqual(
			skipped.toSorted().map((t) => ({ t, d: t.slice(0, 10) })),
		);
	});

	it("keeps the statement's order over many batches", async () => {
		const found = await rows(engine(), sql`SELECT range AS n FROM range(10000) ORDER BY range DESC`, {
			n: "integer",
		});
		expect(found.length).toBe(10_000);
		expect(found.map(({ n }) => n)).toEqual(Array.from({ length: 10_000 }, (_, index) => 9999 - index));
	});

	it("gives no rows for an empty result, and still checks its columns", async () => {
		const nothing = sql`SELECT 1 AS a WHERE FALSE`;
		expect(await rows(engine(), nothing, { a: "integer" })).toEqual([]);
		expect((await engineErrorOf(rows(engine(), nothing, { b: "integer" }))).message).toContain("“a”");
	});

	it("tells its version and kind", async () => {
		expect(await engine().version()).toMatch(/^v1\.4\.\d+$/);
		expect(["native", "wasm"]).toContain(engine().kind);
	});
});
