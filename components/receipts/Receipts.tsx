/** The day in the address: its batches and its list, whom receipts reach by then, and whether they work. */
"use client";

import { type ReactNode, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useAsOf } from "@/components/state/use-as-of";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { pageAfter, pageOf, tabOf } from "@/components/view/pages";
import { ReadingFrame } from "@/components/view/ReadingFrame";
import type { CivilDate } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import { fullDateText, weekdayText } from "@/lib/wording/dates";
import { CoveragePage } from "./CoveragePage";
import { DayPage } from "./DayPage";
import { EffectPage } from "./EffectPage";
import { ReceiptsBar } from "./ReceiptsBar";
import { RulesDrawer } from "./RulesDrawer";
import { RECEIPT_PAGES, type ReceiptPage } from "./receipt-pages";
import { type ReceiptBoards, useReceipts } from "./use-receipts";

const KEYS = [
	["←", "前一日"],
	["→", "后一日"],
	["t", `下一页：${Object.values(RECEIPT_PAGES).join("、")}`],
	["/", "跳到控制栏"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭对话框、明细或本说明"],
	["Tab", "依次到达每个数字和按钮"],
] as const;

interface PageProps {
	readonly page: ReceiptPage;
	readonly boards: ReceiptBoards;
	readonly actions: BlockActions;
}

/** The page looked at; null while it has no answer. */
function shownPage({ page, boards: { day, coverage, effect }, actions }: PageProps): ReactNode {
	switch (page) {
		case "day":
			return day.value && <DayPage board={day.value} actions={actions} />;
		case "coverage":
			return coverage.value && <CoveragePage board={coverage.value} actions={actions} />;
		case "effect":
			return effect.value && <EffectPage board={effect.value} actions={actions} />;
	}
}

export function Receipts() {
	const { settings } = useWorkspace();
	const [view, setView] = useView();
	const [isRulesOpen, setIsRulesOpen] = useState(false);
	const page = pageOf(RECEIPT_PAGES, view.tab);
	const day = useAsOf(view);
	const boards = useReceipts(page, day);
	const shown = day && `${fullDateText(day)} ${weekdayText(day)}`;
	const show = (next: ReceiptPage) => setView({ ...view, tab: tabOf(RECEIPT_PAGES, next) });
	const toDay = (asOf: CivilDate) => setView({ ...view, asOf });
	const move = (days: 1 | -1) => {
		if (day !== null) toDay(addDays(day, days));
	};
	return (
		<>
			<ReadingFrame
				title="回执筛查"
				subtitle={shown && `研判日：${shown}`}
				window={day && fullDateText(day)}
				view={view}
				onChange={setView}
				asked={boards[page]}
				failure="没有能筛查出来"
				keys={KEYS}
				commands={{
					ArrowLeft: () => move(-1),
					ArrowRight: () => move(1),
					t: () => show(pageAfter(RECEIPT_PAGES, page)),
				}}
				bar={(help) =>
					day !== null && (
						<ReceiptsBar
							page={page}
							day={day}
							weekStart={settings.weekStart}
							onPage={show}
							onDay={toDay}
							onMove={move}
							onRules={() => setIsRulesOpen(true)}
							help={help}
						/>
					)
				}
			>
				{(actions) => shownPage({ page, boards, actions })}
			</ReadingFrame>
			<RulesDrawer
				isOpen={isRulesOpen}
				parameters={settings.prevention}
				onClose={() => setIsRulesOpen(false)}
			/>
		</>
	);
}
