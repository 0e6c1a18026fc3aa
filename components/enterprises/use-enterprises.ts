/** The firms of the view in the address bar, and the windows their incidents are of. */
"use client";
import { useMemo } from "react";
import type { View } from "@/components/state/address";
import type { Asked } from "@/components/state/use-asked";
import { useBoard } from "@/components/state/use-board";
import { useWindows, type WindowsState } from "@/components/state/use-windows";
import type { EnterprisesShown } from "@/lib/blocks/from-enterprises-figures";
import type { EnterprisesBoard, EnterprisesRequest } from "@/lib/enterprises/board";

/** What the firms are asked with, and what their words depend on. */
export interface EnterprisesQuestion {
	readonly request: EnterprisesRequest;
	readonly shown: EnterprisesShown;
	/** Where the comparison misleads, in words. */
	readonly notes: readonly string[];
}

/** What the screen shows of a view. */
export interface EnterprisesState {
	readonly windows: WindowsState;
	/** Null where the calendar knows no such window. */
	readonly asked: EnterprisesQuestion | null;
	readonly board: Asked<EnterprisesBoard>;
}

/** Asks for the firms of a view. */
export function useEnterprises(view: View): EnterprisesState {
	const windows = useWindows(view);
	const { asOf, chosen } = windows;
	const asked = useMemo((): EnterprisesQuestion | null => {
		if (asOf === null || chosen === null) return null;
		const { question, absences, notes } = chosen;
		const { basis, filters, against } = question;
		const { current: window, lastYear } = question.windows;
		return {
			request: { asOf, window, lastYear, basis, filters },
			shown: { ...(against === undefined ? {} : { against }), absence: absences.lastYear },
			notes,
		};
	}, [asOf, chosen]);
	return { windows, asked, board: windows.told(useBoard("enterprises", asked?.request ?? null)) };
}
