/** Which of the two queues is in view, kept in the address, so that it can be sent as a link. */
"use client";
import { useCallback } from "react";
import { useSearch } from "@/components/state/use-search";

/** The two queues. */
export type QueueTab = "categories" | "places";

const WORD = "queue";

/** The queue in view and how to turn to the other one. */
export function useQueueTab(): readonly [QueueTab, (tab: QueueTab) => void] {
	const [search, setSearch] = useSearch();
	const turn = useCallback(
		(tab: QueueTab) => setSearch(tab === "categories" ? "" : `?${new URLSearchParams({ [WORD]: tab })}`),
		[setSearch],
	);
	return [new URLSearchParams(search).get(WORD) === "places" ? "places" : "categories", turn];
}
