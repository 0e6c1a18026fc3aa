/** A field for a passcode: never shown, never offered to be remembered, and a word when the capitals are locked. */
"use client";
import { Input, type InputRef } from "antd";
import { type KeyboardEvent, type Ref, useId, useState } from "react";
import styles from "./passcode.module.css";

interface Props {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly onEnter?: (() => void) | undefined;
	/** Under the field: what is wrong with it, else what it is for. */
	readonly hint?: string | undefined;
	readonly problem?: string | null;
	readonly isDisabled?: boolean;
	readonly inputRef?: Ref<InputRef>;
}

const LONGEST = 256;

export function PasscodeInput(props: Props) {
	const { label, value, onChange, onEnter, hint, problem = null, isDisabled = false, inputRef } = props;
	const id = useId();
	const [isCapsLocked, setCapsLocked] = useState(false);
	const look = (event: KeyboardEvent) => setCapsLocked(event.getModifierState("CapsLock"));
	const said = [problem ?? hint, isCapsLocked ? "大写锁定已打开。" : undefined].filter(Boolean).join("");
	// Browsers take a field for passwords and the one before it for an account, and write both down; a code that serves
	// once they leave alone. `off` they pass over here.
	return (
		<div className={styles.field}>
			<label htmlFor={id}>{label}</label>
			<Input.Password
				{...(inputRef ? { ref: inputRef } : {})}
				id={id}
				value={value}
				maxLength={LONGEST}
				autoComplete="one-time-code"
				autoCapitalize="off"
				autoCorrect="off"
				spellCheck={false}
				data-1p-ignore="true"
				data-lpignore="true"
				visibilityToggle={false}
				disabled={isDisabled}
				aria-describedby={`${id}-hint`}
				aria-invalid={problem !== null}
				status={problem === null ? "" : "error"}
				onChange={(event) => onChange(event.target.value)}
				onKeyDown={look}
				onKeyUp={look}
				{...(onEnter ? { onPressEnter: onEnter } : {})}
			/>
			<p id={`${id}-hint`} className={problem === null ? styles.hint : styles.problem}>
				{said}
			</p>
		</div>
	);
}
