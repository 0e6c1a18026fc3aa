/** The windows of the view on the screen 预警止付, and the board of its alerts. */
"use client";
import { useMemo } from "react";
import type { View } from "@/components/state/address";
import { useAsOf } from "@/components/state/use-as-of";
import type { Asked } from "@/components/state/use-asked";
import { useBoard } from "@/components/state/use-board";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import type { Windows } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import { officerMessage } from "@/lib/base/errors";
import { windowsOf } from "@/lib/report/request";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import type { Settings } from "@/lib/settings/settings";

/** What stands behind the screen. */
export interface ResponseState {
	readonly asOf: CivilDate | null;
	/** Null where the period has none, as a holiday without a notice. */
	readonly windows: Windows | null;
	readonly alerts: Asked<AlertBoard>;
}

interface Wanted {
	readonly windows: Windows | null;
	readonly problem: string | null;
}

/** A holiday whose notice is not known is told as any answer that could not be made. */
function windowsWanted(view: View, asOf: CivilDate, settings: Settings): Wanted {
	const { period, against } = view;
	try {
		const request = { asOf, period, against, basis: "calls", filters: [], crosses: [] } as const;
		return { windows: windowsOf(request, settings).windows, problem: null };
	} catch (error) {
		return { windows: null, problem: officerMessage(error) };
	}
}

/** Asks for the alerts of a view, again after every load. */
export function useResponse(view: View): ResponseState {
	const { settings } = useWorkspace();
	const asOf = useAsOf(view);
	const { windows, problem } = useMemo<Wanted>(
		() => (asOf === null ? { windows: null, problem: null } : windowsWanted(view, asOf, settings)),
		[view, asOf, settings],
	);
	const request =
		asOf === null || windows === null
			? null
			: { asOf, window: windows.current, previous: windows.previous, lastYear: windows.lastYear };
	const alerts = useBoard("alerts", request);
	return { asOf, windows, alerts: problem === null ? alerts : { value: null, isStale: false, problem } };
}
