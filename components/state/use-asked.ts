/** One asynchronous question of the page, with abort and stale guard: a slow old answer never replaces a newer one. */
"use client";
import { useEffect, useState } from "react";
import { CancelledError, officerMessage } from "@/lib/base/errors";

/** An answer on its way. While a newer one is under way the earlier `value` stays visible and `isStale` is true. */
export interface Asked<T> {
	readonly value: T | null;
	readonly isStale: boolean;
	readonly problem: string | null;
}

/**
 * Asks again whenever `question` changes; null asks nothing.
 * @param question must be memoised by the caller
 */
export function useAsked<T>(question: ((signal: AbortSignal) => Promise<T>) | null): Asked<T> {
	const [state, setState] = useState<Asked<T>>({ value: null, isStale: false, problem: null });
	useEffect(() => {
		// An effect because asking is work outside of React that must be called off when the question changes.
		if (question === null) return;
		const controller = new AbortController();
		setState((before) => ({ ...before, isStale: true, problem: null }));
		question(controller.signal).then(
			(value) => {
				if (!controller.signal.aborted) setState({ value, isStale: false, problem: null });
			},
			(error: unknown) => {
				if (controller.signal.aborted || error instanceof CancelledError) return;
				setState({ value: null, isStale: false, problem: officerMessage(error) });
			},
		);
		return () => controller.abort();
	}, [question]);
	return state;
}
