/** DuckDB-Wasm in a worker: the engine that ships. The only file that knows the package. */
import { AsyncDuckDB, type DuckDBBundles, selectBundle, VoidLogger } from "@duckdb/duckdb-wasm";
import { type Table, tableFromIPC } from "apache-arrow";
import { quiet } from "@/lib/base/eventual";
import { decodeTable } from "./decode";
import type { Connection, Driver } from "./driver";
import type { Engine } from "./engine";
import { cancelled, openFailure, reasonOf } from "./failure";
import { type Lifeline, lifeline } from "./lifeline";
import { arrowChunks } from "./packed";
import { openSession } from "./session";

/** Addresses of one build of the engine, on our own origin. */
export interface WasmBundle {
	readonly mainModule: string;
	readonly mainWorker: string;
}

/** `eh` is the faster build (WebAssembly exceptions); `mvp` runs everywhere. The threaded build is not offered. */
export interface WasmBundles {
	readonly mvp: WasmBundle;
	readonly eh: WasmBundle;
}

/** Starts the worker of a bundle, or says why it cannot run; browsers need no other than the default. */
export type StartWorker = (bundle: WasmBundle) => Worker | Promise<Worker>;

/** How long a cancellable statement may hold the worker before it looks up, in milliseconds. */
const POLLING_INTERVAL = 20;

/** How long loading may stand still before it counts as failed, in milliseconds. */
const PATIENCE = 60_000;

let shared: Promise<Engine> | null = null;

/**
 * The page's engine: opened by the first caller, shared by all others (React's strict mode mounts twice). A failed
 * opening is forgotten, so that the officer can try again.
 * @throws EngineError `engine_open`
 */
export function openWasmEngine(bundles: WasmBundles): Promise<Engine> {
	if (shared) return shared;
	const opening = createWasmEngine(bundles);
	shared = opening;
	opening.catch(() => {
		if (shared === opening) shared = null;
	});
	return opening;
}

/**
 * An engine of its own, with its own worker and memory.
 * @param startWorker for surroundings without browser workers
 * @throws EngineError `engine_open` when a file of the engine is missing or the browser cannot run it
 */
export async function createWasmEngine(
	bundles: WasmBundles,
	startWorker: StartWorker = startServedWorker,
): Promise<Engine> {
	return openSession(await openDriver(bundles, startWorker));
}

/** The library's worker never answers when its module is not there: ask the server first. */
async function startServedWorker({ mainModule, mainWorker }: WasmBundle): Promise<Worker> {
	const answer = await fetch(mainModule, { method: "HEAD" });
	if (!answer.ok) throw new Error(`${mainModule}: ${answer.status} ${answer.statusText}`);
	return new Worker(mainWorker);
}

async function openDriver({ mvp, eh }: WasmBundles, startWorker: StartWorker): Promise<Driver> {
	const builds: DuckDBBundles = { mvp: { ...mvp }, eh: { ...eh } };
	const line = lifeline();
	let database: AsyncDuckDB | null = null;
	try {
		const { mainModule, mainWorker } = await selectBundle(builds);
		const worker = await startWorker({ mainModule, mainWorker: mainWorker ?? mvp.mainWorker });
		worker.addEventListener("error", (event) => line.cut(deathOf(event)));
		database = new AsyncDuckDB(new VoidLogger(), worker);
		await instantiate(database, line, mainModule);
		const query = { queryPollingInterval: POLLING_INTERVAL, castBigIntToDouble: true };
		await line.hold(database.open({ query }));
		return driverOf(database, line);
	} catch (error) {
		await database?.terminate();
		throw openFailure(
			`数据引擎没有打开：${reasonOf(error)}。请刷新页面；仍不成功时请检查程序文件是否完整（engine 目录），或换用 Chrome、Edge 109 以上版本。`,
			error,
		);
	}
}

/** Loads the module; a download that stands still is given up, because the library itself would wait for ever. */
async function instantiate(database: AsyncDuckDB, line: Lifeline, mainModule: string): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const goOn = () => {
		clearTimeout(timer);
		timer = setTimeout(() => line.cut(new Error(`${mainModule} 载入停滞`)), PATIENCE);
	};
	goOn();
	try {
		await line.hold(database.instantiate(mainModule, null, goOn));
	} finally {
		clearTimeout(timer);
	}
}

function driverOf(database: AsyncDuckDB, line: Lifeline): Driver {
	return {
		kind: "wasm",
		connect: async () => connectionOf({ database, line, id: await line.hold(database.connectInternal()) }),
		close: () => database.terminate(),
	};
}

/** One connection of the library: the number it is known by, and whom to ask. */
interface Seat {
	readonly database: AsyncDuckDB;
	readonly line: Lifeline;
	readonly id: number;
}

function connectionOf(seat: Seat): Connection {
	const { database, line, id } = seat;
	return {
		async fetch(sql, signal) {
			const table = signal
				? await fetchCancellable(seat, sql, signal)
				: tableFromIPC(await line.hold(database.runQuery(id, sql)));
			return decodeTable(table);
		},
		append: (name, columns, rowCount) => insertChunks(seat, name, arrowChunks(columns, rowCount)),
		castsPacked: true,
		// The library transfers what it is given to its worker; packed rows are still to be stored.
		appendPacked: (name, { chunks }) => insertChunks(seat, name, copies(chunks)),
		close: () => line.hold(database.disconnect(id)),
	};
}

function* copies(chunks: readonly Uint8Array[]): Generator<Uint8Array> {
	for (const chunk of chunks) yield chunk.slice();
}

async function insertChunks(
	{ database, line, id }: Seat,
	name: string,
	chunks: Iterable<Uint8Array>,
): Promise<void> {
	// One ahead: the engine's thread need not wait until this one has time for its answer.
	let before: Promise<void> | null = null;
	for (const chunk of chunks) {
		const inserting = quiet(line.hold(database.insertArrowFromIPCStream(id, chunk, { name, create: false })));
		await before;
		before = inserting;
	}
	await before;
}

/** Runs a statement in slices of {@link POLLING_INTERVAL}, looking at the signal between them. */
async function fetchCancellable(
	{ database, line, id }: Seat,
	sql: string,
	signal: AbortSignal,
): Promise<Table> {
	const stopIfAborted = async () => {
		if (!signal.aborted) return;
		await line.hold(database.cancelPendingQuery(id));
		throw cancelled();
	};
	let header = await line.hold(database.startPendingQuery(id, sql, false));
	while (header === null) {
		await stopIfAborted();
		header = await line.hold(database.pollPendingQuery(id));
	}
	const messages = [header];
	for (;;) {
		await stopIfAborted();
		const message = await line.hold(database.fetchQueryResults(id));
		if (message?.length === 0) return tableFromIPC(messages);
		if (message) messages.push(message);
	}
}

function deathOf(event: ErrorEvent): Error {
	return new Error(event.message || "引擎的工作线程没有载入，或已停止");
}
