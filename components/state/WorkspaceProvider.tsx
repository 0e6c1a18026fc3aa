/** The officer's workspace: settings, imports, and the number that changes whenever an answer could. */
"use client";
import {
	createContext,
	type ReactNode,
	useCallback,
	useContext,
	useEffect,
	useMemo,
	useReducer,
	useRef,
	useState,
} from "react";
import { DEMO_FILE_HASHES } from "@/data/demo-files";
import demoSettings from "@/data/demo-settings.json";
import type { DataSpan } from "@/lib/analysis/answer";
import { askSpan } from "@/lib/analysis/ask";
import { CancelledError, officerMessage } from "@/lib/base/errors";
import { relabel } from "@/lib/ingest/relabel";
import { takeIn } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS, type HeaderMapping, type Settings } from "@/lib/settings/settings";
import { readSettings, writeSettings } from "@/lib/settings/settings-file";
import { nowMoment } from "./clock";
import { fetchDemoFiles } from "./demo-files";
import { useEngine } from "./EngineProvider";
import { type ImportState, importReducer, NO_IMPORT, needsReview, type PendingFile } from "./import-state";
import { type IngestWorker, startIngestWorker } from "./ingest-worker";
import { store, stored } from "./storage";

/** What the screens may read and do. */
export interface Workspace {
	readonly settings: Settings;
	/** Stores settings and relabels all records under them. */
	readonly saveSettings: (settings: Settings) => Promise<void>;
	/** Grows with every load and relabel; answers of an older revision are stale. */
	readonly revision: number;
	/** What the records cover; null until the engine has been asked. */
	readonly span: DataSpan | null;
	readonly imports: ImportState;
	/** Reads files; loads them at once when nothing needs the officer, else waits in `review`. */
	readonly importFiles: (files: readonly File[]) => void;
	/** Remembers a mapping and reads the waiting files again. */
	readonly addMapping: (mapping: HeaderMapping) => void;
	/** Loads the waiting files as they are; sheets nobody knows stay out and are named in the account. */
	readonly confirmImport: () => void;
	readonly cancelImport: () => void;
	readonly loadDemo: () => void;
}

const WorkspaceContext = createContext<Workspace | null>(null);

function storedSettings(): Settings {
	const text = stored("settings");
	if (text === null) return DEFAULT_SETTINGS;
	try {
		return readSettings(text);
	} catch {
		return DEFAULT_SETTINGS;
	}
}

/** The settings with the fictional township's name, for a workspace that has none of its own. */
function demoStation(settings: Settings): Settings {
	return { ...settings, station: demoSettings.station };
}

const STAGES = { read: "读取", decode: "解码", convert: "识别与转换" } as const;

/** Settings from storage, read after mounting because the exported page has no storage. */
function useSettings(): readonly [Settings, (settings: Settings) => void] {
	const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
	useEffect(() => setSettings(storedSettings()), []);
	const save = useCallback((next: Settings) => {
		store("settings", writeSettings(next));
		setSettings(next);
	}, []);
	return [settings, save];
}

export function WorkspaceProvider({ children }: { readonly children: ReactNode }) {
	const { engine } = useEngine();
	const [settings, keepSettings] = useSettings();
	const [imports, dispatch] = useReducer(importReducer, NO_IMPORT);
	const [revision, setRevision] = useState(0);
	const [span, setSpan] = useState<DataSpan | null>(null);
	const worker = useRef<IngestWorker | null>(null);
	const ingest = useCallback(() => {
		worker.current ??= startIngestWorker();
		return worker.current;
	}, []);

	const refresh = useCallback(async () => {
		if (engine === null) return;
		setSpan(await askSpan(engine));
		setRevision((count) => count + 1);
	}, [engine]);
	useEffect(() => {
		void refresh();
	}, [refresh]);

	const fail = useCallback((error: unknown) => {
		if (error instanceof CancelledError) dispatch({ type: "cancelled" });
		else dispatch({ type: "failed", problem: officerMessage(error) });
	}, []);

	const load = useCallback(
		async (pending: readonly PendingFile[], under: Settings) => {
			if (engine === null) return;
			dispatch({ type: "loading" });
			const account = await takeIn(
				engine,
				pending.map(({ read }) => read),
				{
					settings: under,
					now: nowMoment(),
					demoHashes: new Set(DEMO_FILE_HASHES),
					label: (request) => ingest().label(request),
					onProgress: ({ stage, fileName, done, total }) =>
						dispatch({
							type: "progressed",
							progress: {
								label: stage === "load" ? `载入 ${fileName ?? ""}` : "标注23个维度",
								done,
								total,
								unit: "个文件",
							},
						}),
				},
			);
			dispatch({ type: "loaded", account });
			await refresh();
		},
		[engine, ingest, refresh],
	);

	const read = useCallback(
		async (files: readonly File[], under: Settings, isForced: boolean) => {
			dispatch({ type: "started" });
			const pending: PendingFile[] = [];
			for (const file of files) {
				const found = await ingest().read(file, under, ({ fileName, stage, done, total }) =>
					dispatch({
						type: "progressed",
						progress: {
							label: `${STAGES[stage]} ${fileName}`,
							done,
							total,
							unit: stage === "convert" ? "个表" : "行",
						},
					}),
				);
				pending.push({ file, read: found });
			}
			dispatch({ type: "read", pending });
			if (!isForced && !needsReview(pending)) await load(pending, under);
		},
		[ingest, load],
	);

	const saveSettings = useCallback(
		async (next: Settings) => {
			keepSettings(next);
			if (engine === null) return;
			await engine.transaction((tx) => relabel(tx, next, (request) => ingest().label(request)));
			await refresh();
		},
		[engine, ingest, keepSettings, refresh],
	);

	const workspace = useMemo<Workspace>(
		() => ({
			settings,
			saveSettings,
			revision,
			span,
			imports,
			importFiles: (files) => void read(files, settings, false).catch(fail),
			addMapping: (mapping) => {
				const others = settings.headerMappings.filter((one) => one.name !== mapping.name);
				const next = { ...settings, headerMappings: [mapping, ...others] };
				keepSettings(next);
				void read(
					imports.pending.map(({ file }) => file),
					next,
					true,
				).catch(fail);
			},
			confirmImport: () => void load(imports.pending, settings).catch(fail),
			cancelImport: () => {
				worker.current?.stop();
				worker.current = null;
				dispatch({ type: "cancelled" });
			},
			loadDemo: () => {
				const under = settings.station.township === "" ? demoStation(settings) : settings;
				keepSettings(under);
				void fetchDemoFiles()
					.then((files) => read(files, under, false))
					.catch(fail);
			},
		}),
		[settings, saveSettings, revision, span, imports, read, load, fail, keepSettings],
	);
	return <WorkspaceContext.Provider value={workspace}>{children}</WorkspaceContext.Provider>;
}

/** The workspace; only inside its provider. */
export function useWorkspace(): Workspace {
	const workspace = useContext(WorkspaceContext);
	if (workspace === null) throw new Error("useWorkspace outside of WorkspaceProvider");
	return workspace;
}
