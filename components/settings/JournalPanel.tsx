/** 操作日志: what was done with the workspace, the newest first. */
"use client";
import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useMemo } from "react";
import type { Safety } from "@/components/state/workspace";
import { DataTable } from "@/components/ui/DataTable";
import { download } from "@/components/ui/download";
import { Panel } from "@/components/ui/Panel";
import type { Column } from "@/components/ui/table-column";
import { CSV_TYPE } from "@/lib/export/csv";
import { JOURNAL_FILE_NAME, type JournalRow, journalRows, journalText } from "./journal-rows";
import { timeColumn, useKeptList } from "./kept-list";
import styles from "./settings.module.css";

interface Props {
	readonly onJournal: Safety["journal"];
	/** Changes whenever something may have been written into it. */
	readonly revision: number;
}

const COLUMNS: readonly Column<JournalRow>[] = [
	timeColumn(),
	{ id: "kind", header: "事项", width: 90, text: (row) => row.kind, isSortable: true },
	{ id: "text", header: "内容", text: (row) => row.text },
];

export function JournalPanel({ onJournal, revision }: Props) {
	const { value, problem } = useKeptList(onJournal, revision);
	const rows = useMemo(() => journalRows(value ?? []), [value]);
	return (
		<Panel
			id="journal"
			title="操作日志"
			keepWhole={false}
			note="只记做了什么，不记姓名和号码；随备份文件一起保存。"
			extra={
				<Button
					icon={<DownloadOutlined aria-hidden="true" />}
					disabled={rows.length === 0}
					onClick={() => download(JOURNAL_FILE_NAME, journalText(rows), CSV_TYPE)}
				>
					下载日志
				</Button>
			}
		>
			<div className={styles.stack}>
				{problem !== null && <Alert type="error" showIcon title={problem} />}
				<DataTable
					caption="操作日志"
					columns={COLUMNS}
					rows={rows}
					rowKey={(row) => row.key}
					maxHeight={420}
					emptyText={value === null && problem === null ? "正在读取…" : "还没有记录"}
					isWrapped
				/>
			</div>
		</Panel>
	);
}
