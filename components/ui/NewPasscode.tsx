/** A passcode that is being chosen: typed twice, judged in words while it is typed. */
"use client";
import type { InputRef } from "antd";
import { type Ref, useState } from "react";
import { PasscodeInput } from "./PasscodeInput";
import styles from "./passcode.module.css";
import { passcodeStrength } from "./passcode-strength";

interface Props {
	/** What it is for, such as 新口令. */
	readonly label: string;
	/** The passcode once it is long enough and both fields agree, else null. */
	readonly onChange: (passcode: string | null) => void;
	readonly onEnter?: (() => void) | undefined;
	readonly isDisabled?: boolean;
	readonly inputRef?: Ref<InputRef>;
}

const TONES = { short: "weak", weak: "weak", fair: "fair", strong: "strong" } as const;

export function NewPasscode({ label, onChange, onEnter, isDisabled = false, inputRef }: Props) {
	const [typed, setTyped] = useState({ first: "", second: "" });
	const { first, second } = typed;
	const strength = passcodeStrength(first);
	const take = (next: typeof typed) => {
		setTyped(next);
		const isFit = passcodeStrength(next.first).grade !== "short" && next.first === next.second;
		onChange(isFit ? next.first : null);
	};
	const differs = second !== "" && !first.startsWith(second);
	return (
		<div className={styles.fields}>
			<PasscodeInput
				label={label}
				value={first}
				onChange={(next) => take({ ...typed, first: next })}
				onEnter={onEnter}
				hint="八个字符以上；一句只有自己知道的话最好记，也最难猜。"
				isDisabled={isDisabled}
				{...(inputRef ? { inputRef } : {})}
			/>
			{first !== "" && (
				<p className={styles.hint} aria-live="polite">
					强度：<span className={styles[TONES[strength.grade]]}>{strength.word}</span>。{strength.advice}
				</p>
			)}
			<PasscodeInput
				label="再输一遍"
				value={second}
				onChange={(next) => take({ ...typed, second: next })}
				onEnter={onEnter}
				problem={differs ? "两次输入的不一样，请重新输入。" : null}
				isDisabled={isDisabled}
			/>
		</div>
	);
}
