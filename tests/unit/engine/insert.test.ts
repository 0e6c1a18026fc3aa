/** Inserting columns on every engine alike: by name, checked, whole or not at all. */
import { beforeEach, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { EngineError } from "@/lib/base/errors";
import type { ColumnData } from "@/lib/engine/engine";
import { id, litDate, litMoment, sql } from "@/lib/sql/fragment";
import { countOf, engineErrorOf, failureOf, rows } from "../../support/ask";
import { forEachEngine } from "../../support/engines";

forEachEngine("inserting columns", (engine) => {
	const dates = ["0001-01-01", "1969-12-31", "2024-02-29", "9999-12-31"] as CivilDate[];
	const moments = [
		"1900-02-28 23:59:59",
		"1969-12-31 23:59:59",
		"1970-01-01 00:00:00",
		"2038-01-19 03:14:08",
	];

	beforeEach(async () => {
		await engine().run(sql`CREATE OR REPLACE TABLE kinds (
			words VARCHAR, whole INTEGER, big BIGINT, amount DOUBLE, money DECIMAL(18, 2), claim BOOLEAN, day DATE,
			moment TIMESTAMP, code SMALLINT, "odd ""name" VARCHAR DEFAULT 'default', place INTEGER)`);
	});

	const COLUMNS = {
		words: "text",
		whole: "integer",
		big: "integer",
		amount: "number",
		money: "number",
		claim: "boolean",
		day: "date",
		moment: "moment",
		code: "integer",
		'odd "name': "text",
		place: "integer",
	} as const;

	it("takes every kind by name in any order, nulls in each, and gives the same back", async () => {
		const given: ColumnData[] = [
			{ name: "place", kind: "integer", values: [1, 2, 3, 4, 5] },
			{ name: "code", kind: "code", values: [-32768, 32767, 0, 1000, null] },
			{ name: "moment", kind: "moment", values: [...moments, null] },
			{ name: "day", kind: "date", values: [...dates, null] },
			{ name: "claim", kind: "boolean", values: [true, false, true, false, null] },
			{ name: "money", kind: "number", values: [0.01, -1234567.89, 1.25, 0, null] },
			{ name: "amount", kind: "number", values: [0.1, -1e300, 5e-324, 0, null] },
			{
				name: "big",
				kind: "integer",
				values: [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, 1, null],
			},
			{ name: "whole", kind: "integer", values: [2147483647, -2147483648, 0, 7, null] },
			{ name: 'odd "name', kind: "text", values: ["'; --", "\\", "a\r\nb\tc", "\u0001", null] },
			{ name: "words", kind: "text", values: ["张三😀", "", "👨‍👩‍👧", '"quoted"', null] },
		];
		await engine().insert("kinds", given);
		const found = await rows(engine(), sql`SELECT * FROM kinds ORDER BY place`, COLUMNS);
		const expected = [0, 1, 2, 3, 4].map((row) =>
			Object.fromEntries(given.map(({ name, values }) => [name, values[row]])),
		);
		expect(found).toEqual(expected);
		const sound = sql`SELECT count(*) AS n FROM kinds WHERE day = ${litDate(dates[1] as CivilDate)}
			AND moment = ${litMoment(moments[1] as CivilMoment)} AND money = -1234567.89 AND code = 32767 AND words = ''`;
		expect(await rows(engine(), sound, { n: "integer" })).toEqual([{ n: 1 }]);
	});

	it("takes typed arrays", async () => {
		await engine().insert("kinds", [
			{ name: "code", kind: "code", values: Int16Array.of(-1, 32767) },
			{ name: "whole", kind: "integer", values: Int32Array.of(-2147483648, 2147483647) },
			{ name: "big", kind: "integer", values: Float64Array.of(2 ** 53 - 1, -5) },
			{ name: "amount", kind: "number", values: Float64Array.of(0.5, -0.25) },
		]);
		const columns = { code: "integer", whole: "integer", big: "integer", amount: "number" } as const;
		expect(
			await rows(engine(), sql`SELECT code, whole, big, amount FROM kinds ORDER BY code`, columns),
		).toEqual([
			{ code: -1, whole: -2147483648, big: 2 ** 53 - 1, amount: 0.5 },
			{ code: 32767, whole: 2147483647, big: -5, amount: -0.25 },
		]);
	});

	it("gives columns that are not named their default, and appends to what is there", async () => {
		await engine().insert("kinds", [{ name: "place", kind: "integer", values: [1] }]);
		await engine().insert("kinds", [{ name: "place", kind: "integer", values: [2] }]);
		const columns = { place: "integer", 'odd "name': "text", words: "text" } as const;
		const written = sql`SELECT place, ${id('odd "name')}, words FROM kinds ORDER BY place`;
		expect(await rows(engine(), written, columns)).toEqual([
			{ place: 1, 'odd "name': "default", words: null },
			{ place: 2, 'odd "name': "default", words: null },
		]);
	});

	it("takes values of an ENUM as text, and refuses a strange one", async () => {
		await engine().run(sql`CREATE OR REPLACE TABLE moods (mood ENUM ('好', '坏'))`);
		await engine().insert("moods", [{ name: "mood", kind: "text", values: ["坏", null, "好"] }]);
		const error = await engineErrorOf(
			engine().insert("moods", [{ name: "mood", kind: "text", values: ["好", "怪"] }]),
		);
		expect(error.code).toBe("engine_insert");
		expect(error.message).toContain("moods");
		expect(await rows(engine(), sql`SELECT mood FROM moods`, { mood: "text" })).toEqual([
			{ mood: "坏" },
			{ mood: null },
			{ mood: "好" },
		]);
	});

	it("takes no rows for nothing", async () => {
		await engine().insert("kinds", [{ name: "place", kind: "integer", values: [] }]);
		expect(await countOf(engine(), "kinds")).toBe(0);
	});

	it.each<[string, readonly ColumnData[], RegExp]>([
		["an unknown column", [{ name: "nope", kind: "text", values: ["a"] }], /没有列“nope”/],
		["text for a number", [{ name: "whole", kind: "text", values: ["12"] }], /“whole”的类型不符/],
		["text for a date", [{ name: "day", kind: "text", values: ["2024-01-01"] }], /“day”的类型不符/],
		["a date for text", [{ name: "words", kind: "date", values: ["2024-01-01"] }], /“words”的类型不符/],
		["a number for an integer", [{ name: "whole", kind: "number", values: [1] }], /“whole”的类型不符/],
		["a value of another kind", [{ name: "words", kind: "text", values: ["a", 1] }], /“words”第 2 行/],
		["a date that does not exist", [{ name: "day", kind: "date", values: ["2024-02-30"] }], /“day”第 1 行/],
		[
			"a moment without a time",
			[{ name: "moment", kind: "moment", values: ["2024-02-28"] }],
			/“moment”第 1 行/,
		],
		["an infinite number", [{ name: "amount", kind: "number", values: [0, Infinity] }], /“amount”第 2 行/],
		[
			"NaN in a typed array",
			[{ name: "amount", kind: "number", values: Float64Array.of(Number.NaN) }],
			/第 1 行/,
		],
		["an unsafe integer", [{ name: "big", kind: "integer", values: [2 ** 53] }], /“big”第 1 行/],
		["a fraction as an integer", [{ name: "big", kind: "integer", values: [0.5] }], /“big”第 1 行/],
		["a code out of range", [{ name: "code", kind: "code", values: [32768] }], /“code”第 1 行/],
		["an integer the table cannot hold", [{ name: "whole", kind: "integer", values: [2 ** 31] }], /kinds/],
		["no columns at all", [], /任何列/],
		[
			"unequal lengths",
			[
				{ name: "words", kind: "text", values: ["a", "b"] },
				{ name: "whole", kind: "integer", values: [1] },
			],
			/“whole”的行数/,
		],
		[
			"a doubled column",
			[
				{ name: "words", kind: "text", values: ["a"] },
				{ name: "words", kind: "text", values: ["b"] },
			],
			/“words”给出了两次/,
		],
	])("refuses %s and inserts nothing", async (_, columns, message) => {
		const error = await engineErrorOf(engine().insert("kinds", columns));
		expect(error).toMatchObject({ code: "engine_insert", message: expect.stringMatching(message) });
		expect(error.sql).toContain('INSERT INTO "kinds"');
		expect(error.message).toContain("kinds");
		expect(await countOf(engine(), "kinds")).toBe(0);
	});

	it("refuses a table that does not exist", async () => {
		const error = await engineErrorOf(
			engine().insert("nowhere", [{ name: "a", kind: "text", values: ["a"] }]),
		);
		expect(error.message).toContain("nowhere");
	});

	it("inserts all rows or none, and leaves nothing that would surface later", async () => {
		await engine().run(sql`CREATE OR REPLACE TABLE keyed (n INTEGER PRIMARY KEY)`);
		const values = Array.from({ length: 50_000 }, (_, index) => (index === 49_999 ? 0 : index));
		await engineErrorOf(engine().insert("keyed", [{ name: "n", kind: "integer", values }]));
		expect(await countOf(engine(), "keyed")).toBe(0);
		await engine().insert("keyed", [{ name: "n", kind: "integer", values: [1] }]);
		expect(await countOf(engine(), "keyed")).toBe(1);
	});

	it("frees what the rows passed through", async () => {
		await engine().insert("kinds", [{ name: "place", kind: "integer", values: [1] }]);
		const left = await engine().transaction((tx) =>
			tx.query({
				sql: sql`SELECT table_name AS name FROM duckdb_tables() WHERE temporary`,
				columns: { name: "text" },
			}),
		);
		expect(left).toEqual([]);
	});

	it("goes on within a transaction that caught a refusal", async () => {
		await engine().transaction(async (tx) => {
			const wrong = tx.insert("kinds", [{ name: "day", kind: "date", values: ["never"] }]);
			expect(await failureOf(wrong)).toBeInstanceOf(EngineError);
			await tx.insert("kinds", [{ name: "day", kind: "date", values: ["2024-01-01"] }]);
		});
		expect(await rows(engine(), sql`SELECT day FROM kinds`, { day: "date" })).toEqual([
			{ day: "2024-01-01" },
		]);
	});

	it("takes 100 000 rows of 30 columns in order", async () => {
		const count = 100_000;
		const texts = Array.from({ length: count }, (_, index) =>
			index % 7 === 0 ? null : `张某被骗经过，编号${index}😀`,
		);
		const names = Array.from({ length: 28 }, (_, index) => `t${index}`);
		const definitions = names.map((name) => sql`${id(name)} VARCHAR`);
		await engine().run(sql`CREATE OR REPLACE TABLE wide (n INTEGER, day DATE, ${definitions})`);
		await engine().insert("wide", [
			...names.map((name) => ({ name, kind: "text" as const, values: texts })),
			{ name: "n", kind: "integer", values: Int32Array.from({ length: count }, (_, index) => index) },
			{ name: "day", kind: "date", values: texts.map((_, row) => dates[row % 4] ?? null) },
		]);
		const columns = { n: "integer", known: "integer", units: "integer", span: "integer" } as const;
		const written = sql`SELECT count(*) AS n, count(t27) AS known, sum(length(t13)) AS units,
			count(*) FILTER (WHERE rowid = n AND t0 IS NOT DISTINCT FROM t27) AS span FROM wide`;
		const known = texts.filter((value) => value !== null);
		expect(await rows(engine(), written, columns)).toEqual([
			{
				n: count,
				known: known.length,
				units: known.reduce((sum, value) => sum + [...value].length, 0),
				span: count,
			},
		]);
		const some = sql`SELECT n, t5, day FROM wide WHERE n IN (0, 1, 19999, 20000, 99999) ORDER BY n`;
		expect(await rows(engine(), some, { n: "integer", t5: "text", day: "date" })).toEqual(
			[0, 1, 19_999, 20_000, 99_999].map((n) => ({ n, t5: texts[n], day: dates[n % 4] })),
		);
		await engine().run(sql`DROP TABLE wide`);
	});
});
