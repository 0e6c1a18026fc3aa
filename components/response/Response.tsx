/** Alerts and stop-payments of the period in the address: the page that is chosen, and the records behind its lines. */
"use client";

import { useMemo } from "react";
import { useView } from "@/components/state/use-view";
import { PeriodFrame } from "@/components/view/PeriodFrame";
import { ResponseBody } from "./ResponseBody";
import { isAlertPage, RESPONSE_PAGES } from "./response-pages";
import { useResponse } from "./use-response";

export function Response() {
	const [given, setView] = useView();
	// Filters are of incidents: none of them narrows an alert or a stop-payment.
	const view = useMemo(() => ({ ...given, filters: [] }), [given]);
	const { windows, alerts, asked } = useResponse(view);
	const { asOf, chosen } = windows;
	return (
		<PeriodFrame
			title="预警止付"
			pages={RESPONSE_PAGES}
			view={view}
			onChange={setView}
			windows={windows}
			asked={asked}
			failure="这一时段未能统计出来"
			enter="在编号上回车看变更历史，在数字上回车看明细"
			hasBasis={false}
		>
			{(page, actions) =>
				asOf !== null &&
				chosen !== null &&
				(alerts !== null || !isAlertPage(page)) && (
					<ResponseBody
						page={page}
						asOf={asOf}
						windows={chosen.question.windows}
						alerts={alerts}
						against={chosen.question}
						actions={actions}
					/>
				)
			}
		</PeriodFrame>
	);
}
