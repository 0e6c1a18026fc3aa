/** Activities and teams: how many, whom they reached, where nobody came, who trained whom. */
"use client";

import { Segmented } from "antd";
import { useMemo, useState } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import type { Against } from "@/lib/blocks/comparison";
import {
	ACTIVITY_GROUPING_NAMES,
	activitiesTable,
	activityGroupTable,
	teamsTable,
	untouchedNote,
} from "@/lib/blocks/from-ledgers";
import { heldTable } from "@/lib/blocks/from-ledgers-held";
import { trainingTable } from "@/lib/blocks/from-ledgers-training";
import { ACTIVITY_GROUPINGS, type ActivityGrouping, type ActivityLedger } from "@/lib/ledgers/activities";
import type { Ledgers } from "@/lib/ledgers/ask-ledgers";
import { LedgerPanel } from "./LedgerPanel";
import styles from "./ledgers.module.css";
import { NoRegister } from "./NoRegister";

interface Props {
	readonly ledgers: Ledgers;
	readonly against: Against;
	readonly actions: BlockActions;
}

interface GroupsProps {
	readonly activities: ActivityLedger;
	readonly against: Against;
	readonly actions: BlockActions;
}

/** The same activities by form, place or team, one grouping at a time. */
function Groups({ activities, against, actions }: GroupsProps) {
	const [chosen, setChosen] = useState<ActivityGrouping>("kind");
	const tables = useMemo(
		() =>
			ACTIVITY_GROUPINGS.flatMap((grouping) => {
				const table = activityGroupTable(activities, grouping, against);
				return table === null ? [] : [{ grouping, table }];
			}),
		[activities, against],
	);
	const shown = tables.find(({ grouping }) => grouping === chosen) ?? tables[0];
	if (shown === undefined) return null;
	return (
		<LedgerPanel block={shown.table} actions={actions}>
			<Segmented
				className="yp-no-print"
				aria-label="宣传活动分组"
				options={tables.map(({ grouping }) => ({
					value: grouping,
					label: ACTIVITY_GROUPING_NAMES[grouping],
				}))}
				value={shown.grouping}
				onChange={setChosen}
			/>
		</LedgerPanel>
	);
}

export function ActivitiesTab({ ledgers, against, actions }: Props) {
	const { activities, teams, training } = ledgers;
	const [summary, held] = useMemo(
		() =>
			activities === null ? [null, null] : [activitiesTable(activities, against), heldTable(activities)],
		[activities, against],
	);
	const teamsOf = useMemo(() => teamsTable(teams), [teams]);
	const trained = useMemo(() => trainingTable(training, against), [training, against]);
	const untouched = activities === null ? null : untouchedNote(activities);
	return (
		<div className={styles.stack}>
			{activities === null && (
				<NoRegister
					title="没有宣传活动台账"
					file="宣传活动台账（活动时间、活动形式、村居或企业、覆盖人数、宣传队伍、负责人）"
				/>
			)}
			<LedgerPanel block={summary} actions={actions} />
			{untouched !== null && <BlockView block={untouched} actions={actions} />}
			{activities !== null && <Groups activities={activities} against={against} actions={actions} />}
			<LedgerPanel block={teamsOf} actions={actions} />
			<LedgerPanel block={trained} actions={actions} />
			<LedgerPanel block={held} actions={actions} />
		</div>
	);
}
