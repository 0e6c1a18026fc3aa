/** Every import that stands in the workspace: its account, its rows to mend, and the way to take it back. */
"use client";
import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useMemo, useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { DataTable } from "@/components/ui/DataTable";
import { Panel } from "@/components/ui/Panel";
import type { Column } from "@/components/ui/table-column";
import { useTask } from "@/components/ui/use-task";
import { numberText } from "@/lib/wording/numbers";
import { HISTORY_COLUMNS } from "./history-columns";
import { type FileImport, whenText } from "./history-rows";
import styles from "./import.module.css";
import { PastAccount } from "./PastAccount";
import { ALL_OPEN_NAME, refusedFileName, saveRefused } from "./save-refused";
import { UndoDialog } from "./UndoDialog";

interface Props {
	readonly history: readonly FileImport[];
	/** An import is under way or waits: nothing can be taken back meanwhile. */
	readonly isBusy: boolean;
}

type Dialog = { readonly kind: "account" | "undo"; readonly file: FileImport };

export function HistoryPanel({ history, isBusy }: Props) {
	const workspace = useWorkspace();
	const { safety } = workspace;
	const [dialog, setDialog] = useState<Dialog | null>(null);
	const saving = useTask();
	const isReading = safety.access === "read";
	const open = history.reduce((sum, file) => sum + file.open, 0);
	const { run } = saving;
	const columns = useMemo((): readonly Column<FileImport>[] => {
		const named = (what: string, file: FileImport) =>
			`${what}“${file.fileName}”（${whenText(file.importedAt)}导入）`;
		const actions = (file: FileImport) => (
			<span className={styles.actions}>
				<Button
					size="small"
					aria-label={named("查看账目", file)}
					onClick={() => setDialog({ kind: "account", file })}
				>
					账目
				</Button>
				<Button
					size="small"
					aria-label={named("下载待改行", file)}
					disabled={file.open === 0}
					onClick={() =>
						run(() =>
							saveRefused(workspace, refusedFileName(file.fileName), {
								fileNos: [file.fileNo],
								isOpenOnly: true,
							}),
						)
					}
				>
					待改行
				</Button>
				<Button
					size="small"
					danger
					aria-label={named("撤销导入", file)}
					disabled={isReading || isBusy}
					onClick={() => setDialog({ kind: "undo", file })}
				>
					撤销
				</Button>
			</span>
		);
		return [
			...HISTORY_COLUMNS,
			{ id: "actions", header: "操作", width: 204, text: () => "", render: actions },
		];
	}, [isReading, isBusy, run, workspace]);
	return (
		<Panel
			id="history"
			title="导入历史"
			keepWhole={false}
			note={isReading ? "此页只读，不能撤销。" : "撤销一个文件，就和它从来没有导入过一样；其他文件不受影响。"}
			extra={
				open > 0 && (
					<Button
						icon={<DownloadOutlined aria-hidden="true" />}
						loading={saving.isBusy}
						onClick={() =>
							run(() => saveRefused(workspace, ALL_OPEN_NAME, { fileNos: null, isOpenOnly: true }))
						}
					>
						下载全部待改行（{numberText(open)}行）
					</Button>
				)
			}
		>
			<div className={styles.stack}>
				{saving.problem !== null && <Alert type="error" showIcon title={saving.problem} />}
				<DataTable
					caption="导入历史"
					columns={columns}
					rows={history}
					rowKey={(row) => String(row.fileNo)}
					emptyText="还没有导入过文件"
					isWrapped
				/>
			</div>
			{dialog?.kind === "account" && <PastAccount file={dialog.file} onClose={() => setDialog(null)} />}
			{dialog?.kind === "undo" && <UndoDialog file={dialog.file} onClose={() => setDialog(null)} />}
		</Panel>
	);
}
