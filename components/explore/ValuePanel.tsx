/** One dimension: its values with count, share and change, each a filter, each a way to its rows. */
"use client";

import { MinusCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { ToneText } from "@/components/ui/ToneText";
import type { RowsLink } from "@/lib/blocks/block";
import type { Panel, PanelValue } from "@/lib/blocks/from-panels";
import styles from "./explore.module.css";

/** A panel shows this many values until it is opened out. */
const SHOWN = 7;

interface ValueProps {
	readonly row: PanelValue;
	readonly unit: Panel["unit"];
	readonly dimensionName: string;
	readonly onPick: (value: string | null, isExcluded: boolean) => void;
	readonly onOpen: (link: RowsLink, said: string) => void;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function Bars({ row }: { readonly row: PanelValue }) {
	return (
		<span aria-hidden="true" className={styles.bars}>
			<span className={styles.bar} style={{ width: percent(row.length) }} />
			{row.baseLength !== null && <span className={styles.base} style={{ width: percent(row.baseLength) }} />}
		</span>
	);
}

function Value({ row, unit, dimensionName, onPick, onOpen }: ValueProps) {
	const { value, label, filter, change, countText, shareText } = row;
	const said = `${dimensionName}：${label} ${countText}${unit}`;
	const isOut = filter === "excluded";
	return (
		<li className={`${styles.value} ${filter === null ? "" : styles[filter]}`}>
			<button
				type="button"
				className={styles.pick}
				aria-pressed={filter === "included"}
				title={isOut ? `“${label}”已排除，点此只看它` : filter === null ? `只看“${label}”` : "取消筛选"}
				onClick={() => onPick(value, false)}
			>
				<span className={styles.label}>{label}</span>
				<span className={styles.change}>
					{change !== null && (
						<span title={change.hint}>
							{row.isMover && <span title="超出波动的变化">★</span>}
							{change.tone === "noise" ? (
								change.text
							) : (
								<ToneText tone={change.tone} text={change.text} word="" />
							)}
						</span>
					)}
				</span>
				<Bars row={row} />
			</button>
			<button
				type="button"
				className={`${styles.count} yp-num`}
				aria-label={`${said}，查看明细`}
				onClick={() => onOpen(row.rows, said)}
			>
				{countText}
			</button>
			<span className={`${styles.share} yp-num`}>{shareText}</span>
			<button
				type="button"
				className={`${styles.exclude} yp-no-print`}
				aria-pressed={isOut}
				aria-label={isOut ? `取消排除：${label}` : `排除：${label}`}
				title={isOut ? "取消排除" : `不看“${label}”`}
				onClick={() => onPick(value, true)}
			>
				<MinusCircleOutlined aria-hidden="true" />
			</button>
		</li>
	);
}

/** The first values, and wherever they stand those that filter. */
function shownOf(values: readonly PanelValue[], isOpen: boolean): readonly PanelValue[] {
	return isOpen ? values : values.filter(({ filter }, at) => at < SHOWN || filter !== null);
}

interface Props {
	readonly panel: Panel;
	readonly onPick: ValueProps["onPick"];
	readonly onOpen: ValueProps["onOpen"];
	/** Goes down from this dimension; absent where no path begins with it. */
	readonly onDrill?: () => void;
}

export function ValuePanel({ panel, onPick, onOpen, onDrill }: Props) {
	const [isOpen, setIsOpen] = useState(false);
	const { dimension, unit, values } = panel;
	const headingId = `panel-${dimension.id}`;
	const isLong = values.length > SHOWN;
	return (
		<section aria-labelledby={headingId} className={`${styles.panel} yp-whole`}>
			<header className={styles.head}>
				<h2 id={headingId}>{dimension.label.zh}</h2>
				{onDrill && (
					<Button
						type="link"
						size="small"
						className={`${styles.drill} yp-no-print`}
						aria-label={`${dimension.label.zh}：逐级下钻`}
						onClick={onDrill}
					>
						下钻
					</Button>
				)}
				<span className={styles.quiet} title={panel.note}>
					{`识别率${panel.coverageText}·${unit}`}
				</span>
			</header>
			{values.length === 0 ? (
				<p className={styles.quiet}>统计期内无数据</p>
			) : (
				<ul className={styles.values}>
					{shownOf(values, isOpen).map((row) => (
						<Value
							key={row.value ?? ""}
							row={row}
							unit={unit}
							dimensionName={dimension.label.zh}
							onPick={onPick}
							onOpen={onOpen}
						/>
					))}
				</ul>
			)}
			{isLong && (
				<Button
					type="link"
					size="small"
					className="yp-no-print"
					aria-expanded={isOpen}
					aria-label={`${dimension.label.zh}：${isOpen ? "收起" : `全部${values.length}项`}`}
					onClick={() => setIsOpen(!isOpen)}
				>
					{isOpen ? "收起" : `全部${values.length}项`}
				</Button>
			)}
		</section>
	);
}
