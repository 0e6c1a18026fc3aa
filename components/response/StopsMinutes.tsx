/** How long the steps of stop-payments took: report to stop, stop to freezing, freezing to return, and times that cannot be. */
"use client";

import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import {
	freezingTable,
	reportToStopTable,
	returningTable,
	reversedTimesTable,
} from "@/lib/blocks/from-stops-minutes";
import type { ShownStops } from "@/lib/blocks/from-stops-words";
import styles from "./stops.module.css";

interface Props {
	readonly board: ShownStops;
	readonly actions: BlockActions;
}

export function StopsMinutes({ board, actions }: Props) {
	const tables = useMemo(
		() => [
			reportToStopTable(board),
			freezingTable(board),
			returningTable(board),
			...(board.reversed.length > 0 ? [reversedTimesTable(board)] : []),
		],
		[board],
	);
	return (
		<Panel id="stops-minutes" title="快慢" keepWhole={false}>
			<div className={styles.stack}>
				{tables.map((table) => (
					<TableView key={table.id} block={table} actions={actions} />
				))}
			</div>
		</Panel>
	);
}
