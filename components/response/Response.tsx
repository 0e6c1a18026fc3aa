/** Alerts and stop-payments of the period in the address: the page that is chosen, its controls, and the records behind its lines. */
"use client";

import { Segmented } from "antd";
import { useMemo } from "react";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Toolbar } from "@/components/ui/Toolbar";
import { QuestionBar } from "@/components/view/QuestionBar";
import { ReadingFrame } from "@/components/view/ReadingFrame";
import { movedView } from "@/components/view/view-change";
import type { Against } from "@/lib/blocks/comparison";
import { windowsText } from "@/lib/report/scope";
import { fullRangeText } from "@/lib/wording/dates";
import { ResponseBody } from "./ResponseBody";
import { isAlertTab, RESPONSE_TABS, type ResponseTab, responseTabOf } from "./response-tabs";
import { useResponse } from "./use-response";

const KEYS = [
	["←", "上一期"],
	["→", "下一期"],
	["/", "跳到控制栏"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭明细或本说明"],
	["Tab", "依次到达每个数字和按钮；在编号上回车看变更历史，在数字上回车看明细"],
] as const;

const TAB_OPTIONS = Object.entries(RESPONSE_TABS).map(([value, label]) => ({
	value: value as ResponseTab,
	label,
}));

export function Response() {
	const { settings } = useWorkspace();
	const [given, setView] = useView();
	// Filters are of incidents: none of them narrows an alert or a stop-payment.
	const view = useMemo(() => ({ ...given, filters: [] }), [given]);
	const { asOf, windows, alerts, asked } = useResponse(view);
	const tab = responseTabOf(view.tab);
	const move = (steps: 1 | -1) => () => asOf !== null && setView(movedView(view, asOf, steps, settings));
	const against = useMemo<Against>(
		() => (view.against === null ? {} : { against: view.against }),
		[view.against],
	);
	const question = windows && { basis: "calls" as const, filters: [], windows, ...against };
	const isFound = alerts !== null || !isAlertTab(tab);
	return (
		<ReadingFrame
			title="预警止付"
			subtitle={question && windowsText(question, view.period)}
			window={windows && fullRangeText(windows.current)}
			view={view}
			onChange={setView}
			asked={asked}
			failure="这一时段未能统计出来"
			keys={KEYS}
			commands={{ ArrowLeft: move(-1), ArrowRight: move(1) }}
			bar={(help) =>
				asOf !== null && (
					<>
						<Toolbar label="页面">
							<Segmented
								aria-label="页面"
								options={TAB_OPTIONS}
								value={tab}
								onChange={(page) => setView({ ...view, tab: page === "funnel" ? null : page })}
							/>
						</Toolbar>
						<QuestionBar
							view={view}
							asOf={asOf}
							settings={settings}
							onChange={setView}
							actions={help}
							hasBasis={false}
						/>
					</>
				)
			}
		>
			{(actions) =>
				isFound &&
				asOf !== null &&
				windows !== null && (
					<ResponseBody
						tab={tab}
						asOf={asOf}
						windows={windows}
						alerts={alerts}
						against={against}
						actions={actions}
					/>
				)
			}
		</ReadingFrame>
	);
}
