/** 测算: other figures of a village, or other parameters of a clause, and what becomes of points and places. */
"use client";

import { Alert, Button, Select } from "antd";
import { useMemo, useState } from "react";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import { clauseSentence } from "@/lib/assessment/clauses";
import type { VillageInput } from "@/lib/assessment/input";
import { scoreSheet } from "@/lib/assessment/score";
import { schemeFaults } from "@/lib/assessment/validate";
import { whatIf } from "@/lib/assessment/what-if";
import { movedVillages, trialTable } from "@/lib/blocks/from-assessment-trial";
import styles from "./assessment.module.css";
import { clauseFields } from "./clause-fields";
import { FaultList } from "./FaultList";
import { Fields } from "./FieldInput";
import { withItem } from "./field";
import type { AssessmentPageProps } from "./page-props";
import { changesOf, villageFields } from "./village-fields";

interface FiguresProps {
	readonly villages: readonly VillageInput[];
	readonly changed: Readonly<Record<string, VillageInput>>;
	readonly scheme: AssessmentPageProps["scheme"];
	readonly onVillage: (village: VillageInput) => void;
}

/** The figures of one village at a time. */
function Figures({ villages, changed, scheme, onVillage }: FiguresProps) {
	const [chosen, setChosen] = useState<string | null>(null);
	const own = villages.find(({ village }) => village === chosen) ?? villages[0];
	if (own === undefined) return <p>村居名单为空：请在“设置”登记村居。</p>;
	const shown = changed[own.village] ?? own;
	return (
		<div className={styles.stack}>
			<Select
				className={styles.schemes ?? ""}
				aria-label="测算的村居"
				showSearch
				options={villages.map(({ village }) => ({
					value: village,
					label: Object.hasOwn(changed, village) ? `${village}（已改）` : village,
				}))}
				value={own.village}
				onChange={setChosen}
			/>
			<Fields fields={villageFields(shown, scheme)} onChange={onVillage} />
		</div>
	);
}

interface ParametersProps {
	readonly scheme: AssessmentPageProps["scheme"];
	readonly onScheme: (scheme: AssessmentPageProps["scheme"]) => void;
}

/** The parameters of one clause at a time. */
function Parameters({ scheme, onScheme }: ParametersProps) {
	const [at, setAt] = useState(0);
	const { clauses } = scheme;
	const clause = clauses[at];
	if (clause === undefined) return <p>办法中没有条款。</p>;
	return (
		<div className={styles.stack}>
			<Select
				className={styles.schemes ?? ""}
				aria-label="测算的条款"
				options={clauses.map(({ title }, value) => ({ value, label: `第${value + 1}条　${title}` }))}
				value={at}
				onChange={setAt}
			/>
			<p className={styles.sentence}>{clauseSentence(clause, scheme)}</p>
			<Fields
				fields={clauseFields(clause)}
				onChange={(next) => onScheme({ ...scheme, clauses: withItem(clauses, at, next) })}
			/>
		</div>
	);
}

function summaryText(moved: number, faults: number): string {
	if (faults > 0) return "参数有误，改正后才能测算。";
	return moved === 0 ? "合计和名次没有变化。" : `${moved}个村居的合计或名次有变化。`;
}

export function TrialPage({ found, scheme: saved, draft, actions }: AssessmentPageProps) {
	const { sheet, decisions } = found;
	// While another scheme is asked for, its draft does not belong to the sheet that still stands.
	const [scheme, setScheme] = useState(saved.id === sheet.scheme.id ? draft : sheet.scheme);
	const [changed, setChanged] = useState<Readonly<Record<string, VillageInput>>>({});
	const faults = useMemo(() => schemeFaults(scheme).map(({ words }) => words), [scheme]);
	const { block, moved } = useMemo(() => {
		// A scheme that cannot be meant scores nobody: the last sheet stands until it is mended.
		const trial = faults.length > 0 ? sheet.scheme : scheme;
		const input = whatIf(sheet.input, changesOf(Object.values(changed)));
		const after = scoreSheet(trial, input, decisions);
		return { block: trialTable(sheet, after), moved: movedVillages(sheet, after).length };
	}, [sheet, decisions, scheme, changed, faults]);
	const isChanged =
		JSON.stringify(scheme) !== JSON.stringify(sheet.scheme) || Object.keys(changed).length > 0;
	const restore = () => {
		setScheme(sheet.scheme);
		setChanged({});
	};
	return (
		<div className={styles.stack}>
			<Panel
				id="assessment-trial-figures"
				title="换一个村居的数"
				note="只在本页测算，不改动记录；清空的数按未记录处理，不当作0。"
			>
				<Figures
					villages={sheet.input.villages}
					changed={changed}
					scheme={scheme}
					onVillage={(next) => setChanged((before) => ({ ...before, [next.village]: next }))}
				/>
			</Panel>
			<Panel
				id="assessment-trial-scheme"
				title="换一条办法的参数"
				note="“办法”页未保存的改动已带入。改变归属、口径、不计范围、人口年份的影响要保存为新版本后重新统计，不在此测算。"
			>
				<Parameters scheme={scheme} onScheme={setScheme} />
				<FaultList faults={faults} />
			</Panel>
			<div className={styles.row}>
				<Alert type="info" showIcon title={summaryText(moved, faults.length)} />
				<Button disabled={!isChanged} onClick={restore}>
					恢复原数
				</Button>
			</div>
			<Panel id="assessment-trial" title={block.caption} keepWhole={false}>
				<TableView block={block} actions={actions} hasCaption={false} />
			</Panel>
		</div>
	);
}
