/** What one appeal does to the sheet: totals and places without it and with it. */
"use client";

import { Alert, Skeleton } from "antd";
import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { useBoard } from "@/components/state/use-board";
import { SideDrawer } from "@/components/ui/SideDrawer";
import type { AssessmentRequest } from "@/lib/assessment/ask-input";
import type { Appeal } from "@/lib/assessment/ledger";
import { movedVillages, trialTable } from "@/lib/blocks/from-assessment-trial";
import styles from "./assessment.module.css";

interface Props {
	readonly request: AssessmentRequest;
	/** Null while none is looked at. */
	readonly appeal: Appeal | null;
	readonly actions: BlockActions;
	readonly onClose: () => void;
}

function Contents({ request, appeal, actions }: Omit<Props, "onClose"> & { readonly appeal: Appeal }) {
	const { value, problem, isStale } = useBoard("appealEffect", { ...request, appeal: appeal.id });
	const block = useMemo(() => {
		if (value === null) return null;
		const moved = new Set(movedVillages(value.before, value.after));
		const rows = value.after.rows.filter(({ village }) => moved.has(village));
		return {
			...trialTable(value.before, { ...value.after, rows }),
			caption: value.isSupposed ? "如按申请成立，合计和名次的变化" : "裁定前后合计和名次的变化",
			footnote: "只列有变化的村居；“现”为没有这条申诉时，“测算”为计入后",
			emptyText: "本期没有村居的合计或名次因此变化",
		};
	}, [value]);
	return (
		<div className={styles.stack} aria-busy={isStale}>
			{problem !== null && <Alert type="error" showIcon title="未能算出影响" description={problem} />}
			{block === null ? (
				problem === null && <Skeleton active={false} />
			) : (
				<TableView block={block} actions={actions} />
			)}
		</div>
	);
}

export function AppealDrawer({ request, appeal, actions, onClose }: Props) {
	return (
		<SideDrawer isOpen={appeal !== null} title="申诉对得分的影响" onClose={onClose}>
			{appeal !== null && <Contents key={appeal.id} request={request} appeal={appeal} actions={actions} />}
		</SideDrawer>
	);
}
