/** The numbers behind prevention that may be set: the focus score, the limits of the loop, the points of the reward list. */
"use client";
import { memo } from "react";
import { FOCUS_PARAMETERS } from "@/lib/settings/focus-parameters";
import { PREVENTION_PARAMETERS } from "@/lib/settings/prevention-parameters";
import { REWARD_DEEDS } from "@/lib/settings/reward-tariff";
import type { Settings } from "@/lib/settings/settings";
import { ParametersPanel } from "./ParametersPanel";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly draft: Pick<Settings, "focus" | "prevention" | "rewards">;
	readonly setPart: SetPart;
}

function LoopPanelsPlain({ draft, setPart }: Props) {
	return (
		<>
			<ParametersPanel
				id="focus"
				title="重点研判参数"
				note="改动只用于今后的研判：已经记录的每周重点保留当时的参数，不随之改变；事件的标注和各页数字也不变。"
				group={FOCUS_PARAMETERS}
				values={draft.focus}
				onValues={(values) => setPart("focus", values)}
			/>
			<ParametersPanel
				id="prevention"
				title="防范时限"
				note="用于回执筛查、预警止付、企业、大额警情数和晨报待办：改动后各页按新的时限和金额重新计算，记录本身不变。"
				group={PREVENTION_PARAMETERS}
				values={draft.prevention}
				onValues={(values) => setPart("prevention", values)}
			/>
			<ParametersPanel
				id="rewards"
				title="奖励计分"
				note="用于“保卫者”排名。没有公开的统一标准，标准值仅为建议，请按本单位办法设定。"
				group={REWARD_DEEDS}
				values={draft.rewards}
				onValues={(values) => setPart("rewards", values)}
			/>
		</>
	);
}

export const LoopPanels = memo(LoopPanelsPlain, (one, other) =>
	(["focus", "prevention", "rewards"] as const).every((part) => one.draft[part] === other.draft[part]),
);
