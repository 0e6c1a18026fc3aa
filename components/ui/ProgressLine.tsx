/** Work under way: what, how far by count, and a way to stop it. */
"use client";

import { Button, Progress } from "antd";
import { percentOf } from "./percent";
import styles from "./progress-line.module.css";

interface Props {
	/** What is being done, such as the file's name. */
	readonly label: string;
	readonly done: number;
	/** Null while the whole is not known yet. */
	readonly total: number | null;
	/** Counted thing, such as 行. */
	readonly unit: string;
	readonly onCancel?: (() => void) | undefined;
}

const GROUPED = new Intl.NumberFormat("zh-CN");

export function ProgressLine({ label, done, total, unit, onCancel }: Props) {
	const percent = percentOf(done, total);
	const count =
		total === null
			? `已处理 ${GROUPED.format(done)} ${unit}`
			: `${GROUPED.format(done)} / ${GROUPED.format(total)} ${unit}`;
	return (
		<div className={styles.line}>
			<span className={styles.label}>{label}</span>
			<Progress
				aria-label={label}
				percent={percent ?? 0}
				showInfo={false}
				size="small"
				// Not "active": its shimmer takes a tenth of the processor from the work it tells of.
				status={percent === 100 ? "success" : "normal"}
			/>
			<span className={`${styles.count} yp-num`}>
				{count}
				{percent !== null && `（${percent}%）`}
			</span>
			{onCancel && (
				<Button size="small" onClick={onCancel} aria-label={`取消：${label}`}>
					取消
				</Button>
			)}
		</div>
	);
}
