/** 事件明细: the values of an event with their evidence, and how its records changed. */
"use client";

import { Alert, Skeleton, Tabs } from "antd";
import { useState } from "react";
import { useEvent } from "@/components/state/use-event";
import type { EventSheet } from "@/lib/blocks/from-event-detail";
import type { EventRef } from "@/lib/ingest/event-detail";
import { EventView } from "./EventView";
import { HistoryView } from "./HistoryView";

export function EventTabs({ event }: { readonly event: EventRef }) {
	const [ordinal, setOrdinal] = useState(event.ordinal);
	const { value, problem } = useEvent({ eventNo: event.eventNo, ordinal });
	/** What a decision made of the event, shown until the desk has been asked again. */
	const [corrected, setCorrected] = useState<{ over: typeof value; sheet: EventSheet | null } | null>(null);
	if (problem !== null)
		return <Alert type="error" showIcon title="事件明细未能取出" description={`${problem} 请关闭后重试。`} />;
	if (value === null) return <Skeleton active={false} />;
	const { sheet } = corrected?.over === value ? corrected : value;
	if (sheet === null)
		return <Alert type="warning" showIcon title="这条记录已经不在工作区中，可能已撤销导入。" />;
	const view = (
		<EventView
			key={sheet.event.ordinal}
			sheet={sheet}
			onVictim={setOrdinal}
			onCorrected={(next) => setCorrected({ over: value, sheet: next })}
		/>
	);
	return (
		<Tabs
			items={[
				{ key: "values", label: "维度与依据", children: view },
				{ key: "history", label: "变更经过", children: <HistoryView link={sheet.record} /> },
			]}
		/>
	);
}
