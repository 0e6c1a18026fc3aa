/** How far the alerts of the period got: headline figures, the funnel, and the same by level, type, source, actor, way and layer. */
"use client";

import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import type { Against } from "@/lib/blocks/comparison";
import { alertFigureBlocks } from "@/lib/blocks/from-alerts";
import { alertFunnelChart, alertFunnelTable, alertSentence } from "@/lib/blocks/from-alerts-funnel";
import { alertSplitTables, unreachedReasonsTable } from "@/lib/blocks/from-alerts-splits";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import styles from "./response.module.css";

interface Props {
	readonly board: AlertBoard;
	readonly against: Against;
	readonly actions: BlockActions;
}

export function FunnelPage({ board, against, actions }: Props) {
	const { settings } = useWorkspace();
	const chart = useMemo(() => alertFunnelChart(board), [board]);
	const table = useMemo(() => alertFunnelTable(board), [board]);
	const reasons = useMemo(() => unreachedReasonsTable(board), [board]);
	const splits = useMemo(
		() => alertSplitTables(board, { settings, places: settings.places }),
		[board, settings],
	);
	return (
		<>
			<p className={styles.sentence}>{alertSentence(board).text}</p>
			<div className={styles.figures}>
				{alertFigureBlocks(board, against).map((figure) => (
					<BlockView key={figure.id} block={figure} actions={actions} />
				))}
			</div>
			<Panel id="alert-funnel" title="下发 → 联系 → 见面 → 确认 → 劝阻 → 回访">
				<div className={styles.pair}>
					<BlockView block={chart} actions={actions} />
					<TableView block={table} actions={actions} />
				</div>
			</Panel>
			<Panel
				id="alert-splits"
				title="分项"
				keepWhole={false}
				note="各表各行相加等于合计；同一人多次被劝阻的，挽救群众只计在最早的一起所在的行。写法按原文列出，疑似类型按国家反诈分类归并。"
			>
				<div className={styles.stack}>
					{splits.map((split) => (
						<TableView key={split.id} block={split} actions={actions} />
					))}
				</div>
			</Panel>
			<Panel id="alert-reasons" title="为什么没有联系上">
				<TableView block={reasons} actions={actions} />
			</Panel>
		</>
	);
}
