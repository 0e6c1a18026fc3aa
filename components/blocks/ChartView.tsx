/** A small chart with its title; a click on a category opens the rows behind it. */
"use client";

import { useMemo, useRef } from "react";
import { Chart, type ChartHandle } from "@/components/ui/Chart";
import type { ChartItem } from "@/components/ui/chart-reading";
import { usePrinting } from "@/components/ui/print-moment";
import type { ChartBlock } from "@/lib/blocks/block";
import { numberText } from "@/lib/wording/numbers";
import type { BlockActions } from "./block-actions";
import { ChartMenu } from "./ChartMenu";
import { chartHeight, chartOption } from "./chart-option";
import styles from "./chart-view.module.css";
import menu from "./export-menu.module.css";

/** Least room for a chart's categories, CSS pixels: half a desk screen, half an A4 page. */
const PLOT_WIDTH = { screen: 480, paper: 290 } as const;

/** Charts are lower on paper, so that two rows of them share a page with text. */
const PAPER_HEIGHT = 0.85;

interface Props {
	readonly block: ChartBlock;
	readonly actions: BlockActions;
	/** CSS pixels; charts side by side share the tallest one's. Default: its own. */
	readonly height?: number | undefined;
}

export function ChartView({ block, actions, height }: Props) {
	const chart = useRef<ChartHandle>(null);
	const isPrinting = usePrinting();
	const plotWidth = isPrinting ? PLOT_WIDTH.paper : PLOT_WIDTH.screen;
	const option = useMemo(() => chartOption(block, plotWidth), [block, plotWidth]);
	const words = (value: number | null) => (value === null ? "无数据" : `${numberText(value)}${block.unit}`);
	const leadsSomewhere = block.rows.some((rows) => rows !== null);
	const open = ({ dataIndex, name, value }: ChartItem) => {
		const rows = block.rows[dataIndex];
		if (rows) actions.openRows(rows, `${name} ${words(value)}`);
	};
	return (
		<figure className={`${styles.chart} ${menu.block} yp-whole`}>
			<div className={menu.head}>
				<h3 className={styles.caption}>{block.caption}</h3>
				<ChartMenu block={block} source={actions.source} chart={chart} />
			</div>
			<Chart
				ref={chart}
				option={option}
				alt={block.summary}
				height={Math.round((height ?? chartHeight(block)) * (isPrinting ? PAPER_HEIGHT : 1))}
				formatValue={words}
				onPick={leadsSomewhere ? open : undefined}
			/>
		</figure>
	);
}
