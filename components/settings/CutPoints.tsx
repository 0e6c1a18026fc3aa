/** One editable list of cut points with the bands it makes, told while typing. */
"use client";
import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, InputNumber } from "antd";
import { type ReactNode, useState } from "react";
import type { Settings } from "@/lib/settings/settings";
import { numberText } from "@/lib/wording/numbers";
import {
	type BandCounts,
	type BandRow,
	bandLines,
	type CutEntry,
	cutsOf,
	entriesOf,
	settled,
	withEmpty,
} from "./band-rows";
import styles from "./settings.module.css";

interface Props {
	readonly row: BandRow;
	/** The whole draft: what the bands are called may depend on more than the cut points. */
	readonly settings: Settings;
	/** Events in every band as drawn; null while they are not known. */
	readonly counts: BandCounts | null;
	readonly onCuts: (cuts: readonly number[]) => void;
	readonly extra: ReactNode;
}

const isSame = (one: readonly number[], other: readonly number[]): boolean => one.join() === other.join();

export function CutPoints({ row, settings, counts, onCuts, extra }: Props) {
	const cuts = settings.bands[row.id];
	const name = row.dimension.label.zh;
	const [entries, setEntries] = useState<readonly CutEntry[]>(() => entriesOf(cuts));
	// The cut points were changed from outside (a file, the defaults, a preset): what was being typed no longer counts.
	if (!isSame(cutsOf(entries, row), cuts)) setEntries(entriesOf(cuts));

	const change = (next: readonly CutEntry[]) => {
		setEntries(next);
		const nextCuts = cutsOf(next, row);
		if (!isSame(nextCuts, cuts)) onCuts(nextCuts);
	};
	const type = (id: number, value: number | null) =>
		change(entries.map((entry) => (entry.id === id ? { id, value } : entry)));
	// Leaving a field may first hand over a value brought inside the ends: settle what stands then, not what stood before.
	const settle = () => setEntries((before) => settled(before, row));
	return (
		<section className={styles.band} aria-labelledby={`cuts-${row.id}`}>
			<div className={styles.bandHead}>
				<h3 id={`cuts-${row.id}`}>{name}</h3>
				<span className={styles.hint}>{row.hint}</span>
				<span className={styles.bandTools}>{extra}</span>
			</div>
			<ul className={styles.cuts} aria-label={`${name}分界点`}>
				{entries.map(({ id, value }, position) => (
					<li key={id} className={styles.cut}>
						<InputNumber
							size="small"
							aria-label={`${name}第${position + 1}个分界点（${row.unit}）`}
							className={styles.cutInput ?? ""}
							controls={false}
							min={row.lowest}
							max={row.highest}
							precision={0}
							autoFocus={value === null}
							value={value}
							onChange={(next) => type(id, next)}
							onBlur={settle}
							onPressEnter={settle}
						/>
						<Button
							type="text"
							size="small"
							aria-label={`删除分界点${value ?? ""}${row.unit}`}
							icon={<CloseOutlined aria-hidden="true" />}
							onClick={() => change(entries.filter((entry) => entry.id !== id))}
						/>
					</li>
				))}
				<li>
					<Button
						size="small"
						icon={<PlusOutlined aria-hidden="true" />}
						aria-label={`添加${name}分界点`}
						onClick={() => setEntries(withEmpty(entries))}
					>
						添加
					</Button>
				</li>
			</ul>
			<ul className={styles.labels} aria-label={`${name}分段结果`}>
				{bandLines(row, settings.bands, counts).map(({ label, events }) => (
					<li key={label}>
						{label}
						{events !== null && <b>{numberText(events)}</b>}
					</li>
				))}
			</ul>
		</section>
	);
}
