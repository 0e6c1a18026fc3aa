/** No files, no network, no extensions, no way back; what EXPLAIN and closing promise. */
import { describe, expect, it } from "vitest";
import { openNativeEngine } from "@/lib/engine/native";
import { lit, type Sql, sql } from "@/lib/sql/fragment";
import { countOf, ENDLESS, engineErrorOf, rows } from "../../support/ask";
import { forEachEngine, openWasmEngineInNode } from "../../support/engines";

forEachEngine("lockdown", (engine) => {
	const outside = (name: string) => sql`${lit(`/tmp/yanpan-lockdown-${name}`)}`;

	it.each<[string, Sql]>([
		["reading a file", sql`SELECT * FROM read_csv('/etc/hosts')`],
		["reading a file by name", sql`SELECT * FROM '/etc/hosts.csv'`],
		["reading text", sql`SELECT * FROM read_text('/etc/hosts')`],
		["listing files", sql`SELECT * FROM glob('/etc/*')`],
		["reading from the network", sql`SELECT * FROM read_csv('https://example.invalid/a.csv')`],
		["writing a file", sql`COPY (SELECT 1) TO ${outside("copy.csv")}`],
		["exporting", sql`EXPORT DATABASE ${outside("export")}`],
		["attaching a database", sql`ATTACH ${outside("a.db")}`],
		["loading an extension", sql`INSTALL excel; LOAD excel`],
		["loading one by path", sql`LOAD ${outside("x.duckdb_extension")}`],
		["opening access again", sql`SET enable_external_access = true`],
		["autoloading again", sql`SET autoload_known_extensions = true`],
		["autoinstalling again", sql`SET autoinstall_known_extensions = true`],
		["unlocking", sql`SET lock_configuration = false`],
		["resetting", sql`RESET autoload_known_extensions`],
	])("refuses %s", async (_, written) => {
		const error = await engineErrorOf(engine().run(written));
		expect(error.detail).toMatch(/disabled|locked|cannot|not allowed/i);
		await engineErrorOf(engine().query({ sql: written, columns: { a: "text" } }));
	});

	it("neither installs nor loads an extension for a function it lacks", async () => {
		const lacking = rows(engine(), sql`SELECT excel_text(1, '0') AS a`, { a: "text" });
		expect((await engineErrorOf(lacking)).detail).toContain("excel");
		const settings = sql`SELECT name, value FROM duckdb_settings()
			WHERE name IN ('autoload_known_extensions', 'autoinstall_known_extensions', 'enable_external_access',
				'lock_configuration', 'temp_directory') ORDER BY name`;
		expect(await rows(engine(), settings, { name: "text", value: "text" })).toEqual([
			{ name: "autoinstall_known_extensions", value: "false" },
			{ name: "autoload_known_extensions", value: "false" },
			{ name: "enable_external_access", value: "false" },
			{ name: "lock_configuration", value: "true" },
			{ name: "temp_directory", value: "" },
		]);
	});
});

forEachEngine("explain", (engine) => {
	it("binds without running", async () => {
		await engine().run(sql`CREATE OR REPLACE TABLE here (a INTEGER)`);
		expect(await engine().explain(ENDLESS)).toMatch(/RANGE/i);
		await engine().explain(sql`INSERT INTO here VALUES (1)`);
		expect(await countOf(engine(), "here")).toBe(0);
	});

	it("refuses what does not bind", async () => {
		await engine().run(sql`CREATE OR REPLACE TABLE here (a INTEGER)`);
		const error = await engineErrorOf(engine().explain(sql`SELECT b FROM here`));
		expect(error.sql).toBe("EXPLAIN SELECT b FROM here");
		expect(error.detail).toContain("b");
	});
});

describe.each(["native", "wasm"] as const)("closing (%s)", (kind) => {
	it("waits for what is under way, refuses what comes later, and may be repeated", async () => {
		const engine = await (kind === "native" ? openNativeEngine({ threads: 1 }) : openWasmEngineInNode());
		const under = rows(engine, sql`SELECT sum(range) AS n FROM range(3000000)`, { n: "integer" });
		await Promise.all([engine.close(), engine.close()]);
		expect(await under).toEqual([{ n: 4_499_998_500_000 }]);
		const error = await engineErrorOf(rows(engine, sql`SELECT 1 AS a`, { a: "integer" }));
		expect(error).toMatchObject({ code: "engine_open", message: expect.stringContaining("已经关闭") });
		await engineErrorOf(engine.run(sql`SELECT 1`));
		await engine.close();
	});
});
