/** The page of one ledger, and the history of a record that is looked into. */
"use client";

import { useMemo, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { RecordDrawer } from "@/components/record/RecordDrawer";
import type { RecordLink } from "@/lib/blocks/block";
import type { Against } from "@/lib/blocks/comparison";
import type { Ledgers } from "@/lib/ledgers/ask-ledgers";
import { ActivitiesTab } from "./ActivitiesTab";
import { LeadsTab } from "./LeadsTab";
import type { LedgerPageId } from "./ledger-pages";
import { CampaignTab, RewardsTab } from "./ResultTabs";
import { ShieldTab } from "./ShieldTab";

interface Props {
	readonly page: LedgerPageId;
	readonly found: Ledgers;
	readonly against: Against;
	readonly actions: BlockActions;
}

/** Ledgers stand under neither filters nor the basis of incidents. */
const CONDITIONS = ["按各台账自己的日期统计", "身份信息已遮盖"];

function Page({ page, found, against, actions }: Props) {
	switch (page) {
		case "activities":
			return <ActivitiesTab ledgers={found} against={against} actions={actions} />;
		case "leads":
			return <LeadsTab leads={found.leads} actions={actions} />;
		case "shield":
			return <ShieldTab shield={found.shield} actions={actions} />;
		case "campaign":
			return <CampaignTab campaign={found.campaign} actions={actions} />;
		case "rewards":
			return <RewardsTab rewards={found.rewards} actions={actions} />;
	}
}

export function LedgerPage({ actions, ...props }: Props) {
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
		<>
			<Page {...props} actions={ways} />
			<RecordDrawer link={record} onClose={() => setRecord(null)} />
		</>
	);
}
