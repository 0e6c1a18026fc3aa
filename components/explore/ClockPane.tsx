/** The data clock: at which hours of which weekdays it happened, the darker the more, every figure a way to its rows. */
"use client";

import { Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import type { Clock } from "@/lib/analysis/clock";
import { WINDOW_IDS, type WindowId } from "@/lib/analysis/question";
import { clockFinding } from "@/lib/blocks/clock-finding";
import { type ClockLayout, clockTableBlock, clockWindowText } from "@/lib/blocks/from-clock";
import type { GridShare } from "@/lib/blocks/grid-table";
import styles from "./explore.module.css";

const SHARES: readonly { readonly value: GridShare; readonly label: string; readonly title: string }[] = [
	{ value: "count", label: "数量", title: "起数" },
	{ value: "row", label: "占本行", title: "占本行合计的比例" },
	{ value: "column", label: "占本列", title: "占本列合计的比例" },
	{ value: "all", label: "占全部", title: "占全部的比例" },
];

interface Props {
	readonly clock: Clock;
	readonly actions: BlockActions;
}

export function ClockPane({ clock, actions }: Props) {
	const [share, setShare] = useState<GridShare>("count");
	const [wished, setWindow] = useState<WindowId>("current");
	const [rows, setRows] = useState<ClockLayout["rows"]>("weekday");
	// What was looked at may not exist in the next view: its clock is then that of the current window.
	const window = clock.cells[wished] === null ? "current" : wished;
	const { weekStart } = useWorkspace().settings;
	const block = useMemo(
		() => clockTableBlock(clock, { window, share, rows, weekStart }),
		[clock, window, share, rows, weekStart],
	);
	const finding = useMemo(() => clockFinding(clock), [clock]);
	const options = WINDOW_IDS.map((id) => ({
		value: id,
		label: clockWindowText(clock, id),
		disabled: clock.cells[id] === null,
		title: clock.cells[id] === null ? "这一时段没有数据" : `看${clockWindowText(clock, id)}`,
	}));
	return (
		<Panel
			id="clock"
			title="时段分布钟"
			extra={
				<Segmented
					aria-label="时段分布钟单元格显示"
					options={[...SHARES]}
					value={share}
					onChange={setShare}
				/>
			}
		>
			<div className={`${styles.pair} yp-no-print`}>
				<Segmented aria-label="时段分布钟的时段" options={options} value={window} onChange={setWindow} />
				<Button
					aria-label="时段分布钟：行列互换"
					onClick={() => setRows(rows === "weekday" ? "hour" : "weekday")}
				>
					行列互换
				</Button>
			</div>
			{block !== null && (
				<div className={styles.crossTable}>
					<TableView block={block} actions={actions} />
				</div>
			)}
			{finding !== null && <p className={styles.finding}>{`本期${finding.text}`}</p>}
		</Panel>
	);
}
