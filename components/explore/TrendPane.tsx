/** The line of a year beside the year before; a stretch chosen under it becomes the window of the whole screen. */
"use client";

import { Button, Segmented, Slider } from "antd";
import { useMemo, useState } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import type { View } from "@/components/state/address";
import { Panel } from "@/components/ui/Panel";
import type { Answer } from "@/lib/analysis/answer";
import { longTrendChart, type TrendUnit, trendUnitOf } from "@/lib/blocks/from-trend";
import type { DateRange } from "@/lib/calendar/range";
import { dayCountText, fullRangeText } from "@/lib/wording/dates";
import styles from "./explore.module.css";

const UNITS: readonly { readonly value: TrendUnit; readonly label: string; readonly title: string }[] = [
	{ value: "day", label: "按日", title: "近91天" },
	{ value: "week", label: "按周", title: "近53周" },
	{ value: "month", label: "按月", title: "近13个月" },
];

interface Props {
	readonly answer: Answer;
	readonly view: View;
	readonly actions: BlockActions;
	readonly onChange: (view: View) => void;
}

export function TrendPane({ answer, view, actions, onChange }: Props) {
	const [unit, setUnit] = useState<TrendUnit | null>(null);
	const shown = unit ?? trendUnitOf(answer);
	const block = useMemo(() => longTrendChart(answer, shown), [answer, shown]);
	const windows = block.rows.flatMap((row) => (row === null ? [] : [row.window]));
	return (
		<Panel
			id="trend"
			title="走势"
			extra={<Segmented aria-label="走势的单位" options={[...UNITS]} value={shown} onChange={setUnit} />}
		>
			<BlockView block={block} actions={actions} />
			<Stretch
				// Another line has other points: what was chosen on the one before means nothing on it.
				key={`${shown}.${windows.at(-1)?.end}`}
				windows={windows}
				labels={block.categories}
				onChoose={(range) => onChange({ ...view, period: { kind: "custom", range }, against: null })}
			/>
		</Panel>
	);
}

interface StretchProps {
	/** Of the points of the line, ascending. */
	readonly windows: readonly DateRange[];
	readonly labels: readonly string[];
	readonly onChoose: (range: DateRange) => void;
}

/** Two handles under the line, by mouse or arrow keys, and what they embrace. */
function Stretch({ windows, labels, onChoose }: StretchProps) {
	const last = windows.length - 1;
	const [ends, setEnds] = useState<readonly [number, number]>([Math.max(0, last - 1), last]);
	const [from, to] = [windows[ends[0]], windows[ends[1]]];
	if (from === undefined || to === undefined) return null;
	const range = { start: from.start, end: to.end };
	return (
		<div className={`${styles.stretch} yp-no-print`}>
			<Slider
				range
				className={`${styles.stretchSlider}`}
				min={0}
				max={last}
				value={[...ends]}
				onChange={([first = 0, second = last]) => setEnds([first, second])}
				tooltip={{ formatter: (at) => labels[at ?? 0] ?? "" }}
				ariaLabelForHandle={["所选时段从哪一点起", "所选时段到哪一点止"]}
				ariaValueTextFormatterForHandle={(at) => labels[at] ?? ""}
			/>
			<Button onClick={() => onChoose(range)}>
				{`分析所选时段：${fullRangeText(range)}（${dayCountText(range)}）`}
			</Button>
		</div>
	);
}
