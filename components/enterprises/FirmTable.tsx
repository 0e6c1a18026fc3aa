/** A table of firms on its own paper; a line opens the firm. */
"use client";

import type { BlockActions } from "@/components/blocks/block-actions";
import { type RowChoice, TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import type { TableBlock } from "@/lib/blocks/block";

interface Props extends RowChoice {
	readonly block: TableBlock;
	readonly actions: BlockActions;
}

export function FirmTable({ block, actions, chosen, onChoose }: Props) {
	return (
		<Panel id={`${block.id.replace(/\W/g, "-")}-panel`} title={block.caption} keepWhole={false}>
			<TableView block={block} actions={actions} hasCaption={false} choice={{ chosen, onChoose }} />
		</Panel>
	);
}
