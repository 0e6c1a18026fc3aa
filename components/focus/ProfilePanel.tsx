/** The place that is looked at: the sentence of the week, whom to bring, and who is hit there, by what and when. */
"use client";

import { Alert, Button, Select } from "antd";
import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useFocusProfile } from "@/components/state/use-focus-profile";
import { Panel } from "@/components/ui/Panel";
import type { CivilDate } from "@/lib/base/civil";
import { GROUP_WORDS } from "@/lib/blocks/focus-words";
import { companionLines, profileTable } from "@/lib/blocks/from-focus-profile";
import type { AreaGroup } from "@/lib/focus/features";
import { type GroupScore, rankedAreas } from "@/lib/focus/score";
import { focusSentence } from "@/lib/report/focus-sentence";
import styles from "./focus.module.css";

interface Props {
	readonly group: AreaGroup;
	readonly area: string;
	/** False where another place than the week's own is looked at. */
	readonly isOwn: boolean;
	readonly week: CivilDate;
	readonly score: GroupScore;
	readonly actions: BlockActions;
	readonly onChoose: (area: string | null) => void;
}

export function ProfilePanel({ group, area, isOwn, week, score, actions, onChoose }: Props) {
	const { value: profile, problem, isStale } = useFocusProfile(group, area, week);
	const blocks = useMemo(
		() => (profile === null ? null : [companionLines(profile), profileTable(profile)]),
		[profile],
	);
	const { one } = GROUP_WORDS[group];
	const sentence = profile && focusSentence(profile);
	return (
		<Panel
			id="profile"
			title={`${area}怎么宣传${isOwn ? "" : `（不是本周${one}）`}`}
			keepWhole={false}
			extra={
				<span className={styles.buttons}>
					<Select
						aria-label={`看哪个${one}`}
						className={`${styles.past}`}
						showSearch
						value={area}
						options={rankedAreas(score.areas).map(({ features }) => ({ value: features.area }))}
						onChange={onChoose}
					/>
					<Button disabled={isOwn} onClick={() => onChoose(null)}>{`回到本周${one}`}</Button>
				</span>
			}
		>
			<div className={isStale ? styles.pale : styles.stack} aria-busy={isStale}>
				{problem !== null && <Alert type="error" showIcon title="未能统计" description={problem} />}
				{blocks === null && problem === null && <p>正在统计…</p>}
				{sentence !== null && <p className={styles.sentence}>{sentence}</p>}
				{blocks?.map((block) => (
					<section key={block.id} className={styles.stack}>
						{block.kind === "lines" && <h3>带谁去</h3>}
						<BlockView block={block} actions={actions} />
					</section>
				))}
			</div>
		</Panel>
	);
}
