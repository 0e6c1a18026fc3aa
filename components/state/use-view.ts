/** The view of the address bar as state: setting it writes the address, going back reads it. */
"use client";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { searchOf, type View, viewOf } from "./address";

const CHANGED = "yanpan:address";

function subscribe(onChange: () => void): () => void {
	window.addEventListener("popstate", onChange);
	window.addEventListener(CHANGED, onChange);
	return () => {
		window.removeEventListener("popstate", onChange);
		window.removeEventListener(CHANGED, onChange);
	};
}

/** The view on the screen and how to change it; each change is a step back in the browser's history. */
export function useView(): readonly [View, (view: View) => void] {
	const search = useSyncExternalStore(
		subscribe,
		() => window.location.search,
		() => "",
	);
	const view = useMemo(() => viewOf(search), [search]);
	const setView = useCallback((next: View) => {
		window.history.pushState(window.history.state, "", `${window.location.pathname}${searchOf(next)}`);
		window.dispatchEvent(new Event(CHANGED));
	}, []);
	return [view, setView];
}
