/** Looking into single events and correcting them, through the desk; what was corrected shows everywhere at once. */
"use client";
import { useMemo } from "react";
import { nowMoment } from "./clock";
import { useDesk } from "./EngineProvider";
import type { Corrections } from "./workspace";

interface Parts {
	/** Runs after everything that was stored. */
	readonly changed: () => Promise<void>;
	readonly isImporting: boolean;
}

const READ_ONLY = "此页只读：另一个标签页正在使用本工作区。请先点“在此页继续”，再更正。";
const IMPORTING = "正在导入，完成后才能更正。";

export function useCorrections({ changed, isImporting }: Parts): Corrections {
	const { client, access } = useDesk();
	return useMemo<Corrections>(() => {
		const desk = () => {
			if (client === null) throw new Error("the desk is not open");
			return client;
		};
		return {
			eventSheet: (ref) => desk().eventSheet(ref),
			correct: async (decision) => {
				const sheet = await desk().correct(decision, nowMoment());
				await changed();
				return sheet;
			},
			list: () => desk().corrections(),
			withdraw: async (id) => {
				await desk().withdraw(id, nowMoment());
				await changed();
			},
			blockedText: access === "read" ? READ_ONLY : isImporting ? IMPORTING : null,
		};
	}, [client, access, changed, isImporting]);
}
