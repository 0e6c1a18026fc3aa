/** 设置文件: the settings as one file out and in, and the way back to the defaults. */
"use client";
import { DownloadOutlined, UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Popconfirm, Upload } from "antd";
import { useState } from "react";
import { download } from "@/components/ui/download";
import { Panel } from "@/components/ui/Panel";
import { officerMessage } from "@/lib/base/errors";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { readSettings, writeSettings } from "@/lib/settings/settings-file";
import styles from "./settings.module.css";

interface Props {
	/** What is saved, not what is being edited. */
	readonly saved: Settings;
	readonly hasChanges: boolean;
	readonly onSettings: (settings: Settings) => void;
}

const FILE_NAME = "研判台设置.json";

interface Outcome {
	readonly tone: "success" | "error";
	readonly title: string;
	readonly text: string;
}

async function readFile(file: File): Promise<Settings> {
	return readSettings(await file.text());
}

export function SettingsFilePanel({ saved, hasChanges, onSettings }: Props) {
	const [outcome, setOutcome] = useState<Outcome | null>(null);
	const take = (file: File) =>
		readFile(file).then(
			(settings) => {
				onSettings(settings);
				setOutcome({
					tone: "success",
					title: `已读入“${file.name}”`,
					text: "核对无误后请点“保存”，保存前不生效。",
				});
			},
			(error: unknown) =>
				setOutcome({ tone: "error", title: `“${file.name}”没有读入，设置未变`, text: officerMessage(error) }),
		);
	const restore = () => {
		onSettings(DEFAULT_SETTINGS);
		setOutcome({ tone: "success", title: "已换成默认设置", text: "核对无误后请点“保存”，保存前不生效。" });
	};
	return (
		<Panel
			id="settings-file"
			title="设置文件"
			note="设置文件也供命令行使用（--settings）。其中只有口径、名单和对应关系，没有任何人员记录；记录请用下面的“备份与交接”。"
		>
			<div className={styles.stack}>
				<div className={styles.row}>
					<Button
						icon={<DownloadOutlined aria-hidden="true" />}
						onClick={() => download(FILE_NAME, writeSettings(saved), "application/json")}
					>
						导出设置
					</Button>
					<Upload
						accept=".json,application/json"
						showUploadList={false}
						beforeUpload={(file) => {
							void take(file);
							return Upload.LIST_IGNORE;
						}}
					>
						<Button icon={<UploadOutlined aria-hidden="true" />}>导入设置</Button>
					</Upload>
					<Popconfirm
						title="恢复默认设置？"
						description="名单、列对应和取值对应会一并清空；点“保存”后才生效。"
						okText="恢复默认"
						onConfirm={restore}
					>
						<Button>恢复默认</Button>
					</Popconfirm>
				</div>
				{hasChanges && <p className={styles.hint}>导出的是已保存的设置，不含尚未保存的改动。</p>}
				<div aria-live="polite">
					{outcome !== null && (
						<Alert
							type={outcome.tone}
							showIcon
							closable
							title={outcome.title}
							description={outcome.text}
							onClose={() => setOutcome(null)}
						/>
					)}
				</div>
			</div>
		</Panel>
	);
}
