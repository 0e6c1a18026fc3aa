/** How soon after the issue every step was taken, by whom, and which times cannot be. */
"use client";

import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import { actorClocksTable, alertClocksTable, impossibleStepsTable } from "@/lib/blocks/from-alerts-clocks";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";

interface Props {
	readonly board: AlertBoard;
	readonly actions: BlockActions;
}

export function MinutesPage({ board, actions }: Props) {
	const clocks = useMemo(() => alertClocksTable(board), [board]);
	const actors = useMemo(() => actorClocksTable(board), [board]);
	const impossible = useMemo(() => impossibleStepsTable(board), [board]);
	return (
		<>
			<Panel id="alert-clocks" title="从下发到劝阻">
				<TableView block={clocks} actions={actions} />
			</Panel>
			<Panel id="alert-actors" title="各处置力量" keepWhole={false}>
				<TableView block={actors} actions={actions} />
			</Panel>
			<Panel id="alert-impossible" title="记录有误" keepWhole={false}>
				<TableView block={impossible} actions={actions} />
			</Panel>
		</>
	);
}
