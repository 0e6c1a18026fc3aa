/** Thirteen months beside the same months a year before: calls large, cases and losses beneath. */
"use client";

import { Chart } from "@/components/ui/Chart";
import type { WallMetric } from "@/lib/trends/wall-parts";
import type { SlideProps } from "../slide";
import styles from "../wall.module.css";
import { drawn, monthsOption, unitOf } from "../wall-option";
import { METRIC_NAMES, metricText } from "../wall-words";

function Months({
	board,
	unit,
	metric,
	height,
}: SlideProps & { readonly metric: WallMetric; readonly height: number }) {
	const last = board.months.at(-1);
	const value = last === undefined ? null : drawn(metric, last.figures[metric].now.value);
	const words =
		last === undefined
			? "没有数据"
			: `${last.month}${last.isRunning ? "至今" : ""}${value ?? "无数据"}${unitOf(metric)}`;
	return (
		<figure className={styles.chart}>
			<figcaption>
				{METRIC_NAMES[metric]}（{unitOf(metric)}）
			</figcaption>
			<Chart
				option={monthsOption(board, metric, { unit })}
				alt={`${METRIC_NAMES[metric]}近十三个月与上年同月对比，${words}`}
				height={height}
				formatValue={(one) => (metric === "loss" && one !== null ? `${one}万元` : metricText(metric, one))}
			/>
		</figure>
	);
}

export function MonthsSlide(props: SlideProps) {
	const { height, unit } = props;
	const [tall, low] = [height * 0.54 - unit * 1.6, height * 0.46 - unit * 2.2];
	return (
		<div className={styles.stack}>
			<Months {...props} metric="calls" height={tall} />
			<div className={styles.pair}>
				<Months {...props} metric="cases" height={low} />
				<Months {...props} metric="loss" height={low} />
			</div>
		</div>
	);
}
