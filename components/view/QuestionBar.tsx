/** What the briefing is asked for: the morning it is read on, the period, the counting basis. */
"use client";

import { Segmented } from "antd";
import type { ReactNode } from "react";
import type { View } from "@/components/state/address";
import { DatePicker } from "@/components/ui/DatePicker";
import { Toolbar } from "@/components/ui/Toolbar";
import { isBasis } from "@/lib/analysis/bases";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { PERIODS } from "@/lib/calendar/periods";
import { lastDay } from "@/lib/calendar/range";
import type { Settings } from "@/lib/settings/settings";
import { AgainstChoice } from "./AgainstChoice";
import { DaySteps } from "./DaySteps";
import styles from "./view.module.css";
import { movedView, withCustomDay, withPeriod } from "./view-change";

interface Props {
	readonly view: View;
	/** The morning the view is read on. */
	readonly asOf: CivilDate;
	readonly settings: Settings;
	readonly onChange: (view: View) => void;
	/** Right-hand side. */
	readonly actions: ReactNode;
	/** False where nothing that is shown depends on the counting basis. */
	readonly hasBasis?: boolean;
}

const PERIOD_OPTIONS = [
	...Object.entries(PERIODS).map(([id, { label, explanation }]) => ({
		value: id,
		label: label.zh,
		title: explanation,
	})),
	{ value: "custom", label: "自定义", title: "自选起止日期" },
];
const BASIS_OPTIONS = [
	{ value: "calls", label: "按警情", title: "按报警时间统计" },
	{ value: "cases", label: "按案件", title: "按立案时间统计" },
	{ value: "occurred", label: "按发案", title: "案件按发案时间统计" },
];

function CustomDays({ view, settings, onChange }: Pick<Props, "view" | "settings" | "onChange">) {
	if (view.period.kind !== "custom") return null;
	const pick = (side: "first" | "last") => (text: string | null) => {
		const day = civilDateOf(text ?? "");
		if (day !== null) onChange(withCustomDay(view, side, day));
	};
	const shared = { kind: "date", weekStart: settings.weekStart } as const;
	return (
		<span className={styles.days}>
			<DatePicker {...shared} label="起始日" value={view.period.range.start} onChange={pick("first")} />
			<span>至</span>
			<DatePicker {...shared} label="截止日" value={lastDay(view.period.range)} onChange={pick("last")} />
		</span>
	);
}

export function QuestionBar({ view, asOf, settings, onChange, actions, hasBasis = true }: Props) {
	return (
		<>
			<Toolbar label="研判日与导出" actions={actions}>
				<DaySteps
					label="研判日"
					kind="date"
					value={asOf}
					weekStart={settings.weekStart}
					steps={["上一期", "下一期"]}
					onDay={(day) => onChange({ ...view, asOf: day })}
					onMove={(steps) => onChange(movedView(view, asOf, steps, settings))}
				/>
				{hasBasis && (
					<Segmented
						className={`${styles.choice}`}
						aria-label="统计口径"
						options={BASIS_OPTIONS}
						value={view.basis}
						onChange={(value) => onChange({ ...view, basis: isBasis(value) ? value : view.basis })}
					/>
				)}
			</Toolbar>
			<Toolbar label="时段">
				<Segmented
					className={`${styles.choice}`}
					aria-label="统计时段"
					options={PERIOD_OPTIONS}
					value={view.period.kind}
					onChange={(key) => onChange(withPeriod(view, key, asOf, settings))}
				/>
				<CustomDays view={view} settings={settings} onChange={onChange} />
				<AgainstChoice view={view} asOf={asOf} settings={settings} onChange={onChange} />
			</Toolbar>
		</>
	);
}
