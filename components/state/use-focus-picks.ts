/** Deciding on the focus of a week, through the desk; what was decided shows everywhere at once. */
"use client";
import { useMemo } from "react";
import { nowMoment } from "./clock";
import type { DataClient } from "./data-worker";
import { useDesk } from "./EngineProvider";
import type { FocusPicks } from "./workspace";

interface Parts {
	/** Runs after everything that was stored. */
	readonly changed: () => Promise<void>;
	readonly isImporting: boolean;
	/** Of the page: grows with everything that may have changed an answer. */
	readonly revision: number;
}

const READ_ONLY = "此页只读：另一个标签页正在使用本工作区。请先点“在此页继续”，再确定重点。";
const IMPORTING = "正在导入，完成后才能确定重点。";

function deskOf(client: DataClient | null): DataClient {
	if (client === null) throw new Error("the desk is not open");
	return client;
}

export function useFocusPicks({ changed, isImporting, revision }: Parts): FocusPicks {
	const { client, access } = useDesk();
	// Apart from what may be decided: whoever asks does not ask anew because an import begins.
	const asking = useMemo<Pick<FocusPicks, "board" | "trial" | "nearRepeats" | "past">>(
		() => ({
			board: (week) => deskOf(client).focusBoard(week, revision),
			trial: (group) => deskOf(client).focusTrial(group, revision),
			nearRepeats: (asOf) => deskOf(client).nearRepeats(asOf),
			past: (group, week, position) => deskOf(client).pastFocus(group, week, position),
		}),
		[client, revision],
	);
	return useMemo<FocusPicks>(
		() => ({
			...asking,
			pick: async (wish) => {
				await deskOf(client).pickFocus(wish, nowMoment());
				await changed();
			},
			step: async (wish) => {
				await deskOf(client).stepFocus(wish, nowMoment());
				await changed();
			},
			blockedText: access === "read" ? READ_ONLY : isImporting ? IMPORTING : null,
		}),
		[asking, client, access, changed, isImporting],
	);
}
