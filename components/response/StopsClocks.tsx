/** The clocks of stop-payments: how many run out, what still runs, and what is over. */
"use client";

import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import { lapsedTable, lapseFigureBlocks, runningTable } from "@/lib/blocks/from-stops-clocks";
import type { StopsBoard } from "@/lib/response/stops/ask-stops";
import { momentText } from "@/lib/wording/moments";
import styles from "./stops.module.css";

interface Props {
	readonly board: StopsBoard;
	readonly actions: BlockActions;
}

export function StopsClocks({ board, actions }: Props) {
	const [figures, running, lapsed] = useMemo(
		() => [lapseFigureBlocks(board), runningTable(board), lapsedTable(board)] as const,
		[board],
	);
	return (
		<Panel
			id="stops-clocks"
			title="今日到期"
			keepWhole={false}
			note={`全部止付记录，不限时段；读取于${momentText(board.at)}。`}
		>
			<div className={styles.stack}>
				<div className={styles.figures}>
					{figures.map((figure) => (
						<BlockView key={figure.id} block={figure} actions={actions} />
					))}
				</div>
				<TableView block={running} actions={actions} />
				<TableView block={lapsed} actions={actions} />
			</div>
		</Panel>
	);
}
