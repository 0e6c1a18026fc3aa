/** Special cases 重大案件 of the window, with how far their money was followed. */
"use client";

import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import { specialCasesTable } from "@/lib/blocks/from-stops-special";
import type { StopsBoard } from "@/lib/response/stops/ask-stops";

interface Props {
	readonly board: StopsBoard;
	readonly actions: BlockActions;
}

export function StopsSpecial({ board, actions }: Props) {
	const table = useMemo(() => specialCasesTable(board), [board]);
	return (
		<Panel id="stops-special" title="重大案件" keepWhole={false}>
			<TableView block={table} actions={actions} hasCaption={false} />
		</Panel>
	);
}
