/** One day: what its two batches brought, and the list to be gone through by grid and officer. */
"use client";

import { Select } from "antd";
import { useMemo, useState } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import { TaskTable } from "@/components/view/TaskTable";
import {
	batchTable,
	screeningFigures,
	screeningNotes,
	selfReportedTable,
	undecidedTable,
} from "@/lib/blocks/from-screening";
import { dutiesTable, officerText, worklist } from "@/lib/blocks/from-screening-list";
import type { ScreeningBoard } from "@/lib/screening/board";
import styles from "./receipts.module.css";

interface Props {
	readonly board: ScreeningBoard;
	readonly actions: BlockActions;
}

const ALL = "";

function officersOf({ tasks }: ScreeningBoard) {
	const officers = [...new Set(tasks.map(officerText))].sort();
	return [
		{ value: ALL, label: "全部责任民警" },
		...officers.map((officer) => ({ value: officer, label: officer })),
	];
}

/** What is neither hit nor nothing: to be asked about in person. */
function Besides({ board, actions }: Props) {
	const tables = useMemo(
		() => [undecidedTable(board), selfReportedTable(board)].filter((table) => table !== null),
		[board],
	);
	return tables.map((table) => (
		<Panel key={table.id} id={`panel.${table.id}`} title={table.caption} keepWhole={false}>
			<TableView block={table} actions={actions} hasCaption={false} />
		</Panel>
	));
}

export function DayPage({ board, actions }: Props) {
	const [chosen, setChosen] = useState(ALL);
	const officers = useMemo(() => officersOf(board), [board]);
	const officer = officers.some(({ value }) => value === chosen) && chosen !== ALL ? chosen : null;
	const list = useMemo(() => worklist(board, officer), [board, officer]);
	const [batches, duties] = useMemo(() => [batchTable(board), dutiesTable(board)], [board]);
	const notes = screeningNotes(board).map((note) => (
		<BlockView key={note.id} block={note} actions={actions} />
	));
	if (board.reach === null) return notes;
	return (
		<div className={styles.stack}>
			{notes}
			<div className={styles.figures}>
				{screeningFigures(board).map((figure) => (
					<BlockView key={figure.id} block={figure} actions={actions} />
				))}
			</div>
			<div className={styles.pair}>
				{batches !== null && (
					<Panel id="batches" title={batches.caption}>
						<TableView block={batches} actions={actions} hasCaption={false} />
					</Panel>
				)}
				<Panel id="duties" title={duties.caption} keepWhole={false}>
					<TableView block={duties} actions={actions} hasCaption={false} maxHeight={320} />
				</Panel>
			</div>
			<Panel
				id="worklist"
				title={list.table.caption}
				keepWhole={false}
				extra={
					<Select
						className={`${styles.officer}`}
						aria-label="责任民警"
						options={officers}
						value={officer ?? ALL}
						onChange={setChosen}
					/>
				}
			>
				<TaskTable list={list} day={board.day} actions={actions} hasCaption={false} />
			</Panel>
			<Besides board={board} actions={actions} />
		</div>
	);
}
