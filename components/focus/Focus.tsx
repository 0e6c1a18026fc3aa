/** The week in the address: its village or zone, the ranking behind it, what was picked before, and how well the rule does. */
"use client";

import { useState } from "react";
import type { FocusView } from "@/components/state/focus-address";
import { useFocus } from "@/components/state/use-focus";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { ReadingFrame } from "@/components/view/ReadingFrame";
import type { CivilDate } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import { fullRangeText } from "@/lib/wording/dates";
import { FocusBar } from "./FocusBar";
import { FormulaDrawer } from "./FormulaDrawer";
import { HistoryPage } from "./HistoryPage";
import { NowPage } from "./NowPage";
import { TrialPage } from "./TrialPage";

const KEYS = [
	["←", "上一周"],
	["→", "下一周"],
	["g", "村居与园区互换"],
	["/", "跳到控制栏"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭明细或本说明"],
	["Tab", "依次到达每个数字和按钮"],
] as const;

const WEEK_DAYS = 7;

export function Focus() {
	const { settings } = useWorkspace();
	const [view, setView] = useView();
	const { asOf, week, board } = useFocus(view);
	const [isFormulaOpen, setIsFormulaOpen] = useState(false);
	const show = (change: Partial<FocusView>) => setView({ ...view, focus: { ...view.focus, ...change } });
	/** Another week has another place of its own. */
	const toWeek = (asOf: CivilDate) => setView({ ...view, asOf, focus: { ...view.focus, area: null } });
	const move = (weeks: 1 | -1) => {
		if (week !== null) toWeek(addDays(week, weeks * WEEK_DAYS));
	};
	const shown = week && fullRangeText({ start: week, end: addDays(week, WEEK_DAYS) });
	const { group, page } = view.focus;
	const found = board.value;
	return (
		<>
			<ReadingFrame
				title="重点村·园区"
				subtitle={shown && `本周：${shown}`}
				window={shown}
				view={view}
				onChange={setView}
				asked={board}
				failure="本周重点未能研判出来"
				keys={KEYS}
				commands={{
					ArrowLeft: () => move(-1),
					ArrowRight: () => move(1),
					g: () => show({ group: group === "village" ? "zone" : "village", area: null }),
				}}
				bar={(help) =>
					week !== null && (
						<FocusBar
							focus={view.focus}
							week={week}
							weekStart={settings.weekStart}
							onShow={show}
							onWeek={toWeek}
							onMove={move}
							onFormula={() => setIsFormulaOpen(true)}
							help={help}
						/>
					)
				}
			>
				{(actions) =>
					found !== null &&
					week !== null &&
					asOf !== null &&
					(page === "back_test" || page === "effect" ? (
						<TrialPage key={`${group}/${page}`} group={group} page={page} actions={actions} />
					) : page === "history" ? (
						<HistoryPage board={found} group={group} week={week} actions={actions} />
					) : (
						<NowPage
							key={`${group}/${week}`}
							board={found}
							focus={view.focus}
							week={week}
							asOf={asOf}
							actions={actions}
							onShow={show}
						/>
					))
				}
			</ReadingFrame>
			<FormulaDrawer
				isOpen={isFormulaOpen}
				parameters={settings.focus}
				onClose={() => setIsFormulaOpen(false)}
			/>
		</>
	);
}
