/** The moment of printing, told to whatever lays itself out by hand (charts, windowed tables) before the paper is drawn. */
import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

let isPrinting = false;
const listeners = new Set<() => void>();

/** The browser takes its picture when the `beforeprint` handler returns: everything must be on the page by then. */
function tell(next: boolean): void {
	isPrinting = next;
	document.documentElement.toggleAttribute("data-printing", next);
	flushSync(() => {
		for (const listener of listeners) listener();
	});
}

const begin = () => tell(true);
const end = () => tell(false);

function subscribe(listener: () => void): () => void {
	if (listeners.size === 0) {
		window.addEventListener("beforeprint", begin);
		window.addEventListener("afterprint", end);
	}
	listeners.add(listener);
	return () => {
		listeners.delete(listener);
		if (listeners.size > 0) return;
		window.removeEventListener("beforeprint", begin);
		window.removeEventListener("afterprint", end);
	};
}

/** True from just before the print dialog until it closes; components that read it have re-rendered before the page is taken. */
export function usePrinting(): boolean {
	return useSyncExternalStore(
		subscribe,
		() => isPrinting,
		() => false,
	);
}
