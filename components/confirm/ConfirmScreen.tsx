/** The screen 待确认: two queues that only an officer can clear, categories and places, by keyboard. */
"use client";

import { Alert, Skeleton, Tabs } from "antd";
import { useState } from "react";
import { RecordDrawer } from "@/components/record/RecordDrawer";
import { useProposals } from "@/components/state/use-confirm";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { KeyHelp } from "@/components/ui/KeyHelp";
import type { RecordLink } from "@/lib/blocks/block";
import type { EventRef } from "@/lib/ingest/event-detail";
import { numberText } from "@/lib/wording/numbers";
import { CategoryPane } from "./CategoryPane";
import styles from "./confirm.module.css";
import { KEY_HELP } from "./keys";
import { NoRecords } from "./NoRecords";
import { PlacePane } from "./PlacePane";
import { useCategoryQueue } from "./use-category-queue";
import { usePlaceQueue } from "./use-place-queue";
import { type QueueTab, useQueueTab } from "./use-queue-tab";

/** The event itself, by one victim: its drawer also shows the others. */
const linkOf = (event: EventRef): RecordLink => ({ title: event.eventNo, records: [], event });

const HELP_TITLES: Readonly<Record<QueueTab, string>> = {
	categories: "快捷键：类别",
	places: "快捷键：地点",
};

const labelOf = (name: string, count: number | null) =>
	count === null ? name : `${name} ${numberText(count)}`;

function Queues() {
	const { corrections } = useWorkspace();
	const [tab, turn] = useQueueTab();
	const [round, setRound] = useState(1);
	const [opened, open] = useState<EventRef | null>(null);
	const [isHelping, setHelping] = useState(false);
	const { value, isStale, problem } = useProposals(round);
	const categories = useCategoryQueue(value?.round ?? 0, value?.proposals.events ?? []);
	const places = usePlaceQueue();
	const shared = {
		onOpen: open,
		onTurn: () => turn(tab === "places" ? "categories" : "places"),
		onHelp: () => setHelping(true),
	};
	const categoryPane =
		value === null ? (
			<Skeleton active={false} paragraph={{ rows: 6 }} title={false} />
		) : (
			<CategoryPane
				proposals={value.proposals}
				queue={categories}
				isActive={tab === "categories"}
				isLearning={isStale}
				onLearn={() => setRound((before) => before + 1)}
				{...shared}
			/>
		);
	return (
		<>
			{corrections.blockedText !== null && <Alert type="info" showIcon title={corrections.blockedText} />}
			{problem !== null && (
				<Alert type="error" showIcon title="学习未能完成" description={`${problem} 请刷新页面重试。`} />
			)}
			{value === null && problem === null && (
				<output className={styles.quiet}>正在从本所已确认的标注中学习，期间可先处理地点…</output>
			)}
			<Tabs
				activeKey={tab}
				onChange={(key) => turn(key as QueueTab)}
				items={[
					{
						key: "categories",
						label: labelOf("类别", value && categories.waiting.length),
						children: categoryPane,
					},
					{
						key: "places",
						label: labelOf("地点", places.doubts && places.waiting.length),
						children: <PlacePane queue={places} isActive={tab === "places"} {...shared} />,
					},
				]}
			/>
			<RecordDrawer link={opened === null ? null : linkOf(opened)} onClose={() => open(null)} />
			<KeyHelp
				title={HELP_TITLES[tab]}
				keys={KEY_HELP[tab]}
				isOpen={isHelping}
				onClose={() => setHelping(false)}
			/>
		</>
	);
}

export function ConfirmScreen() {
	const { span } = useWorkspace();
	return (
		<div className={styles.screen}>
			<h1>待确认</h1>
			{span === null && <output>正在打开数据…</output>}
			{span !== null && (span.events === 0 ? <NoRecords /> : <Queues />)}
		</div>
	);
}
