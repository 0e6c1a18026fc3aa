/** The firms of the view in the address bar: headline, one of three pages, and the firm that is looked at. */
"use client";

import { Alert } from "antd";
import { useMemo, useState } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { ReadingFrame } from "@/components/view/ReadingFrame";
import { movedView } from "@/components/view/view-change";
import { enterpriseFigures, unlikeNotes } from "@/lib/blocks/from-enterprises-headline";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import { windowsText } from "@/lib/report/scope";
import { fullRangeText } from "@/lib/wording/dates";
import { FirmsPage, VisitsPage, ZonesPage } from "./EnterprisePages";
import { EnterprisesBar } from "./EnterprisesBar";
import { ENTERPRISE_TABS, type EnterpriseTab, enterpriseTabOf, tabAfter } from "./enterprise-tabs";
import styles from "./enterprises.module.css";
import { FirmDrawer } from "./FirmDrawer";
import { type EnterprisesQuestion, useEnterprises } from "./use-enterprises";

const KEYS = [
	["←", "上一期"],
	["→", "下一期"],
	["t", "下一页：企业、园区、待走访"],
	["/", "跳到控制栏"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭明细或本说明"],
	["Tab", "依次到达每个数字和按钮；在企业的行上回车看该企业"],
] as const;

interface FoundProps {
	readonly tab: EnterpriseTab;
	readonly board: EnterprisesBoard;
	readonly asked: EnterprisesQuestion;
	readonly actions: BlockActions;
}

function Found({ tab, board, asked, actions }: FoundProps) {
	const [firm, setFirm] = useState<string | null>(null);
	const figures = useMemo(() => enterpriseFigures(board, asked.shown), [board, asked.shown]);
	const way = { board, actions, chosen: firm, onChoose: setFirm };
	return (
		<>
			{asked.notes.length > 0 && (
				<Alert type="warning" showIcon title={`比较时请注意：${asked.notes.join("；")}。`} />
			)}
			{unlikeNotes(board).map((note) => (
				<BlockView key={note.id} block={note} actions={actions} />
			))}
			<div className={styles.figures}>
				{figures.map((figure) => (
					<BlockView key={figure.id} block={figure} actions={actions} />
				))}
			</div>
			{tab === "firms" && <FirmsPage {...way} asked={asked} />}
			{tab === "zones" && <ZonesPage board={board} asked={asked} actions={actions} />}
			{tab === "visits" && <VisitsPage {...way} />}
			<FirmDrawer board={board} asked={asked} firm={firm} actions={actions} onClose={() => setFirm(null)} />
		</>
	);
}

export function Enterprises() {
	const { settings } = useWorkspace();
	const [view, setView] = useView();
	const { asOf, asked, board } = useEnterprises(view);
	const found = board.value;
	const tab = enterpriseTabOf(view.tab);
	const show = (next: EnterpriseTab) => setView({ ...view, tab: next === ENTERPRISE_TABS[0] ? null : next });
	const move = (steps: 1 | -1) => () => asOf !== null && setView(movedView(view, asOf, steps, settings));
	return (
		<ReadingFrame
			title="企业"
			subtitle={asked && windowsText(asked.question, view.period)}
			window={asked && fullRangeText(asked.question.windows.current)}
			view={view}
			onChange={setView}
			asked={board}
			failure="这一时段的企业未能统计出来"
			keys={KEYS}
			commands={{ ArrowLeft: move(-1), ArrowRight: move(1), t: () => show(tabAfter(tab)) }}
			bar={(help) =>
				asOf !== null && (
					<EnterprisesBar
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
			{(actions) => found && asked && <Found tab={tab} board={found} asked={asked} actions={actions} />}
		</ReadingFrame>
	);
}
