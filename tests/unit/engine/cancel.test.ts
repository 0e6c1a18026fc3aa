/** Calling off a query or a write on every engine alike. */
import { expect, it } from "vitest";
import { CancelledError } from "@/lib/base/errors";
import { sql } from "@/lib/sql/fragment";
import { countOf, ENDLESS, engineErrorOf, failureOf, rows } from "../../support/ask";
import { forEachEngine } from "../../support/engines";

forEachEngine("calling off", (engine) => {
	it("stops a long query, frees the engine and says so as a cancellation", async () => {
		const controller = new AbortController();
		const query = rows(engine(), ENDLESS, { done: "boolean" }, controller.signal);
		setTimeout(() => controller.abort(), 100);
		const error = await failureOf(query);
		expect(error).toBeInstanceOf(CancelledError);
		expect(error).toMatchObject({ code: "cancelled" });
		expect(await rows(engine(), sql`SELECT 1 AS a`, { a: "integer" })).toEqual([{ a: 1 }]);
	});

	it("stops even when the signal fires in the same breath", async () => {
		const controller = new AbortController();
		const query = rows(engine(), ENDLESS, { done: "boolean" }, controller.signal);
		controller.abort();
		expect(await failureOf(query)).toBeInstanceOf(CancelledError);
	});

	it("does not start when the signal has fired before", async () => {
		const query = rows(engine(), ENDLESS, { done: "boolean" }, AbortSignal.abort());
		expect(await failureOf(query)).toBeInstanceOf(CancelledError);
	});

	it("answers other questions while a cancellable one is at work, and stops only that one", async () => {
		const controller = new AbortController();
		const long = failureOf(rows(engine(), ENDLESS, { done: "boolean" }, controller.signal));
		const other = new AbortController();
		const quick = rows(
			engine(),
			sql`SELECT sum(range) AS n FROM range(1000)`,
			{ n: "integer" },
			other.signal,
		);
		expect(await quick).toEqual([{ n: 499_500 }]);
		controller.abort();
		expect(await long).toBeInstanceOf(CancelledError);
	});

	it("gives the rows of a cancellable query that was let be", async () => {
		const { signal } = new AbortController();
		const written = sql`SELECT range AS n, 'x' || range AS words FROM range(5000) ORDER BY n DESC`;
		const found = await rows(engine(), written, { n: "integer", words: "text" }, signal);
		expect(found.length).toBe(5000);
		expect(found[0]).toEqual({ n: 4999, words: "x4999" });
		expect(found[4999]).toEqual({ n: 0, words: "x0" });
		const nothing = sql`SELECT 1 AS a WHERE FALSE`;
		expect(await rows(engine(), nothing, { a: "integer" }, signal)).toEqual([]);
		const wrong = await engineErrorOf(rows(engine(), sql`SELECT 1 AS b`, { a: "integer" }, signal));
		expect(wrong.message).toContain("“b”");
		expect((await engineErrorOf(rows(engine(), sql`SELECT x FROM y`, { x: "text" }, signal))).sql).toBe(
			"SELECT x FROM y",
		);
	});

	it("undoes a write that was called off, and lets the next writer in", async () => {
		await engine().run(sql`CREATE OR REPLACE TABLE sums (done BOOLEAN)`);
		const controller = new AbortController();
		const write = engine().run(sql`INSERT INTO sums VALUES (TRUE); INSERT INTO sums ${ENDLESS}`, controller);
		setTimeout(() => controller.abort(), 100);
		expect(await failureOf(write)).toBeInstanceOf(CancelledError);
		expect(await countOf(engine(), "sums")).toBe(0);
		await engine().run(sql`INSERT INTO sums VALUES (FALSE)`);
		expect(await countOf(engine(), "sums")).toBe(1);
	});
});
