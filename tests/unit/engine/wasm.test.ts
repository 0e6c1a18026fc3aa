/** Opening DuckDB-Wasm: once for all callers, again after a failure, and never waiting for a dead worker. */
import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EngineError } from "@/lib/base/errors";
import { createWasmEngine, openWasmEngine } from "@/lib/engine/wasm";
import { sql } from "@/lib/sql/fragment";
import { NODE_BUNDLES, startThread } from "../../support/engines";

const ONE = { sql: sql`SELECT 1 AS a`, columns: { a: "integer" } } as const;
const MISSING = "/no/such/place/duckdb.wasm";

/** What the default needs of a browser: `new Worker(url)`, and a server that answers for the module. */
function giveBrowser(): string[] {
	const started: string[] = [];
	vi.stubGlobal("Worker", function StandIn(mainWorker: string) {
		started.push(mainWorker);
		return startThread({ ...NODE_BUNDLES.eh, mainWorker });
	});
	vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
		expect(init?.method).toBe("HEAD");
		return new Response(null, { status: existsSync(url) ? 200 : 404 });
	});
	return started;
}

// The library writes the death of a worker to the console as well.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

describe("openWasmEngine", () => {
	it("forgets a failed opening, then opens once for callers at the same time and later", async () => {
		const started = giveBrowser();
		const broken = { ...NODE_BUNDLES, eh: { ...NODE_BUNDLES.eh, mainModule: MISSING } };
		const error = await openWasmEngine(broken).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(EngineError);
		expect(error).toMatchObject({
			code: "engine_open",
			message: expect.stringMatching(/^数据引擎没有打开.*404.*刷新页面/),
		});
		expect(started).toEqual([]);

		const [first, second] = await Promise.all([openWasmEngine(NODE_BUNDLES), openWasmEngine(NODE_BUNDLES)]);
		expect(second).toBe(first);
		expect(await openWasmEngine(NODE_BUNDLES)).toBe(first);
		expect(started).toEqual([NODE_BUNDLES.eh.mainWorker]);
		expect(await first.query(ONE)).toEqual([{ a: 1 }]);
		await first.close();
	});
});

describe("createWasmEngine", () => {
	it("says so when the worker's script is not there", async () => {
		const absent = { mainModule: NODE_BUNDLES.eh.mainModule, mainWorker: "/no/such/place/worker.cjs" };
		const opening = createWasmEngine({ mvp: absent, eh: absent }, startThread);
		await expect(opening).rejects.toMatchObject({
			code: "engine_open",
			message: expect.stringContaining("worker.cjs"),
		});
	});

	it("gives up a loading that stands still, as when the module breaks off half way", async () => {
		vi.useFakeTimers();
		const silent = Object.assign(new EventTarget(), { postMessage: () => undefined, terminate: vi.fn() });
		const opening = createWasmEngine(NODE_BUNDLES, () => silent as unknown as Worker);
		const failure = expect(opening).rejects.toMatchObject({
			code: "engine_open",
			message: expect.stringContaining("载入停滞"),
		});
		await vi.advanceTimersByTimeAsync(61_000);
		await failure;
		expect(silent.terminate).toHaveBeenCalled();
		vi.useRealTimers();
	});

	it("says so where there are no workers at all", async () => {
		await expect(createWasmEngine(NODE_BUNDLES)).rejects.toMatchObject({ code: "engine_open" });
	});

	it("runs the build for old browsers too", async () => {
		const engine = await createWasmEngine({ mvp: NODE_BUNDLES.mvp, eh: NODE_BUNDLES.mvp }, startThread);
		await engine.run(sql`CREATE TABLE t (words VARCHAR, day DATE)`);
		await engine.insert("t", [
			{ name: "day", kind: "date", values: ["1969-12-31", null] },
			{ name: "words", kind: "text", values: [null, "张三😀"] },
		]);
		const columns = { words: "text", day: "date" } as const;
		expect(await engine.query({ sql: sql`SELECT words, day FROM t ORDER BY rowid`, columns })).toEqual([
			{ words: null, day: "1969-12-31" },
			{ words: "张三😀", day: null },
		]);
		await expect(engine.query({ sql: sql`SELECT x`, columns: { x: "text" } })).rejects.toThrow(EngineError);
		await engine.close();
	});

	it("fails what waits, and what comes later, when the worker dies", async () => {
		let worker: Worker | null = null;
		const engine = await createWasmEngine(NODE_BUNDLES, (bundle) => {
			worker = startThread(bundle);
			return worker;
		});
		const waiting = engine
			.query({ sql: sql`SELECT sum(hash(range)) > 0 AS a FROM range(100000000)`, columns: { a: "boolean" } })
			.catch((error: unknown) => error);
		await new Promise((done) => setTimeout(done, 50));
		(worker as Worker | null)?.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
		expect(await waiting).toMatchObject({ code: "engine_query", detail: "out of memory" });
		await expect(engine.query(ONE)).rejects.toMatchObject({
			message: expect.stringContaining("out of memory"),
		});
		await expect(engine.run(sql`SELECT 1`)).rejects.toBeInstanceOf(EngineError);
		await engine.close();
	});
});
