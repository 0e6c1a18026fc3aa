/** A year of visits at a glance, and which places nobody came to. */
"use client";

import { useMemo } from "react";
import { Chart } from "@/components/ui/Chart";
import { Panel } from "@/components/ui/Panel";
import { GROUP_WORDS } from "@/lib/blocks/from-focus";
import type { PastPick } from "@/lib/focus/board";
import type { AreaGroup } from "@/lib/focus/features";
import { isInForce } from "@/lib/focus/ledger";
import type { GroupScore } from "@/lib/focus/score";
import { calendarHeight, calendarOption, calendarWeeks, pickedAreas, SIGN_WORDS } from "./calendar-option";
import styles from "./focus.module.css";

interface Props {
	readonly picks: readonly PastPick[];
	readonly score: GroupScore;
	readonly group: AreaGroup;
}

const stateText = (depth: number | null): string =>
	depth === null ? "没有安排" : depth >= 5 ? "已走访" : depth >= 3 ? "已确定，未登记" : "已推迟或取消";

export function VisitCalendar({ picks, score, group }: Props) {
	const words = GROUP_WORDS[group];
	const last = picks.at(-1)?.week;
	const weeks = useMemo(() => (last === undefined ? [] : calendarWeeks(last)), [last]);
	const areas = useMemo(() => pickedAreas(picks, weeks), [picks, weeks]);
	const first = weeks[0];
	const visited = new Set(
		picks
			.filter((pick) => first !== undefined && pick.week >= first && isInForce(pick))
			.map(({ area }) => area),
	);
	const unvisited = score.features.map(({ area }) => area).filter((area) => !visited.has(area));
	const said = `一年来走访${visited.size}个${words.one}，全部${score.features.length}个。`;
	return (
		<Panel id="calendar" title="走访日历" note={SIGN_WORDS}>
			<div className={styles.stack}>
				<p>{said}</p>
				<Chart
					option={calendarOption(picks, areas, weeks)}
					alt={said}
					height={calendarHeight(areas)}
					formatValue={stateText}
					emptyText={`还没有确定过${words.focus}`}
				/>
				{unvisited.length > 0 && (
					<p className={styles.quiet}>{`一年内没有走访：${unvisited.join("、")}。`}</p>
				)}
			</div>
		</Panel>
	);
}
