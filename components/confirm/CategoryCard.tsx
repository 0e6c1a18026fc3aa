/** One event without a class: its masked words with what speaks for the first proposal, and everything that can be decided. */
"use client";

import { Button } from "antd";
import type { RefObject } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import type { Proposed } from "@/lib/analysis/propose";
import { NOT_FRAUD } from "@/lib/dimensions/label-of";
import { percentText } from "@/lib/wording/numbers";
import { ChoiceSelect } from "./ChoiceSelect";
import { categoryChoices, categoryName, timeOf } from "./category-words";
import styles from "./confirm.module.css";
import { KeyButton } from "./KeyButton";
import { markedPieces } from "./marked-pieces";
import type { CategoryDecision } from "./use-category-queue";

interface Props {
	readonly event: Proposed;
	readonly card: RefObject<HTMLElement | null>;
	/** False where the classifier keeps silent altogether. */
	readonly speaks: boolean;
	readonly isChoosing: boolean;
	readonly isBlocked: boolean;
	readonly onChoosing: (isOpen: boolean) => void;
	readonly onDecide: (decision: CategoryDecision) => void;
	readonly onOpen: () => void;
}

function Proposals({ event, speaks, isBlocked, onDecide }: Props) {
	const { settings } = useWorkspace();
	if (event.proposals.length === 0)
		return (
			<p className={styles.quiet}>
				{speaks ? "这段案情里没有可供比对的字句，没有推荐，请按3选择类别。" : "暂无推荐，请按3选择类别。"}
			</p>
		);
	return (
		<div className={styles.proposals}>
			{event.proposals.map(({ label, confidence }, place) => (
				<KeyButton
					key={label}
					hotkey={String(place + 1)}
					label={categoryName(label, settings)}
					figure={percentText(confidence, { decimals: 0 })}
					isBig
					isFirst={place === 0}
					isDisabled={isBlocked}
					onPress={() => onDecide(label)}
				/>
			))}
		</div>
	);
}

export function CategoryCard(props: Props) {
	const { event, card, isChoosing, isBlocked, onChoosing, onDecide, onOpen } = props;
	const { settings } = useWorkspace();
	return (
		<section ref={card} tabIndex={-1} className={styles.card} aria-label={`待确认类别：${event.eventNo}`}>
			<div className={`${styles.cardHead} yp-num`}>
				<strong>{event.eventNo}</strong>
				<span className={styles.quiet}>{timeOf(event)}</span>
				<Button type="link" size="small" onClick={onOpen} aria-keyshortcuts="Enter">
					事件明细 <kbd className={styles.key}>Enter</kbd>
				</Button>
			</div>
			<p className={styles.narrative}>
				{markedPieces(event.narrative, event.spans).map(({ at, text, isMarked }) =>
					isMarked ? (
						<mark key={at} className={styles.mark}>
							{text}
						</mark>
					) : (
						<span key={at}>{text}</span>
					),
				)}
			</p>
			<Proposals {...props} />
			<div className={styles.others}>
				<span className={styles.withKey}>
					<kbd className={styles.key}>3</kbd>
					<ChoiceSelect
						key={event.eventNo}
						label="选择其他类别"
						placeholder="选择其他类别"
						options={categoryChoices(settings)}
						isOpen={isChoosing}
						isDisabled={isBlocked}
						onOpen={onChoosing}
						onChoose={onDecide}
						onLeave={() => card.current?.focus()}
					/>
				</span>
				<KeyButton hotkey="0" label="不详" isDisabled={isBlocked} onPress={() => onDecide(null)} />
				<KeyButton hotkey="n" label="非电信诈骗" isDisabled={isBlocked} onPress={() => onDecide(NOT_FRAUD)} />
			</div>
		</section>
	);
}
