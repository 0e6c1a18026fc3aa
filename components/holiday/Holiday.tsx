/** The holiday in the address bar, with its picker and the rows behind every figure. */
"use client";

import { Button } from "antd";
import { useCallback, useMemo, useRef, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useHoliday } from "@/components/state/use-holiday";
import { useSource } from "@/components/state/use-source";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { KeyHelp } from "@/components/ui/KeyHelp";
import { AnswerFrame } from "@/components/view/AnswerFrame";
import { FilterChips } from "@/components/view/FilterChips";
import { type Followed, RowsDrawer } from "@/components/view/RowsDrawer";
import { useKeys } from "@/components/view/use-keys";
import frame from "@/components/view/view.module.css";
import { conditionsOf, withFilter } from "@/components/view/view-change";
import type { RowsLink } from "@/lib/blocks/block";
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
	const [followed, setFollowed] = useState<Followed | null>(null);
	const [isHelpOpen, setIsHelpOpen] = useState(false);
	const controls = useRef<HTMLDivElement>(null);
	const openRows = useCallback((link: RowsLink, said: string) => setFollowed({ link, said }), []);
	const source = useSource(found && holidayText(found.holiday), conditionsOf(view, settings));
	const actions = useMemo<BlockActions>(
		() => ({
			source,
			openRows,
			editText: () => undefined,
			isReadOnly: true,
			originalText: (id) => textIn(found?.sections ?? [], id),
			filters: view.filters,
			addFilter: (filter) => setView(withFilter(view, filter)),
		}),
		[source, openRows, view, setView, found],
	);
	const go = (to: FestivalYear | null) => to !== null && setView(withHoliday(view, to));
	const byYear = (steps: 1 | -1) => () =>
		asOf !== null && go(sameFestival(festivalYearOf(view, holiday, asOf), steps, settings));
	useKeys({
		ArrowLeft: () => go(neighbourOf(holiday, -1, settings)),
		ArrowRight: () => go(neighbourOf(holiday, 1, settings)),
		"[": byYear(-1),
		"]": byYear(1),
		p: () => found !== null && window.print(),
		"/": () => controls.current?.querySelector<HTMLElement>("input, button")?.focus(),
		"?": () => setIsHelpOpen(true),
	});
	return (
		<>
			<header className={frame.title}>
				<h1>假期分析</h1>
				<p className={frame.subtitle}>{found !== null && holidayText(found.holiday)}</p>
			</header>
			<div ref={controls} className={`${frame.controls} yp-no-print`}>
				{asOf !== null && (
					<HolidayPicker
						view={view}
						asOf={asOf}
						holiday={holiday}
						settings={settings}
						onChange={setView}
						actions={<Button onClick={() => setIsHelpOpen(true)}>快捷键</Button>}
					/>
				)}
			</div>
			<FilterChips view={view} settings={settings} onChange={setView} />
			<AnswerFrame asked={shown} failure="这一假期未能统计出来" said="已统计">
				{found && <HolidaySections sections={found.sections} actions={actions} />}
			</AnswerFrame>
			<RowsDrawer
				followed={followed}
				actions={actions}
				settings={settings}
				onClose={() => setFollowed(null)}
			/>
			<KeyHelp title="快捷键" keys={KEYS} isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
		</>
	);
}
