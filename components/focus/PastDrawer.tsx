/** One recorded pick as it stood: the ranking of that morning, computed again from what was kept with it. */
"use client";

import { Alert } from "antd";
import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { SideDrawer } from "@/components/ui/SideDrawer";
import { type FocusShown, GROUP_WORDS } from "@/lib/blocks/focus-words";
import { focusTable } from "@/lib/blocks/from-focus";
import { overrideText } from "@/lib/blocks/pick-words";
import type { PastPick } from "@/lib/focus/board";
import { FOCUS_RULE_VERSION, scoreOfInputs } from "@/lib/focus/frozen-inputs";
import type { RecordedPick } from "@/lib/focus/ledger";
import { outlooksOf } from "@/lib/focus/outlook";
import { fullDateText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import styles from "./focus.module.css";

/** A pick with its place among those of its group and week. */
export interface PlacedPick {
	readonly pick: PastPick;
	readonly position: number;
}

interface Props {
	/** Null = closed. */
	readonly placed: PlacedPick | null;
	readonly actions: BlockActions;
	readonly onClose: () => void;
}

function shownOf({ group, area, proposed, inputs }: RecordedPick): FocusShown {
	const score = scoreOfInputs(inputs);
	const { parameters } = inputs;
	return { group, score, outlooks: outlooksOf(score), proposed, parameters, picked: area };
}

function Contents({ pick, actions }: { readonly pick: RecordedPick; readonly actions: BlockActions }) {
	const table = useMemo(() => focusTable(shownOf(pick)), [pick]);
	const { inputs, steps, area } = pick;
	const override = overrideText(pick);
	const made = steps[0];
	return (
		<div className={styles.stack}>
			<p>
				{`${made === undefined ? "" : momentText(made.at)}确定为${area}。${override === null ? "按推荐。" : `${override}。`}`}
				{`当时有${inputs.weeks}周记录${inputs.recordsUntil === null ? "" : `，记录到${momentText(inputs.recordsUntil)}（研判时点以后的不用）`}。`}
			</p>
			{inputs.ruleVersion !== FOCUS_RULE_VERSION && (
				<Alert
					type="info"
					showIcon
					title={`当时的规则为${inputs.ruleVersion}版，下表按现行${FOCUS_RULE_VERSION}版用当时的数据重算，可能与当时所见略有不同。`}
				/>
			)}
			<TableView block={table} actions={actions} maxHeight={2000} />
		</div>
	);
}

export function PastDrawer({ placed, actions, onClose }: Props) {
	const { focus } = useWorkspace();
	const askPast = focus.past;
	const question = useMemo(() => {
		if (placed === null) return null;
		const { pick, position } = placed;
		return () => askPast(pick.group, pick.week, position);
	}, [placed, askPast]);
	const { value, problem } = useAsked(question);
	const title =
		placed === null
			? "当时的依据"
			: `${fullDateText(placed.pick.week)}一周${GROUP_WORDS[placed.pick.group].focus}的依据`;
	return (
		<SideDrawer isOpen={placed !== null} title={title} onClose={onClose} width={1200}>
			{problem !== null && <Alert type="error" showIcon title={problem} />}
			{placed !== null && value !== null && value.week === placed.pick.week && (
				<Contents pick={value} actions={actions} />
			)}
		</SideDrawer>
	);
}
