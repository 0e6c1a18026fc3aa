/** The queue of categories on the page: a decision leaves the list at once and is kept behind it, one after the other. */
"use client";
import { useReducer, useRef, useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import type { Proposed } from "@/lib/analysis/propose";
import { officerMessage } from "@/lib/base/errors";
import { afterStep, currentOf, FRESH_QUEUE, type Queue, type QueueStep, waitingOf } from "./queue";

/** A value of the taxonomy, `not_fraud`, or null = 不详. */
export type CategoryDecision = string | null;

type State = Queue<CategoryDecision>;

export interface CategoryQueue {
	readonly waiting: readonly Proposed[];
	readonly current: Proposed | null;
	/** Decided since the list was learned. */
	readonly decidedCount: number;
	/** Decisions on their way into the workspace. */
	readonly savingCount: number;
	/** Why the last decision came to nothing; null = nothing went wrong. */
	readonly problem: string | null;
	readonly move: (by: 1 | -1) => void;
	readonly go: (key: string) => void;
	readonly decide: (event: Proposed, decision: CategoryDecision) => void;
	readonly takeBack: () => void;
}

/** One an event: it is the event itself that has a class. */
export const keyOf = ({ eventNo }: Pick<Proposed, "eventNo">): string => eventNo;

/** Decisions are kept in the order they were made; what fails comes back into the list. */
function useKeeping() {
	const { corrections } = useWorkspace();
	const [savingCount, setSaving] = useState(0);
	const [problem, setProblem] = useState<string | null>(null);
	const last = useRef<Promise<void>>(Promise.resolve());
	const keep = (
		{ eventNo, ordinal }: Proposed,
		value: CategoryDecision | undefined,
		onFailed: () => void,
	) => {
		const decision = { event: { eventNo, ordinal }, dimension: "fraud_category", value } as const;
		setSaving((count) => count + 1);
		setProblem(null);
		last.current = last.current
			.then(async () => {
				await corrections.correct(decision);
			})
			.catch((error: unknown) => {
				onFailed();
				setProblem(`${eventNo}：${officerMessage(error)}`);
			})
			.finally(() => setSaving((count) => count - 1));
	};
	return { savingCount, problem, keep };
}

/** The queue over the events of a round; with another round nothing is decided and nothing can be taken back. */
export function useCategoryQueue(round: number, events: readonly Proposed[]): CategoryQueue {
	const [seen, see] = useState(round);
	const [queue, step] = useReducer(
		(state: State, next: QueueStep<CategoryDecision>): State => afterStep(state, next),
		FRESH_QUEUE,
	);
	if (seen !== round) {
		see(round);
		step({ kind: "renew" });
	}
	const { savingCount, problem, keep } = useKeeping();
	const keys = events.map(keyOf);
	const byKey = new Map(events.map((event) => [keyOf(event), event]));
	const waiting = waitingOf(keys, queue).flatMap((key) => byKey.get(key) ?? []);
	return {
		waiting,
		current: byKey.get(currentOf(keys, queue) ?? "") ?? null,
		decidedCount: queue.settled.length,
		savingCount,
		problem,
		move: (by) => step({ kind: "move", keys, by }),
		go: (key) => step({ kind: "go", key }),
		decide: (event, decision) => {
			const key = keyOf(event);
			step({ kind: "settle", keys, key, decision });
			keep(event, decision, () => step({ kind: "restore", key }));
		},
		takeBack: () => {
			const taken = queue.settled.at(-1);
			const event = byKey.get(taken?.key ?? "");
			if (taken === undefined || event === undefined) return;
			step({ kind: "restore", key: taken.key });
			keep(event, undefined, () => step({ kind: "settle", keys, ...taken }));
		},
	};
}
