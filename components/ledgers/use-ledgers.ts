/** The ledgers of the view in the address bar, and the windows they are of. */
"use client";
import type { View } from "@/components/state/address";
import type { Asked } from "@/components/state/use-asked";
import { useBoard } from "@/components/state/use-board";
import { useWindows, type WindowsState } from "@/components/state/use-windows";
import type { Ledgers } from "@/lib/ledgers/ask-ledgers";

/** What the screen shows of a view. */
export interface LedgersState {
	readonly windows: WindowsState;
	readonly ledgers: Asked<Ledgers>;
}

/** Asks for the ledgers of a view. */
export function useLedgers(view: View): LedgersState {
	const windows = useWindows(view);
	const { asOf, chosen } = windows;
	const { current, previous, lastYear } = chosen?.question.windows ?? {};
	const request =
		asOf === null || current === undefined
			? null
			: { asOf, window: current, previous: previous ?? null, lastYear: lastYear ?? null };
	return { windows, ledgers: windows.told(useBoard("ledgers", request)) };
}
