/** The windows of the view in the address bar; a period without any, as a holiday without a notice, is a problem to be told. */
"use client";
import { useMemo } from "react";
import type { Question } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import { officerMessage } from "@/lib/base/errors";
import type { AbsenceReasons } from "@/lib/blocks/provenance";
import { askedOf, comparisonNotes, windowsOf } from "@/lib/report/request";
import type { View } from "./address";
import { useAsOf } from "./use-as-of";
import type { Asked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** The windows in days and words. */
export interface ChosenWindows {
	readonly question: Question;
	/** Why a comparison does not exist. */
	readonly absences: AbsenceReasons;
	/** Where a comparison misleads, in words. */
	readonly notes: readonly string[];
}

/** What a view asks for, or why it cannot be asked. */
export interface WindowsState {
	readonly asOf: CivilDate | null;
	/** Null where the calendar knows no such windows, and before the morning is known. */
	readonly chosen: ChosenWindows | null;
	/** An answer that is told together with what is wrong with the windows. */
	readonly told: <T>(answer: Asked<T>) => Asked<T>;
}

/** The windows of a view. */
export function useWindows(view: View): WindowsState {
	const { settings } = useWorkspace();
	const asOf = useAsOf(view);
	const { period, basis, filters, against } = view;
	const { chosen, problem } = useMemo((): {
		readonly chosen: ChosenWindows | null;
		readonly problem: string | null;
	} => {
		if (asOf === null) return { chosen: null, problem: null };
		const request = { asOf, period, basis, filters, against, crosses: [] };
		try {
			const { windows, absences } = windowsOf(request, settings);
			const question = { ...askedOf(request), windows };
			return { chosen: { question, absences, notes: comparisonNotes(request, settings) }, problem: null };
		} catch (error) {
			return { chosen: null, problem: officerMessage(error) };
		}
	}, [asOf, period, basis, filters, against, settings]);
	return {
		asOf,
		chosen,
		told: (answer) => (problem === null ? answer : { ...answer, value: null, problem }),
	};
}
