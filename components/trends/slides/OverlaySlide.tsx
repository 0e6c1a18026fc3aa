/** This year adding up over the three before it, with where each stood on the same day. */
"use client";

import { Chart } from "@/components/ui/Chart";
import { CURVES, curveText, recordedText } from "@/lib/blocks/trends-curves";
import type { WallMetric } from "@/lib/trends/wall-parts";
import type { SlideProps } from "../slide";
import styles from "../wall.module.css";
import { overlayOption } from "../wall-option";

function ToDate({ board, metric }: Pick<SlideProps, "board"> & { readonly metric: WallMetric }) {
	return (
		<dl className={styles.toDate}>
			{board.overlay.years[metric].map((line) => (
				<div key={line.year}>
					<dt>{line.year}年同期</dt>
					<dd>
						{curveText(metric, line.toDate)}
						{recordedText(line) !== null && <small>{recordedText(line)}</small>}
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
				{CURVES[metric].label}累计（{CURVES[metric].drawn}）
			</figcaption>
			<ToDate board={board} metric={metric} />
			<Chart
				option={overlayOption(board, metric, { unit })}
				alt={`${CURVES[metric].label}四年累计对比`}
				height={height}
				formatValue={(one) => (one === null ? "无数据" : `${one}${CURVES[metric].drawn}`)}
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
