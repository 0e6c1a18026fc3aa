/** Grid workers' leads: what came in, what became of it, what still waits. */
"use client";

import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { Panel } from "@/components/ui/Panel";
import {
	type LeadGrouping,
	leadGroupTable,
	leadsBlock,
	leadsText,
	waitingLeadsTable,
} from "@/lib/blocks/from-ledgers-leads";
import { type LeadLedger, LINES_LISTED } from "@/lib/ledgers/leads";
import { LedgerPanel } from "./LedgerPanel";
import styles from "./ledgers.module.css";
import { NoRegister } from "./NoRegister";

interface Props {
	readonly leads: LeadLedger | null;
	readonly actions: BlockActions;
}

const FILE = "网格线索台账（上报时间、线索类型、线索来源、村居、网格、上报人、线索内容、是否办结）";

const GROUPINGS = ["byKind", "bySource", "byVillage"] as const satisfies readonly LeadGrouping[];

export function LeadsTab({ leads, actions }: Props) {
	const shown = useMemo(() => {
		if (leads === null) return null;
		return {
			text: leadsText(leads)?.text ?? "",
			lines: leadsBlock(leads, LINES_LISTED),
			waiting: waitingLeadsTable(leads),
			groups: GROUPINGS.flatMap((by) => leadGroupTable(leads, by) ?? []),
		};
	}, [leads]);
	if (shown === null) return <NoRegister title="本期没有网格线索，也没有未办结的线索" file={FILE} />;
	return (
		<div className={styles.stack}>
			<p>{shown.text}</p>
			<LedgerPanel block={shown.waiting} actions={actions} />
			{shown.lines !== null && (
				<Panel id="lead-lines" title="本期网格线索" keepWhole={false}>
					<BlockView block={shown.lines} actions={actions} />
				</Panel>
			)}
			{shown.groups.map((block) => (
				<LedgerPanel key={block.id} block={block} actions={actions} />
			))}
		</div>
	);
}
