/** Two dimensions laid against each other: counts or shares, the darker the more, totals at both edges. */
"use client";

import { Alert, Button, Segmented, Select, Skeleton } from "antd";
import { useMemo, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import type { View } from "@/components/state/address";
import type { ExploreState } from "@/components/state/use-explore";
import { Panel } from "@/components/ui/Panel";
import { crossTableBlock } from "@/lib/blocks/from-cross";
import type { GridShare } from "@/lib/blocks/grid-table";
import { DIMENSION_LIST } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import styles from "./explore.module.css";

const SHARES: readonly { readonly value: GridShare; readonly label: string }[] = [
	{ value: "count", label: "数量" },
	{ value: "row", label: "占本行" },
	{ value: "column", label: "占本列" },
	{ value: "all", label: "占全部" },
];
/** Pairs that stations ask for most. */
const PRESETS: readonly (readonly [DimensionId, DimensionId])[] = [
	["fraud_category", "victim_age_band"],
	["fraud_category", "victim_occupation"],
	["occur_hour_band", "day_type"],
	["victim_village", "fraud_category"],
];
const OPTIONS = DIMENSION_LIST.map(({ id, label }) => ({ value: id, label: label.zh }));
const nameOf = (dimension: DimensionId) =>
	OPTIONS.find(({ value }) => value === dimension)?.label ?? dimension;

interface Props {
	readonly cross: ExploreState["cross"];
	readonly view: View;
	readonly actions: BlockActions;
	readonly onChange: (view: View) => void;
}

interface PairProps {
	readonly pair: View["cross"];
	readonly onPair: (pair: View["cross"]) => void;
}

function PairChoice({ pair, onPair }: PairProps) {
	const [row, column] = pair ?? ["fraud_category", "victim_age_band"];
	const choice = (side: "row" | "column", value: DimensionId) => {
		const other = side === "row" ? column : row;
		// Choosing the other side's dimension turns the table round.
		if (value === other) return onPair([column, row]);
		return onPair(side === "row" ? [value, column] : [row, value]);
	};
	return (
		<div className={`${styles.pair} yp-no-print`}>
			<Select
				aria-label="行：维度"
				className={`${styles.choice}`}
				options={OPTIONS}
				value={row}
				onChange={(value) => choice("row", value)}
			/>
			<span aria-hidden="true">×</span>
			<Select
				aria-label="列：维度"
				className={`${styles.choice}`}
				options={OPTIONS}
				value={column}
				onChange={(value) => choice("column", value)}
			/>
			<Button disabled={pair === null} onClick={() => onPair([column, row])}>
				行列互换
			</Button>
			<span className={styles.quiet}>常用：</span>
			{PRESETS.map(([first, second]) => (
				<Button key={`${first}.${second}`} type="link" size="small" onClick={() => onPair([first, second])}>
					{`${nameOf(first)}×${nameOf(second)}`}
				</Button>
			))}
		</div>
	);
}

export function CrossPane({ cross, view, actions, onChange }: Props) {
	const [share, setShare] = useState<GridShare>("count");
	const table = view.cross === null ? null : cross.value;
	const block = useMemo(() => (table === null ? null : crossTableBlock(table, share)), [table, share]);
	const pane = (
		<Panel
			id="cross"
			title="两维交叉"
			keepWhole={false}
			extra={<Segmented aria-label="单元格显示" options={[...SHARES]} value={share} onChange={setShare} />}
		>
			<PairChoice pair={view.cross} onPair={(pair) => onChange({ ...view, cross: pair })} />
			{cross.problem !== null && (
				<Alert type="error" showIcon title="交叉表未能统计出来" description={cross.problem} />
			)}
			{view.cross === null ? (
				<p className={styles.quiet}>选两个维度，看它们怎样交织，例如哪个年龄段受哪类诈骗。</p>
			) : block === null ? (
				cross.problem === null && <Skeleton active={false} />
			) : (
				<div className={styles.crossTable} aria-busy={cross.isStale}>
					<TableView block={block} actions={actions} />
				</div>
			)}
		</Panel>
	);
	return view.cross === null ? <div className="yp-no-print">{pane}</div> : pane;
}
