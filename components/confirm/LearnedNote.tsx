/** What the proposals were learned from and how good they are, by class; a button learns anew. */
"use client";

import { Button, Collapse } from "antd";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { DataTable } from "@/components/ui/DataTable";
import { Panel } from "@/components/ui/Panel";
import type { Column } from "@/components/ui/table-column";
import type { Proposals } from "@/lib/analysis/propose";
import type { ClassReport } from "@/lib/narrative/classifier-validation";
import { numberText, percentText } from "@/lib/wording/numbers";
import { categoryName } from "./category-words";
import styles from "./confirm.module.css";
import { learnedText } from "./learned-words";

interface Props {
	readonly proposals: Proposals;
	readonly isLearning: boolean;
	readonly isBlocked: boolean;
	readonly onLearn: () => void;
}

function columnsOf(name: (label: string) => string): readonly Column<ClassReport>[] {
	return [
		{ id: "label", header: "类别", text: ({ label }) => name(label), isSortable: true },
		{
			id: "support",
			header: "标注（条）",
			width: 140,
			text: ({ support }) => numberText(support),
			sortValue: ({ support }) => support,
			isSortable: true,
			align: "right",
		},
		{
			id: "precision",
			header: "推荐准确率",
			width: 160,
			text: ({ precision }) => percentText(precision),
			sortValue: ({ precision }) => precision,
			isSortable: true,
			align: "right",
		},
		{
			id: "recall",
			header: "找出比例",
			width: 160,
			text: ({ recall }) => percentText(recall),
			sortValue: ({ recall }) => recall,
			isSortable: true,
			align: "right",
		},
	];
}

export function LearnedNote({ proposals, isLearning, isBlocked, onLearn }: Props) {
	const { settings } = useWorkspace();
	const { report } = proposals;
	const table = (
		<DataTable
			caption="各类别自测成绩"
			columns={columnsOf((label) => categoryName(label, settings))}
			rows={[...report.perClass].sort((one, other) => other.support - one.support)}
			rowKey={({ label }) => label}
			maxHeight={320}
			emptyText="没有标注"
		/>
	);
	return (
		<Panel
			id="learned"
			title="推荐的依据"
			extra={
				<Button loading={isLearning} disabled={isBlocked} onClick={onLearn}>
					重新学习
				</Button>
			}
		>
			<p>{learnedText(proposals)}</p>
			{report.perClass.length > 0 && (
				<Collapse
					ghost
					size="small"
					className={styles.classes ?? ""}
					items={[
						{ key: "classes", label: `各类别自测成绩（${report.perClass.length}类）`, children: table },
					]}
				/>
			)}
		</Panel>
	);
}
