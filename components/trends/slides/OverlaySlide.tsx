/** This year adding up over the three before it, with where each stood on the same day. */
"use client";

import { Chart } from "@/components/ui/Chart";
import type { WallMetric } from "@/lib/trends/wall-parts";
import { fullDateText } from "@/lib/wording/dates";
import type { SlideProps } from "../slide";
import styles from "../wall.module.css";
import { overlayOption, unitOf } from "../wall-option";
import { METRIC_NAMES, metricText } from "../wall-words";

function ToDate({ board, metric }: Pick<SlideProps, "board"> & { readonly metric: WallMetric }) {
	return (
		<dl className={styles.toDate}>
			{board.overlay.years[metric].map(({ year, toDate, reach, since }) => (
				<div key={year}>
					<dt>{year}年同期</dt>
					<dd>
						{metricText(metric, toDate)}
						{reach === "part" && since !== null && <small>自{fullDateText(since)}起有记录</small>}
					</dd>
				</div>
			))}
		</dl>
	);
}

function Overlay({ board, unit, metric, height }: SlideProps & { readonly metric: WallMetric }) {
	return (
		<figure className={styles.chart}>
			<figcaption>
				{METRIC_NAMES[metric]}累计（{unitOf(metric)}）
			</figcaption>
			<ToDate board={board} metric={metric} />
			<Chart
				option={overlayOption(board, metric, { unit })}
				alt={`${METRIC_NAMES[metric]}四年累计对比`}
				height={height}
				formatValue={(one) => (metric === "loss" && one !== null ? `${one}万元` : metricText(metric, one))}
			/>
		</figure>
	);
}

export function OverlaySlide(props: SlideProps) {
	const height = props.height - props.unit * 5.6;
	return (
		<div className={styles.pair}>
			<Overlay {...props} metric="calls" height={height} />
			<Overlay {...props} metric="cases" height={height} />
		</div>
	);
}
