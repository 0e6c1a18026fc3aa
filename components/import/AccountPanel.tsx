/** The account of the last import: read = kept + updated + unchanged + refused, by file, and every refusal with its reason. */
"use client";
import { Alert } from "antd";
import { useMemo } from "react";
import { DataTable } from "@/components/ui/DataTable";
import { Panel } from "@/components/ui/Panel";
import type { Column } from "@/components/ui/table-column";
import type { Account, FileAccount } from "@/lib/ingest/account";
import { sourceOf } from "@/lib/ingest/sources";
import { numberText } from "@/lib/wording/numbers";
import { type IssueRow, issueRows, type SheetRow, sheetRows } from "./account-rows";
import styles from "./import.module.css";

const count = (id: string, header: string, pick: (row: SheetRow) => number): Column<SheetRow> => ({
	id,
	header,
	align: "right",
	width: 90,
	text: (row) => numberText(pick(row)),
	sortValue: pick,
	isSortable: true,
});

const SHEET_COLUMNS: readonly Column<SheetRow>[] = [
	{ id: "file", header: "文件", text: (row) => row.fileName, isSortable: true },
	{ id: "sheet", header: "表", width: 140, text: (row) => row.account.sheet },
	{
		id: "source",
		header: "识别为",
		width: 110,
		text: (row) => (row.account.source === null ? "未识别" : (sourceOf(row.account.source)?.label ?? "")),
	},
	{
		id: "format",
		header: "格式",
		width: 130,
		text: (row) => [row.format, row.encoding].filter(Boolean).join(" · "),
	},
	{
		id: "header",
		header: "表头行",
		align: "right",
		width: 80,
		text: (row) => numberText(row.account.headerRow),
	},
	count("read", "读入", (row) => row.account.read),
	count("kept", "新增", (row) => row.account.kept),
	count("updated", "更新", (row) => row.account.updated),
	count("unchanged", "未变", (row) => row.account.unchanged),
	count("refused", "拒收", (row) => row.account.refused),
];

const ISSUE_COLUMNS: readonly Column<IssueRow>[] = [
	{ id: "kind", header: "处理", width: 120, text: (row) => row.kind, isSortable: true },
	{ id: "file", header: "文件", width: 220, text: (row) => row.place, isSortable: true },
	{
		id: "row",
		header: "行号",
		align: "right",
		width: 80,
		text: (row) => String(row.row),
		sortValue: (row) => row.row,
		isSortable: true,
	},
	{ id: "column", header: "列", width: 140, text: (row) => row.column },
	{ id: "value", header: "原值", width: 200, text: (row) => row.value },
	{ id: "reason", header: "原因与处理办法", text: (row) => row.reason },
];

function Messages({ files }: { readonly files: readonly FileAccount[] }) {
	return (
		<>
			{files.map(
				(file) =>
					file.problem !== null && (
						<Alert
							key={file.fileHash}
							type="error"
							showIcon
							title={file.fileName}
							description={file.problem.message}
						/>
					),
			)}
			{files.flatMap((file) =>
				file.sheets.map(
					(sheet) =>
						sheet.problem !== null && (
							<Alert
								key={`${file.fileHash}${sheet.sheet}`}
								type="warning"
								showIcon
								title={file.fileName}
								description={sheet.problem}
							/>
						),
				),
			)}
			{files.map(
				(file) =>
					file.notes.length > 0 && (
						<Alert
							key={`notes${file.fileHash}`}
							type="info"
							showIcon
							title={file.fileName}
							description={file.notes.join("；")}
						/>
					),
			)}
		</>
	);
}

export function AccountPanel({ account }: { readonly account: Account }) {
	const { totals } = account;
	const sheets = useMemo(() => sheetRows(account), [account]);
	const issues = useMemo(() => issueRows(account), [account]);
	return (
		<Panel id="account" title="导入账目" keepWhole={false}>
			<p className={styles.equation}>
				读入<strong>{numberText(totals.read)}</strong>行 = 新增<strong>{numberText(totals.kept)}</strong> +
				更新
				<strong>{numberText(totals.updated)}</strong> + 未变<strong>{numberText(totals.unchanged)}</strong> +
				拒收
				<strong>{numberText(totals.refused)}</strong>
			</p>
			<Messages files={account.files} />
			<DataTable
				caption="各文件账目"
				columns={SHEET_COLUMNS}
				rows={sheets}
				rowKey={(row) => row.key}
				isWrapped
			/>
			{issues.length > 0 && (
				<>
					<h3>逐行说明（{numberText(issues.length)}条）</h3>
					<DataTable
						caption="逐行说明"
						columns={ISSUE_COLUMNS}
						rows={issues}
						rowKey={(row) => row.key}
						maxHeight={480}
						isWrapped
					/>
				</>
			)}
		</Panel>
	);
}
