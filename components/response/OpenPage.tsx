/** What is still to be done of alerts at the moment of reading: without feedback, visits due, people not spoken to. */
"use client";

import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import {
	followUpsTable,
	openAlertsSentence,
	openAlertsTable,
	unreachedTable,
} from "@/lib/blocks/from-alerts-open";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";

interface Props {
	readonly board: AlertBoard;
	readonly actions: BlockActions;
}

export function OpenPage({ board, actions }: Props) {
	const { settings } = useWorkspace();
	const { feedbackHours } = settings.prevention;
	const open = useMemo(() => openAlertsTable(board, feedbackHours), [board, feedbackHours]);
	const followUps = useMemo(() => followUpsTable(board), [board]);
	const unreached = useMemo(() => unreachedTable(board), [board]);
	return (
		<>
			<BlockView block={openAlertsSentence(board)} actions={actions} />
			<Panel id="alerts-open" title="没有反馈" keepWhole={false}>
				<TableView block={open} actions={actions} />
			</Panel>
			<Panel id="alert-follow-ups" title="回访" keepWhole={false}>
				<TableView block={followUps} actions={actions} />
			</Panel>
			<Panel id="alerts-unreached" title="未联系上" keepWhole={false}>
				<TableView block={unreached} actions={actions} />
			</Panel>
		</>
	);
}
