/** Starts the data worker and speaks with it: every call rejects with the AppError that was thrown there. */
import { proxy, type Remote, wrap } from "comlink";
import { AppError, CancelledError } from "@/lib/base/errors";
import type { Columns, EngineReader, RequestOptions, RowOf, Statement } from "@/lib/engine/engine";
import { text } from "@/lib/sql/fragment";
import { DATA_METHODS, type DataApi } from "./data-api";
import { heard, type Telling, type Told } from "./told";

/** The desk as the page sees it. */
export interface DataClient extends DataApi {
	/** Asks the desk's engine; an aborted question is called off there. */
	readonly reader: EngineReader;
	/** Ends the worker and forgets everything it held. */
	readonly end: () => void;
}

type AnyMethod = (...args: unknown[]) => Promise<Told<unknown>>;

/** Another tab has taken over without a word that reached this one. */
const isStale = (error: unknown) => error instanceof AppError && error.code === "store_stale";

/** Calls that reject when the worker dies; functions travel as proxies. */
function apiOf(remote: Remote<Telling<DataApi>>, ended: Promise<never>, onStale: () => void): DataApi {
	const methods = DATA_METHODS.map((name) => {
		const method = remote[name] as unknown as AnyMethod;
		const call = (...args: unknown[]) => {
			const sent = args.map((arg) => (typeof arg === "function" ? proxy(arg) : arg));
			return Promise.race([heard(method(...sent)), ended]).catch((error: unknown) => {
				if (isStale(error)) onStale();
				throw error;
			});
		};
		return [name, call];
	});
	return Object.fromEntries(methods) as DataApi;
}

function readerOf(api: DataApi): EngineReader {
	let lastTicket = 0;
	return {
		async query<C extends Columns>(
			{ sql, columns }: Statement<C>,
			{ signal }: RequestOptions = {},
		): Promise<readonly RowOf<C>[]> {
			if (signal?.aborted) throw new CancelledError("查询");
			lastTicket += 1;
			const ticket = lastTicket;
			const stop = () => void api.cancelQuery(ticket).catch(() => undefined);
			signal?.addEventListener("abort", stop, { once: true });
			try {
				return await api.query(ticket, text(sql), columns);
			} finally {
				signal?.removeEventListener("abort", stop);
			}
		},
	};
}

/** Starts a data worker of our own origin; `onStale` is told when the store refuses this tab as a writer. */
export function startDataWorker(onStale: () => void): DataClient {
	const worker = new Worker(new URL("./data.worker.ts", import.meta.url), { type: "module" });
	let refuse: (error: Error) => void = () => undefined;
	const ended = new Promise<never>((_, reject) => {
		refuse = reject;
	});
	ended.catch(() => undefined);
	worker.addEventListener("error", (event) => refuse(new Error(event.message || "数据程序未能启动")));
	const api = apiOf(wrap<Telling<DataApi>>(worker), ended, onStale);
	const end = () => {
		refuse(new CancelledError("工作区已锁定"));
		worker.terminate();
	};
	return { ...api, reader: readerOf(api), end };
}
