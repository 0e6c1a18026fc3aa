/** The chosen page of the screen, with the history of a record beside it. */
"use client";

import { useMemo, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { RecordDrawer } from "@/components/record/RecordDrawer";
import type { RecordLink } from "@/lib/blocks/block";
import type { Against } from "@/lib/blocks/comparison";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import { FunnelPage } from "./FunnelPage";
import { MinutesPage } from "./MinutesPage";
import { MissedPage } from "./MissedPage";
import { OpenPage } from "./OpenPage";
import styles from "./response.module.css";
import type { ResponseTab } from "./response-tabs";

interface Props {
	readonly tab: ResponseTab;
	readonly board: AlertBoard;
	readonly against: Against;
	readonly actions: BlockActions;
}

/** Alerts stand under no filter of incidents and under no basis of theirs. */
const CONDITIONS = ["预警按下发时间统计，身份信息已遮盖"];

function Page({ tab, board, against, actions }: Props) {
	switch (tab) {
		case "funnel":
			return <FunnelPage board={board} against={against} actions={actions} />;
		case "open":
			return <OpenPage board={board} actions={actions} />;
		case "minutes":
			return <MinutesPage board={board} actions={actions} />;
		case "missed":
			return <MissedPage board={board} actions={actions} />;
	}
}

export function ResponseBody({ actions, ...props }: Props) {
	const [record, setRecord] = useState<RecordLink | null>(null);
	const ways = useMemo<BlockActions>(
		() => ({
			...actions,
			openRecord: setRecord,
			source: { ...actions.source, conditions: CONDITIONS },
		}),
		[actions],
	);
	return (
		<div className={styles.stack}>
			<Page {...props} actions={ways} />
			<RecordDrawer link={record} onClose={() => setRecord(null)} />
		</div>
	);
}
