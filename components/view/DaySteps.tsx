/** A day or a week, and the way to the one before and the one after. */
"use client";

import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { DatePicker } from "@/components/ui/DatePicker";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import styles from "./view.module.css";

interface Props {
	readonly label: string;
	readonly kind: "date" | "week";
	readonly value: CivilDate;
	readonly weekStart: number;
	/** What the ways back and on are called. */
	readonly steps: readonly [back: string, on: string];
	readonly onDay: (day: CivilDate) => void;
	readonly onMove: (steps: 1 | -1) => void;
}

export function DaySteps({ label, kind, value, weekStart, steps: [back, on], onDay, onMove }: Props) {
	const pick = (text: string | null) => {
		const day = civilDateOf(text ?? "");
		if (day !== null) onDay(day);
	};
	return (
		<>
			<span className={styles.controlName}>{label}</span>
			<DatePicker label={label} kind={kind} value={value} weekStart={weekStart} onChange={pick} />
			<Button
				icon={<LeftOutlined aria-hidden="true" />}
				aria-keyshortcuts="ArrowLeft"
				onClick={() => onMove(-1)}
			>
				{back}
			</Button>
			<Button
				icon={<RightOutlined aria-hidden="true" />}
				iconPlacement="end"
				aria-keyshortcuts="ArrowRight"
				onClick={() => onMove(1)}
			>
				{on}
			</Button>
		</>
	);
}
