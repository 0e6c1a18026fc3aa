/** One value of an event: what it is, where it came from, and what the officer may do about it. */
"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { SheetRow } from "@/lib/blocks/from-event-detail";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { CorrectionForm } from "./CorrectionForm";
import styles from "./event.module.css";
import { rowAnchor } from "./row-anchor";
import type { DecisionState, Wanted } from "./use-decision";
import { ValueActions } from "./ValueActions";

interface Props {
	readonly row: SheetRow;
	readonly isPointed: boolean;
	readonly onPoint: (dimensions: readonly DimensionId[]) => void;
	readonly decision: DecisionState;
	readonly isBlocked: boolean;
}

/** After a decision the button is drawn anew, and cannot take the focus before the decision is over: both are waited for. */
function useFocusBack(canTake: boolean): readonly [RefObject<HTMLButtonElement | null>, () => void] {
	const button = useRef<HTMLButtonElement>(null);
	const [isWanted, setWanted] = useState(false);
	useEffect(() => {
		if (!isWanted || !canTake) return;
		button.current?.focus();
		setWanted(false);
	}, [isWanted, canTake]);
	return [button, () => setWanted(true)];
}

function Facts({ row }: Pick<Props, "row">) {
	return (
		<>
			<td>
				<span className={row.isUnknown ? styles.unknown : styles.value}>{row.value}</span>
			</td>
			<td>
				<span className={row.source === row.value ? styles.unknown : undefined}>{row.source}</span>
				{row.isProposed && <span className={styles.proposed}>待确认</span>}
			</td>
			<td className={styles.evidence}>
				{row.original === null ? (row.evidence ?? "—") : `原读数：${row.original}`}
			</td>
		</>
	);
}

export function ValueRow({ row, isPointed, onPoint, decision, isBlocked }: Props) {
	const [isEditing, setEditing] = useState(false);
	const isDisabled = isBlocked || decision.isBusy;
	const [correct, focusBack] = useFocusBack(!isEditing && !isDisabled);
	const end = () => {
		setEditing(false);
		focusBack();
	};
	const decide = (value: Wanted["value"], done: string) =>
		decision.decide({ dimension: row.dimension, value, done }, end);
	const show = () => row.isMarked && onPoint([row.dimension]);
	const hide = () => onPoint([]);
	return (
		<tr
			id={rowAnchor(row.dimension)}
			className={isPointed ? styles.pointedRow : undefined}
			onMouseEnter={show}
			onMouseLeave={hide}
			onFocus={show}
			onBlur={hide}
		>
			<th scope="row" title={row.rule}>
				{row.label}
			</th>
			{isEditing ? (
				<td colSpan={4}>
					<CorrectionForm row={row} isBusy={decision.isBusy} onDecide={decide} onCancel={end} />
				</td>
			) : (
				<>
					<Facts row={row} />
					<td>
						<ValueActions
							row={row}
							correct={correct}
							isDisabled={isDisabled}
							onEdit={() => setEditing(true)}
							onDecide={decide}
						/>
					</td>
				</>
			)}
		</tr>
	);
}
