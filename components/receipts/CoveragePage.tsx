/** Whom receipts reach as of the day: the township as a whole, then villages, zones and firms. */
"use client";

import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import {
	COVERAGE_GROUPS,
	coverageFigures,
	coverageNotes,
	coverageTable,
} from "@/lib/blocks/from-screening-coverage";
import type { CoverageBoard } from "@/lib/screening/ask-coverage";
import styles from "./receipts.module.css";

interface Props {
	readonly board: CoverageBoard;
	readonly actions: BlockActions;
}

export function CoveragePage({ board, actions }: Props) {
	const tables = useMemo(() => COVERAGE_GROUPS.map((kind) => coverageTable(board, kind)), [board]);
	return (
		<div className={styles.stack}>
			{coverageNotes(board).map((note) => (
				<BlockView key={note.id} block={note} actions={actions} />
			))}
			<div className={styles.figures}>
				{coverageFigures(board).map((figure) => (
					<BlockView key={figure.id} block={figure} actions={actions} />
				))}
			</div>
			{tables.map((table) => (
				<Panel key={table.id} id={`panel.${table.id}`} title={table.caption} keepWhole={false}>
					<TableView block={table} actions={actions} hasCaption={false} />
				</Panel>
			))}
		</div>
	);
}
