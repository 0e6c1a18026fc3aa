/** The money of stop-payments: headline figures, stage by stage, by bank, channel or level, and why requests failed. */
"use client";

import { Segmented } from "antd";
import { useMemo, useState } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import { stopFigures } from "@/lib/blocks/from-stops";
import { failureReasonsTable, GROUP_WORDS, stopGroupsTable } from "@/lib/blocks/from-stops-groups";
import { lossRatesTable, stageSharesTable, stagesTable } from "@/lib/blocks/from-stops-stages";
import type { ShownStops } from "@/lib/blocks/from-stops-words";
import { GROUP_IDS, type GroupId } from "@/lib/response/stops/groups";
import styles from "./stops.module.css";

interface Props {
	readonly board: ShownStops;
	readonly actions: BlockActions;
}

const GROUPS = GROUP_IDS.map((value) => ({ value, label: GROUP_WORDS[value] }));

export function StopsStages({ board, actions }: Props) {
	const [group, setGroup] = useState<GroupId>("bank");
	const [figures, tables, reasons] = useMemo(
		() =>
			[
				stopFigures(board),
				[stagesTable(board), stageSharesTable(board), lossRatesTable(board)],
				failureReasonsTable(board),
			] as const,
		[board],
	);
	const groups = useMemo(() => stopGroupsTable(board, group), [board, group]);
	return (
		<>
			<Panel id="stops-stages" title="止付、冻结、返还" keepWhole={false}>
				<div className={styles.stack}>
					<div className={styles.figures}>
						{figures.map((figure) => (
							<BlockView key={figure.id} block={figure} actions={actions} />
						))}
					</div>
					{tables.map((table) => (
						<TableView key={table.id} block={table} actions={actions} />
					))}
				</div>
			</Panel>
			<Panel
				id="stops-groups"
				title="在哪里止住、在哪里没止住"
				keepWhole={false}
				extra={<Segmented aria-label="止付分组" options={GROUPS} value={group} onChange={setGroup} />}
			>
				<div className={styles.stack}>
					<TableView block={groups} actions={actions} />
					<TableView block={reasons} actions={actions} />
				</div>
			</Panel>
		</>
	);
}
