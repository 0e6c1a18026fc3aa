/** 漏斗图: who lies outside of what chance alone would do, drawn and in figures. */
"use client";

import { useMemo } from "react";
import { TableView } from "@/components/blocks/TableView";
import { Chart } from "@/components/ui/Chart";
import { Panel } from "@/components/ui/Panel";
import { funnelOf, funnelTable, funnelText } from "@/lib/blocks/from-assessment-funnel";
import { numberText } from "@/lib/wording/numbers";
import styles from "./assessment.module.css";
import { funnelOption } from "./funnel-option";
import type { AssessmentPageProps } from "./page-props";

const PLOT_HEIGHT = 520;
const eventsText = (value: number | null): string => (value === null ? "—" : `${numberText(value)}起`);

export function FunnelPage({ found: { sheet }, actions }: AssessmentPageProps) {
	const { option, text, table } = useMemo(() => {
		const funnel = funnelOf(sheet);
		return { option: funnelOption(funnel), text: funnelText(funnel), table: funnelTable(funnel) };
	}, [sheet]);
	return (
		<div className={styles.stack}>
			<Panel
				id="assessment-funnel"
				title="漏斗图"
				note="横轴为按全镇万人率、该村居人口应有的起数，纵轴为实际起数。两条虚线之间可由偶然解释（95%），实线以外（99.9%）才称明显；村居多时，总有几个恰好越过虚线。"
			>
				<p>{text}</p>
				<Chart
					option={option}
					alt={text}
					height={PLOT_HEIGHT}
					formatValue={eventsText}
					emptyText="没有村居人口数或本期没有记录，无法作漏斗图"
				/>
			</Panel>
			<Panel id="assessment-funnel-table" title={table.caption} keepWhole={false}>
				<TableView block={table} actions={actions} hasCaption={false} />
			</Panel>
		</div>
	);
}
