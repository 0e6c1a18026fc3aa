/** One piece of work that a button begins: whether it runs, what went wrong; a second press while it runs does nothing. */
"use client";
import { useRef, useState } from "react";
import { CancelledError, officerMessage } from "@/lib/base/errors";

/** Where the work stands. */
export interface Task {
	readonly isBusy: boolean;
	/** Message for the officer; null = nothing went wrong so far. */
	readonly problem: string | null;
	/** Begins the work; what it rejects with becomes `problem`. */
	readonly run: (work: () => Promise<void>) => void;
	readonly forget: () => void;
}

export function useTask(): Task {
	const [state, setState] = useState<Pick<Task, "isBusy" | "problem">>({ isBusy: false, problem: null });
	const isRunning = useRef(false);
	const run = (work: () => Promise<void>) => {
		if (isRunning.current) return;
		isRunning.current = true;
		setState({ isBusy: true, problem: null });
		const end = (problem: string | null) => {
			isRunning.current = false;
			setState({ isBusy: false, problem });
		};
		work().then(
			() => end(null),
			(error: unknown) => end(error instanceof CancelledError ? null : officerMessage(error)),
		);
	};
	return { ...state, run, forget: () => setState({ isBusy: isRunning.current, problem: null }) };
}
