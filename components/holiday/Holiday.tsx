/** The holiday in the address bar, with its picker and the rows behind every figure. */
"use client";

import { useCallback } from "react";
import { useHoliday } from "@/components/state/use-holiday";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { ReadingFrame } from "@/components/view/ReadingFrame";
import type { ReportSection } from "@/lib/report/document";
import { holidayText } from "@/lib/wording/periods";
import { HolidayPicker } from "./HolidayPicker";
import { HolidaySections } from "./HolidaySections";
import { type FestivalYear, festivalYearOf, neighbourOf, sameFestival, withHoliday } from "./holiday-choice";

const KEYS = [
	["←", "上一假期"],
	["→", "下一假期"],
	["[", "上年同节"],
	["]", "下年同节"],
	["/", "跳到假期选择"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭明细或本说明"],
	["Tab", "依次到达每个数字和按钮，在数字上回车看明细"],
] as const;

/** Sentences are not edited here: each is its own original. */
function textIn(sections: readonly ReportSection[], id: string): string {
	const block = sections.flatMap(({ blocks }) => blocks).find((one) => one.id === id);
	return block?.kind === "text" ? block.text : "";
}

export function Holiday() {
	const { settings } = useWorkspace();
	const [view, setView] = useView();
	const { asOf, holiday, shown } = useHoliday(view);
	const found = shown.value;
	const named = found && holidayText(found.holiday);
	const textOf = useCallback((id: string) => textIn(found?.sections ?? [], id), [found]);
	const go = (to: FestivalYear | null) => to !== null && setView(withHoliday(view, to));
	const byYear = (steps: 1 | -1) => () =>
		asOf !== null && go(sameFestival(festivalYearOf(view, holiday, asOf), steps, settings));
	return (
		<ReadingFrame
			title="假期分析"
			subtitle={named}
			window={named}
			view={view}
			onChange={setView}
			asked={shown}
			failure="这一假期未能统计出来"
			keys={KEYS}
			commands={{
				ArrowLeft: () => go(neighbourOf(holiday, -1, settings)),
				ArrowRight: () => go(neighbourOf(holiday, 1, settings)),
				"[": byYear(-1),
				"]": byYear(1),
			}}
			bar={(help) =>
				asOf !== null && (
					<HolidayPicker
						view={view}
						asOf={asOf}
						holiday={holiday}
						settings={settings}
						onChange={setView}
						actions={help}
					/>
				)
			}
			textOf={textOf}
		>
			{(actions) => found && <HolidaySections sections={found.sections} actions={actions} />}
		</ReadingFrame>
	);
}
