/** The account of the last import: read = kept + updated + unchanged + refused, by sheet, and every refusal with its reason. */
"use client";
import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useMemo } from "react";
import { download } from "@/components/state/download";
import { DataTable } from "@/components/ui/DataTable";
import { Panel } from "@/components/ui/Panel";
import type { Column } from "@/components/ui/table-column";
import type { Account } from "@/lib/ingest/account";
import { numberText } from "@/lib/wording/numbers";
import {
	fileMessages,
	type IssueGroup,
	issueGroups,
	issueRows,
	type SheetRow,
	sheetRows,
} from "./account-rows";
import styles from "./import.module.css";
import { issuesFile, type NamedText, refusedFile } from "./refused-file";

const CSV_TYPE = "text/csv;charset=utf-8";

function save(file: NamedText | null): void {
	if (file !== null) download(file.name, file.text, CSV_TYPE);
}

function RefusedCell({ row }: { readonly row: SheetRow }) {
	const count = row.account.refused;
	if (count === 0) return numberText(count);
	return (
		<span className={styles.refused}>
			<Button
				size="small"
				icon={<DownloadOutlined aria-hidden="true" />}
				aria-label={`下载“${row.place}”的拒收行，共${count}行`}
				onClick={() => save(refusedFile(row.file, row.account))}
			>
				下载
			</Button>
			{numberText(count)}
		</span>
	);
}

const count = (id: string, header: string, pick: (row: SheetRow) => number): Column<SheetRow> => ({
	id,
	header,
	align: "right",
	width: 76,
	text: (row) => numberText(pick(row)),
	sortValue: pick,
	isSortable: true,
});

const SHEET_COLUMNS: readonly Column<SheetRow>[] = [
	{ id: "place", header: "文件", text: (row) => row.place, isSortable: true },
	{ id: "source", header: "识别为", width: 100, text: (row) => row.source, isSortable: true },
	{ id: "origin", header: "格式", width: 220, text: (row) => row.origin },
	{
		id: "columns",
		header: "已用列",
		hint: "找到含义的列数 / 有表头的列数，序号列不计",
		width: 80,
		align: "right",
		text: (row) => row.columns,
	},
	{
		id: "unused",
		header: "未用的列",
		text: (row) => row.unused,
		render: (row) => (
			<span className={styles.clamped} title={row.unused}>
				{row.unused}
			</span>
		),
	},
	count("read", "读入", (row) => row.account.read),
	count("kept", "新增", (row) => row.account.kept),
	count("updated", "更新", (row) => row.account.updated),
	count("unchanged", "未变", (row) => row.account.unchanged),
	{
		...count("refused", "拒收", (row) => row.account.refused),
		hint: "下载的文件是原样的整行，含个人信息；改正后可直接再次导入",
		width: 132,
		render: (row) => <RefusedCell row={row} />,
	},
];

const ISSUE_COLUMNS: readonly Column<IssueGroup>[] = [
	{ id: "kind", header: "处理", width: 100, text: (row) => row.kind, isSortable: true },
	{ id: "file", header: "文件", width: 220, text: (row) => row.place, isSortable: true },
	{
		id: "row",
		header: "所在行",
		width: 180,
		text: (row) => row.rowsText,
		sortValue: (row) => row.row,
		isSortable: true,
	},
	{
		id: "count",
		header: "行数",
		align: "right",
		width: 80,
		text: (row) => numberText(row.count),
		sortValue: (row) => row.count,
		isSortable: true,
	},
	{ id: "column", header: "列", width: 140, text: (row) => row.column, isSortable: true },
	{ id: "value", header: "原值", width: 180, text: (row) => row.value, isSortable: true },
	{ id: "reason", header: "原因与处理办法", text: (row) => row.reason },
];

const TERMS = [
	["新增", "kept"],
	["更新", "updated"],
	["未变", "unchanged"],
	["拒收", "refused"],
] as const;

function Equation({ totals }: Pick<Account, "totals">) {
	return (
		<p className={`${styles.equation} yp-num`}>
			<span>
				读入 <strong>{numberText(totals.read)}</strong> 行
			</span>
			{TERMS.map(([label, id], position) => (
				<span key={id}>
					<span className={styles.sign}>{position === 0 ? "=" : "+"}</span>
					{label} <strong>{numberText(totals[id])}</strong>
				</span>
			))}
		</p>
	);
}

function Issues({ account }: { readonly account: Account }) {
	const issues = useMemo(() => issueRows(account), [account]);
	const groups = useMemo(() => issueGroups(issues), [issues]);
	if (issues.length === 0) return null;
	return (
		<>
			<div className={styles.headed}>
				<h3>逐行说明（{numberText(issues.length)}行，同样的合并列出）</h3>
				<Button icon={<DownloadOutlined aria-hidden="true" />} onClick={() => save(issuesFile(issues))}>
					下载逐行说明
				</Button>
			</div>
			<DataTable
				caption="逐行说明"
				columns={ISSUE_COLUMNS}
				rows={groups}
				rowKey={(row) => row.key}
				maxHeight={480}
				isWrapped
			/>
		</>
	);
}

export function AccountPanel({ account }: { readonly account: Account }) {
	const sheets = useMemo(() => sheetRows(account), [account]);
	const messages = useMemo(() => fileMessages(account), [account]);
	return (
		<Panel id="account" title="导入账目" keepWhole={false}>
			<div className={styles.stack}>
				<Equation totals={account.totals} />
				{messages.map(({ key, tone, title, text }) => (
					<Alert key={key} type={tone} showIcon title={text.includes(title) ? text : `${title}：${text}`} />
				))}
				<DataTable
					caption="各文件账目"
					columns={SHEET_COLUMNS}
					rows={sheets}
					rowKey={(row) => row.key}
					emptyText="没有读到任何表"
					isWrapped
				/>
				<Issues account={account} />
			</div>
		</Panel>
	);
}
