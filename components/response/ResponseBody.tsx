/** The chosen page of the screen, with the history of a record beside it. */
"use client";

import { useMemo, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { RecordDrawer } from "@/components/record/RecordDrawer";
import type { Windows } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import type { RecordLink } from "@/lib/blocks/block";
import type { Against } from "@/lib/blocks/comparison";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import { FunnelPage } from "./FunnelPage";
import { MinutesPage } from "./MinutesPage";
import { MissedPage } from "./MissedPage";
import { OpenPage } from "./OpenPage";
import styles from "./response.module.css";
import type { AlertPage as AlertPageId, ResponsePage } from "./response-pages";
import { StopsPage } from "./StopsPage";

interface Props {
	readonly page: ResponsePage;
	readonly asOf: CivilDate;
	readonly windows: Windows;
	/** Null on the pages that show none. */
	readonly alerts: AlertBoard | null;
	readonly against: Against;
	readonly actions: BlockActions;
}

interface AlertPageProps extends Pick<Props, "against" | "actions"> {
	readonly page: AlertPageId;
	readonly board: AlertBoard;
}

/** Neither alerts nor stop-payments stand under filters or the basis of incidents. */
const CONDITIONS = ["身份信息已遮盖"];

function AlertPage({ page, board, against, actions }: AlertPageProps) {
	if (page === "open") return <OpenPage board={board} actions={actions} />;
	if (page === "minutes") return <MinutesPage board={board} actions={actions} />;
	return <FunnelPage board={board} against={against} actions={actions} />;
}

function Page({ page, asOf, windows, alerts, against, actions }: Props) {
	const { current: window, previous, lastYear } = windows;
	if (page === "missed") return <MissedPage asOf={asOf} window={window} actions={actions} />;
	if (page === "stops")
		return (
			<StopsPage
				window={window}
				previous={previous}
				lastYear={lastYear}
				asOf={asOf}
				against={against}
				actions={actions}
			/>
		);
	return alerts && <AlertPage page={page} board={alerts} against={against} actions={actions} />;
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
