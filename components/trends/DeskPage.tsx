/** The year for the desk: the figures of the wall with every table, to read closely, copy, print and take along. */
"use client";

import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import type { TableBlock } from "@/lib/blocks/block";
import { wallFigures, wallNotes } from "@/lib/blocks/from-trends";
import { wallMonthsCharts, wallOverlayCharts } from "@/lib/blocks/from-trends-charts";
import {
	wallLossTable,
	wallMonthsTable,
	wallNotesTable,
	wallYearsTable,
} from "@/lib/blocks/from-trends-curves";
import { wallClassesTable, wallDriverTables, wallRankingTable } from "@/lib/blocks/from-trends-places";
import { wallTargetSentences, wallTargetsTable } from "@/lib/blocks/from-trends-targets";
import type { WallBoard } from "@/lib/trends/wall";
import styles from "./trends.module.css";

interface Props {
	readonly board: WallBoard;
	readonly actions: BlockActions;
}

function Table({ block, actions }: { readonly block: TableBlock; readonly actions: BlockActions }) {
	return (
		<Panel id={`${block.id.replace(/\W/g, "-")}-panel`} title={block.caption} keepWhole={false}>
			<TableView block={block} actions={actions} hasCaption={false} />
		</Panel>
	);
}

/** Tables in reading order; those without a row stand only where their emptiness says what to do. */
function tablesOf(board: WallBoard): readonly TableBlock[] {
	const notes = wallNotesTable(board);
	return [
		wallLossTable(board),
		wallRankingTable(board),
		wallClassesTable(board),
		...wallDriverTables(board),
		wallMonthsTable(board),
		wallYearsTable(board),
		...(notes.rows.length === 0 ? [] : [notes]),
	];
}

export function DeskPage({ board, actions }: Props) {
	const shown = useMemo(
		() => ({
			notes: wallNotes(board),
			figures: wallFigures(board),
			months: wallMonthsCharts(board),
			overlays: wallOverlayCharts(board),
			targets: wallTargetsTable(board),
			sentences: wallTargetSentences(board),
			tables: tablesOf(board),
		}),
		[board],
	);
	const view = (blocks: readonly Parameters<typeof BlockView>[0]["block"][]) =>
		blocks.map((block) => <BlockView key={block.id} block={block} actions={actions} />);
	return (
		<div className={styles.stack}>
			{view(shown.notes)}
			<div className={styles.figures}>{view(shown.figures)}</div>
			<Panel id="months" title="近十三个月与上年同月">
				<div className={styles.charts}>{view(shown.months)}</div>
			</Panel>
			<Panel id="overlay" title="与前三年同期累计">
				<div className={styles.charts}>{view(shown.overlays)}</div>
			</Panel>
			<Panel id="targets" title={shown.targets.caption} keepWhole={false}>
				{view(shown.sentences)}
				<TableView block={shown.targets} actions={actions} hasCaption={false} />
			</Panel>
			{shown.tables.map((block) => (
				<Table key={block.id} block={block} actions={actions} />
			))}
		</div>
	);
}
