/** 目标阶梯: the steps of the ladder of targets, and the line that adds one. */
"use client";
import { Button, InputNumber, Select } from "antd";
import { useState } from "react";
import { TARGET_METRICS, type TrendTarget } from "@/lib/settings/trends-settings";
import { ListedRows } from "./ListedRows";
import styles from "./settings.module.css";
import { monthDayOf, TARGET_WORDS, targetText, withTarget } from "./trend-rows";

interface Props {
	readonly targets: readonly TrendTarget[];
	readonly onTargets: (targets: readonly TrendTarget[]) => void;
}

interface Typed {
	readonly month: number | null;
	readonly day: number | null;
	readonly metric: TrendTarget["metric"];
	readonly fallPercent: number | null;
}

const METRICS = TARGET_METRICS.map((value) => ({ value, label: TARGET_WORDS[value] }));
const FIRST: Typed = { month: 12, day: 31, metric: "calls", fallPercent: 10 };

function targetOf({ month, day, metric, fallPercent }: Typed): TrendTarget | null {
	const by = monthDayOf(month ?? 0, day ?? 0);
	return by === null || fallPercent === null ? null : { by, metric, fallPercent };
}

/** What keeps the typed step from being added; null = nothing. */
function problemOf(added: TrendTarget | null, next: readonly TrendTarget[] | null): string | null {
	if (added === null) return "请填写存在的月、日和降幅";
	return next === null ? "同一指标同一日期已有目标" : null;
}

export function TrendTargets({ targets, onTargets }: Props) {
	const [typed, setTyped] = useState(FIRST);
	const added = targetOf(typed);
	const next = added === null ? null : withTarget(targets, added);
	const problem = problemOf(added, next);
	return (
		<section className={styles.stack} aria-label="目标阶梯">
			<h3>目标阶梯</h3>
			<ListedRows
				label="目标阶梯"
				heads={["目标（自1月1日起累计，与上年同日比）"]}
				rows={targets.map((target) => ({
					key: `${target.by} ${target.metric}`,
					name: targetText(target),
					cells: [targetText(target)],
				}))}
				emptyText="还没有目标。"
				onDelete={(at) => onTargets(targets.filter((_, position) => position !== at))}
			/>
			<div className={styles.row}>
				<InputNumber
					aria-label="目标月"
					controls={false}
					min={1}
					max={12}
					precision={0}
					suffix="月"
					value={typed.month}
					onChange={(month) => setTyped({ ...typed, month })}
				/>
				<InputNumber
					aria-label="目标日"
					controls={false}
					min={1}
					max={31}
					precision={0}
					suffix="日"
					value={typed.day}
					onChange={(day) => setTyped({ ...typed, day })}
				/>
				<Select
					aria-label="目标指标"
					className={styles.preset ?? ""}
					options={METRICS}
					value={typed.metric}
					onChange={(metric: TrendTarget["metric"]) => setTyped({ ...typed, metric })}
				/>
				<InputNumber
					aria-label="目标降幅"
					controls={false}
					min={0.1}
					max={100}
					step={0.5}
					precision={1}
					suffix="%"
					value={typed.fallPercent}
					onChange={(fallPercent) => setTyped({ ...typed, fallPercent })}
				/>
				<Button disabled={problem !== null} onClick={() => next !== null && onTargets(next)}>
					添加目标
				</Button>
				{problem !== null && <span className={styles.hint}>{problem}</span>}
			</div>
		</section>
	);
}
