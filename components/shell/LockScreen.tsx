/** Stands in the place of everything while the workspace is locked: it tells nothing of what lies behind it. */
"use client";
import { LockOutlined } from "@ant-design/icons";
import { Button, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { PasscodeInput } from "@/components/ui/PasscodeInput";
import { ForgottenPasscode } from "./ForgottenPasscode";
import styles from "./lock.module.css";
import { waitingText } from "./lock-tries";
import { useUnlock } from "./use-unlock";

interface Props {
	/** False = wrong passcode; rejects with anything else that goes wrong. */
	readonly onUnlock: (passcode: string) => Promise<boolean>;
	/** Removes everything that is stored. */
	readonly onWipe: () => Promise<void>;
	/** Batches that are in, once the passcode was right and the workspace opens; null before. */
	readonly progress?: { readonly done: number; readonly total: number } | null;
	/** Why it is locked, such as 15分钟无人操作; names nothing that is stored. */
	readonly hint?: string;
}

export function LockScreen({ onUnlock, onWipe, progress = null, hint }: Props) {
	const [passcode, setPasscode] = useState("");
	const [isForgotten, setForgotten] = useState(false);
	const { isTrying, secondsLeft, problem, wrongTries, attempt } = useUnlock(onUnlock);
	const field = useRef<InputRef>(null);
	const isPausing = secondsLeft > 0;
	const isReady = !isTrying && !isPausing && !isForgotten;
	// biome-ignore lint/correctness/useExhaustiveDependencies: every wrong try empties the field
	useEffect(() => setPasscode(""), [wrongTries]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the field is a new one after every wrong try
	useEffect(() => {
		if (isReady) field.current?.focus();
	}, [isReady, wrongTries]);
	return (
		<main className={styles.page}>
			<div className={styles.card}>
				<p className={styles.product}>反诈研判台</p>
				<h1>
					<LockOutlined aria-hidden="true" /> 工作区已锁定
				</h1>
				{hint !== undefined && <p className={styles.quiet}>{hint}</p>}
				<PasscodeInput
					key={wrongTries}
					label="口令"
					value={passcode}
					onChange={setPasscode}
					onEnter={() => attempt(passcode)}
					isDisabled={isTrying || isPausing}
					inputRef={field}
				/>
				<Button
					type="primary"
					block
					loading={isTrying}
					disabled={isPausing}
					onClick={() => attempt(passcode)}
				>
					{isPausing ? `请等${secondsLeft}秒` : "解锁"}
				</Button>
				<div aria-live={progress === null ? "assertive" : "off"} className={styles.said}>
					{isTrying && <p className={styles.quiet}>{waitingText(progress)}</p>}
					{!isTrying && problem !== null && <p className={styles.problem}>{problem}</p>}
				</div>
				{isForgotten ? (
					<ForgottenPasscode onWipe={onWipe} onCancel={() => setForgotten(false)} />
				) : (
					<Button type="link" className={styles.forgotten ?? ""} onClick={() => setForgotten(true)}>
						忘记口令
					</Button>
				)}
			</div>
		</main>
	);
}
