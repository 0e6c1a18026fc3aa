/** Where alerts and incidents missed each other: alerts that became incidents, incidents nobody was alerted to. */
"use client";

import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { useBoard } from "@/components/state/use-board";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { AnswerFrame } from "@/components/view/AnswerFrame";
import type { CivilDate } from "@/lib/base/civil";
import { alertedIncidentsTable, becameIncidentsTable, missedSentence } from "@/lib/blocks/from-alerts-missed";
import type { DateRange } from "@/lib/calendar/range";
import type { MissedBoard } from "@/lib/response/alerts/ask-missed";
import styles from "./response.module.css";

interface Props {
	readonly asOf: CivilDate;
	readonly window: DateRange;
	readonly actions: BlockActions;
}

interface FoundProps {
	readonly board: MissedBoard;
	readonly actions: BlockActions;
}

function Found({ board, actions }: FoundProps) {
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

export function MissedPage({ asOf, window, actions }: Props) {
	const asked = useBoard("missed", { asOf, window });
	return (
		<AnswerFrame asked={asked} failure="漏报未能统计出来" said="已统计">
			{asked.value && (
				<div className={styles.stack}>
					<Found board={asked.value} actions={actions} />
				</div>
			)}
		</AnswerFrame>
	);
}
