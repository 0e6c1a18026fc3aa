/** The ledgers of the view in the address bar, one page a ledger. */
"use client";

import { useMemo } from "react";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { ReadingFrame } from "@/components/view/ReadingFrame";
import { movedView } from "@/components/view/view-change";
import { windowsText } from "@/lib/report/scope";
import { fullRangeText } from "@/lib/wording/dates";
import { LedgerPage } from "./LedgerPage";
import { LedgersBar } from "./LedgersBar";
import { LEDGER_TABS, type LedgerTab, ledgerTabOf, nextTab } from "./ledger-tabs";
import { useLedgers } from "./use-ledgers";

const KEYS = [
	["←", "上一期"],
	["→", "下一期"],
	["t", "下一本台账"],
	["/", "跳到控制栏"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭变更历史或本说明"],
	["Tab", "依次到达每个按钮和表头；在编号上回车看变更历史"],
] as const;

export function Ledgers() {
	const { settings } = useWorkspace();
	const [view, setView] = useView();
	/** Ledgers stand under no filters of events: none may seem to hold here. */
	const plain = useMemo(() => ({ ...view, filters: [] }), [view]);
	const { asOf, question, ledgers } = useLedgers(view);
	const found = ledgers.value;
	const tab = ledgerTabOf(view.tab);
	const show = (next: LedgerTab) => setView({ ...view, tab: next === LEDGER_TABS[0] ? null : next });
	const move = (steps: 1 | -1) => () => asOf !== null && setView(movedView(view, asOf, steps, settings));
	return (
		<ReadingFrame
			title="宣防台账"
			subtitle={question && windowsText(question, view.period)}
			window={question && fullRangeText(question.windows.current)}
			view={plain}
			onChange={setView}
			asked={ledgers}
			failure="这一时段的台账未能统计出来"
			keys={KEYS}
			commands={{ ArrowLeft: move(-1), ArrowRight: move(1), t: () => show(nextTab(tab)) }}
			bar={(help) =>
				asOf !== null && (
					<LedgersBar
						view={view}
						tab={tab}
						asOf={asOf}
						settings={settings}
						onChange={setView}
						onTab={show}
						help={help}
					/>
				)
			}
		>
			{(actions) =>
				found && question && <LedgerPage tab={tab} found={found} against={question} actions={actions} />
			}
		</ReadingFrame>
	);
}
