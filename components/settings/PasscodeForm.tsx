/** Sets, changes or removes the passcode; each asks for exactly what it needs. */
"use client";
import { Alert, Button, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { NewPasscode } from "@/components/ui/NewPasscode";
import { PasscodeInput } from "@/components/ui/PasscodeInput";
import { useTask } from "@/components/ui/use-task";
import { PASSCODE_WORDS, type PasscodeChange } from "./passcode-words";
import styles from "./settings.module.css";

interface Props {
	readonly change: PasscodeChange;
	/** Current one as typed, or null where none is set; null as the next one removes it. */
	readonly onSubmit: (current: string | null, next: string | null) => Promise<void>;
	/** The form is over: done, or given up. */
	readonly onEnd: (isDone: boolean) => void;
}

export function PasscodeForm({ change, onSubmit, onEnd }: Props) {
	const words = PASSCODE_WORDS[change];
	const [current, setCurrent] = useState("");
	const [next, setNext] = useState<string | null>(null);
	const { isBusy, problem, run } = useTask();
	const first = useRef<InputRef>(null);
	useEffect(() => first.current?.focus(), []);
	const isReady = (!words.asksCurrent || current !== "") && (!words.asksNew || next !== null);
	const submit = () => {
		if (!isReady) return;
		run(async () => {
			await onSubmit(words.asksCurrent ? current : null, words.asksNew ? next : null);
			onEnd(true);
		});
	};
	return (
		<section className={styles.stack} aria-label={words.title}>
			<p>{words.explanation}</p>
			{words.asksCurrent && (
				<div className={styles.passcode}>
					<PasscodeInput
						label="现在的口令"
						value={current}
						onChange={setCurrent}
						onEnter={submit}
						isDisabled={isBusy}
						inputRef={first}
					/>
				</div>
			)}
			{words.asksNew && (
				<NewPasscode
					label="新口令"
					onChange={setNext}
					onEnter={submit}
					isDisabled={isBusy}
					{...(words.asksCurrent ? {} : { inputRef: first })}
				/>
			)}
			<div className={styles.row}>
				<Button
					type="primary"
					danger={change === "remove"}
					disabled={!isReady}
					loading={isBusy}
					onClick={submit}
				>
					{words.title}
				</Button>
				<Button disabled={isBusy} onClick={() => onEnd(false)}>
					不改了
				</Button>
			</div>
			<div aria-live="polite">
				{isBusy && <p className={styles.hint}>{words.busy}</p>}
				{problem !== null && <Alert type="error" showIcon title={problem} />}
			</div>
		</section>
	);
}
