/** The schemes there are, the one that the address names, and its sheet for the period of the address. */
"use client";
import { useMemo } from "react";
import type { View } from "@/components/state/address";
import type { AssessmentBoard, KeptSchemes } from "@/components/state/assessment-board";
import type { Asked } from "@/components/state/use-asked";
import { useBoard } from "@/components/state/use-board";
import { useWindows, type WindowsState } from "@/components/state/use-windows";
import type { AssessmentRequest } from "@/lib/assessment/ask-input";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import type { Scheme } from "@/lib/assessment/scheme";
import { assessedPeriod } from "./assessed-period";

/** What the screen shows of a view. */
export interface AssessmentState {
	/** The view as an assessment takes it: without filters, of one of its periods. */
	readonly view: View;
	readonly windows: WindowsState;
	/** Kept ones first, then the examples; empty until the kept ones are known. */
	readonly schemes: readonly Scheme[];
	readonly kept: KeptSchemes | null;
	/** Null until the kept ones are known. */
	readonly scheme: Scheme | null;
	readonly request: AssessmentRequest | null;
	readonly board: Asked<AssessmentBoard>;
}

const EVERY = {};

/** Asks for the sheet of a view. */
export function useAssessment(given: View): AssessmentState {
	const view = useMemo(
		(): View => ({ ...given, filters: [], against: null, period: assessedPeriod(given.period) }),
		[given],
	);
	const windows = useWindows(view);
	const { value: kept, problem } = useBoard("schemes", EVERY);
	const schemes = useMemo(() => (kept === null ? [] : [...kept.schemes, ...SCHEME_PRESETS]), [kept]);
	const scheme = schemes.find(({ id }) => id === given.scheme) ?? schemes[0] ?? null;
	const { asOf, chosen } = windows;
	const { period } = view;
	const request = useMemo(
		(): AssessmentRequest | null =>
			asOf === null || scheme === null || chosen === null
				? null
				: { scheme, period: { choice: period, asOf } },
		[asOf, scheme, chosen, period],
	);
	const asked = windows.told(useBoard("assessment", request));
	const board = problem === null ? asked : { ...asked, value: null, problem };
	return { view, windows, schemes, kept, scheme, request, board };
}
