/** The firms of the view in the address bar, and the windows their incidents are of. */
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
import type { EnterprisesShown } from "@/lib/blocks/from-enterprises-figures";
import type { EnterprisesBoard, EnterprisesRequest } from "@/lib/enterprises/board";
import { askedOf, comparisonNotes, windowsOf } from "@/lib/report/request";

/** The windows of a view in words and days. */
export interface EnterprisesQuestion {
	readonly question: Question;
	readonly request: EnterprisesRequest;
	readonly shown: EnterprisesShown;
	/** Where the comparison misleads, in words. */
	readonly notes: readonly string[];
}

/** What the screen shows of a view. */
export interface EnterprisesState {
	readonly asOf: CivilDate | null;
	/** Null where the calendar knows no such window. */
	readonly asked: EnterprisesQuestion | null;
	readonly board: Asked<EnterprisesBoard>;
}

/** Asks for the firms of a view; a period without windows, as a holiday without a notice, is a problem to be told. */
export function useEnterprises(view: View): EnterprisesState {
	const { settings } = useWorkspace();
	const asOf = useAsOf(view);
	const { period, basis, filters, against } = view;
	const { asked, problem } = useMemo((): {
		asked: EnterprisesQuestion | null;
		problem: string | null;
	} => {
		if (asOf === null) return { asked: null, problem: null };
		const request = { asOf, period, basis, filters, against, crosses: [] };
		try {
			const { windows, absences } = windowsOf(request, settings);
			const question = { ...askedOf(request), windows };
			const { current: window, lastYear } = windows;
			const notes = comparisonNotes(request, settings);
			return {
				asked: {
					question,
					request: { asOf, window, lastYear, basis, filters },
					shown: { ...(against === null ? {} : { against }), absence: absences.lastYear },
					notes,
				},
				problem: null,
			};
		} catch (error) {
			return { asked: null, problem: officerMessage(error) };
		}
	}, [asOf, period, basis, filters, against, settings]);
	const board = useBoard("enterprises", asked?.request ?? null);
	return { asOf, asked, board: problem === null ? board : { ...board, value: null, problem } };
}
