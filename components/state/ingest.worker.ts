/** The import worker: decodes, recognises, converts and packs by itself, so that it can be ended at any moment. */
import { expose, transfer } from "comlink";
import { type CivilMoment, wallClock } from "@/lib/base/civil";
import { type PackedFile, packFile } from "@/lib/ingest/pack";
import type { PackedChunk } from "@/lib/ingest/pack-rows";
import { type ReadProgress, readFile } from "@/lib/ingest/read-file";
import type { Settings } from "@/lib/settings/settings";
import { telling } from "./told";

/** A file with its name as dropped; a folder's file loses its path on the way to another thread. */
export interface DroppedFile {
	readonly name: string;
	readonly file: File;
}

/** What reading one file needs. */
export interface ReadRequest {
	readonly settings: Settings;
	readonly now: CivilMoment;
	readonly fileNo: number;
}

/** An account of more lines than this is no reading matter; the refused rows are in their workbook whatever their number. */
const MOST_LISTED = 2000;

/** Demonstration files are made by the page and were never written; a browser that hides the time says 0. */
const modified = ({ lastModified }: File) =>
	lastModified > 0 ? { modifiedAt: wallClock(new Date(lastModified)) } : {};

async function read(
	{ name, file }: DroppedFile,
	{ settings, now, fileNo }: ReadRequest,
	onProgress: (progress: ReadProgress) => void,
	onChunk: (made: PackedChunk) => void | Promise<void>,
): Promise<PackedFile> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const content = await readFile(name, bytes, { settings, onProgress, ...modified(file) });
	const handed: (void | Promise<void>)[] = [];
	const handOver = (made: PackedChunk) => {
		const { buffer } = made.chunk;
		handed.push(onChunk(transfer(made, [buffer as ArrayBuffer])));
	};
	const packed = packFile(content, { fileNo, now, mostListed: MOST_LISTED, onChunk: handOver });
	// Chunks travel on a way of their own: the answer must not arrive before them.
	await Promise.all(handed);
	return packed;
}

const api = { read };

/** What the data worker may call; see {@link startIngestWorker}. */
export type IngestApi = typeof api;

expose(telling(api));
