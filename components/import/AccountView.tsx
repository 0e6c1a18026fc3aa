/** An account, of now or of then: read = kept + updated + unchanged + refused, by sheet, and every refusal with its reason. */
"use client";
import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useMemo } from "react";
import { DataTable } from "@/components/ui/DataTable";
import { download } from "@/components/ui/download";
import { CSV_TYPE } from "@/lib/export/csv";
import type { Account } from "@/lib/ingest/account";
import { numberText } from "@/lib/wording/numbers";
import { ISSUE_COLUMNS, SHEET_COLUMNS } from "./account-columns";
import { type FileMessage, fileMessages, issueGroups, issueRows, sheetRows } from "./account-rows";
import styles from "./import.module.css";
import { ISSUES_FILE_NAME, issuesText } from "./issues-file";
import { RefusedButton } from "./RefusedButton";

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
				<Button
					icon={<DownloadOutlined aria-hidden="true" />}
					onClick={() => download(ISSUES_FILE_NAME, issuesText(issues), CSV_TYPE)}
				>
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

interface Props {
	readonly account: Account;
	/** What else must be said of its files. */
	readonly remarks?: readonly FileMessage[];
}

const NONE: readonly FileMessage[] = [];

/** The last line of the table; one sheet needs none. */
function totalsLine({ totals }: Pick<Account, "totals">) {
	const texts = Object.entries(totals).map(([id, count]) => [id, numberText(count)]);
	return { place: "合计", ...Object.fromEntries(texts) };
}

export function AccountView({ account, remarks = NONE }: Props) {
	const sheets = useMemo(() => sheetRows(account), [account]);
	const messages = useMemo(() => [...fileMessages(account), ...remarks], [account, remarks]);
	const spoilt = account.files.filter((file) => file.sheets.some(({ refused }) => refused > 0));
	return (
		<div className={styles.stack}>
			<div className={styles.headed}>
				<Equation totals={account.totals} />
				{spoilt.length > 1 && <RefusedButton files={spoilt} isWordy />}
			</div>
			{messages.map(({ key, tone, title, text }) => (
				<Alert key={key} type={tone} showIcon title={text.includes(title) ? text : `${title}：${text}`} />
			))}
			<DataTable
				caption="各文件账目"
				columns={SHEET_COLUMNS}
				rows={sheets}
				rowKey={(row) => row.key}
				{...(sheets.length > 1 ? { totals: totalsLine(account) } : {})}
				emptyText="没有读到任何表"
				isWrapped
			/>
			<Issues account={account} />
		</div>
	);
}
