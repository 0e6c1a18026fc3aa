/** The import worker: decodes, recognises, converts and labels off the page's thread, so that nothing blocks a click. */
import { expose } from "comlink";
import { type ReadFile, type ReadProgress, readFile } from "@/lib/ingest/read-file";
import { type LabelRequest, type LabelResponse, labelRecords } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";

const api = {
	read: (
		fileName: string,
		bytes: Uint8Array,
		settings: Settings,
		onProgress: (progress: ReadProgress) => void,
	): Promise<ReadFile> => readFile(fileName, bytes, { settings, onProgress }),
	label: (request: LabelRequest): Promise<LabelResponse> => labelRecords(request),
};

/** What the page may call; see {@link startIngestWorker}. */
export type IngestApi = typeof api;

expose(api);
