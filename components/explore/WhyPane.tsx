/** “为什么变”: which values of a dimension made a figure change, adding up to the whole difference. */
"use client";

import { Alert, Segmented, Select, Skeleton } from "antd";
import { useMemo, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { useWhy } from "@/components/state/use-why";
import { Panel } from "@/components/ui/Panel";
import type { Answer } from "@/lib/analysis/answer";
import { BASES } from "@/lib/analysis/bases";
import { type ComparisonSide, comparisonLabel } from "@/lib/blocks/comparison";
import { whyTable } from "@/lib/blocks/from-why";
import { DIMENSION_LIST, DIMENSIONS } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import styles from "./explore.module.css";

const DIMENSION_OPTIONS = DIMENSION_LIST.map(({ id, label }) => ({ value: id, label: label.zh }));

/** Figures of the answer whose parts make a whole: a median has none. */
function explicable({ metrics, question }: Answer) {
	const own = BASES[question.basis].events;
	const all = metrics.map(({ metric }) => metric).filter(({ ofParts }) => ofParts !== "none");
	return all.toSorted((one, other) => Number(other.id === own) - Number(one.id === own));
}

interface Props {
	readonly answer: Answer;
	readonly actions: BlockActions;
}

export function WhyPane({ answer, actions }: Props) {
	const metrics = useMemo(() => explicable(answer), [answer]);
	const [metricId, setMetric] = useState<string | null>(null);
	const [dimensionId, setDimension] = useState<DimensionId>("fraud_category");
	const [side, setSide] = useState<ComparisonSide>("lastYear");
	const metric = metrics.find(({ id }) => id === metricId) ?? metrics[0];
	if (metric === undefined) return null;
	const label = (one: ComparisonSide) => comparisonLabel(one, answer.question);
	return (
		<Panel
			id="why"
			title="变化构成"
			keepWhole={false}
			extra={
				<Segmented
					aria-label="与哪一期相比"
					options={(["lastYear", "previous"] as const).map((one) => ({ value: one, label: label(one) }))}
					value={side}
					onChange={setSide}
				/>
			}
		>
			<div className={`${styles.pair} yp-no-print`}>
				<Select
					aria-label="解释哪个数字"
					className={`${styles.choice}`}
					options={metrics.map(({ id, label: { zh } }) => ({ value: id, label: zh }))}
					value={metric.id}
					onChange={setMetric}
				/>
				<span>按</span>
				<Select
					aria-label="按哪个维度解释"
					className={`${styles.choice}`}
					options={DIMENSION_OPTIONS}
					value={dimensionId}
					onChange={setDimension}
				/>
				<span className={styles.quiet}>各项贡献相加等于总变化</span>
			</div>
			<Parts
				answer={answer}
				metric={metric}
				dimension={DIMENSIONS[dimensionId]}
				side={side}
				actions={actions}
			/>
		</Panel>
	);
}

interface PartsProps extends Props {
	readonly metric: ReturnType<typeof explicable>[number];
	readonly dimension: (typeof DIMENSION_LIST)[number];
	readonly side: ComparisonSide;
}

function Parts({ answer, metric, dimension, side, actions }: PartsProps) {
	const { value, isStale, problem } = useWhy(answer, metric, dimension);
	const explanation = value?.found[side] ?? null;
	const block = useMemo(
		() => (value === null || explanation === null ? null : whyTable(value.answer, explanation, side)),
		[value, explanation, side],
	);
	if (problem !== null)
		return <Alert type="error" showIcon title="变化构成未能统计出来" description={problem} />;
	if (value === null) return <Skeleton active={false} />;
	if (block === null)
		return <p className={styles.quiet}>这两期不能比较：对比期没有记录、记录不全，或不详过多。</p>;
	return (
		<div className={styles.crossTable} aria-busy={isStale}>
			<TableView block={block} actions={actions} />
		</div>
	);
}
