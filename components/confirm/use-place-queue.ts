/** The queue of places on the page: decisions are collected, then saved together, because each save labels everything anew. */
"use client";
import { useEffect, useReducer } from "react";
import { useDoubts } from "@/components/state/use-confirm";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { useTask } from "@/components/ui/use-task";
import type { AskedPlace, DoubtQueue } from "@/lib/blocks/from-doubts";
import { decidedSettings, type PlaceDecision } from "./place-decision";
import { afterStep, currentOf, FRESH_QUEUE, type Queue, type QueueStep, waitingOf } from "./queue";

type State = Queue<PlaceDecision>;

/** A written place with what was decided of it. */
export interface Decided {
	readonly item: AskedPlace;
	readonly decision: PlaceDecision;
}

export interface PlaceQueue {
	/** Null while nobody knows. */
	readonly doubts: DoubtQueue | null;
	readonly asking: string | null;
	readonly waiting: readonly AskedPlace[];
	readonly current: AskedPlace | null;
	/** Not yet saved, the oldest first; those left for later among them. */
	readonly decided: readonly Decided[];
	/** Records that a save will label otherwise. */
	readonly changing: number;
	readonly isSaving: boolean;
	readonly problem: string | null;
	readonly move: (by: 1 | -1) => void;
	readonly go: (key: string) => void;
	readonly decide: (item: AskedPlace, decision: PlaceDecision) => void;
	readonly takeBack: () => void;
	readonly save: () => void;
}

/** Survives leaving the screen, not closing the tab. */
let kept: State = FRESH_QUEUE;

/** Decisions that would be lost hold the tab open. */
function useKept(queue: State, isUnsaved: boolean): void {
	useEffect(() => {
		kept = queue;
	}, [queue]);
	useEffect(() => {
		if (!isUnsaved) return;
		const warn = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener("beforeunload", warn);
		return () => window.removeEventListener("beforeunload", warn);
	}, [isUnsaved]);
}

export function usePlaceQueue(): PlaceQueue {
	const { settings, saveSettings } = useWorkspace();
	const { value: doubts, problem: asking } = useDoubts();
	const task = useTask();
	const [queue, step] = useReducer(
		(state: State, next: QueueStep<PlaceDecision>): State => afterStep(state, next),
		null,
		// What was left out for a while is asked again when the screen opens anew.
		() => ({ ...kept, gone: [] }),
	);
	const items = doubts?.items ?? [];
	const keys = items.map(({ key }) => key);
	const byKey = new Map(items.map((item) => [item.key, item]));
	const decided = queue.settled.flatMap(({ key, decision }) => {
		const item = byKey.get(key);
		return item === undefined ? [] : [{ item, decision }];
	});
	const kinds = decided.filter(({ decision }) => decision.kind !== "later");
	useKept(queue, kinds.length > 0);
	const save = () => {
		if (doubts === null || kinds.length === 0) return;
		task.run(async () => {
			const settle = kinds.map(({ item: { kind, written }, decision }) => ({ kind, written, decision }));
			await saveSettings(decidedSettings(settings, doubts.places, settle));
			step({ kind: "seal" });
		});
	};
	return {
		doubts,
		asking,
		waiting: waitingOf(keys, queue).flatMap((key) => byKey.get(key) ?? []),
		current: byKey.get(currentOf(keys, queue) ?? "") ?? null,
		decided,
		changing: kinds.reduce((sum, { item }) => sum + item.victims, 0),
		isSaving: task.isBusy,
		problem: task.problem,
		move: (by) => step({ kind: "move", keys, by }),
		go: (key) => step({ kind: "go", key }),
		decide: (item, decision) => {
			if (!task.isBusy) step({ kind: "settle", keys, key: item.key, decision });
		},
		takeBack: () => {
			const taken = queue.settled.at(-1);
			if (taken !== undefined && !task.isBusy) step({ kind: "restore", key: taken.key });
		},
		save,
	};
}
