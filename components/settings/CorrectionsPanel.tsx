/** 人工更正: every value an officer decided by hand, the newest first, each to be taken back. */
"use client";
import { Alert } from "antd";
import type { Corrections } from "@/components/state/workspace";
import { DataTable } from "@/components/ui/DataTable";
import { Panel } from "@/components/ui/Panel";
import type { Column } from "@/components/ui/table-column";
import type { CorrectionRow } from "@/lib/blocks/from-corrections";
import { timeColumn, useKeptList } from "./kept-list";
import styles from "./settings.module.css";
import { WithdrawButton } from "./WithdrawButton";

interface Props {
	readonly corrections: Corrections;
	/** Changes whenever there may be others. */
	readonly revision: number;
}

const FACTS: readonly Column<CorrectionRow>[] = [
	timeColumn(),
	{ id: "eventNo", header: "事件编号", width: 220, text: (row) => row.eventNo, isSortable: true },
	{ id: "person", header: "受害人", width: 110, text: (row) => row.person },
	{ id: "dimension", header: "维度", width: 130, text: (row) => row.dimension, isSortable: true },
	{ id: "value", header: "更正为", text: (row) => row.value },
];

const COLUMNS: readonly Column<CorrectionRow>[] = [
	...FACTS,
	{
		id: "action",
		header: "操作",
		width: 90,
		text: () => "恢复",
		render: (row) => <WithdrawButton row={row} />,
	},
];

export function CorrectionsPanel({ corrections, revision }: Props) {
	const { list, blockedText } = corrections;
	const { value, problem } = useKeptList(list, revision);
	const rows = value ?? [];
	return (
		<Panel
			id="corrections"
			title="人工更正"
			keepWhole={false}
			note="在“事件明细”中逐条更正或确认的取值，优先于数据中的写法；再次导入后仍然有效，恢复后按数据重新读取。"
		>
			<div className={styles.stack}>
				{problem !== null && <Alert type="error" showIcon title={problem} />}
				{blockedText !== null && rows.length > 0 && <p className={styles.hint}>{blockedText}</p>}
				{value !== null && rows.length === 0 ? (
					<p className={styles.hint}>还没有人工更正。在晨报中点开任一条明细，即可查看依据并更正取值。</p>
				) : (
					<DataTable
						caption="人工更正"
						columns={COLUMNS}
						rows={rows}
						rowKey={(row) => row.id}
						maxHeight={420}
						emptyText={problem === null ? "正在读取…" : "未能读取"}
						isWrapped
					/>
				)}
			</div>
		</Panel>
	);
}
