/** Under a card: how far the queue is, taking the last decision back, and the way to the keys. */
"use client";

import { Button } from "antd";
import { numberText } from "@/lib/wording/numbers";
import styles from "./confirm.module.css";
import { KeyButton } from "./KeyButton";

interface Props {
	readonly decidedCount: number;
	/** What is going on, such as saving; empty = nothing. */
	readonly status: string;
	readonly onTakeBack: () => void;
	readonly onHelp: () => void;
}

export function QueueFoot({ decidedCount, status, onTakeBack, onHelp }: Props) {
	return (
		<div className={styles.foot}>
			<KeyButton hotkey="u" label="收回上一个决定" isDisabled={decidedCount === 0} onPress={onTakeBack} />
			<Button onClick={onHelp} aria-keyshortcuts="?">
				<kbd className={styles.key}>?</kbd>
				<span className={styles.label}>快捷键</span>
			</Button>
			<output className={`${styles.quiet} yp-num`}>
				{decidedCount > 0 && `本次已决定${numberText(decidedCount)}条`}
				{status !== "" && `　${status}`}
			</output>
		</div>
	);
}
