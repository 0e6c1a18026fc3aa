/** The officer's workspace: settings, imports, safety, and the number that changes whenever an answer could. */
"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import demoSettings from "@/data/demo-settings.json";
import type { DataSpan } from "@/lib/analysis/answer";
import { askSpan } from "@/lib/analysis/ask";
import { DEFAULT_SETTINGS, type HeaderMapping, type Settings } from "@/lib/settings/settings";
import { trendsSchema } from "@/lib/settings/trends-schema";
import { nowMoment } from "./clock";
import type { DataClient } from "./data-worker";
import { fetchDemoFiles } from "./demo-files";
import { useDesk } from "./EngineProvider";
import { requestPersistence } from "./indexed-store";
import { useAssessments } from "./use-assessments";
import { useCorrections } from "./use-corrections";
import { useFocusPicks } from "./use-focus-picks";
import { useImports } from "./use-imports";
import { useOldStorage } from "./use-old-storage";
import { useSafety } from "./use-safety";
import { useVisits } from "./use-visits";
import type { Workspace } from "./workspace";

const WorkspaceContext = createContext<Workspace | null>(null);

/** The settings with the fictional township's name, targets and notes, for a workspace that has none of its own. */
function demoStation(settings: Settings): Settings {
	return { ...settings, station: demoSettings.station, trends: trendsSchema.parse(demoSettings.trends) };
}

/** What the records cover, the settings under which they are labelled, and how both are asked anew. */
function useRecords(client: DataClient | null) {
	const { phase, opened, news } = useDesk();
	const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
	const [revision, setRevision] = useState(0);
	const [span, setSpan] = useState<DataSpan | null>(null);
	const isOpen = phase === "open";

	const refresh = useCallback(async () => {
		if (client === null || !isOpen) return;
		setSpan(await askSpan(client.reader));
		setRevision((count) => count + 1);
	}, [client, isOpen]);
	useEffect(() => {
		// An effect because only the opened desk knows what it holds.
		if (opened !== null) setSettings(opened.settings);
		void refresh();
	}, [opened, refresh]);
	useEffect(() => {
		// An effect because another tab has stored something: this one reads it anew. What cannot be followed (a new
		// passcode, a wiped workspace) is opened from the beginning.
		if (news === 0 || client === null) return;
		client.refresh().then(
			(next) => {
				if (next !== null) setSettings(next);
				void refresh();
			},
			() => window.location.reload(),
		);
	}, [news, client, refresh]);
	return { settings, setSettings, revision, span, refresh };
}

export function WorkspaceProvider({ children }: { readonly children: ReactNode }) {
	const { client, tabs, opened } = useDesk();
	const { settings, setSettings, revision, span, refresh } = useRecords(client);

	/** After everything that was stored: the other tabs read it too. */
	const changed = useCallback(async () => {
		tabs?.tellChange();
		await refresh();
		// Asked once there is something to lose; a browser that has said yes is not asked again.
		void requestPersistence();
	}, [tabs, refresh]);
	const { imports, read, load, cancel, fail } = useImports(client, changed);
	const safety = useSafety({ changed, setSettings, revision });
	const isImporting = imports.phase === "reading" || imports.phase === "loading";
	const corrections = useCorrections({ changed, isImporting });
	const focus = useFocusPicks({ changed, isImporting, revision });
	const visits = useVisits({ changed, isImporting });
	const assessments = useAssessments({ changed, isImporting });
	useOldStorage();

	/** Settings that change no label are kept without labelling anew. */
	const keepSettings = useCallback(
		async (next: Settings) => {
			setSettings(next);
			await client?.keepSettings(next);
			tabs?.tellChange();
		},
		[client, tabs, setSettings],
	);
	const saveSettings = useCallback(
		async (next: Settings) => {
			await client?.saveSettings(next, nowMoment());
			setSettings(next);
			await changed();
		},
		[client, changed, setSettings],
	);

	const workspace = useMemo<Workspace>(
		() => ({
			settings,
			unreadableSettings: opened?.unreadableSettings ?? null,
			saveSettings,
			revision,
			span,
			imports,
			prepareImport: () => void client?.prepareImport().catch(() => undefined),
			importFiles: (files) => void read(files, settings),
			addMapping: (mapping) => {
				const isReplaced = (one: HeaderMapping) =>
					one.name === mapping.name || (one.shape !== undefined && one.shape === mapping.shape);
				const others = settings.headerMappings.filter((one) => !isReplaced(one));
				const next = { ...settings, headerMappings: [mapping, ...others] };
				const files = imports.pending.map(({ file }) => file);
				keepSettings(next).then(() => read(files, next, true), fail);
			},
			confirmImport: () => void load(),
			cancelImport: cancel,
			loadDemo: () => {
				const under = settings.station.township === "" ? demoStation(settings) : settings;
				keepSettings(under)
					.then(fetchDemoFiles)
					.then((files) => read(files, under), fail);
			},
			undoBatches: async (batchIds) => {
				await client?.undo(batchIds, nowMoment());
				await changed();
			},
			refusedWorkbook: async (wanted) => (await client?.refusedWorkbook(wanted)) ?? null,
			pastAccount: async (fileNo) => (await client?.pastAccount(fileNo)) ?? null,
			safety,
			corrections,
			focus,
			visits,
			assessments,
		}),
		[
			settings,
			opened,
			saveSettings,
			revision,
			span,
			imports,
			read,
			load,
			cancel,
			fail,
			keepSettings,
			client,
			changed,
			safety,
			corrections,
			focus,
			visits,
			assessments,
		],
	);
	return <WorkspaceContext.Provider value={workspace}>{children}</WorkspaceContext.Provider>;
}

/** The workspace; only inside its provider. */
export function useWorkspace(): Workspace {
	const workspace = useContext(WorkspaceContext);
	if (workspace === null) throw new Error("useWorkspace outside of WorkspaceProvider");
	return workspace;
}
