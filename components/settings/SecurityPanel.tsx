/** 安全: the passcode under which everything is encrypted, and when an unattended desk locks. */
"use client";
import { LockOutlined } from "@ant-design/icons";
import { Alert, Button, Select } from "antd";
import { useState } from "react";
import type { Safety } from "@/components/state/workspace";
import { Panel } from "@/components/ui/Panel";
import { FormRow } from "./FormRow";
import { PasscodeForm } from "./PasscodeForm";
import { lockOptions, PASSCODE_WORDS, type PasscodeChange } from "./passcode-words";
import styles from "./settings.module.css";

type Part = "access" | "hasPasscode" | "setPasscode" | "lock" | "lockAfterMinutes" | "setLockAfterMinutes";

interface Props {
	readonly safety: Pick<Safety, Part>;
}

function IdleLock({ safety, isReading }: Props & { readonly isReading: boolean }) {
	return (
		<FormRow label="自动锁定" hint="锁定后要再输口令；没有存好的导入会作废，已导入的资料不受影响。">
			{(control) => (
				<Select
					{...control}
					className={styles.wide ?? ""}
					disabled={isReading}
					options={[...lockOptions(safety.lockAfterMinutes)]}
					value={safety.lockAfterMinutes ?? 0}
					onChange={(minutes: number) => safety.setLockAfterMinutes(minutes === 0 ? null : minutes)}
				/>
			)}
		</FormRow>
	);
}

export function SecurityPanel({ safety }: Props) {
	const [change, setChange] = useState<PasscodeChange | null>(null);
	const [done, setDone] = useState<PasscodeChange | null>(null);
	const isReading = safety.access === "read";
	const begin = (next: PasscodeChange) => {
		setDone(null);
		setChange(next);
	};
	const button = (next: PasscodeChange, isMain = false) => (
		<Button type={isMain ? "primary" : "default"} disabled={isReading} onClick={() => begin(next)}>
			{PASSCODE_WORDS[next].title}
		</Button>
	);
	return (
		<Panel id="security" title="安全" note="口令不存在任何地方，也不离开这台电脑；这里的改动立即生效。">
			<div className={styles.stack}>
				<p>
					{safety.hasPasscode
						? "已设置口令：资料加密保存，没有口令打不开。"
						: "还没有设置口令：任何能打开这台电脑的人都能看到全部资料。"}
				</p>
				{change === null ? (
					<div className={styles.row}>
						{safety.hasPasscode ? (
							<>
								{button("change")}
								{button("remove")}
								<Button icon={<LockOutlined aria-hidden="true" />} onClick={safety.lock}>
									立即锁定
								</Button>
							</>
						) : (
							button("set", true)
						)}
					</div>
				) : (
					<PasscodeForm
						key={change}
						change={change}
						onSubmit={safety.setPasscode}
						onEnd={(isDone) => {
							setChange(null);
							setDone(isDone ? change : null);
						}}
					/>
				)}
				<div aria-live="polite">
					{done !== null && (
						<Alert
							type="success"
							showIcon
							title={PASSCODE_WORDS[done].done}
							closable={{ onClose: () => setDone(null), "aria-label": "知道了" }}
						/>
					)}
				</div>
				{safety.hasPasscode && <IdleLock safety={safety} isReading={isReading} />}
			</div>
		</Panel>
	);
}
