/** 申诉: the ledger of appeals with what can be done about each, and the events that count for no village. */
"use client";

import { Alert, App, Button, Popconfirm } from "antd";
import { useMemo, useState } from "react";
import { type RowActions, TableView } from "@/components/blocks/TableView";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import type { CountedEvent } from "@/lib/assessment/input";
import type { Appeal } from "@/lib/assessment/ledger";
import { officerMessage } from "@/lib/base/errors";
import { appealSubject, appealsTable } from "@/lib/blocks/from-assessment-appeals";
import { eventKey, villageEvents, villageEventsTable } from "@/lib/blocks/from-assessment-village";
import { AppealDialog } from "./AppealDialog";
import { AppealDrawer } from "./AppealDrawer";
import styles from "./assessment.module.css";
import { DecisionDialog } from "./DecisionDialog";
import type { AssessmentPageProps } from "./page-props";

interface WaysProps {
	readonly appeal: Appeal;
	readonly onDecide: () => void;
	readonly onEffect: () => void;
}

/** What may be done with one entry; a decision is not changed, only the entry taken back. */
function Ways({ appeal, onDecide, onEffect }: WaysProps) {
	const { assessments } = useWorkspace();
	const { message } = App.useApp();
	const isBlocked = assessments.blockedText !== null;
	const isGone = appeal.takenBackAt !== null;
	const takeBack = () =>
		assessments
			.takeBackAppeal(appeal.id)
			.catch((error: unknown) => void message.error(`没有撤回：${officerMessage(error)}`));
	return (
		<span className={styles.row}>
			<Button size="small" onClick={onEffect}>
				影响
			</Button>
			{!isGone && appeal.decisions.length === 0 && (
				<Button size="small" disabled={isBlocked} onClick={onDecide}>
					裁定
				</Button>
			)}
			{!isGone && (
				<Popconfirm
					title="撤回这条申诉？"
					description="撤回后留痕，不再影响得分；需要时重新登记。"
					okText="撤回"
					cancelText="返回"
					onConfirm={takeBack}
				>
					<Button size="small" disabled={isBlocked}>
						撤回
					</Button>
				</Popconfirm>
			)}
		</span>
	);
}

function Unplaced({ found, actions }: Pick<AssessmentPageProps, "found" | "actions">) {
	const { settings, assessments } = useWorkspace();
	const { sheet } = found;
	const [event, setEvent] = useState<CountedEvent | null>(null);
	const isBlocked = assessments.blockedText !== null;
	const block = useMemo(
		() => villageEventsTable(sheet, null, { settings, places: settings.places }),
		[sheet, settings],
	);
	const ways = useMemo((): RowActions => {
		const own = new Map(villageEvents(sheet.input, null).map((one) => [eventKey(one), one]));
		return {
			header: "申诉",
			width: 80,
			of: (key) => (
				<Button
					size="small"
					aria-label="对这一起提出申诉"
					disabled={isBlocked}
					onClick={() => setEvent(own.get(key) ?? null)}
				>
					申诉
				</Button>
			),
		};
	}, [sheet, isBlocked]);
	return (
		<Panel id="assessment-unplaced" title={block.caption} keepWhole={false}>
			<TableView block={block} actions={actions} hasCaption={false} rowActions={ways} maxHeight={480} />
			{event !== null && (
				<AppealDialog sheet={sheet} start={{ kind: "event", event }} onClose={() => setEvent(null)} />
			)}
		</Panel>
	);
}

export function AppealsPage({ request, found, actions }: AssessmentPageProps) {
	const { settings, assessments } = useWorkspace();
	const { sheet, appeals } = found;
	const [decided, setDecided] = useState<Appeal | null>(null);
	const [looked, setLooked] = useState<Appeal | null>(null);
	const labels = useMemo(() => ({ settings, places: settings.places }), [settings]);
	const block = useMemo(() => appealsTable(sheet, appeals, labels), [sheet, appeals, labels]);
	const ways = useMemo((): RowActions => {
		const byId = new Map(appeals.map((appeal) => [appeal.id, appeal]));
		return {
			header: "办理",
			width: 190,
			of: (id) => {
				const appeal = byId.get(id);
				return (
					appeal !== undefined && (
						<Ways appeal={appeal} onDecide={() => setDecided(appeal)} onEffect={() => setLooked(appeal)} />
					)
				);
			},
		};
	}, [appeals]);
	return (
		<div className={styles.stack}>
			{assessments.blockedText !== null && <Alert type="info" showIcon title={assessments.blockedText} />}
			<Panel id="assessment-appeals" title={block.caption} keepWhole={false}>
				<TableView block={block} actions={actions} hasCaption={false} rowActions={ways} />
			</Panel>
			<Unplaced found={found} actions={actions} />
			{decided !== null && (
				<DecisionDialog
					appeal={decided}
					subject={appealSubject(decided, sheet.input, labels)}
					villages={sheet.input.villages.map(({ village }) => village)}
					onClose={() => setDecided(null)}
				/>
			)}
			<AppealDrawer request={request} appeal={looked} actions={actions} onClose={() => setLooked(null)} />
		</div>
	);
}
