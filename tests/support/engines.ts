/** Both engines under one suite: the native one, and DuckDB-Wasm in a worker thread with the adapter that ships. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker as Thread, type TransferListItem } from "node:worker_threads";
import { afterAll, beforeAll, describe } from "vitest";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { createWasmEngine, type WasmBundle, type WasmBundles } from "@/lib/engine/wasm";

const DIST = join(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"), "..");
const BOOT = fileURLToPath(new URL("./engine-worker.cjs", import.meta.url));

/** Where the builds for Node stand; `eh` is the one chosen. */
export const NODE_BUNDLES: WasmBundles = {
	eh: { mainModule: join(DIST, "duckdb-eh.wasm"), mainWorker: join(DIST, "duckdb-node-eh.worker.cjs") },
	mvp: { mainModule: join(DIST, "duckdb-mvp.wasm"), mainWorker: join(DIST, "duckdb-node-mvp.worker.cjs") },
};

/** A worker thread with the face of a browser's worker. Its console is dropped: the engine logs each refused query. */
export function startThread({ mainWorker }: WasmBundle): Worker {
	const thread = new Thread(BOOT, { workerData: mainWorker, stdout: true, stderr: true });
	const target = new EventTarget();
	thread.on("message", (data) => target.dispatchEvent(new MessageEvent("message", { data })));
	thread.on("error", (error) =>
		target.dispatchEvent(Object.assign(new Event("error"), { message: error.message })),
	);
	const face = Object.assign(target, {
		postMessage: (message: unknown, transfer: TransferListItem[]) => thread.postMessage(message, transfer),
		terminate: () => thread.terminate(),
	});
	return face as unknown as Worker;
}

/** DuckDB-Wasm as the browser gets it, but for the worker and the place of the files; opens in about two seconds. */
export function openWasmEngineInNode(): Promise<Engine> {
	return createWasmEngine(NODE_BUNDLES, startThread);
}

const OPENERS = {
	native: () => openNativeEngine({ threads: 1 }),
	wasm: openWasmEngineInNode,
} as const;

/**
 * A describe block for each engine. One engine is opened per block and closed after it; `engine()` gives it inside
 * tests and hooks.
 */
export function forEachEngine(
	name: string,
	suite: (engine: () => Engine, kind: Engine["kind"]) => void,
): void {
	for (const kind of ["native", "wasm"] as const)
		describe(`${name} (${kind})`, () => {
			let opened: Engine | null = null;
			beforeAll(async () => {
				opened = await OPENERS[kind]();
			});
			afterAll(() => opened?.close());
			suite(() => {
				if (!opened) throw new Error("the engine is open only inside tests and hooks");
				return opened;
			}, kind);
		});
}
