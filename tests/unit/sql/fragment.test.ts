/** The tag: what it joins, what it refuses, and what the compiler refuses. */
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { empty, id, join, lit, litDate, litMoment, type Sql, sql, text } from "@/lib/sql/fragment";

const forged = (value: unknown) => value as Sql;

describe("sql", () => {
	it("joins template and holes", () => {
		const condition = sql`${id("e", "day")} >= ${lit(20)}`;
		expect(text(sql`SELECT ${id("name")} FROM t e WHERE ${condition}`)).toBe(
			'SELECT "name" FROM t e WHERE "e"."day" >= 20',
		);
	});

	it("joins a list in a hole with commas", () => {
		expect(text(sql`x IN (${["a", "b'c"].map(lit)})`)).toBe("x IN ('a', 'b''c')");
	});

	it("reads line breaks and doubled backslashes as any template does", () => {
		expect(text(sql`SELECT 1\nUNION ALL\n\tSELECT regexp_matches(x, '\\d')`)).toBe(
			"SELECT 1\nUNION ALL\n\tSELECT regexp_matches(x, '\\d')",
		);
	});

	it("refuses a backslash that the template would swallow", () => {
		expect(() => sql`SELECT regexp_matches(x, '\d')`).toThrow(/backslash/);
		expect(() => sql`SELECT ${lit(1)}, '\\\d'`).toThrow(/backslash/);
	});

	it("refuses an empty list: IN () is no SQL", () => {
		expect(() => sql`x IN (${[]})`).toThrow(/empty list/);
	});

	it.each([
		["a string", () => sql`x LIKE '%${lit("a")}%'`],
		["a quoted name", () => sql`SELECT "${id("a")}"`],
		["a line comment", () => sql`SELECT 1 -- ${lit("a")}`],
		["a block comment", () => sql`SELECT 1 /* ${lit("a")} */`],
		["a string opened between two holes", () => sql`x = ${lit(1)} AND y = 'a ${lit(2)}'`],
	])("refuses a hole inside %s", (_, build) => {
		expect(build).toThrow(/inside quotes or a comment/);
	});

	it("takes holes after complete strings, names and comments", () => {
		expect(text(sql`SELECT 'it''s -- "', "a'b" /* ' */ -- don't\n, ${lit(1)}`)).toBe(
			`SELECT 'it''s -- "', "a'b" /* ' */ -- don't\n, 1`,
		);
	});

	it("does not compile with a raw string, number or null in a hole, and refuses them at run time", () => {
		const name = "t; DROP TABLE t";
		// @ts-expect-error a raw string is no SQL
		expect(() => sql`SELECT * FROM ${name}`).toThrow(/not a piece of SQL/);
		// @ts-expect-error nor is a number
		expect(() => sql`SELECT ${1}`).toThrow();
		// @ts-expect-error nor null
		expect(() => sql`SELECT ${null}`).toThrow();
		// @ts-expect-error nor a list of strings
		expect(() => sql`SELECT ${["a"]}`).toThrow();
		// @ts-expect-error nor an object that only looks like one
		expect(() => sql`SELECT ${{ text: "1" }}`).toThrow();
		// @ts-expect-error a fragment is no value
		expect(() => lit(sql`SELECT 1`)).toThrow();
	});

	it("is not fooled by a cast", () => {
		expect(() => sql`SELECT ${forged("1")}`).toThrow(/not a piece of SQL/);
		expect(() => text(forged({ ...sql`SELECT 1` }))).toThrow(/not a piece of SQL/);
	});

	it("compares by text, so that tests of plans cannot pass by accident", () => {
		expect(sql`SELECT 1`).toEqual(sql`SELECT ${lit(1)}`);
		expect(sql`SELECT 1`).not.toEqual(sql`SELECT 2`);
	});

	it("cannot be changed", () => {
		expect(Object.isFrozen(sql`SELECT 1`)).toBe(true);
	});
});

describe("join", () => {
	it("puts the separator between fragments only", () => {
		expect(text(join([sql`a`, sql`b`, sql`c`], sql` AND `))).toBe("a AND b AND c");
		expect(text(join([sql`a`], sql` AND `))).toBe("a");
	});

	it("gives the empty fragment for an empty list", () => {
		expect(join([], sql`, `)).toEqual(empty);
		expect(text(empty)).toBe("");
	});
});

describe("lit", () => {
	it.each([
		[null, "NULL"],
		[true, "TRUE"],
		[false, "FALSE"],
		[0, "0"],
		[-5, "(-5)"],
		[1.5, "1.5e0"],
		[-0.25, "(-0.25e0)"],
		[1e-7, "1e-7"],
		[1e21, "1e+21"],
		[9007199254740991, "9007199254740991"],
		[9007199254740992, "9007199254740992e0"],
		["", "''"],
		["O'Brien", "'O''Brien'"],
		["'; --", "'''; --'"],
		["a\\'b", "'a\\''b'"],
		["null", "'null'"],
	])("writes %j as %s", (value, written) => {
		expect(text(lit(value))).toBe(written);
	});

	it("keeps a subtraction of a negative number from becoming a comment", () => {
		expect(text(sql`SELECT 1 -${lit(-5)}`)).toBe("SELECT 1 -(-5)");
	});

	it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, "a\0b"])("refuses %j", (value) => {
		expect(() => lit(value)).toThrow();
	});
});

describe("id", () => {
	it.each([
		["incident", '"incident"'],
		['a"b', '"a""b"'],
		["a.b", '"a.b"'],
		["select", '"select"'],
		["案件 编号", '"案件 编号"'],
	])("writes %j as %s", (name, written) => {
		expect(text(id(name))).toBe(written);
	});

	it("refuses the empty name and NUL", () => {
		expect(() => id("")).toThrow(/empty/);
		expect(() => id("t", "")).toThrow(/empty/);
		expect(() => id("a\0")).toThrow(/NUL/);
	});
});

describe("civil literals", () => {
	it("carry their type", () => {
		expect(text(litDate("1969-12-31" as CivilDate))).toBe("DATE '1969-12-31'");
		expect(text(litMoment("2024-02-29 23:59:59" as CivilMoment))).toBe("TIMESTAMP '2024-02-29 23:59:59'");
	});

	it("do not compile from plain text, and refuse what is no date", () => {
		// @ts-expect-error plain text is no civil date
		expect(text(litDate("2024-01-01"))).toBe("DATE '2024-01-01'");
		expect(() => litDate("2024-02-30" as CivilDate)).toThrow(/no civil date/);
		expect(() => litMoment("2024-01-01' --" as CivilMoment)).toThrow(/no civil moment/);
	});
});
