/** Starts and stops the import worker; stopping it is how an import under way is cancelled. */
import { proxy, type Remote, wrap } from "comlink";
import { CancelledError } from "@/lib/base/errors";
import type { ReadFile, ReadProgress } from "@/lib/ingest/read-file";
import type { LabelRequest, LabelResponse } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import type { IngestApi } from "./ingest.worker";

/** A running import worker. */
export interface IngestWorker {
	read(file: File, settings: Settings, onProgress: (progress: ReadProgress) => void): Promise<ReadFile>;
	label(request: LabelRequest): Promise<LabelResponse>;
	/** Ends the worker at once; calls under way reject with CancelledError. */
	stop(): void;
}

/** Starts a worker of our own origin. */
export function startIngestWorker(): IngestWorker {
	const worker = new Worker(new URL("./ingest.worker.ts", import.meta.url), { type: "module" });
	const remote: Remote<IngestApi> = wrap<IngestApi>(worker);
	let refuse: (error: Error) => void = () => undefined;
	const ended = new Promise<never>((_, reject) => {
		refuse = reject;
	});
	ended.catch(() => undefined);
	worker.addEventListener("error", (event) => refuse(new Error(event.message || "导入程序未能启动")));
	return {
		async read(file, settings, onProgress) {
			const bytes = new Uint8Array(await file.arrayBuffer());
			const name = file.webkitRelativePath || file.name;
			return Promise.race([remote.read(name, bytes, settings, proxy(onProgress)), ended]);
		},
		label: (request) => Promise.race([remote.label(request), ended]),
		stop() {
			refuse(new CancelledError("导入"));
			worker.terminate();
		},
	};
}
