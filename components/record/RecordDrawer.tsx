/** One record looked into: for an event its values with their evidence, and for every record what became of it file by file. */
"use client";

import { SideDrawer } from "@/components/ui/SideDrawer";
import type { RecordLink } from "@/lib/blocks/block";
import { EventTabs } from "./EventTabs";
import { HistoryView } from "./HistoryView";

interface Props {
	readonly link: RecordLink | null;
	readonly onClose: () => void;
}

/** CSS pixels: texts beside a table of five columns, or the history alone. */
const WIDTHS = { event: 1360, history: 1120 } as const;

export function RecordDrawer({ link, onClose }: Props) {
	const event = link?.event;
	const title = event === undefined ? `变更历史：${link?.title ?? ""}` : `事件明细：${event.eventNo}`;
	return (
		<SideDrawer
			isOpen={link !== null}
			title={title}
			onClose={onClose}
			width={event === undefined ? WIDTHS.history : WIDTHS.event}
		>
			{event !== undefined ? (
				<EventTabs key={`${event.eventNo} ${event.ordinal}`} event={event} />
			) : (
				link !== null && <HistoryView link={link} />
			)}
		</SideDrawer>
	);
}
