/** The week's place: what is proposed and why, or what was picked, with everything that can be decided about it. */
"use client";

import { Alert, Button } from "antd";
import { useState } from "react";
import { today } from "@/components/state/clock";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import type { CivilDate } from "@/lib/base/civil";
import { type FocusShown, GROUP_WORDS, proposalSentences, reasonSentences } from "@/lib/blocks/focus-words";
import { outcomeText, overrideText } from "@/lib/blocks/pick-words";
import type { GroupBoard, PastPick } from "@/lib/focus/board";
import { isInForce, lastWeeksPick, pickInForce, stateOf } from "@/lib/focus/ledger";
import { shortDateText } from "@/lib/wording/dates";
import styles from "./focus.module.css";
import { PickDialog } from "./PickDialog";
import { StepDialog } from "./StepDialog";

interface Props {
	readonly shown: FocusShown;
	readonly board: GroupBoard;
	readonly week: CivilDate;
	readonly picks: readonly PastPick[];
	/** Where the records end before the week begins; null where they reach it. */
	readonly gap: string | null;
	/** The place the officer looks at; what another pick begins with. */
	readonly looking: string | null;
}

type Step = { readonly pick: PastPick; readonly kind: "postponed" | "cancelled" | "done" };

function Decided({
	pick,
	shown,
	isBlocked,
	onStep,
}: {
	readonly pick: PastPick;
	readonly shown: FocusShown;
	readonly isBlocked: boolean;
	readonly onStep: (step: Step) => void;
}) {
	const override = overrideText(pick);
	return (
		<>
			<p className={styles.lead}>
				<strong>{pick.area}</strong>
				<span>{outcomeText(pick)}</span>
			</p>
			{override !== null && <p>{override}。</p>}
			{reasonSentences(shown, pick.area).map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
			<div className={`${styles.buttons} yp-no-print`}>
				<Button type="primary" disabled={isBlocked} onClick={() => onStep({ pick, kind: "done" })}>
					{stateOf(pick) === "done" ? "更新走访情况" : "登记走访情况"}
				</Button>
				{stateOf(pick) !== "done" && (
					<>
						<Button disabled={isBlocked} onClick={() => onStep({ pick, kind: "postponed" })}>
							推迟
						</Button>
						<Button disabled={isBlocked} onClick={() => onStep({ pick, kind: "cancelled" })}>
							取消
						</Button>
					</>
				)}
			</div>
		</>
	);
}

/** Last week's pick, so that nobody forgets to write down what was done. */
function LastWeek({
	picks,
	shown,
	week,
	isBlocked,
	onStep,
}: Pick<Props, "picks" | "shown" | "week"> & {
	readonly isBlocked: boolean;
	readonly onStep: (step: Step) => void;
}) {
	const last = lastWeeksPick(picks, shown.group, week);
	const words = GROUP_WORDS[shown.group];
	if (last === null) return <p className={styles.quiet}>{`上周没有确定${words.focus}。`}</p>;
	return (
		<p className={styles.quiet}>
			{`上周${words.focus}：${last.area}，${outcomeText(last)}。`}
			{stateOf(last) === "picked" && (
				<Button
					type="link"
					className="yp-no-print"
					disabled={isBlocked}
					onClick={() => onStep({ pick: last, kind: "done" })}
				>
					登记上周走访情况
				</Button>
			)}
		</p>
	);
}

export function ProposalCard({ shown, board, week, picks, gap, looking }: Props) {
	const { focus } = useWorkspace();
	const [picking, setPicking] = useState<string | null | undefined>(undefined);
	const [step, setStep] = useState<Step | null>(null);
	const words = GROUP_WORDS[shown.group];
	const pick = pickInForce(picks, shown.group, week);
	const givenUp = picks.filter((one) => one.group === shown.group && one.week === week && !isInForce(one));
	const blockedText =
		focus.blockedText ?? (week > today() ? "这一周还没有开始，不能确定；可以先看推荐。" : null);
	const isBlocked = blockedText !== null;
	return (
		<Panel
			id="proposal"
			title={pick === null ? `本周推荐${words.one}` : `本周${words.focus}`}
			note={`研判时点：${shortDateText(week)}0时，只用此前发生的事件；本台启用以后，还须在本周结束前已经导入。只用于安排预防走访。`}
		>
			<div className={styles.stack}>
				{gap !== null && <Alert type="warning" showIcon title={gap} />}
				{!board.isListed && (
					<Alert
						type="warning"
						showIcon
						title={`还没有${words.one}名册，暂按警情里写的名称排列：同一处的不同写法会分成几处，也没有人口。请导入${words.one}名册，或在“设置—辖区地点”中添加。`}
					/>
				)}
				{pick === null ? (
					<>
						<p className={styles.lead}>
							<strong>{board.proposed ?? "没有推荐对象"}</strong>
						</p>
						{proposalSentences(shown).map((sentence) => (
							<p key={sentence}>{sentence}</p>
						))}
						{givenUp.map((one) => (
							<p
								key={one.steps[0]?.at}
								className={styles.quiet}
							>{`本周曾定${one.area}，${outcomeText(one)}。`}</p>
						))}
						<div className={`${styles.buttons} yp-no-print`}>
							{board.proposed !== null && (
								<Button type="primary" disabled={isBlocked} onClick={() => setPicking(board.proposed)}>
									{`确定${board.proposed}`}
								</Button>
							)}
							<Button disabled={isBlocked} onClick={() => setPicking(looking)}>
								改选其他
							</Button>
						</div>
					</>
				) : (
					<Decided pick={pick} shown={shown} isBlocked={isBlocked} onStep={setStep} />
				)}
				{blockedText !== null && <Alert type="info" showIcon title={blockedText} />}
				<LastWeek picks={picks} shown={shown} week={week} isBlocked={isBlocked} onStep={setStep} />
			</div>
			{picking !== undefined && (
				<PickDialog
					group={shown.group}
					week={week}
					board={board}
					initial={picking}
					onClose={() => setPicking(undefined)}
				/>
			)}
			{step !== null && <StepDialog pick={step.pick} kind={step.kind} onClose={() => setStep(null)} />}
		</Panel>
	);
}
