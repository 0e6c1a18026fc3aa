/** Writing on every engine alike: order, all or nothing, readers that see no half load. */
import { beforeEach, expect, it } from "vitest";
import { lit, sql, text } from "@/lib/sql/fragment";
import { countOf, engineErrorOf, failureOf, rows } from "../../support/ask";
import { forEachEngine } from "../../support/engines";

forEachEngine("writing", (engine) => {
	beforeEach(async () => {
		await engine().run(sql`CREATE OR REPLACE TABLE note (n INTEGER PRIMARY KEY, words VARCHAR)`);
	});

	it("runs several statements in order", async () => {
		await engine().run(
			sql`INSERT INTO note VALUES (1, 'a'); UPDATE note SET words = 'b'; INSERT INTO note VALUES (2, 'c');`,
		);
		expect(await rows(engine(), sql`SELECT * FROM note ORDER BY n`, { n: "integer", words: "text" })).toEqual(
			[
				{ n: 1, words: "b" },
				{ n: 2, words: "c" },
			],
		);
	});

	it("undoes the earlier statements when a later one fails", async () => {
		const written = sql`INSERT INTO note VALUES (1, 'a'); INSERT INTO note VALUES (1, 'again')`;
		const error = await engineErrorOf(engine().run(written));
		expect(error.sql).toBe(text(written));
		expect(await countOf(engine(), "note")).toBe(0);
	});

	it("commits what a transaction did, and gives its result", async () => {
		const outcome = await engine().transaction(async (tx) => {
			await tx.run(sql`INSERT INTO note VALUES (1, 'a')`);
			await tx.insert("note", [{ name: "n", kind: "integer", values: [2, 3] }]);
			return tx.query({ sql: sql`SELECT n FROM note ORDER BY n`, columns: { n: "integer" } });
		});
		expect(outcome).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
		expect(await countOf(engine(), "note")).toBe(3);
	});

	it("rolls back when the work throws, passes the error on, and goes on working", async () => {
		const mine = new Error("mine");
		const failed = engine().transaction(async (tx) => {
			await tx.run(sql`INSERT INTO note VALUES (1, 'a')`);
			await tx.insert("note", [{ name: "n", kind: "integer", values: [2] }]);
			throw mine;
		});
		expect(await failureOf(failed)).toBe(mine);
		expect(await countOf(engine(), "note")).toBe(0);
		await engine().run(sql`INSERT INTO note VALUES (1, 'a')`);
		expect(await countOf(engine(), "note")).toBe(1);
	});

	it("rolls back when the engine refuses a statement", async () => {
		const failed = engine().transaction(async (tx) => {
			await tx.run(sql`INSERT INTO note VALUES (1, 'a')`);
			await tx.run(sql`INSERT INTO note VALUES (1, 'again')`);
		});
		expect((await engineErrorOf(failed)).detail).toMatch(/duplicate key/i);
		expect(await countOf(engine(), "note")).toBe(0);
	});

	it("shows readers nothing of an open transaction, and everything after it", async () => {
		await engine().transaction(async (tx) => {
			await tx.insert("note", [{ name: "n", kind: "integer", values: [1, 2, 3] }]);
			await tx.run(sql`CREATE TABLE half_way AS SELECT * FROM note`);
			expect(await countOf(engine(), "note")).toBe(0);
			await engineErrorOf(countOf(engine(), "half_way"));
			const own = await tx.query({ sql: sql`SELECT count(*) AS n FROM note`, columns: { n: "integer" } });
			expect(own).toEqual([{ n: 3 }]);
		});
		expect(await countOf(engine(), "note")).toBe(3);
		expect(await countOf(engine(), "half_way")).toBe(3);
		await engine().run(sql`DROP TABLE half_way`);
	});

	it("lets writers in one after the other", async () => {
		const seen: string[] = [];
		const writer = (name: string) =>
			engine().transaction(async (tx) => {
				seen.push(`${name} in`);
				const [row] = await tx.query({
					sql: sql`SELECT coalesce(max(n), 0) AS n FROM note`,
					columns: { n: "integer" },
				});
				await tx.run(sql`INSERT INTO note VALUES (${lit((row?.n ?? 0) + 1)}, ${lit(name)})`);
				seen.push(`${name} out`);
			});
		await Promise.all([writer("a"), writer("b"), engine().run(sql`INSERT INTO note VALUES (100, 'c')`)]);
		expect(seen).toEqual(["a in", "a out", "b in", "b out"]);
		expect(
			await rows(engine(), sql`SELECT n, words FROM note ORDER BY n`, { n: "integer", words: "text" }),
		).toEqual([
			{ n: 1, words: "a" },
			{ n: 2, words: "b" },
			{ n: 100, words: "c" },
		]);
	});

	it("keeps the order of what is asked at once within a transaction", async () => {
		await engine().transaction(async (tx) => {
			await Promise.all([
				tx.insert("note", [{ name: "n", kind: "integer", values: [1] }]),
				tx.insert("note", [{ name: "n", kind: "integer", values: [2] }]),
				tx.run(sql`DELETE FROM note WHERE n = 1`),
			]);
		});
		expect(await rows(engine(), sql`SELECT n FROM note`, { n: "integer" })).toEqual([{ n: 2 }]);
	});

	it("refuses the use of a transaction that is over", async () => {
		const tx = await engine().transaction(async (open) => open);
		await expect(tx.run(sql`INSERT INTO note VALUES (9, 'late')`)).rejects.toThrow(/over/);
		expect(await countOf(engine(), "note")).toBe(0);
	});
});
