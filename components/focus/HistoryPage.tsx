/** Every pick that was ever recorded: by week, what was proposed, what was chosen instead and why, what was done. */
"use client";

import { Select } from "antd";
import { useMemo, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import type { CivilDate } from "@/lib/base/civil";
import type { TableBlock } from "@/lib/blocks/block";
import { GROUP_WORDS } from "@/lib/blocks/focus-words";
import { outcomeText, overrideText } from "@/lib/blocks/pick-words";
import type { FocusBoard, PastPick } from "@/lib/focus/board";
import type { AreaGroup } from "@/lib/focus/features";
import { isTimely, stateOf } from "@/lib/focus/ledger";
import { dayText, fullDateText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import styles from "./focus.module.css";
import { PastDrawer, type PlacedPick } from "./PastDrawer";
import { VisitCalendar } from "./VisitCalendar";

interface Props {
	readonly board: FocusBoard;
	readonly group: AreaGroup;
	readonly week: CivilDate;
	readonly actions: BlockActions;
}

function rowOf(pick: PastPick, at: number): TableBlock["rows"][number] {
	const first = pick.steps[0];
	const tone = stateOf(pick) === "done" ? ("better" as const) : ("none" as const);
	return {
		id: `${pick.week}/${at}`,
		cells: [
			{ text: `${pick.week.slice(0, 4)}年${dayText(pick.week)}`, sort: at },
			{ text: pick.area },
			{ text: pick.proposed ?? "无" },
			{ text: overrideText(pick) === null ? "按推荐" : (first?.reason ?? "未写理由") },
			{ text: outcomeText(pick), tone },
			{ text: first === undefined ? "—" : `${momentText(first.at)}${isTimely(pick) ? "" : "（补记）"}` },
		],
	};
}

function historyTable(picks: readonly PastPick[], group: AreaGroup): TableBlock {
	const words = GROUP_WORDS[group];
	return {
		kind: "table",
		id: `table.focus_history.${group}`,
		caption: `历次${words.focus}`,
		columns: [
			{ id: "week", label: "研判周（起）", align: "left", weight: 3 },
			{ id: "area", label: words.focus, align: "left", weight: 3 },
			{ id: "proposed", label: "当时推荐", align: "left", weight: 3 },
			{ id: "reason", label: "是否按推荐", align: "left", weight: 5 },
			{ id: "outcome", label: "走访情况", align: "left", weight: 6 },
			{ id: "at", label: "确定时间", align: "left", weight: 3 },
		],
		rows: picks.map(rowOf).toReversed(),
		footnote:
			"推迟、取消的不算走访；补记是那一周过后才确定的，不计入成效；每次确定都保存了当时的数据、参数和得分",
		emptyText: `还没有确定过${words.focus}`,
	};
}

/** Every pick with its place among those of its week, the latest first. */
function placedPicks(picks: readonly PastPick[]): readonly PlacedPick[] {
	return picks
		.map((pick, at) => ({
			pick,
			position: picks.slice(0, at).filter(({ week }) => week === pick.week).length,
		}))
		.toReversed();
}

export function HistoryPage({ board, group, week, actions }: Props) {
	const picks = useMemo(() => board.picks.filter((pick) => pick.group === group), [board, group]);
	const table = useMemo(() => historyTable(picks, group), [picks, group]);
	const placed = useMemo(() => placedPicks(picks), [picks]);
	const [open, setOpen] = useState<PlacedPick | null>(null);
	return (
		<>
			<VisitCalendar picks={picks} week={week} score={board[group].score} group={group} />
			<Panel
				id="history"
				title="记录"
				keepWhole={false}
				extra={
					placed.length > 0 && (
						<Select
							className={`${styles.past}`}
							aria-label="查看当时的依据"
							placeholder="查看当时的依据"
							value={null}
							options={placed.map(({ pick }, at) => ({
								value: at,
								label: `${fullDateText(pick.week)} ${pick.area}`,
							}))}
							onChange={(at: number | null) => setOpen(at === null ? null : (placed[at] ?? null))}
						/>
					)
				}
			>
				<TableView block={table} actions={actions} />
			</Panel>
			<PastDrawer placed={open} actions={actions} onClose={() => setOpen(null)} />
		</>
	);
}
