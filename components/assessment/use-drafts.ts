/** Schemes being edited: what is typed into one version stays while other pages, schemes and screens are looked at. */
"use client";
import { useCallback, useEffect, useState } from "react";
import type { Scheme } from "@/lib/assessment/scheme";
import { type SchemeDrafts, unsavedDrafts, withDraft } from "./scheme-drafts";

/** The drafts and how one is set; the scheme itself as its draft gives the changes up. */
interface Drafts {
	readonly draftOf: (scheme: Scheme) => Scheme;
	readonly onDraft: (scheme: Scheme, draft: Scheme) => void;
}

/** Survives leaving the screen, not closing the tab. */
let keptDrafts: SchemeDrafts = {};

/** Asks before the tab is closed over unsaved changes. */
function useLeaveWarning(isChanged: boolean): void {
	useEffect(() => {
		if (!isChanged) return;
		const warn = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener("beforeunload", warn);
		return () => window.removeEventListener("beforeunload", warn);
	}, [isChanged]);
}

/** @param schemes the versions in force; only what is edited of them can still be saved */
export function useDrafts(schemes: readonly Scheme[]): Drafts {
	const [drafts, setDrafts] = useState<SchemeDrafts>(keptDrafts);
	useEffect(() => {
		keptDrafts = drafts;
	}, [drafts]);
	const unsaved = unsavedDrafts(drafts, schemes);
	useLeaveWarning(unsaved.length > 0);
	const onDraft = useCallback(
		(scheme: Scheme, draft: Scheme) => setDrafts((before) => withDraft(before, scheme, draft)),
		[],
	);
	return {
		draftOf: (scheme) => unsaved.find(({ base }) => base === scheme)?.draft ?? scheme,
		onDraft,
	};
}
