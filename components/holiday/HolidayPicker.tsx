/** Which holiday: festival and year, the ways to its neighbours, and the morning it is read on. */
"use client";

import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import type { ReactNode } from "react";
import type { View } from "@/components/state/address";
import { DatePicker } from "@/components/ui/DatePicker";
import { Toolbar } from "@/components/ui/Toolbar";
import frame from "@/components/view/view.module.css";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import type { Holiday } from "@/lib/calendar/festival-blocks";
import type { Settings } from "@/lib/settings/settings";
import styles from "./holiday.module.css";
import {
	type FestivalYear,
	festivalOptions,
	festivalYearOf,
	neighbourOf,
	sameFestival,
	withHoliday,
	yearOptions,
} from "./holiday-choice";

interface Props {
	readonly view: View;
	readonly asOf: CivilDate;
	readonly holiday: Holiday | null;
	readonly settings: Settings;
	readonly onChange: (view: View) => void;
	/** Right-hand side. */
	readonly actions: ReactNode;
}

interface StepProps {
	readonly to: FestivalYear | null;
	readonly steps: 1 | -1;
	readonly keys: string;
	readonly children: string;
	readonly onStep: (to: FestivalYear) => void;
}

function StepButton({ to, steps, keys, children, onStep }: StepProps) {
	const Icon = steps > 0 ? RightOutlined : LeftOutlined;
	return (
		<Button
			icon={<Icon aria-hidden="true" />}
			iconPlacement={steps > 0 ? "end" : "start"}
			aria-keyshortcuts={keys}
			disabled={to === null}
			onClick={() => to !== null && onStep(to)}
		>
			{children}
		</Button>
	);
}

export function HolidayPicker({ view, asOf, holiday, settings, onChange, actions }: Props) {
	const chosen = festivalYearOf(view, holiday, asOf);
	const go = (to: FestivalYear) => onChange(withHoliday(view, to));
	const pickDay = (text: string | null) => {
		const day = civilDateOf(text ?? "");
		if (day !== null) onChange({ ...view, asOf: day });
	};
	return (
		<>
			<Toolbar label="假期" actions={actions}>
				<span className={frame.controlName}>假期</span>
				<Select
					aria-label="节日"
					className={`${styles.festival}`}
					options={festivalOptions(chosen)}
					value={chosen.festival}
					onChange={(festival) => go({ ...chosen, festival })}
				/>
				<Select
					aria-label="年份"
					className={`${styles.year}`}
					options={yearOptions(chosen, asOf, settings)}
					value={chosen.year}
					onChange={(year) => go({ ...chosen, year })}
				/>
				<StepButton to={neighbourOf(holiday, -1, settings)} steps={-1} keys="ArrowLeft" onStep={go}>
					上一假期
				</StepButton>
				<StepButton to={neighbourOf(holiday, 1, settings)} steps={1} keys="ArrowRight" onStep={go}>
					下一假期
				</StepButton>
				<StepButton to={sameFestival(chosen, -1, settings)} steps={-1} keys="[" onStep={go}>
					上年同节
				</StepButton>
				<StepButton to={sameFestival(chosen, 1, settings)} steps={1} keys="]" onStep={go}>
					下年同节
				</StepButton>
			</Toolbar>
			<Toolbar label="研判日">
				<span className={frame.controlName}>研判日</span>
				<DatePicker
					label="研判日"
					kind="date"
					value={asOf}
					weekStart={settings.weekStart}
					onChange={pickDay}
				/>
				<span className={styles.hint}>只统计研判日之前已过的日子；“下一假期”的提示从研判日往后找。</span>
			</Toolbar>
		</>
	);
}
