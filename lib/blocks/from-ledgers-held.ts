/** The activities of a window one by one → a table; leaders are staff and stand with their names. */
import { dateOfMoment } from "@/lib/base/civil";
import type { ActivityLedger, HeldActivity } from "@/lib/ledgers/activities";
import { fullDateText } from "@/lib/wording/dates";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { TableBlock } from "./block";
import { momentSort, numberCell } from "./from-ledgers-words";
import { listedTable } from "./listed-table";
import { originText } from "./origin";
import { textColumn } from "./quality/table";

function heldTimeText({ heldTime, hasClock }: HeldActivity): string {
	if (heldTime === null) return blankText("unknown");
	const day = fullDateText(dateOfMoment(heldTime));
	return hasClock ? `${day} ${heldTime.slice(11, 16)}` : day;
}

const wordText = (text: string | null): string => text ?? blankText("unknown");

/** The activities of the window one by one, each with the row it stands in. */
export function heldTable({ held }: ActivityLedger): TableBlock {
	return listedTable(
		held,
		[
			{
				id: "number",
				label: "编号",
				align: "left",
				weight: 4,
				cell: ({ activityNo }) => numberCell("activity", activityNo),
			},
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
