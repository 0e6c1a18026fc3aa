/** 统计口径: when a day and a week begin. */
"use client";
import { Select } from "antd";
import { memo } from "react";
import { Panel } from "@/components/ui/Panel";
import { DAY_CUTS, dayCutExample, WEEK_STARTS } from "./counting-words";
import { FormRow } from "./FormRow";
import styles from "./settings.module.css";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly dayCutHour: number;
	readonly weekStart: number;
	readonly setPart: SetPart;
}

function CountingPanelPlain({ dayCutHour, weekStart, setPart }: Props) {
	return (
		<Panel id="counting" title="统计口径" note="口径随每份报告一并保存，并印在页脚。">
			<FormRow label="统计日起点" hint={dayCutExample(dayCutHour)}>
				{(control) => (
					<Select
						{...control}
						className={styles.wide ?? ""}
						options={[...DAY_CUTS]}
						value={dayCutHour}
						onChange={(hour: number) => setPart("dayCutHour", hour)}
					/>
				)}
			</FormRow>
			<FormRow label="统计周" hint="周报、本周至今和按周比较都以此为准。">
				{(control) => (
					<Select
						{...control}
						className={styles.wide ?? ""}
						options={[...WEEK_STARTS]}
						value={weekStart}
						onChange={(day: number) => setPart("weekStart", day)}
					/>
				)}
			</FormRow>
		</Panel>
	);
}

export const CountingPanel = memo(CountingPanelPlain);
