/** One village of the sheet: every clause with its figures and sum, and the events that were counted, each a way to an appeal. */
"use client";

import { Button } from "antd";
import { useMemo, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { type RowActions, TableView } from "@/components/blocks/TableView";
import type { AssessmentBoard } from "@/components/state/assessment-board";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { SideDrawer } from "@/components/ui/SideDrawer";
import type { SheetRow } from "@/lib/assessment/sheet";
import {
	eventKey,
	villageClausesTable,
	villageEvents,
	villageEventsTable,
} from "@/lib/blocks/from-assessment-village";
import { AppealDialog, type AppealStart } from "./AppealDialog";
import styles from "./assessment.module.css";

interface Props {
	readonly found: AssessmentBoard;
	/** Null while none is looked at. */
	readonly village: string | null;
	readonly actions: BlockActions;
	readonly onClose: () => void;
}

interface ContentsProps extends Pick<Props, "found" | "actions"> {
	readonly row: SheetRow;
}

function Contents({ found: { sheet }, row, actions }: ContentsProps) {
	const { settings, assessments } = useWorkspace();
	const [start, setStart] = useState<AppealStart | null>(null);
	const { village } = row;
	const { blockedText } = assessments;
	const clauses = useMemo(() => villageClausesTable(sheet, row), [sheet, row]);
	const events = useMemo(
		() => villageEventsTable(sheet, village, { settings, places: settings.places }),
		[sheet, village, settings],
	);
	const ways = useMemo((): RowActions => {
		const own = new Map(villageEvents(sheet.input, village).map((event) => [eventKey(event), event]));
		return {
			header: "申诉",
			width: 80,
			of: (key) => {
				const event = own.get(key);
				return (
					event !== undefined && (
						<Button
							size="small"
							aria-label="对这一起提出申诉"
							disabled={blockedText !== null}
							onClick={() => setStart({ kind: "event", event })}
						>
							申诉
						</Button>
					)
				);
			},
		};
	}, [sheet, village, blockedText]);
	return (
		<div className={styles.stack}>
			<TableView block={clauses} actions={actions} />
			<div className={`${styles.row} yp-no-print`}>
				<Button disabled={blockedText !== null} onClick={() => setStart({ kind: "village", village })}>
					登记加减分
				</Button>
				{blockedText !== null && <span className={styles.hint}>{blockedText}</span>}
			</div>
			<TableView block={events} actions={actions} rowActions={ways} />
			{start !== null && <AppealDialog sheet={sheet} start={start} onClose={() => setStart(null)} />}
		</div>
	);
}

export function VillageDrawer({ found, village, actions, onClose }: Props) {
	const row = found.sheet.rows.find((one) => one.village === village);
	return (
		<SideDrawer isOpen={row !== undefined} title={row?.village ?? "村居"} onClose={onClose} width={1200}>
			{row !== undefined && <Contents key={row.village} found={found} row={row} actions={actions} />}
		</SideDrawer>
	);
}
