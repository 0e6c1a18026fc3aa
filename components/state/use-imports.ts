/** Imports from dropped files to the account: reading in the worker, loading in one transaction, and calling it off. */
"use client";
import { useCallback, useReducer, useRef } from "react";
import { DEMO_FILE_HASHES } from "@/data/demo-files";
import { CancelledError, officerMessage } from "@/lib/base/errors";
import type { Engine } from "@/lib/engine/engine";
import type { ReadProgress } from "@/lib/ingest/read-file";
import type { LabelRequest, LabelResponse } from "@/lib/ingest/relabel";
import { type TakeInProgress, takeIn } from "@/lib/ingest/take-in";
import type { Settings } from "@/lib/settings/settings";
import { nowMoment } from "./clock";
import {
	type ImportProgress,
	type ImportState,
	importReducer,
	NO_IMPORT,
	needsReview,
	type PendingFile,
} from "./import-state";
import { type IngestWorker, startIngestWorker } from "./ingest-worker";

/** What the workspace does with imports. Every call reports through `imports`; none rejects. */
export interface Imports {
	readonly imports: ImportState;
	/** Reads files; loads them at once unless something needs the officer or `isReviewed` asks to wait. */
	readonly read: (files: readonly File[], settings: Settings, mustReview?: boolean) => Promise<void>;
	readonly load: (pending: readonly PendingFile[], settings: Settings) => Promise<void>;
	readonly cancel: () => void;
	readonly fail: (error: unknown) => void;
	/** Labels in the worker; also for changes of settings. */
	readonly label: (request: LabelRequest) => Promise<LabelResponse>;
}

const UNITS = { read: "字节", decode: "行", convert: "个表" } as const;
const STAGES = { read: "读取", decode: "解码", convert: "识别与转换" } as const;

function readWords({ fileName, stage, done, total }: ReadProgress): ImportProgress {
	return { label: `${STAGES[stage]} ${fileName}`, done, total, unit: UNITS[stage] };
}

function loadWords({ stage, fileName, done, total }: TakeInProgress): ImportProgress {
	const label = stage === "load" ? `载入 ${fileName ?? ""}` : "标注23个维度";
	return { label, done, total, unit: "个文件" };
}

/** The worker, started when first needed and again after it was stopped. */
function useWorker() {
	const worker = useRef<IngestWorker | null>(null);
	const started = useCallback(() => {
		worker.current ??= startIngestWorker();
		return worker.current;
	}, []);
	const stop = useCallback(() => {
		worker.current?.stop();
		worker.current = null;
	}, []);
	return { started, stop };
}

/** Imports into an engine; `onLoaded` runs after every committed load. */
export function useImports(engine: Engine | null, onLoaded: () => Promise<void>): Imports {
	const [imports, dispatch] = useReducer(importReducer, NO_IMPORT);
	const { started, stop } = useWorker();
	const underWay = useRef(new AbortController());

	const fail = useCallback((error: unknown) => {
		if (error instanceof CancelledError) dispatch({ type: "cancelled" });
		else dispatch({ type: "failed", problem: officerMessage(error) });
	}, []);
	const label = useCallback((request: LabelRequest) => started().label(request), [started]);

	const loadRows = useCallback(
		async (pending: readonly PendingFile[], settings: Settings) => {
			if (engine === null) return;
			const { signal } = underWay.current;
			dispatch({ type: "loading" });
			const account = await takeIn(
				engine,
				pending.map(({ read }) => read),
				{
					settings,
					now: nowMoment(),
					demoHashes: new Set(DEMO_FILE_HASHES),
					label,
					signal,
					onProgress: (step) => dispatch({ type: "progressed", progress: loadWords(step) }),
				},
			);
			dispatch({ type: "loaded", account });
			await onLoaded();
		},
		[engine, label, onLoaded],
	);

	const readFiles = useCallback(
		async (files: readonly File[], settings: Settings, mustReview: boolean) => {
			underWay.current = new AbortController();
			const { signal } = underWay.current;
			dispatch({ type: "started" });
			const pending: PendingFile[] = [];
			for (const file of files) {
				const read = await started().read(file, settings, (step) => {
					if (!signal.aborted) dispatch({ type: "progressed", progress: readWords(step) });
				});
				if (signal.aborted) throw new CancelledError("导入");
				pending.push({ file, read });
			}
			dispatch({ type: "read", pending });
			if (!mustReview && !needsReview(pending)) await loadRows(pending, settings);
		},
		[started, loadRows],
	);

	const cancel = useCallback(() => {
		underWay.current.abort();
		underWay.current = new AbortController();
		stop();
		dispatch({ type: "cancelled" });
	}, [stop]);

	return {
		imports,
		read: useCallback(
			(files, settings, mustReview = false) => readFiles(files, settings, mustReview).catch(fail),
			[readFiles, fail],
		),
		load: useCallback((pending, settings) => loadRows(pending, settings).catch(fail), [loadRows, fail]),
		cancel,
		fail,
		label,
	};
}
