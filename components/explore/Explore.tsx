/** The panels of the view in the address bar, with its controls, its pair of dimensions and the rows behind every figure. */
"use client";

import { Alert } from "antd";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableMenu } from "@/components/blocks/TableMenu";
import type { View } from "@/components/state/address";
import { type Explored, type ExploreState, useExplore } from "@/components/state/use-explore";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { QuestionBar } from "@/components/view/QuestionBar";
import { ReadingFrame } from "@/components/view/ReadingFrame";
import { movedView } from "@/components/view/view-change";
import { headlineFigures } from "@/lib/blocks/from-headline";
import { moversBlock, moversTable } from "@/lib/blocks/from-movers";
import { windowsText } from "@/lib/report/scope";
import { fullRangeText } from "@/lib/wording/dates";
import { ClockPane } from "./ClockPane";
import { CrossPane } from "./CrossPane";
import { DrillPane } from "./DrillPane";
import styles from "./explore.module.css";
import { PanelGrid } from "./PanelGrid";
import { TrendPane } from "./TrendPane";
import { WhyPane } from "./WhyPane";

const KEYS = [
	["←", "上一期"],
	["→", "下一期"],
	["/", "跳到研判日"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭明细或本说明"],
	["Tab", "依次到达每个取值、数字和按钮；在取值上回车即筛选，在数字上回车看明细"],
] as const;

/** What stands above the panels: how many, and how much. */
const FIGURES = ["figure.calls", "figure.cases", "figure.loss", "figure.victims"];

interface FoundProps {
	readonly found: Explored;
	readonly cross: ExploreState["cross"];
	readonly view: View;
	readonly actions: BlockActions;
	readonly onChange: (view: View) => void;
}

function Found({ found, cross, view, actions, onChange }: FoundProps) {
	const { answer, absences, notes } = found;
	const movers = moversBlock(answer);
	const figures = headlineFigures(answer, absences).filter(({ id }) => FIGURES.includes(id));
	return (
		<>
			{notes.length > 0 && <Alert type="warning" showIcon title={`比较时请注意：${notes.join("；")}。`} />}
			<div className={styles.figures}>
				{figures.map((figure) => (
					<BlockView key={figure.id} block={figure} actions={actions} />
				))}
			</div>
			<PanelGrid answer={answer} view={view} actions={actions} onChange={onChange} />
			<Panel
				id="movers"
				title="突出变化"
				extra={<TableMenu caption="突出变化" source={actions.source} shown={() => moversTable(movers)} />}
			>
				<BlockView block={movers} actions={actions} />
			</Panel>
			<TrendPane answer={answer} view={view} actions={actions} onChange={onChange} />
			<WhyPane answer={answer} actions={actions} />
			<ClockPane clock={found.clock} actions={actions} />
			<DrillPane question={answer.question} view={view} actions={actions} onChange={onChange} />
			<CrossPane cross={cross} view={view} actions={actions} onChange={onChange} />
		</>
	);
}

export function Explore() {
	const { settings } = useWorkspace();
	const [view, setView] = useView();
	const { asOf, panels, cross } = useExplore(view);
	const found = panels.value;
	const question = found?.answer.question ?? null;
	const move = (steps: 1 | -1) => () => asOf !== null && setView(movedView(view, asOf, steps, settings));
	return (
		<ReadingFrame
			title="时段分析"
			subtitle={question && windowsText(question, view.period)}
			window={question && fullRangeText(question.windows.current)}
			view={view}
			onChange={setView}
			asked={panels}
			failure="这一时段未能统计出来"
			keys={KEYS}
			commands={{ ArrowLeft: move(-1), ArrowRight: move(1) }}
			bar={(help) =>
				asOf !== null && (
					<QuestionBar view={view} asOf={asOf} settings={settings} onChange={setView} actions={help} />
				)
			}
		>
			{(actions) =>
				found && <Found found={found} cross={cross} view={view} actions={actions} onChange={setView} />
			}
		</ReadingFrame>
	);
}
