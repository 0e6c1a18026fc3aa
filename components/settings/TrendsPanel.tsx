/** 同比大屏: the targets, notes, groups and pace of the leadership wall. */
"use client";
import { InputNumber } from "antd";
import { memo } from "react";
import { Panel } from "@/components/ui/Panel";
import type { Place } from "@/lib/settings/settings";
import { ROTATION_SECONDS, type TrendsSettings } from "@/lib/settings/trends-settings";
import { FormRow } from "./FormRow";
import styles from "./settings.module.css";
import { TrendNotes } from "./TrendNotes";
import { TrendPeers } from "./TrendPeers";
import { TrendTargets } from "./TrendTargets";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly trends: TrendsSettings;
	readonly villages: readonly Place[];
	readonly setPart: SetPart;
}

const { lowest, highest, standard } = ROTATION_SECONDS;

function TrendsPanelPlain({ trends, villages, setPart }: Props) {
	const change = (part: Partial<TrendsSettings>) => setPart("trends", { ...trends, ...part });
	return (
		<Panel
			id="trends"
			title="同比大屏"
			keepWhole={false}
			note="只用于同比大屏：改动后大屏按新的目标、标注和分组显示，记录和其他页面不变。没有列入分组的村居按名称分为社区和村。"
		>
			<div className={styles.stack}>
				<TrendTargets targets={trends.targets} onTargets={(targets) => change({ targets })} />
				<TrendNotes
					annotations={trends.annotations}
					onAnnotations={(annotations) => change({ annotations })}
				/>
				<TrendPeers
					groups={trends.peerGroups}
					villages={villages.map(({ name }) => name)}
					onGroups={(peerGroups) => change({ peerGroups })}
				/>
				<FormRow
					label="轮播间隔"
					hint={`全屏轮播时每一页停留的秒数。标准值${standard}秒，可设${lowest}–${highest}秒。`}
				>
					{(control) => (
						<InputNumber
							{...control}
							className={styles.parameter ?? ""}
							controls={false}
							min={lowest}
							max={highest}
							precision={0}
							suffix="秒"
							value={trends.rotationSeconds}
							onChange={(next) => next !== null && change({ rotationSeconds: next })}
						/>
					)}
				</FormRow>
			</div>
		</Panel>
	);
}

export const TrendsPanel = memo(TrendsPanelPlain);
