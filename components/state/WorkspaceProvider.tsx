/** The officer's workspace: settings, imports, and the number that changes whenever an answer could. */
"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import demoSettings from "@/data/demo-settings.json";
import type { DataSpan } from "@/lib/analysis/answer";
import { askSpan } from "@/lib/analysis/ask";
import { relabel } from "@/lib/ingest/relabel";
import type { HeaderMapping, Settings } from "@/lib/settings/settings";
import { fetchDemoFiles } from "./demo-files";
import { useEngine } from "./EngineProvider";
import type { ImportState } from "./import-state";
import { useImports } from "./use-imports";
import { useSettings } from "./use-settings";

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

/** The settings with the fictional township's name, for a workspace that has none of its own. */
function demoStation(settings: Settings): Settings {
	return { ...settings, station: demoSettings.station };
}

export function WorkspaceProvider({ children }: { readonly children: ReactNode }) {
	const { engine } = useEngine();
	const [settings, keepSettings] = useSettings();
	const [revision, setRevision] = useState(0);
	const [span, setSpan] = useState<DataSpan | null>(null);

	const refresh = useCallback(async () => {
		if (engine === null) return;
		setSpan(await askSpan(engine));
		setRevision((count) => count + 1);
	}, [engine]);
	useEffect(() => {
		// An effect because only the opened engine knows what it holds.
		void refresh();
	}, [refresh]);
	const { imports, read, load, cancel, fail, label } = useImports(engine, refresh);

	const saveSettings = useCallback(
		async (next: Settings) => {
			if (engine !== null) await engine.transaction((tx) => relabel(tx, next, label));
			keepSettings(next);
			await refresh();
		},
		[engine, label, keepSettings, refresh],
	);

	const workspace = useMemo<Workspace>(
		() => ({
			settings,
			saveSettings,
			revision,
			span,
			imports,
			importFiles: (files) => void read(files, settings),
			addMapping: (mapping) => {
				const others = settings.headerMappings.filter((one) => one.name !== mapping.name);
				const next = { ...settings, headerMappings: [mapping, ...others] };
				keepSettings(next);
				void read(
					imports.pending.map(({ file }) => file),
					next,
					true,
				);
			},
			confirmImport: () => void load(imports.pending, settings),
			cancelImport: cancel,
			loadDemo: () => {
				const under = settings.station.township === "" ? demoStation(settings) : settings;
				keepSettings(under);
				fetchDemoFiles().then((files) => read(files, under), fail);
			},
		}),
		[settings, saveSettings, revision, span, imports, read, load, cancel, fail, keepSettings],
	);
	return <WorkspaceContext.Provider value={workspace}>{children}</WorkspaceContext.Provider>;
}

/** The workspace; only inside its provider. */
export function useWorkspace(): Workspace {
	const workspace = useContext(WorkspaceContext);
	if (workspace === null) throw new Error("useWorkspace outside of WorkspaceProvider");
	return workspace;
}
