/** What became of one record: its way from report to solution, and every change with the file and row that told it. */
"use client";

import { Alert, Skeleton } from "antd";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useSource } from "@/components/state/use-source";
import type { RecordLink } from "@/lib/blocks/block";
import styles from "./record.module.css";
import { useHistory } from "./use-history";

/** A history leads nowhere further. */
const NO_ACTIONS: Omit<BlockActions, "source"> = {
	openRows: () => undefined,
	editText: () => undefined,
	originalText: () => "",
	filters: [],
	addFilter: () => undefined,
};

export function HistoryView({ link }: { readonly link: RecordLink }) {
	const { value, problem, isStale } = useHistory(link);
	const source = useSource(null, [link.title]);
	if (problem !== null)
		return <Alert type="error" showIcon title="变更历史未能取出" description={`${problem} 请关闭后重试。`} />;
	if (value === null || isStale) return <Skeleton active={false} />;
	return (
		<div className={styles.history}>
			{value.map((block) => (
				<BlockView key={block.id} block={block} actions={{ ...NO_ACTIONS, source }} />
			))}
		</div>
	);
}
