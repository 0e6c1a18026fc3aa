/** Something that cannot be undone: it begins only after the officer has typed what it does. */
"use client";
import { Alert, Button, Input, type InputRef } from "antd";
import { type Ref, useId, useState } from "react";
import styles from "./typed-confirm.module.css";
import { type Task, useTask } from "./use-task";

interface Props {
	/** What must be typed, also the button's text. */
	readonly phrase: string;
	/** Rejects with what went wrong; what follows a success is the caller's. */
	readonly onConfirm: () => Promise<void>;
	/** Said while it runs. */
	readonly busyText?: string;
	/** The caller's, where more than this waits for the work; the caller then says himself how it goes. */
	readonly task?: Task;
	readonly onCancel?: (() => void) | undefined;
	readonly isDisabled?: boolean;
	readonly inputRef?: Ref<InputRef>;
}

export function TypedConfirm({
	phrase,
	onConfirm,
	busyText,
	task,
	onCancel,
	isDisabled = false,
	inputRef,
}: Props) {
	const id = useId();
	const [typed, setTyped] = useState("");
	const own = useTask();
	const { isBusy, problem, run } = task ?? own;
	const isRight = typed.replace(/\s/g, "") === phrase;
	const confirm = () => {
		if (isRight && !isDisabled) run(onConfirm);
	};
	return (
		<div className={styles.confirm}>
			<label htmlFor={id}>
				确认请输入“<strong>{phrase}</strong>”
			</label>
			<div className={styles.row}>
				<Input
					{...(inputRef ? { ref: inputRef } : {})}
					id={id}
					className={styles.input ?? ""}
					value={typed}
					autoComplete="off"
					disabled={isBusy || isDisabled}
					onChange={(event) => setTyped(event.target.value)}
					onPressEnter={confirm}
				/>
				<Button danger type="primary" disabled={!isRight || isDisabled} loading={isBusy} onClick={confirm}>
					{phrase}
				</Button>
				{onCancel && (
					<Button disabled={isBusy} onClick={onCancel}>
						取消
					</Button>
				)}
			</div>
			{task === undefined && (
				<div aria-live="polite">
					{isBusy && <p className={styles.quiet}>{busyText}</p>}
					{problem !== null && <Alert type="error" showIcon title={problem} />}
				</div>
			)}
		</div>
	);
}
