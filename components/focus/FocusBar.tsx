/** Which group, which page, which week: the controls of the focus screen. */
"use client";

import { Button, Segmented } from "antd";
import type { ReactNode } from "react";
import { FOCUS_PAGES, type FocusPage, type FocusView } from "@/components/state/focus-address";
import { Toolbar } from "@/components/ui/Toolbar";
import { DaySteps } from "@/components/view/DaySteps";
import type { CivilDate } from "@/lib/base/civil";
import type { AreaGroup } from "@/lib/focus/features";

interface Props {
	readonly focus: FocusView;
	readonly week: CivilDate;
	readonly weekStart: number;
	readonly onShow: (change: Partial<FocusView>) => void;
	readonly onWeek: (day: CivilDate) => void;
	readonly onMove: (weeks: 1 | -1) => void;
	readonly onFormula: () => void;
	readonly help: ReactNode;
}

const PAGE_NAMES: Readonly<Record<FocusPage, string>> = {
	now: "本周研判",
	history: "历次重点",
	back_test: "回测",
	effect: "成效",
};
const GROUPS: readonly { readonly value: AreaGroup; readonly label: string }[] = [
	{ value: "village", label: "村居" },
	{ value: "zone", label: "园区" },
];

export function FocusBar({ focus, week, weekStart, onShow, onWeek, onMove, onFormula, help }: Props) {
	const isByWeek = focus.page === "now" || focus.page === "history";
	return (
		<>
			<Toolbar
				label="研判对象"
				actions={
					<>
						<Button onClick={onFormula}>怎样算出来的</Button>
						{help}
					</>
				}
			>
				<Segmented
					aria-label="村居或园区"
					options={[...GROUPS]}
					value={focus.group}
					onChange={(group) => onShow({ group, area: null })}
				/>
				<Segmented
					aria-label="页面"
					options={FOCUS_PAGES.map((page) => ({ value: page, label: PAGE_NAMES[page] }))}
					value={focus.page}
					onChange={(page) => onShow({ page })}
				/>
			</Toolbar>
			{isByWeek && (
				<Toolbar label="哪一周">
					<DaySteps
						label="研判周"
						kind="week"
						value={week}
						weekStart={weekStart}
						steps={["上一周", "下一周"]}
						onDay={onWeek}
						onMove={onMove}
					/>
				</Toolbar>
			)}
		</>
	);
}
