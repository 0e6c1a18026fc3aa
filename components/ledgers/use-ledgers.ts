/** The ledgers of the view in the address bar, and the windows they are of. */
"use client";
import { useMemo } from "react";
import type { View } from "@/components/state/address";
import { useAsOf } from "@/components/state/use-as-of";
import type { Asked } from "@/components/state/use-asked";
import { useBoard } from "@/components/state/use-board";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import type { Question } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import { officerMessage } from "@/lib/base/errors";
import type { Ledgers } from "@/lib/ledgers/ask-ledgers";
import { askedOf, windowsOf } from "@/lib/report/request";

/** What the screen shows of a view. */
export interface LedgersState {
	readonly asOf: CivilDate | null;
	/** The windows with what they were chosen by; null where the calendar knows none. */
	readonly question: Question | null;
	readonly ledgers: Asked<Ledgers>;
}

/** Asks for the ledgers of a view; a period without windows, as a holiday without a notice, is a problem to be told. */
export function useLedgers(view: View): LedgersState {
	const { settings } = useWorkspace();
	const asOf = useAsOf(view);
	const { period, basis, against } = view;
	const { question, problem } = useMemo(() => {
		if (asOf === null) return { question: null, problem: null };
		const request = { asOf, period, basis, filters: [], against, crosses: [] };
		try {
			const { windows } = windowsOf(request, settings);
			return { question: { ...askedOf(request), windows }, problem: null };
		} catch (error) {
			return { question: null, problem: officerMessage(error) };
		}
	}, [asOf, period, basis, against, settings]);
	const windows = question?.windows ?? null;
	const board = useBoard(
		"ledgers",
		asOf === null || windows === null
			? null
			: { asOf, window: windows.current, previous: windows.previous, lastYear: windows.lastYear },
	);
	return { asOf, question, ledgers: problem === null ? board : { ...board, value: null, problem } };
}
