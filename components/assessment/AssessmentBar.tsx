/** What is assessed: which page, by which scheme, for which period, read on which morning. */
"use client";

import { Segmented, Select } from "antd";
import type { ReactNode } from "react";
import type { View } from "@/components/state/address";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Toolbar } from "@/components/ui/Toolbar";
import { DaySteps } from "@/components/view/DaySteps";
import { PageChoice } from "@/components/view/PageChoice";
import { withPeriod } from "@/components/view/view-change";
import type { Scheme } from "@/lib/assessment/scheme";
import type { CivilDate } from "@/lib/base/civil";
import { schemeName } from "@/lib/blocks/from-assessment-words";
import { PERIODS } from "@/lib/calendar/periods";
import { ASSESSED_PERIODS } from "./assessed-period";
import styles from "./assessment.module.css";
import { ASSESSMENT_PAGES, type AssessmentPageId } from "./assessment-pages";

interface Props {
	readonly view: View;
	readonly asOf: CivilDate;
	readonly page: AssessmentPageId;
	readonly schemes: readonly Scheme[];
	readonly scheme: Scheme | null;
	readonly onPage: (page: AssessmentPageId) => void;
	readonly onChange: (view: View) => void;
	readonly onStep: (steps: 1 | -1) => void;
	/** The button that opens the help. */
	readonly help: ReactNode;
}

const PERIOD_OPTIONS = ASSESSED_PERIODS.map((id) => ({
	value: id,
	label: PERIODS[id].label.zh,
	title: PERIODS[id].explanation,
}));

/** The schemes of one's own before the examples. */
function schemeOptions(schemes: readonly Scheme[]) {
	const groups = [
		{ label: "本单位办法", own: schemes.filter(({ isExample }) => !isExample) },
		{ label: "示例", own: schemes.filter(({ isExample }) => isExample) },
	];
	return groups
		.filter(({ own }) => own.length > 0)
		.map(({ label, own }) => ({
			label,
			options: own.map((scheme) => ({ value: scheme.id, label: schemeName(scheme) })),
		}));
}

export function AssessmentBar(props: Props) {
	const { view, asOf, page, schemes, scheme, onPage, onChange, onStep, help } = props;
	const { settings } = useWorkspace();
	return (
		<>
			<Toolbar label="页面" actions={help}>
				<PageChoice pages={ASSESSMENT_PAGES} page={page} onPage={onPage} />
			</Toolbar>
			<Toolbar label="考核办法与时段">
				<Select
					className={styles.schemes ?? ""}
					aria-label="考核办法"
					options={schemeOptions(schemes)}
					value={scheme?.id ?? null}
					onChange={(id) => id !== null && onChange({ ...view, scheme: id })}
				/>
				<Segmented
					aria-label="考核时段"
					options={PERIOD_OPTIONS}
					value={view.period.kind}
					onChange={(key) => onChange(withPeriod(view, key, asOf, settings))}
				/>
				<DaySteps
					label="研判日"
					kind="date"
					value={asOf}
					weekStart={settings.weekStart}
					steps={["上一期", "下一期"]}
					onDay={(day) => onChange({ ...view, asOf: day })}
					onMove={onStep}
				/>
			</Toolbar>
		</>
	);
}
