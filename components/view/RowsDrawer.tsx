/** The rows behind a figure, masked, with their count beside the figure they must equal. */
"use client";

import { Alert, Skeleton } from "antd";
import { useMemo, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { RecordDrawer } from "@/components/record/RecordDrawer";
import { useRows } from "@/components/state/use-rows";
import { SideDrawer } from "@/components/ui/SideDrawer";
import type { RecordLink, RowsLink } from "@/lib/blocks/block";
import { clockFilterTexts } from "@/lib/blocks/clock-words";
import { metricsUnder } from "@/lib/metrics";
import { filterText } from "@/lib/report/scope";
import type { Settings } from "@/lib/settings/settings";
import { fullRangeText } from "@/lib/wording/dates";
import { numberText } from "@/lib/wording/numbers";
import styles from "./view.module.css";

/** What the reader followed: the link and the figure as it was printed. */
export interface Followed {
	readonly link: RowsLink;
	readonly said: string;
}

interface Props {
	readonly followed: Followed | null;
	readonly actions: BlockActions;
	readonly settings: Settings;
	readonly onClose: () => void;
}

/** What narrows the rows besides metric and window, in words. */
function narrowingOf({ filters, clock, event }: RowsLink, settings: Settings): readonly string[] {
	return [
		...filters.map((filter) => filterText(filter, settings)),
		...clockFilterTexts(clock),
		...(event === undefined ? [] : [`编号：${event.eventNo}`]),
	];
}

function Contents({ followed, actions, settings }: Omit<Props, "onClose">) {
	const { value, problem, isStale } = useRows(followed?.link ?? null);
	const [record, setRecord] = useState<RecordLink | null>(null);
	const ways = useMemo<BlockActions>(
		() => ({
			...actions,
			openRecord: setRecord,
			source:
				followed === null
					? actions.source
					: {
							...actions.source,
							window: fullRangeText(followed.link.window),
							conditions: [followed.said, ...narrowingOf(followed.link, settings)],
						},
		}),
		[actions, followed, settings],
	);
	if (followed === null) return null;
	const { link, said } = followed;
	const conditions = [
		`口径：${metricsUnder(settings.prevention)[link.metric].rule}`,
		`时段：${fullRangeText(link.window)}`,
		...narrowingOf(link, settings),
	];
	if (problem !== null)
		return <Alert type="error" showIcon title="明细未能取出" description={`${problem} 请关闭后重试。`} />;
	return (
		<div className={styles.rows}>
			<output className={styles.rowsCount}>
				<strong>{said}</strong>
				{value === null ? (
					<span>正在取明细…</span>
				) : (
					<span>{`明细 ${numberText(value.rows.length)} 条，身份信息已遮盖`}</span>
				)}
			</output>
			<p className={styles.conditions}>{conditions.join("；")}</p>
			{value === null ? (
				<Skeleton active={false} />
			) : (
				<div aria-busy={isStale}>
					<TableView block={value} actions={ways} maxHeight={2000} hasCaption={false} />
				</div>
			)}
			<RecordDrawer link={record} onClose={() => setRecord(null)} />
		</div>
	);
}

export function RowsDrawer({ followed, actions, settings, onClose }: Props) {
	const title =
		followed === null
			? "明细"
			: `明细：${metricsUnder(settings.prevention)[followed.link.metric].label.zh} · ${fullRangeText(followed.link.window)}`;
	return (
		<SideDrawer isOpen={followed !== null} title={title} onClose={onClose} width={1280}>
			{/* A correction asks the same rows again and leaves them standing; other rows begin afresh. */}
			<Contents
				key={JSON.stringify(followed?.link)}
				followed={followed}
				actions={actions}
				settings={settings}
			/>
		</SideDrawer>
	);
}
