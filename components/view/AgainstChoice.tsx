/** What the period is compared with besides the period before: last year, its weekdays, its festival, or any days of one's own. */
"use client";

import { Select } from "antd";
import type { View } from "@/components/state/address";
import { DatePicker } from "@/components/ui/DatePicker";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { COMPARISONS, type ComparisonId } from "@/lib/calendar/comparisons";
import { lastDay } from "@/lib/calendar/range";
import type { Settings } from "@/lib/settings/settings";
import styles from "./view.module.css";
import { withAgainst, withAgainstDay } from "./view-change";

/** 环比 always stands beside; a mean of several windows is no window. */
const OFFERED: readonly ComparisonId[] = [
	"same_weekdays",
	"last_festival",
	"last_festival_days_off",
	"previous_equal",
	"previous_unit",
];
const OPTIONS = [
	{ value: "own", label: "同比（默认）", title: "上年相同日期；假期为上年同一节日" },
	...OFFERED.map((id) => ({
		value: id as string,
		label: COMPARISONS[id].label.zh,
		title: COMPARISONS[id].explanation,
	})),
	{ value: "custom", label: "自选对比期", title: "与任意一段日期相比，天数不同时会注明" },
];

interface Props {
	readonly view: View;
	readonly asOf: CivilDate;
	readonly settings: Settings;
	readonly onChange: (view: View) => void;
}

export function AgainstChoice({ view, asOf, settings, onChange }: Props) {
	const { against } = view;
	const pick = (side: "first" | "last") => (text: string | null) => {
		const day = civilDateOf(text ?? "");
		if (day !== null) onChange(withAgainstDay(view, side, day));
	};
	const shared = { kind: "date", weekStart: settings.weekStart } as const;
	return (
		<span className={styles.days}>
			<span className={styles.controlName}>对比</span>
			<Select
				aria-label="对比对象"
				className={`${styles.against}`}
				options={OPTIONS}
				value={against?.kind ?? "own"}
				onChange={(key) => onChange(withAgainst(view, key, asOf, settings))}
			/>
			{against?.kind === "custom" && (
				<>
					<DatePicker {...shared} label="对比起始日" value={against.range.start} onChange={pick("first")} />
					<span>至</span>
					<DatePicker {...shared} label="对比截止日" value={lastDay(against.range)} onChange={pick("last")} />
				</>
			)}
		</span>
	);
}
