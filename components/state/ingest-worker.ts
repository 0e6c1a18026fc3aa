/** Starts and stops the import worker; stopping it is how reading under way is cancelled. */
import { proxy, type Remote, wrap } from "comlink";
import { CancelledError } from "@/lib/base/errors";
import { type PackedFile, withChunks } from "@/lib/ingest/pack";
import type { PackedChunk } from "@/lib/ingest/pack-rows";
import type { ReadProgress } from "@/lib/ingest/read-file";
import type { DroppedFile, IngestApi, ReadRequest } from "./ingest.worker";
import { heard, type Telling } from "./told";

/** Who is told while a file is read. */
export interface ToldOfReading {
	readonly onProgress: (progress: ReadProgress) => void;
	/** Packed rows as they are made, before the file is whole; they are in the packed file too. */
	readonly onChunk: (made: PackedChunk) => void;
}

/** A running import worker. */
export interface IngestWorker {
	read(dropped: DroppedFile, request: ReadRequest, told: ToldOfReading): Promise<PackedFile>;
	/** Ends the worker at once; calls under way reject with CancelledError. */
	stop(): void;
}

/** Starts a worker of our own origin. */
export function startIngestWorker(): IngestWorker {
	const worker = new Worker(new URL("./ingest.worker.ts", import.meta.url), { type: "module" });
	const remote: Remote<Telling<IngestApi>> = wrap<Telling<IngestApi>>(worker);
	let refuse: (error: Error) => void = () => undefined;
	const ended = new Promise<never>((_, reject) => {
		refuse = reject;
	});
	ended.catch(() => undefined);
	worker.addEventListener("error", (event) => refuse(new Error(event.message || "导入程序未能启动")));
	return {
		async read(dropped, request, { onProgress, onChunk }) {
			const chunks: PackedChunk[] = [];
			const take = (made: PackedChunk) => {
				chunks.push(made);
				onChunk(made);
			};
			const reading = heard(remote.read(dropped, request, proxy(onProgress), proxy(take)));
			return withChunks(await Promise.race([reading, ended]), chunks);
		},
		stop() {
			refuse(new CancelledError("导入"));
			worker.terminate();
		},
	};
}
