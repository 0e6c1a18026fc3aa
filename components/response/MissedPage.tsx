/** Where alerts and incidents missed each other: alerts that became incidents, incidents nobody was alerted to. */
"use client";

import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { alertedIncidentsTable, becameIncidentsTable, missedSentence } from "@/lib/blocks/from-alerts-missed";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";

interface Props {
	readonly board: AlertBoard;
	readonly actions: BlockActions;
}

export function MissedPage({ board, actions }: Props) {
	const { settings } = useWorkspace();
	const became = useMemo(() => becameIncidentsTable(board), [board]);
	const incidents = useMemo(
		() => alertedIncidentsTable(board, { settings, places: settings.places }),
		[board, settings],
	);
	return (
		<>
			<BlockView block={missedSentence(board)} actions={actions} />
			<Panel id="alerted-incidents" title="警情事前有没有预警">
				<TableView block={incidents} actions={actions} />
			</Panel>
			<Panel id="alerts-became" title="预警后仍成警情" keepWhole={false}>
				<TableView block={became} actions={actions} />
			</Panel>
		</>
	);
}
