/** A year of visits at a glance, and which places nobody came to. */
"use client";

import { useMemo } from "react";
import { Chart } from "@/components/ui/Chart";
import { Panel } from "@/components/ui/Panel";
import type { CivilDate } from "@/lib/base/civil";
import { GROUP_WORDS } from "@/lib/blocks/focus-words";
import type { PastPick } from "@/lib/focus/board";
import type { AreaGroup } from "@/lib/focus/features";
import { isInForce, stateOf } from "@/lib/focus/ledger";
import type { GroupScore } from "@/lib/focus/score";
import { calendarHeight, calendarOption, calendarWeeks, pickedAreas, SIGN_WORDS } from "./calendar-option";
import styles from "./focus.module.css";

interface Props {
	readonly picks: readonly PastPick[];
	/** The last week that is drawn. */
	readonly week: CivilDate;
	readonly score: GroupScore;
	readonly group: AreaGroup;
}

const stateText = (depth: number | null): string =>
	depth === null ? "没有安排" : depth >= 5 ? "已走访" : depth >= 3 ? "已确定，未登记" : "已推迟或取消";

export function VisitCalendar({ picks, week, score, group }: Props) {
	const words = GROUP_WORDS[group];
	const weeks = useMemo(() => calendarWeeks(week), [week]);
	const areas = useMemo(() => pickedAreas(picks, weeks), [picks, weeks]);
	const first = weeks[0];
	const inYear = picks.filter((pick) => first !== undefined && pick.week >= first && pick.week <= week);
	const areasOf = (some: readonly PastPick[]) => new Set(some.map(({ area }) => area));
	const arranged = areasOf(inYear.filter(isInForce));
	const done = areasOf(inYear.filter((pick) => stateOf(pick) === "done"));
	const missing = score.features.map(({ area }) => area).filter((area) => !arranged.has(area));
	const said = `到这一周为止的一年里，安排走访${arranged.size}个${words.one}，其中已登记走访${done.size}个；全部${score.features.length}个。`;
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
				{missing.length > 0 && <p className={styles.quiet}>{`一年内没有安排：${missing.join("、")}。`}</p>}
			</div>
		</Panel>
	);
}
