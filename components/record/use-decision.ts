/** One decision of the officer about a value of the event in view: kept, told, and shown everywhere. */
"use client";
import { App } from "antd";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { useTask } from "@/components/ui/use-task";
import type { EventSheet } from "@/lib/blocks/from-event-detail";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { EventRef } from "@/lib/ingest/event-detail";

/** What is to become of a value. */
export interface Wanted {
	readonly dimension: DimensionId;
	/** As in `Decision`: null = 不详, undefined = take the correction back. */
	readonly value: string | null | undefined;
	/** What is said when it is done. */
	readonly done: string;
}

export interface DecisionState {
	readonly isBusy: boolean;
	/** Why the last decision came to nothing; null = nothing went wrong. */
	readonly problem: string | null;
	/** `onDone` runs once it is kept. */
	readonly decide: (wanted: Wanted, onDone: () => void) => void;
}

/** `onCorrected` gets the event as it is after a decision: the figures of the page may take longer. */
export function useDecision(event: EventRef, onCorrected: (sheet: EventSheet | null) => void): DecisionState {
	const { corrections } = useWorkspace();
	const { message } = App.useApp();
	const task = useTask();
	const decide = ({ dimension, value, done }: Wanted, onDone: () => void) =>
		task.run(async () => {
			onCorrected(await corrections.correct({ event, dimension, value }));
			onDone();
			void message.success(done);
		});
	return { isBusy: task.isBusy, problem: task.problem, decide };
}
