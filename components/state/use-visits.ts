/** Ticking tasks off, through the desk; what was done shows everywhere at once. */
"use client";
import { useMemo } from "react";
import { nowMoment } from "./clock";
import { useDesk } from "./EngineProvider";
import type { Visits } from "./workspace";

interface Parts {
	/** Runs after everything that was stored. */
	readonly changed: () => Promise<void>;
	readonly isImporting: boolean;
}

const READ_ONLY = "此页只读：另一个标签页正在使用本工作区。请先点“在此页继续”，再登记回访。";
const IMPORTING = "正在导入，完成后才能登记回访。";

export function useVisits({ changed, isImporting }: Parts): Visits {
	const { client, access } = useDesk();
	return useMemo<Visits>(() => {
		const desk = () => {
			if (client === null) throw new Error("the desk is not open");
			return client;
		};
		return {
			keep: async (wish) => {
				await desk().keepVisit(wish, nowMoment());
				await changed();
			},
			takeBack: async (visit) => {
				await desk().takeBackVisit(visit, nowMoment());
				await changed();
			},
			blockedText: access === "read" ? READ_ONLY : isImporting ? IMPORTING : null,
		};
	}, [client, access, changed, isImporting]);
}
