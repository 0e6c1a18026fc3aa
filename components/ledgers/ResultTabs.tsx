/** The results of campaigns, and the reward list of those who prevent. */
"use client";

import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { campaignConflictTable, campaignPartsTable, campaignTable } from "@/lib/blocks/from-ledgers-campaign";
import { rewardsTable } from "@/lib/blocks/from-ledgers-rewards";
import type { CampaignLedger } from "@/lib/ledgers/campaign";
import type { RewardList } from "@/lib/ledgers/rewards";
import { LedgerPanel } from "./LedgerPanel";
import styles from "./ledgers.module.css";
import { NoRegister } from "./NoRegister";

interface CampaignProps {
	readonly campaign: CampaignLedger | null;
	readonly actions: BlockActions;
}

interface RewardsProps {
	readonly rewards: RewardList | null;
	readonly actions: BlockActions;
}

export function CampaignTab({ campaign, actions }: CampaignProps) {
	const tables = useMemo(
		() =>
			campaign === null
				? []
				: [campaignTable(campaign), campaignConflictTable(campaign), campaignPartsTable(campaign)].filter(
						(block) => block !== null,
					),
		[campaign],
	);
	if (campaign === null)
		return <NoRegister title="没有打击战果台账" file="打击战果台账（月份、战果项目、数量、计量单位）" />;
	return (
		<div className={styles.stack}>
			{tables.map((block) => (
				<LedgerPanel key={block.id} block={block} actions={actions} />
			))}
		</div>
	);
}

export function RewardsTab({ rewards, actions }: RewardsProps) {
	const block = useMemo(() => rewardsTable(rewards), [rewards]);
	if (block === null)
		return (
			<NoRegister
				title="本期没有可以记分的预警劝阻、线索、活动或回执"
				file="预警指令（处置人）、网格线索（上报人）、宣传活动（负责人）和反诈回执（宣传人）"
			/>
		);
	return (
		<div className={styles.stack}>
			<LedgerPanel block={block} actions={actions} />
		</div>
	);
}
