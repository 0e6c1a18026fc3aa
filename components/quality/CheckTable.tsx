/** The table of contents: every check with its count, how grave it is in a word, and what to do about it. */
"use client";

import { DataTable } from "@/components/ui/DataTable";
import { ToneText } from "@/components/ui/ToneText";
import type { Column } from "@/components/ui/table-column";
import type { Tone } from "@/data/theme";
import type { CheckLine } from "@/lib/report/quality";
import type { Severity } from "@/lib/report/quality/check";
import { numberText } from "@/lib/wording/numbers";
import styles from "./quality.module.css";

interface Props {
	readonly lines: readonly CheckLine[];
	readonly openId: string | null;
	readonly onOpen: (id: string) => void;
}

const TONE_OF: Readonly<Record<Severity, Tone>> = {
	need: "worse",
	look: "none",
	info: "none",
	none: "better",
};
const GRAVITY: Readonly<Record<Severity, number>> = { need: 0, look: 1, info: 2, none: 3 };

const COLUMNS: readonly Column<CheckLine>[] = [
	{
		id: "severity",
		header: "程度",
		width: 104,
		text: (line) => line.severityText,
		sortValue: (line) => GRAVITY[line.severity],
		isSortable: true,
		render: (line) => (
			<span className={styles[line.severity]}>
				<ToneText tone={TONE_OF[line.severity]} text={line.severityText} word="" />
			</span>
		),
	},
	{
		id: "label",
		header: "检查项",
		width: 200,
		text: (line) => line.label,
		isSortable: true,
		render: (line) => (
			<strong className={styles.label} title={line.rule}>
				{line.label}
			</strong>
		),
	},
	{
		id: "count",
		header: "数量",
		width: 120,
		align: "right",
		text: (line) => `${numberText(line.count)}${line.unit}`,
		sortValue: (line) => line.count,
		isSortable: true,
	},
	{ id: "summary", header: "发现", text: (line) => line.summary },
	{ id: "advice", header: "怎么办", text: (line) => (line.severity === "none" ? "—" : line.advice) },
];

const GRAVEST_FIRST = { id: "severity", desc: false };
const rowKey = (line: CheckLine) => line.id;

export function CheckTable({ lines, openId, onOpen }: Props) {
	return (
		<DataTable
			caption="检查项目"
			columns={COLUMNS}
			rows={lines}
			rowKey={rowKey}
			initialSort={GRAVEST_FIRST}
			selectedKey={openId}
			onRowClick={(line) => onOpen(line.id)}
			maxHeight={2000}
			isWrapped
		/>
	);
}
