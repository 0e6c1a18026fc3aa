/** Brings a backup file back, beside what is here or in its place; a damaged or newer file is refused with its reason. */
"use client";
import { UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Radio, Upload } from "antd";
import { useState } from "react";
import type { Safety } from "@/components/state/workspace";
import { PasscodeInput } from "@/components/ui/PasscodeInput";
import { TypedConfirm } from "@/components/ui/TypedConfirm";
import { useTask } from "@/components/ui/use-task";
import { bytesText } from "@/lib/wording/storage";
import { RESTORE_WORDS, type RestoreMode, restoredText } from "./backup-words";
import styles from "./settings.module.css";

interface Props {
	readonly onRestore: Safety["restore"];
	readonly isDisabled: boolean;
}

const MODES: readonly RestoreMode[] = ["merge", "replace"];
const BUSY = "正在核对并恢复，随后重新标注全部记录，请勿关闭页面…";

export function BackupRestore({ onRestore, isDisabled }: Props) {
	const [file, setFile] = useState<File | null>(null);
	const [passcode, setPasscode] = useState("");
	const [mode, setMode] = useState<RestoreMode>("merge");
	const [done, setDone] = useState<string | null>(null);
	const task = useTask();
	const { isBusy, problem, run, forget } = task;
	const isReady = file !== null && passcode !== "" && !isDisabled;
	const restore = async () => {
		if (file === null) return;
		setDone(null);
		setDone(restoredText(mode, await onRestore(file, passcode, mode)));
		setPasscode("");
	};
	return (
		<section className={styles.stack} aria-label="从备份文件恢复">
			<h3>从备份文件恢复</h3>
			<div className={styles.row}>
				<Upload
					showUploadList={false}
					disabled={isDisabled || isBusy}
					beforeUpload={(chosen) => {
						setFile(chosen);
						setDone(null);
						forget();
						return Upload.LIST_IGNORE;
					}}
				>
					<Button icon={<UploadOutlined aria-hidden="true" />} disabled={isDisabled || isBusy}>
						选择备份文件
					</Button>
				</Upload>
				<span className={styles.hint}>
					{file === null ? "还没有选择" : `${file.name}（${bytesText(file.size)}）`}
				</span>
			</div>
			<div className={styles.passcode}>
				<PasscodeInput
					label="备份文件的口令"
					value={passcode}
					onChange={setPasscode}
					onEnter={() => isReady && mode === "merge" && run(restore)}
					hint="做备份时为这个文件设的口令，不是本机的口令。"
					isDisabled={isDisabled || isBusy}
				/>
			</div>
			<Radio.Group
				aria-label="怎样恢复"
				className={styles.choices ?? ""}
				disabled={isDisabled || isBusy}
				value={mode}
				onChange={(event) => setMode(event.target.value === "replace" ? "replace" : "merge")}
				options={MODES.map((value) => ({
					value,
					label: (
						<>
							<strong>{RESTORE_WORDS[value].label}</strong>：{RESTORE_WORDS[value].what}
						</>
					),
				}))}
			/>
			{mode === "merge" ? (
				<div>
					<Button type="primary" disabled={!isReady} loading={isBusy} onClick={() => run(restore)}>
						合并到现有资料
					</Button>
				</div>
			) : (
				<TypedConfirm phrase="替换全部资料" task={task} isDisabled={!isReady} onConfirm={restore} />
			)}
			<div aria-live="polite">
				{isBusy && <p className={styles.hint}>{BUSY}</p>}
				{done !== null && <Alert type="success" showIcon title={done} />}
				{problem !== null && (
					<Alert type="error" showIcon title="没有恢复，现有资料没有改动" description={problem} />
				)}
			</div>
		</section>
	);
}
