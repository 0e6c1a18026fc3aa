/** One table of a ledger on its own paper; nothing where there is no table. */
"use client";

import type { ReactNode } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import type { TableBlock } from "@/lib/blocks/block";

interface Props {
	readonly block: TableBlock | null;
	readonly actions: BlockActions;
	/** Between the heading and the table. */
	readonly children?: ReactNode;
}

export function LedgerPanel({ block, actions, children }: Props) {
	if (block === null) return null;
	return (
		<Panel id={`${block.id.replace(/\W/g, "-")}-panel`} title={block.caption} keepWhole={false}>
			{children}
			<TableView block={block} actions={actions} hasCaption={false} />
		</Panel>
	);
}
