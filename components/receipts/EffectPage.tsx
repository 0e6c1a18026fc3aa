/** Whether receipts work: what the records allow to say of it, with the table it is read from. */
"use client";

import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import { effectNotes, effectTable } from "@/lib/blocks/from-screening-effect";
import type { EffectBoard } from "@/lib/screening/ask-effect";
import styles from "./receipts.module.css";

interface Props {
	readonly board: EffectBoard;
	readonly actions: BlockActions;
}

export function EffectPage({ board, actions }: Props) {
	const table = useMemo(() => effectTable(board), [board]);
	return (
		<div className={styles.stack}>
			{effectNotes(board).map((note) => (
				<BlockView key={note.id} block={note} actions={actions} />
			))}
			<Panel id="effect" title={`受害人${table.caption}`} keepWhole={false}>
				<TableView block={table} actions={actions} hasCaption={false} />
			</Panel>
		</div>
	);
}
