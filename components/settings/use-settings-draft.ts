/** The settings on the screen: edited freely, saved on purpose, kept while the officer looks at another screen. */
"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { officerMessage } from "@/lib/base/errors";
import type { Settings } from "@/lib/settings/settings";
import { changedParts, checkedSettings, draftProblems, patched, type SettingsPatch } from "./settings-draft";

/** What became of the last save. */
export type SaveStatus =
	| { readonly kind: "idle" | "saving" | "saved" }
	| { readonly kind: "failed"; readonly problem: string };

/** Sets one part of the settings. */
export type SetPart = <Part extends keyof Settings>(part: Part, value: Settings[Part]) => void;

/** The draft and what can be done with it. */
export interface SettingsDraft {
	readonly draft: Settings;
	readonly changed: readonly string[];
	readonly setPart: SetPart;
	/** Lays whole settings (a file, the defaults) over the draft; nothing is saved yet. */
	readonly replace: (settings: Settings) => void;
	readonly discard: () => void;
	readonly save: () => Promise<void>;
	readonly status: SaveStatus;
}

/** Survives leaving the screen, not closing the tab. */
let keptPatch: SettingsPatch = {};

/** Asks before the tab is closed over unsaved changes. */
function useLeaveWarning(isChanged: boolean): void {
	useEffect(() => {
		if (!isChanged) return;
		const warn = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener("beforeunload", warn);
		return () => window.removeEventListener("beforeunload", warn);
	}, [isChanged]);
}

export function useSettingsDraft(): SettingsDraft {
	const { settings, saveSettings } = useWorkspace();
	const [patch, setPatch] = useState<SettingsPatch>(keptPatch);
	const [status, setStatus] = useState<SaveStatus>({ kind: "idle" });
	const changed = useMemo(() => changedParts(settings, patch), [settings, patch]);
	useLeaveWarning(changed.length > 0);
	useEffect(() => {
		keptPatch = patch;
	}, [patch]);

	const change = useCallback((next: (before: SettingsPatch) => SettingsPatch) => {
		setPatch(next);
		setStatus({ kind: "idle" });
	}, []);
	const setPart = useCallback<SetPart>(
		(part, value) => change((before) => ({ ...before, [part]: value })),
		[change],
	);
	const replace = useCallback((next: Settings) => change(() => next), [change]);
	const discard = useCallback(() => change(() => ({})), [change]);

	const save = async () => {
		const problems = draftProblems(patched(settings, patch));
		if (problems.length > 0) {
			setStatus({ kind: "failed", problem: `${problems.join("；")}。` });
			return;
		}
		try {
			const next = checkedSettings(patched(settings, patch));
			setStatus({ kind: "saving" });
			await saveSettings(next);
			setPatch({});
			setStatus({ kind: "saved" });
		} catch (error) {
			setStatus({ kind: "failed", problem: officerMessage(error) });
		}
	};
	return { draft: patched(settings, patch), changed, setPart, replace, discard, save, status };
}
