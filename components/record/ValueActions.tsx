/** The buttons of one value: 更正 always, 确认 beside what was only proposed, 恢复 beside what was corrected. */
"use client";

import { Button } from "antd";
import type { RefObject } from "react";
import type { SheetRow } from "@/lib/blocks/from-event-detail";
import styles from "./event.module.css";

interface Props {
	readonly row: SheetRow;
	/** The button that takes the focus back. */
	readonly correct: RefObject<HTMLButtonElement | null>;
	readonly isDisabled: boolean;
	readonly onEdit: () => void;
	/** `undefined` takes the correction back. */
	readonly onDecide: (value: string | undefined, done: string) => void;
}

export function ValueActions({ row, correct, isDisabled, onEdit, onDecide }: Props) {
	const { label, value, confirmed, original } = row;
	return (
		<div className={styles.actions}>
			<Button
				ref={correct}
				size="small"
				type="link"
				disabled={isDisabled}
				aria-label={`更正${label}`}
				onClick={onEdit}
			>
				更正
			</Button>
			{confirmed !== null && (
				<Button
					size="small"
					type="link"
					disabled={isDisabled}
					aria-label={`确认${label}为“${value}”`}
					onClick={() => onDecide(confirmed, `${label}已确认为“${value}”`)}
				>
					确认
				</Button>
			)}
			{original !== null && (
				<Button
					size="small"
					type="link"
					disabled={isDisabled}
					aria-label={`恢复${label}为原读数“${original}”`}
					title={`数据中为：${original}`}
					onClick={() => onDecide(undefined, `${label}已恢复为“${original}”`)}
				>
					恢复
				</Button>
			)}
		</div>
	);
}
