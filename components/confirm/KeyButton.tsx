/** A button that shows the key which presses it too. */
"use client";

import { Button } from "antd";
import styles from "./confirm.module.css";

interface Props {
	readonly hotkey: string;
	readonly label: string;
	/** Right of the label, such as a confidence. */
	readonly figure?: string;
	/** Stands out, and is tall enough to be read from afar. */
	readonly isBig?: boolean;
	readonly isFirst?: boolean;
	readonly isDisabled: boolean;
	readonly onPress: () => void;
}

export function KeyButton(props: Props) {
	const { hotkey, label, figure, isBig = false, isFirst = false, isDisabled, onPress } = props;
	return (
		<Button
			type={isFirst ? "primary" : "default"}
			size={isBig ? "large" : "middle"}
			className={(isBig ? styles.big : styles.small) ?? ""}
			disabled={isDisabled}
			onClick={onPress}
			aria-keyshortcuts={hotkey}
		>
			<kbd className={styles.key}>{hotkey}</kbd>
			<span className={styles.label}>{label}</span>
			{figure !== undefined && <span className={`${styles.figure} yp-num`}>{figure}</span>}
		</Button>
	);
}
