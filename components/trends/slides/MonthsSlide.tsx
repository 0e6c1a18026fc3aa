/** Thirteen months beside the same months a year before: calls large, cases and losses beneath. */
"use client";

import { Chart } from "@/components/ui/Chart";
import { CURVES, curveText } from "@/lib/blocks/trends-curves";
import type { WallMetric } from "@/lib/trends/wall-parts";
import type { SlideProps } from "../slide";
import styles from "../wall.module.css";
import { monthsOption } from "../wall-option";

function Months({
	board,
	unit,
	metric,
	height,
}: SlideProps & { readonly metric: WallMetric; readonly height: number }) {
	const last = board.months.at(-1);
	const words =
		last === undefined
			? "没有数据"
			: `${last.month}${last.isRunning ? "至今" : ""}${curveText(metric, last.figures[metric].now.value)}`;
	return (
		<figure className={styles.chart}>
			<figcaption>
				{CURVES[metric].label}（{CURVES[metric].drawn}）
			</figcaption>
			<Chart
				option={monthsOption(board, metric, { unit })}
				alt={`${CURVES[metric].label}近十三个月与上年同月对比，${words}`}
				height={height}
				formatValue={(one) => (one === null ? "无数据" : `${one}${CURVES[metric].drawn}`)}
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
