/** Imports from dropped files to the account: read, looked through, loaded, called off; the work is done elsewhere. */
"use client";
import { useCallback, useReducer, useRef } from "react";
import { CancelledError, officerMessage } from "@/lib/base/errors";
import { paced } from "@/lib/base/eventual";
import type { ReadProgress } from "@/lib/ingest/read-file";
import type { TakeInProgress } from "@/lib/ingest/take-in";
import type { Settings } from "@/lib/settings/settings";
import { nowMoment } from "./clock";
import type { DataClient } from "./data-worker";
import { type ImportProgress, type ImportState, importReducer, NO_IMPORT, needsReview } from "./import-state";

/** What the workspace does with imports. Every call reports through `imports`; none rejects. */
export interface Imports {
	readonly imports: ImportState;
	/** Reads files; loads them at once unless something needs the officer or `mustReview` asks to wait. */
	readonly read: (files: readonly File[], settings: Settings, mustReview?: boolean) => Promise<void>;
	readonly load: () => Promise<void>;
	readonly cancel: () => void;
	readonly fail: (error: unknown) => void;
}

/** Milliseconds between two tellings of how far an import is: drawing the page takes time that the import needs. */
const PROGRESS_EVERY = 250;

const UNITS = { read: "字节", decode: "行", convert: "行" } as const;
const STAGES = { read: "读取", decode: "解码", convert: "识别与转换" } as const;

function readWords({ fileName, stage, done, total }: ReadProgress): ImportProgress {
	return { label: `${STAGES[stage]} ${fileName}`, done, total, unit: UNITS[stage] };
}

const LOAD_WORDS: Readonly<Record<TakeInProgress["stage"], string>> = {
	load: "载入",
	label: "标注23个维度",
	keep: "加密保存",
};

function loadWords({ stage, fileName, done, total }: TakeInProgress): ImportProgress {
	const unit = stage === "label" ? "条" : "行";
	return { label: `${LOAD_WORDS[stage]} ${fileName ?? ""}`.trim(), done, total, unit };
}

const named = (file: File) => ({ name: file.webkitRelativePath || file.name, file });

/** Imports through the desk; `onLoaded` runs after every committed load. */
export function useImports(client: DataClient | null, onLoaded: () => Promise<void>): Imports {
	const [imports, dispatch] = useReducer(importReducer, NO_IMPORT);
	/** Steps of an import that was called off still arrive for a while. */
	const current = useRef(0);
	/** Word of reading may come when loading has begun. */
	const watched = useRef(0);

	const fail = useCallback((error: unknown) => {
		if (error instanceof CancelledError) dispatch({ type: "cancelled" });
		else dispatch({ type: "failed", problem: officerMessage(error) });
	}, []);
	const watch = useCallback(<Step>(words: (step: Step) => ImportProgress) => {
		const mine = current.current;
		watched.current += 1;
		const part = watched.current;
		return paced((step: Step) => {
			if (current.current === mine && watched.current === part)
				dispatch({ type: "progressed", progress: words(step) });
		}, PROGRESS_EVERY);
	}, []);

	const loadRows = useCallback(async () => {
		if (client === null) return;
		dispatch({ type: "loading" });
		const account = await client.load(nowMoment(), watch(loadWords));
		dispatch({ type: "loaded", account });
		await onLoaded();
		// Another tab may write by now; what came of the import was said here.
		await client.acknowledge().catch(() => undefined);
	}, [client, onLoaded, watch]);

	const readFiles = useCallback(
		async (files: readonly File[], settings: Settings, mustReview: boolean) => {
			if (client === null) return;
			current.current += 1;
			dispatch({ type: "started" });
			const request = { settings, now: nowMoment() };
			const facts = await client.readFiles(files.map(named), request, watch(readWords));
			const pending = facts.flatMap((read, at) => {
				const file = files[at];
				return file === undefined ? [] : [{ file, read }];
			});
			dispatch({ type: "read", pending });
			if (!mustReview && !needsReview(pending)) await loadRows();
		},
		[client, loadRows, watch],
	);

	const cancel = useCallback(() => {
		current.current += 1;
		void client?.cancel().catch(() => undefined);
		dispatch({ type: "cancelled" });
	}, [client]);

	return {
		imports,
		read: useCallback(
			(files, settings, mustReview = false) => readFiles(files, settings, mustReview).catch(fail),
			[readFiles, fail],
		),
		load: useCallback(() => loadRows().catch(fail), [loadRows, fail]),
		cancel,
		fail,
	};
}
