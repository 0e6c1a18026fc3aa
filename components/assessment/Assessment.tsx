/** The assessment of the view in the address bar: scheme, period, and one of its pages. */
"use client";

import type { ReactNode } from "react";
import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { today } from "@/components/state/clock";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { pageAfter, pageOf, tabOf } from "@/components/view/pages";
import { ReadingFrame } from "@/components/view/ReadingFrame";
import type { Question } from "@/lib/analysis/question";
import { ATTRIBUTIONS, type Scheme } from "@/lib/assessment/scheme";
import { schemeName } from "@/lib/blocks/from-assessment-words";
import { windowsText } from "@/lib/report/scope";
import { fullRangeText } from "@/lib/wording/dates";
import { AssessmentBar } from "./AssessmentBar";
import { AssessmentPage } from "./AssessmentPage";
import { ASSESSMENT_PAGES, type AssessmentPageId } from "./assessment-pages";
import { steppedView } from "./assessment-step";
import { SchemePage } from "./SchemePage";
import { TownPage } from "./TownPage";
import { type AssessmentState, useAssessment } from "./use-assessment";
import { useDrafts } from "./use-drafts";

const KEYS = [
	["←", "上一期"],
	["→", "下一期（不超过今天）"],
	["t", `下一页：${Object.values<string>(ASSESSMENT_PAGES).join("、")}`],
	["/", "跳到控制栏"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭明细或本说明"],
	["Tab", "依次到达每个数字和按钮；在村居的行上回车看逐条得分"],
] as const;

/** What is said beside a sheet that leaves the screen: its scheme and its rules, not the basis of the desk. */
function conditionsOf(scheme: Scheme): readonly string[] {
	const basis = scheme.caseBasis === "filed" ? "案件按立案时间" : "案件按发案时间";
	return [`办法：${schemeName(scheme)}`, `按${ATTRIBUTIONS[scheme.attribution]}`, basis];
}

/** A sheet compares with the year before only. */
function withoutPrevious(question: Question): Question {
	return { ...question, windows: { ...question.windows, previous: null } };
}

interface ContentProps {
	readonly page: Exclude<AssessmentPageId, "town" | "scheme">;
	readonly state: AssessmentState;
	readonly actions: BlockActions;
	readonly drafts: ReturnType<typeof useDrafts>;
	readonly onScheme: (id: string) => void;
}

/** Whether the sheet is still that of the scheme or the morning before. */
function isOfBefore({ board, scheme, request }: AssessmentState): boolean {
	const { value, isStale } = board;
	if (isStale || value === null) return true;
	const { scheme: of, input } = value.sheet;
	return of.id !== scheme?.id || of.version !== scheme.version || input.asOf !== request?.period.asOf;
}

function Content({ page, state, actions, drafts, onScheme }: ContentProps) {
	const { scheme, request, kept } = state;
	const found = state.board.value;
	const ways = useMemo<BlockActions>(
		() =>
			scheme === null
				? actions
				: { ...actions, source: { ...actions.source, conditions: conditionsOf(scheme) } },
		[actions, scheme],
	);
	if (scheme === null || request === null || found === null || kept === null) return null;
	return (
		<AssessmentPage
			page={page}
			scheme={scheme}
			request={request}
			found={found}
			isStale={isOfBefore(state)}
			kept={kept}
			actions={ways}
			draft={drafts.draftOf(scheme)}
			onDraft={(draft) => drafts.onDraft(scheme, draft)}
			onScheme={onScheme}
		/>
	);
}

export function Assessment() {
	const [given, setView] = useView();
	const { settings } = useWorkspace();
	const state = useAssessment(given);
	const { view, windows, scheme, schemes, board } = state;
	const drafts = useDrafts(schemes);
	const { asOf, chosen } = windows;
	const page = pageOf(ASSESSMENT_PAGES, view.tab);
	const show = (next: AssessmentPageId) => setView({ ...view, tab: tabOf(ASSESSMENT_PAGES, next) });
	const step = (steps: 1 | -1) =>
		asOf !== null && setView(steppedView(view, steps, { asOf, today: today(), settings }));
	const choose = (id: string) => setView({ ...view, scheme: id });
	const body = (actions: BlockActions): ReactNode => {
		if (page === "town") return <TownPage found={board.value} request={state.request} actions={actions} />;
		if (scheme === null || state.kept === null) return null;
		// It needs no sheet: a scheme by which nobody can be scored must be open to mending.
		if (page === "scheme")
			return (
				<SchemePage
					scheme={scheme}
					kept={state.kept}
					draft={drafts.draftOf(scheme)}
					onDraft={(draft) => drafts.onDraft(scheme, draft)}
					onScheme={choose}
				/>
			);
		if (board.value === null) return null;
		return <Content page={page} state={state} actions={actions} drafts={drafts} onScheme={choose} />;
	};
	return (
		<ReadingFrame
			title="考核"
			subtitle={chosen && windowsText(withoutPrevious(chosen.question), view.period)}
			window={chosen && fullRangeText(chosen.question.windows.current)}
			view={view}
			onChange={setView}
			asked={board}
			failure="这一时段的考核未能统计出来"
			keys={KEYS}
			commands={{
				ArrowLeft: () => step(-1),
				ArrowRight: () => step(1),
				t: () => show(pageAfter(ASSESSMENT_PAGES, page)),
			}}
			bar={(help) =>
				asOf !== null && (
					<AssessmentBar
						view={view}
						asOf={asOf}
						page={page}
						schemes={schemes}
						scheme={scheme}
						onPage={show}
						onChange={setView}
						onStep={step}
						help={help}
					/>
				)
			}
		>
			{body}
		</ReadingFrame>
	);
}
