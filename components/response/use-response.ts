/** The windows of the view on the screen 预警止付, and the board of its alerts while a page shows them. */
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
import { isAlertTab, responseTabOf } from "./response-tabs";

/** What stands behind the screen. */
export interface ResponseState {
	readonly asOf: CivilDate | null;
	/** Null where the period has none, as a holiday without a notice. */
	readonly windows: Windows | null;
	/** Null where the page shows none, and until they come. */
	readonly alerts: AlertBoard | null;
	/** The answer that the frame waits for. */
	readonly asked: Asked<unknown>;
}

interface Wanted {
	readonly windows: Windows | null;
	readonly problem: string | null;
}

const READY: Asked<true> = { value: true, isStale: false, problem: null };

/** A holiday whose notice is not known is told as any answer that could not be made. */
function windowsWanted({ period, against }: View, asOf: CivilDate, settings: Settings): Wanted {
	try {
		const request = { asOf, period, against, basis: "calls", filters: [], crosses: [] } as const;
		return { windows: windowsOf(request, settings).windows, problem: null };
	} catch (error) {
		return { windows: null, problem: officerMessage(error) };
	}
}

/** Asks for what a view shows, again after every load. */
export function useResponse(view: View): ResponseState {
	const { settings } = useWorkspace();
	const asOf = useAsOf(view);
	const isOfAlerts = isAlertTab(responseTabOf(view.tab));
	const { windows, problem } = useMemo<Wanted>(
		() => (asOf === null ? { windows: null, problem: null } : windowsWanted(view, asOf, settings)),
		[view, asOf, settings],
	);
	const request =
		asOf === null || windows === null || !isOfAlerts
			? null
			: { asOf, window: windows.current, previous: windows.previous, lastYear: windows.lastYear };
	const alerts = useBoard("alerts", request);
	const failed = { value: null, isStale: false, problem };
	return {
		asOf,
		windows,
		alerts: request === null ? null : alerts.value,
		asked: problem !== null ? failed : isOfAlerts ? alerts : READY,
	};
}
