/** Where to go back to: addresses, firms and families hit within the last four weeks, to be ticked off. */
"use client";

import { Alert } from "antd";
import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { TaskTable } from "@/components/view/TaskTable";
import type { CivilDate } from "@/lib/base/civil";

interface Props {
	readonly asOf: CivilDate;
	readonly actions: BlockActions;
}

export function RepeatsPanel({ asOf, actions }: Props) {
	const { focus, revision } = useWorkspace();
	const askRepeats = focus.nearRepeats;
	// biome-ignore lint/correctness/useExhaustiveDependencies: revision says that other records stand behind the same question
	const question = useMemo(() => () => askRepeats(asOf), [askRepeats, asOf, revision]);
	const { value, problem } = useAsked(question);
	return (
		<Panel
			id="repeats"
			title="回访任务"
			keepWhole={false}
			note="刚被骗过的住址、单位和家庭，短期内再次受害的可能明显高于平常；这是回访任务，不影响村居和园区的先后。"
		>
			{problem !== null && <Alert type="error" showIcon title={problem} />}
			{value === null ? (
				problem === null && <p>正在查找…</p>
			) : (
				<TaskTable list={value} day={asOf} actions={actions} />
			)}
		</Panel>
	);
}
