/** The activities of a window one by one and the teams that held them → tables; leaders are staff and stand with their names. */
import { dateOfMoment } from "@/lib/base/civil";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import type { ActivityLedger, HeldActivity } from "@/lib/ledgers/activities";
import type { Team } from "@/lib/ledgers/teams";
import { fullDateText } from "@/lib/wording/dates";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { TableBlock } from "./block";
import { momentSort, toldCell } from "./from-ledgers-words";
import { listedTable } from "./listed-table";
import { originText } from "./origin";
import { type CellColumn, countColumn, textColumn } from "./quality/table";

function heldTimeText({ heldTime, hasClock }: HeldActivity): string {
	if (heldTime === null) return blankText("unknown");
	const day = fullDateText(dateOfMoment(heldTime));
	return hasClock ? `${day} ${heldTime.slice(11, 16)}` : day;
}

/** Activities that name no team. */
const NO_TEAM = "未写队伍";

const wordText = (text: string | null): string => text ?? blankText("unknown");

/** The activities of the window one by one, each with the row it stands in. */
export function heldTable({ held }: ActivityLedger): TableBlock {
	return listedTable(
		held,
		[
			{
				id: "time",
				label: "活动时间",
				align: "left",
				weight: 4,
				cell: (row) => ({ text: heldTimeText(row), sort: momentSort(row.heldTime) }),
			},
			textColumn("kind", "形式", 2.4, ({ kind }) => wordText(kind)),
			textColumn("title", "名称", 4, ({ title }) => title ?? blankText()),
			textColumn("place", "村居、企业或园区", 4, ({ place }) => wordText(place)),
			textColumn("team", "队伍", 4, ({ team }) => wordText(team)),
			textColumn("leader", "负责人", 2.4, ({ leader }) => wordText(leader)),
			{
				id: "reached",
				label: "覆盖人数",
				align: "right",
				weight: 2,
				cell: ({ reached }) => ({ text: numberText(reached, { blank: "unknown" }), sort: reached }),
			},
			textColumn("origin", "来源", 5, originText),
		],
		{ id: "table.ledger_held", caption: "活动明细", emptyText: "统计期内没有宣传活动" },
	);
}

/** The teams with what they did in the window and when they were last out; null without any team named. */
export function teamsTable(teams: readonly Team[]): TableBlock | null {
	if (teams.every(({ name }) => name === null)) return null;
	const named = teams.filter(({ name }) => name !== null);
	const active = named.filter(({ count }) => count > 0).length;
	const toldColumn = (id: "reached" | "helpers", label: string): CellColumn<Team> => ({
		id,
		label,
		align: "right",
		weight: 3,
		cell: (team) => (team.count === 0 ? { text: blankText(), sort: null } : toldCell(team[id])),
	});
	return listedTable(
		teams,
		[
			textColumn("team", "宣传队伍", 5, ({ name }) => name ?? NO_TEAM),
			countColumn("count", "本期场数", ({ count }) => count),
			toldColumn("reached", "覆盖人数"),
			toldColumn("helpers", "出动人次"),
			{
				id: "last",
				label: "最近一次活动",
				align: "left",
				weight: 4,
				cell: ({ lastDay }) => ({ text: fullDateText(dateOfDayNumber(lastDay)), sort: lastDay }),
			},
		],
		{
			id: "table.ledger_teams",
			caption: "宣传队伍",
			footnote: `到期末开展过活动的队伍${named.length}支，其中本期有活动的${active}支；按台账原文，一格写几支队伍的算一个名称；出动人次为各场之和`,
			emptyText: "统计期末以前没有宣传活动",
		},
	);
}
