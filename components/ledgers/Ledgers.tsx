/** The ledgers of the view in the address bar, one page a ledger. */
"use client";

import type { BlockActions } from "@/components/blocks/block-actions";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { ReadingFrame } from "@/components/view/ReadingFrame";
import { movedView } from "@/components/view/view-change";
import type { Against } from "@/lib/blocks/comparison";
import type { Ledgers as AllLedgers } from "@/lib/ledgers/ask-ledgers";
import { windowsText } from "@/lib/report/scope";
import { fullRangeText } from "@/lib/wording/dates";
import { ActivitiesTab } from "./ActivitiesTab";
import { LeadsTab } from "./LeadsTab";
import { LedgersBar } from "./LedgersBar";
import { LEDGER_TABS, type LedgerTab, ledgerTabOf, nextTab } from "./ledger-tabs";
import { CampaignTab, RewardsTab } from "./ResultTabs";
import { ShieldTab } from "./ShieldTab";
import { useLedgers } from "./use-ledgers";

const KEYS = [
	["←", "上一期"],
	["→", "下一期"],
	["t", "下一本台账"],
	["/", "跳到控制栏"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭本说明"],
	["Tab", "依次到达每个按钮和表头"],
] as const;

interface PageProps {
	readonly tab: LedgerTab;
	readonly found: AllLedgers;
	readonly against: Against;
	readonly actions: BlockActions;
}

function LedgerPage({ tab, found, against, actions }: PageProps) {
	switch (tab) {
		case "activities":
			return <ActivitiesTab ledgers={found} against={against} actions={actions} />;
		case "leads":
			return <LeadsTab leads={found.leads} actions={actions} />;
		case "shield":
			return <ShieldTab shield={found.shield} actions={actions} />;
		case "campaign":
			return <CampaignTab campaign={found.campaign} actions={actions} />;
		case "rewards":
			return <RewardsTab rewards={found.rewards} actions={actions} />;
	}
}

export function Ledgers() {
	const { settings } = useWorkspace();
	const [view, setView] = useView();
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
			view={view}
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
