/** The view of the address bar as state: setting it writes the address, going back reads it. */
"use client";
import { useCallback, useMemo } from "react";
import { searchOf, type View, viewOf } from "./address";
import { useSearch } from "./use-search";

/** The view on the screen and how to change it; each change is a step back in the browser's history. */
export function useView(): readonly [View, (view: View) => void] {
	const [search, setSearch] = useSearch();
	const view = useMemo(() => viewOf(search), [search]);
	const setView = useCallback((next: View) => setSearch(searchOf(next)), [setSearch]);
	return [view, setView];
}
