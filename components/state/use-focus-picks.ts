/** Deciding on the focus of a week, through the desk; what was decided shows everywhere at once. */
"use client";
import { useMemo } from "react";
import { nowMoment } from "./clock";
import { useDesk } from "./EngineProvider";
import type { FocusPicks } from "./workspace";

interface Parts {
	/** Runs after everything that was stored. */
	readonly changed: () => Promise<void>;
	readonly isImporting: boolean;
}

const READ_ONLY = "此页只读：另一个标签页正在使用本工作区。请先点“在此页继续”，再确定重点。";
const IMPORTING = "正在导入，完成后才能确定重点。";

export function useFocusPicks({ changed, isImporting }: Parts): FocusPicks {
	const { client, access } = useDesk();
	return useMemo<FocusPicks>(() => {
		const desk = () => {
			if (client === null) throw new Error("the desk is not open");
			return client;
		};
		return {
			board: (week) => desk().focusBoard(week),
			trial: (group) => desk().focusTrial(group),
			nearRepeats: (asOf) => desk().nearRepeats(asOf),
			pick: async (wish) => {
				await desk().pickFocus(wish, nowMoment());
				await changed();
			},
			step: async (wish) => {
				await desk().stepFocus(wish, nowMoment());
				await changed();
			},
			past: (group, week, position) => desk().pastFocus(group, week, position),
			blockedText: access === "read" ? READ_ONLY : isImporting ? IMPORTING : null,
		};
	}, [client, access, changed, isImporting]);
}
