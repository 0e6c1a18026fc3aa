/** The queue 类别: what was learned above, the list beside the card in view, cleared by single keys. */
"use client";

import { Alert } from "antd";
import { useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { useKeyPresses } from "@/components/ui/use-key-presses";
import type { Proposals } from "@/lib/analysis/propose";
import { NOT_FRAUD } from "@/lib/dimensions/label-of";
import type { EventRef } from "@/lib/ingest/event-detail";
import { numberText } from "@/lib/wording/numbers";
import { CategoryCard } from "./CategoryCard";
import { categoryName, emptyCategories, timeOf } from "./category-words";
import styles from "./confirm.module.css";
import { type CategoryCommand, categoryCommand } from "./keys";
import { LearnedNote } from "./LearnedNote";
import { QueueFoot } from "./QueueFoot";
import { useCardFocus } from "./use-card-focus";
import { type CategoryDecision, type CategoryQueue, keyOf } from "./use-category-queue";
import { WaitingList } from "./WaitingList";

interface Props {
	readonly proposals: Proposals;
	readonly queue: CategoryQueue;
	readonly isActive: boolean;
	readonly isLearning: boolean;
	readonly onLearn: () => void;
	readonly onOpen: (event: EventRef) => void;
	readonly onTurn: () => void;
	readonly onHelp: () => void;
}

export function CategoryPane(props: Props) {
	const { proposals, queue, isActive, isLearning, onLearn, onOpen, onTurn, onHelp } = props;
	const { settings, corrections } = useWorkspace();
	const [isChoosing, setChoosing] = useState(false);
	const { waiting, current, decidedCount, savingCount, problem } = queue;
	const isBlocked = corrections.blockedText !== null;
	const card = useCardFocus(current === null ? "" : keyOf(current));
	const decide = (decision: CategoryDecision) => {
		if (current !== null && !isBlocked) queue.decide(current, decision);
	};
	const run = (command: CategoryCommand) => {
		const runs: Readonly<Record<CategoryCommand["kind"], () => void>> = {
			accept: () => {
				const proposal = command.kind === "accept" ? current?.proposals[command.place] : undefined;
				if (proposal !== undefined) decide(proposal.label);
			},
			choose: () => setChoosing(current !== null && !isBlocked),
			unknown: () => decide(null),
			notFraud: () => decide(NOT_FRAUD),
			next: () => queue.move(1),
			previous: () => queue.move(-1),
			open: () => current !== null && onOpen(current),
			takeBack: () => !isBlocked && queue.takeBack(),
			turn: onTurn,
			help: onHelp,
		};
		runs[command.kind]();
	};
	useKeyPresses((key, isHeld) => {
		const command = isActive ? categoryCommand(key) : null;
		if (command === null) return false;
		const isWalk = command.kind === "next" || command.kind === "previous";
		if (isWalk || !isHeld) run(command);
		return true;
	});
	const lines = waiting.map((event) => ({
		key: keyOf(event),
		head: timeOf(event),
		text: event.narrative,
		...(event.proposals[0] && { figure: categoryName(event.proposals[0].label, settings) }),
	}));
	return (
		<div className={styles.pane}>
			<LearnedNote
				proposals={proposals}
				isLearning={isLearning}
				isBlocked={savingCount > 0}
				onLearn={onLearn}
			/>
			{problem !== null && <Alert type="error" showIcon title="没有保存，已放回列表" description={problem} />}
			<Panel
				id="categories"
				title={`待确认的类别：${numberText(waiting.length)}起`}
				note="身份信息已遮盖。划线的字句最支持第一个推荐。决定即为人工更正，立刻计入晨报；可在“设置—人工更正”中恢复。"
			>
				<div className={waiting.length > 0 ? styles.split : styles.single}>
					{waiting.length > 0 && (
						<WaitingList
							label="待确认的案情"
							lines={lines}
							currentKey={current && keyOf(current)}
							onGo={queue.go}
						/>
					)}
					<div className={styles.side}>
						{current === null ? (
							<section ref={card} tabIndex={-1} className={styles.card} aria-label="待确认类别">
								<p>{emptyCategories(decidedCount, proposals.waiting - proposals.events.length)}</p>
							</section>
						) : (
							<CategoryCard
								event={current}
								card={card}
								speaks={proposals.speaks}
								isChoosing={isChoosing}
								isBlocked={isBlocked}
								onChoosing={setChoosing}
								onDecide={decide}
								onOpen={() => onOpen(current)}
							/>
						)}
						<QueueFoot
							decidedCount={decidedCount}
							status={savingCount > 0 ? `正在保存${savingCount}条…` : ""}
							onTakeBack={() => run({ kind: "takeBack" })}
							onHelp={onHelp}
						/>
					</div>
				</div>
			</Panel>
		</div>
	);
}
