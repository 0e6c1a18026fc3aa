/** Which check is open, kept in the address, so that a finding can be sent as a link and left with the browser's way back. */
"use client";
import { useCallback, useSyncExternalStore } from "react";
import { checkOf } from "@/lib/report/quality";
import type { QualityCheck } from "@/lib/report/quality/check";

const CHANGED = "yanpan:check";
const WORD = "check";

function subscribe(onChange: () => void): () => void {
	window.addEventListener("popstate", onChange);
	window.addEventListener(CHANGED, onChange);
	return () => {
		window.removeEventListener("popstate", onChange);
		window.removeEventListener(CHANGED, onChange);
	};
}

/** The open check, null for none, and how to open another. */
export function useCheck(): readonly [QualityCheck | null, (id: string | null) => void] {
	const search = useSyncExternalStore(
		subscribe,
		() => window.location.search,
		() => "",
	);
	const open = useCallback((id: string | null) => {
		const words = id === null ? "" : `?${new URLSearchParams({ [WORD]: id })}`;
		window.history.pushState(window.history.state, "", `${window.location.pathname}${words}`);
		window.dispatchEvent(new Event(CHANGED));
	}, []);
	return [checkOf(new URLSearchParams(search).get(WORD)), open];
}
