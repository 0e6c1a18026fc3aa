/** Which of the two queues is in view, kept in the address, so that it can be sent as a link. */
"use client";
import { useCallback, useSyncExternalStore } from "react";

/** The two queues. */
export type QueueTab = "categories" | "places";

const CHANGED = "yanpan:queue";
const WORD = "queue";

function subscribe(onChange: () => void): () => void {
	window.addEventListener("popstate", onChange);
	window.addEventListener(CHANGED, onChange);
	return () => {
		window.removeEventListener("popstate", onChange);
		window.removeEventListener(CHANGED, onChange);
	};
}

/** The queue in view and how to turn to the other one. */
export function useQueueTab(): readonly [QueueTab, (tab: QueueTab) => void] {
	const search = useSyncExternalStore(
		subscribe,
		() => window.location.search,
		() => "",
	);
	const turn = useCallback((tab: QueueTab) => {
		const words = tab === "categories" ? "" : `?${new URLSearchParams({ [WORD]: tab })}`;
		window.history.pushState(window.history.state, "", `${window.location.pathname}${words}`);
		window.dispatchEvent(new Event(CHANGED));
	}, []);
	return [new URLSearchParams(search).get(WORD) === "places" ? "places" : "categories", turn];
}
