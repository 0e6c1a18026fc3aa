/** The locked sheet as a workbook that carries its seal, and a workbook that came back held against it. */
"use client";

import { DownloadOutlined, FileSearchOutlined } from "@ant-design/icons";
import { Alert, Button, Upload } from "antd";
import { useState } from "react";
import type { LockBoard } from "@/components/state/assessment-locks";
import { download } from "@/components/ui/download";
import { useTask } from "@/components/ui/use-task";
import { writeWorkbook } from "@/components/ui/workbook-writer";
import { sealedSheets, verifyWorkbook, workbookFindings } from "@/lib/export/seal-workbook";
import type { BlockSource } from "@/lib/export/source";
import { XLSX_TYPE } from "@/lib/export/table-sheet";
import styles from "./assessment.module.css";

interface Props {
	readonly lock: Pick<LockBoard, "year" | "sheet" | "seal" | "elsewhere">;
	readonly source: BlockSource;
}

/** What a workbook was found to be; empty findings = nothing was changed. */
interface Found {
	readonly name: string;
	readonly findings: readonly string[];
}

function Verdict({ name, findings }: Found) {
	if (findings.length === 0)
		return <Alert type="success" showIcon title={`“${name}”校验通过：与封存的考核表一致`} />;
	return (
		<Alert
			type="error"
			showIcon
			title={`“${name}”校验未通过`}
			description={
				<ul>
					{findings.map((words) => (
						<li key={words}>{words}</li>
					))}
				</ul>
			}
		/>
	);
}

export function SealedSheet({ lock, source }: Props) {
	const { year, seal, elsewhere } = lock;
	const [found, setFound] = useState<Found | null>(null);
	const { isBusy, problem, run } = useTask();
	const save = () =>
		run(async () => {
			const bytes = await writeWorkbook(sealedSheets(lock, source));
			download(`${source.station}_${year}年度考核表_封存.xlsx`, bytes, XLSX_TYPE);
		});
	const verify = (file: File) =>
		run(async () => {
			setFound(null);
			// The readers of workbooks are large and otherwise only in the worker of imports.
			const { decodeFile } = await import("@/lib/ingest/decode/decode");
			const { sheets } = await decodeFile(file.name, new Uint8Array(await file.arrayBuffer()));
			setFound({ name: file.name, findings: workbookFindings(verifyWorkbook(sheets, seal.checksum)) });
		});
	return (
		<>
			<div className={`${styles.row} yp-no-print`}>
				<Button
					icon={<DownloadOutlined aria-hidden="true" />}
					loading={isBusy}
					disabled={elsewhere.file !== null}
					onClick={save}
				>
					导出封存考核表 Excel
				</Button>
				<Upload
					accept=".xlsx"
					showUploadList={false}
					beforeUpload={(file) => {
						verify(file);
						return Upload.LIST_IGNORE;
					}}
				>
					<Button icon={<FileSearchOutlined aria-hidden="true" />} disabled={isBusy}>
						校验考核表文件
					</Button>
				</Upload>
			</div>
			{elsewhere.file !== null && (
				<Alert type="warning" showIcon title="不能导出封存考核表" description={elsewhere.file} />
			)}
			<div aria-live="polite">
				{problem !== null && <Alert type="error" showIcon title="没有完成" description={problem} />}
				{found !== null && <Verdict {...found} />}
			</div>
		</>
	);
}
