/** Makes a backup file of the whole workspace, under a passcode of its own. */
"use client";
import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useState } from "react";
import { nowMoment } from "@/components/state/clock";
import type { Safety } from "@/components/state/workspace";
import { download } from "@/components/ui/download";
import { NewPasscode } from "@/components/ui/NewPasscode";
import { useTask } from "@/components/ui/use-task";
import { bytesText } from "@/lib/wording/storage";
import { backupFileName } from "./backup-words";
import styles from "./settings.module.css";

interface Props {
	readonly onBackup: Safety["backup"];
}

export function BackupCreate({ onBackup }: Props) {
	const [passcode, setPasscode] = useState<string | null>(null);
	/** Fields begin anew after every file. */
	const [round, setRound] = useState(0);
	const [made, setMade] = useState<string | null>(null);
	const { isBusy, problem, run } = useTask();
	const make = () => {
		if (passcode === null) return;
		setMade(null);
		run(async () => {
			const file = await onBackup(passcode);
			const name = backupFileName(nowMoment());
			download(name, new Uint8Array(await file.arrayBuffer()), file.type);
			setMade(`备份文件“${name}”（${bytesText(file.size)}）已生成，请到下载文件夹取走，并和口令分开保管。`);
			setPasscode(null);
			setRound((count) => count + 1);
		});
	};
	return (
		<section className={styles.stack} aria-label="生成备份文件">
			<h3>生成备份文件</h3>
			<p>
				一个文件，含全部记录、设置、修改和日志，用单独的口令加密，可以交给接班的同事或拷到另一台电脑。
				<strong>忘记备份口令，这个文件就打不开了。</strong>
			</p>
			<NewPasscode key={round} label="备份口令" onChange={setPasscode} onEnter={make} isDisabled={isBusy} />
			<div>
				<Button
					type="primary"
					icon={<DownloadOutlined aria-hidden="true" />}
					disabled={passcode === null}
					loading={isBusy}
					onClick={make}
				>
					生成备份文件
				</Button>
			</div>
			<div aria-live="polite">
				{isBusy && <p className={styles.hint}>正在加密打包，资料多时要几秒到几十秒…</p>}
				{made !== null && <Alert type="success" showIcon title={made} />}
				{problem !== null && <Alert type="error" showIcon title="备份文件没有生成" description={problem} />}
			</div>
		</section>
	);
}
