/** Around a screen of several pages over one period: which page, which period, the answer, the keys. */
"use client";

import type { ReactNode } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import type { View } from "@/components/state/address";
import type { Asked } from "@/components/state/use-asked";
import type { WindowsState } from "@/components/state/use-windows";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Toolbar } from "@/components/ui/Toolbar";
import { windowsText } from "@/lib/report/scope";
import { fullRangeText } from "@/lib/wording/dates";
import { PageChoice } from "./PageChoice";
import { type Pages, pageAfter, pageOf, tabOf } from "./pages";
import { QuestionBar } from "./QuestionBar";
import { ReadingFrame } from "./ReadingFrame";
import { movedView } from "./view-change";

interface Props<Id extends string> {
	readonly title: string;
	readonly pages: Pages<Id>;
	readonly view: View;
	readonly onChange: (view: View) => void;
	readonly windows: WindowsState;
	readonly asked: Asked<unknown>;
	/** Heading where the answer could not be made. */
	readonly failure: string;
	/** What Enter does beside opening what a button opens, in words. */
	readonly enter: string;
	/** False where nothing that is shown depends on the counting basis. */
	readonly hasBasis?: boolean;
	readonly children: (page: Id, actions: BlockActions) => ReactNode;
}

export function PeriodFrame<Id extends string>(props: Props<Id>) {
	const { title, pages, view, onChange, windows, asked, failure, enter, hasBasis, children } = props;
	const { settings } = useWorkspace();
	const { asOf, chosen } = windows;
	const page = pageOf(pages, view.tab);
	const show = (next: Id) => onChange({ ...view, tab: tabOf(pages, next) });
	const move = (steps: 1 | -1) => () => asOf !== null && onChange(movedView(view, asOf, steps, settings));
	return (
		<ReadingFrame
			title={title}
			subtitle={chosen && windowsText(chosen.question, view.period)}
			window={chosen && fullRangeText(chosen.question.windows.current)}
			view={view}
			onChange={onChange}
			asked={asked}
			failure={failure}
			keys={[
				["←", "上一期"],
				["→", "下一期"],
				["t", `下一页：${Object.values<string>(pages).join("、")}`],
				["/", "跳到控制栏"],
				["p", "打印"],
				["?", "打开本说明"],
				["Esc", "关闭明细或本说明"],
				["Tab", `依次到达每个数字和按钮；${enter}`],
			]}
			commands={{ ArrowLeft: move(-1), ArrowRight: move(1), t: () => show(pageAfter(pages, page)) }}
			bar={(help) =>
				asOf !== null && (
					<>
						<Toolbar label="页面" actions={help}>
							<PageChoice pages={pages} page={page} onPage={show} />
						</Toolbar>
						<QuestionBar
							view={view}
							asOf={asOf}
							settings={settings}
							onChange={onChange}
							actions={null}
							hasBasis={hasBasis ?? true}
						/>
					</>
				)
			}
		>
			{(actions) => children(page, actions)}
		</ReadingFrame>
	);
}
