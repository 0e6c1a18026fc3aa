/** The rule put to the test before everybody's eyes: what it would have caught, and whether the visits that were made worked. */
"use client";

import { Alert } from "antd";
import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { Waiting } from "@/components/view/Waiting";
import {
	backTestSentences,
	backTestTable,
	effectSentences,
	effectTable,
	placeboSentences,
} from "@/lib/blocks/from-trial";
import type { Trial } from "@/lib/focus/ask-trial";
import type { AreaGroup } from "@/lib/focus/features";
import { RULE_IDS, RULES } from "@/lib/focus/rules";
import { fullDateText } from "@/lib/wording/dates";
import styles from "./focus.module.css";

interface Props {
	readonly group: AreaGroup;
	readonly page: "back_test" | "effect";
	readonly actions: BlockActions;
}

interface PartProps {
	readonly trial: Trial;
	readonly actions: BlockActions;
}

function Sentences({ all }: { readonly all: readonly string[] }) {
	return all.map((sentence) => <p key={sentence}>{sentence}</p>);
}

function openedText({ openedOn }: Trial): string {
	if (openedOn === null) return "";
	return `本台自${fullDateText(openedOn)}起有导入记录：此前的星期按报警日期重演，当时是否已经录入无从得知；此后的星期只用当天早晨已经导入的记录。`;
}

function BackTest({ trial, actions }: PartProps) {
	const table = useMemo(() => backTestTable(trial.figures), [trial]);
	return (
		<>
			<Panel id="back-test" title="回测：如果一直按这套办法选" keepWhole={false} note={openedText(trial)}>
				<div className={styles.stack}>
					<Sentences all={backTestSentences(trial.figures)} />
					<TableView block={table} actions={actions} />
				</div>
			</Panel>
			<Panel id="rules" title="各种选法">
				<ul className={styles.stack}>
					{RULE_IDS.map((id) => (
						<li key={id}>
							<strong>{RULES[id].label.zh}</strong>：{RULES[id].words}
						</li>
					))}
				</ul>
			</Panel>
		</>
	);
}

function EffectOf({ trial, actions }: PartProps) {
	const { effect, figures } = trial;
	const [own, placebo] = useMemo(
		() => [
			effectTable(effect, "table.focus_effect", "走访之后"),
			effectTable(figures.placebo, "table.focus_placebo", "空白对照（不论当时是否走访过）", "placebo"),
		],
		[effect, figures],
	);
	return (
		<>
			<Panel id="effect" title="走访有没有作用" keepWhole={false}>
				<div className={styles.stack}>
					<Sentences all={effectSentences(effect)} />
					{own !== undefined && <TableView block={own} actions={actions} />}
				</div>
			</Panel>
			<Panel id="placebo" title="空白对照" keepWhole={false}>
				<div className={styles.stack}>
					<Sentences all={placeboSentences(figures)} />
					{placebo !== undefined && <TableView block={placebo} actions={actions} />}
				</div>
			</Panel>
		</>
	);
}

export function TrialPage({ group, page, actions }: Props) {
	const { focus, revision, settings } = useWorkspace();
	const askTrial = focus.trial;
	// biome-ignore lint/correctness/useExhaustiveDependencies: revision and settings say that another past stands behind the same question
	const question = useMemo(() => () => askTrial(group), [askTrial, group, revision, settings]);
	const { value, problem } = useAsked(question);
	if (problem !== null) return <Alert type="error" showIcon title="未能回测" description={problem} />;
	if (value === null) return <Waiting text="正在逐周重演过去几年的选择…" />;
	return page === "back_test" ? (
		<BackTest trial={value} actions={actions} />
	) : (
		<EffectOf trial={value} actions={actions} />
	);
}
