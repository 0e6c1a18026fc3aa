/** The words behind the address as state: setting them writes the address, going back reads it. */
"use client";
import { useCallback, useSyncExternalStore } from "react";

const CHANGED = "yanpan:address";

function subscribe(onChange: () => void): () => void {
	window.addEventListener("popstate", onChange);
	window.addEventListener(CHANGED, onChange);
	return () => {
		window.removeEventListener("popstate", onChange);
		window.removeEventListener(CHANGED, onChange);
	};
}

/** What stands behind the path, from `?` on or empty, and how to change it; each change is a step back in the browser's history. */
export function useSearch(): readonly [string, (search: string) => void] {
	const search = useSyncExternalStore(
		subscribe,
		() => window.location.search,
		() => "",
	);
	const setSearch = useCallback((next: string) => {
		window.history.pushState(window.history.state, "", `${window.location.pathname}${next}`);
		window.dispatchEvent(new Event(CHANGED));
	}, []);
	return [search, setSearch];
}
