/** The windows of the view on the screen 预警止付, and the board of its alerts while a page shows them. */
"use client";
import type { View } from "@/components/state/address";
import type { Asked } from "@/components/state/use-asked";
import { useBoard } from "@/components/state/use-board";
import { useWindows, type WindowsState } from "@/components/state/use-windows";
import { pageOf } from "@/components/view/pages";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import { isAlertPage, RESPONSE_PAGES } from "./response-pages";

/** What stands behind the screen. */
export interface ResponseState {
	readonly windows: WindowsState;
	/** Null where the page shows none, and until they come. */
	readonly alerts: AlertBoard | null;
	/** The answer that the frame waits for. */
	readonly asked: Asked<unknown>;
}

const READY: Asked<true> = { value: true, isStale: false, problem: null };

/** Asks for what a view shows, again after every load. */
export function useResponse(view: View): ResponseState {
	const windows = useWindows(view);
	const { asOf, chosen } = windows;
	const isOfAlerts = isAlertPage(pageOf(RESPONSE_PAGES, view.tab));
	const request =
		asOf === null || chosen === null || !isOfAlerts
			? null
			: {
					asOf,
					window: chosen.question.windows.current,
					previous: chosen.question.windows.previous,
					lastYear: chosen.question.windows.lastYear,
				};
	const alerts = useBoard("alerts", request);
	return {
		windows,
		alerts: request === null ? null : alerts.value,
		asked: windows.told<unknown>(isOfAlerts ? alerts : READY),
	};
}
