/** Deciding on assessments, through the desk; what was decided shows everywhere at once. */
"use client";
import { useMemo } from "react";
import { nowMoment } from "./clock";
import { useDesk } from "./EngineProvider";
import type { Assessments } from "./workspace";

interface Parts {
	/** Runs after everything that was stored. */
	readonly changed: () => Promise<void>;
	readonly isImporting: boolean;
}

const READ_ONLY = "此页只读：另一个标签页正在使用本工作区。请先点“在此页继续”，再办理考核事项。";
const IMPORTING = "正在导入，完成后才能办理考核事项。";

export function useAssessments({ changed, isImporting }: Parts): Assessments {
	const { client, access } = useDesk();
	return useMemo<Assessments>(() => {
		const desk = () => {
			if (client === null) throw new Error("the desk is not open");
			return client;
		};
		const then = async <T>(work: Promise<T>): Promise<T> => {
			const made = await work;
			await changed();
			return made;
		};
		return {
			saveScheme: (scheme) => then(desk().saveScheme(scheme, nowMoment())),
			fileAppeal: (wish) => then(desk().fileAppeal(wish, nowMoment())),
			decideAppeal: (id, decision) => then(desk().decideAppeal(id, decision, nowMoment())),
			takeBackAppeal: (id) => then(desk().takeBackAppeal(id, nowMoment())),
			lockYear: (wish) => then(desk().lockYear(wish, nowMoment())),
			amendLock: (wish) => then(desk().amendLock(wish, nowMoment())),
			issueCircular: (wish) => then(desk().issueCircular(wish, nowMoment())),
			blockedText: access === "read" ? READ_ONLY : isImporting ? IMPORTING : null,
		};
	}, [client, access, changed, isImporting]);
}
