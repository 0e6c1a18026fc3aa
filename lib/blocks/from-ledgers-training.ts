/** Trained households as two ledgers tell it → one table that names its sources and adds nothing up. */
import type { ByWindow } from "@/lib/analysis/answer";
import type { CampaignItem } from "@/lib/ledgers/campaign";
import type { Training } from "@/lib/ledgers/teams";
import { knownSum } from "@/lib/ledgers/told";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { type Against, comparisonLabel } from "./comparison";
import { amountsOf, changeCell, monthText } from "./from-ledgers-campaign";
import { inEveryWindow, sideCell, toldText } from "./from-ledgers-words";
import { listedTable } from "./listed-table";
import { textColumn } from "./quality/table";

interface TrainingRow {
	readonly source: string;
	readonly measure: string;
	readonly now: string;
	readonly lastYear: TableCell;
	readonly previous: TableCell;
}

function activityTraining({
	sums,
	isComparable,
}: NonNullable<Training["activities"]>): readonly TrainingRow[] {
	const counts = inEveryWindow(sums, ({ count }) => count);
	const reached = inEveryWindow(sums, (one) => knownSum(one.reached));
	const side = (of: ByWindow<number>, name: "previous" | "lastYear", unit: string) =>
		sideCell({ base: of[name], now: of.current }, isComparable[name], unit);
	return [
		{
			source: "宣传活动台账",
			measure: "形式写明“培训”的活动（场）",
			now: numberText(counts.current),
			lastYear: side(counts, "lastYear", "场"),
			previous: side(counts, "previous", "场"),
		},
		{
			source: "宣传活动台账",
			measure: "上述活动的覆盖人数（人）",
			now: toldText(sums.current?.reached ?? null),
			lastYear: side(reached, "lastYear", "人"),
			previous: side(reached, "previous", "人"),
		},
	];
}

function householdTraining(item: CampaignItem): TrainingRow {
	const { text, unit } = amountsOf(item);
	const months = item.now.months.length === 0 ? "" : `，${item.now.months.map(monthText).join("、")}`;
	const base = text(item.lastYear.sum);
	const change = changeCell(item);
	return {
		source: "打击战果台账",
		measure: `${item.item}（${unit || "户"}${months}）`,
		now: text(item.now.sum),
		lastYear: { ...change, text: item.lastYear.sum === null ? change.text : `${base} · ${change.text}` },
		previous: { text: blankText() },
	};
}

/** Training as each ledger tells it, never added together; null where neither tells any. */
export function trainingTable(training: Training | null, against: Against): TableBlock | null {
	if (training === null) return null;
	const { activities, households } = training;
	return listedTable(
		[...(activities === null ? [] : activityTraining(activities)), ...households.map(householdTraining)],
		[
			textColumn("source", "来源", 3, ({ source }) => source),
			textColumn("measure", "项目", 6, ({ measure }) => measure),
			{ id: "now", label: "本期", align: "right", weight: 3, cell: ({ now }) => ({ text: now }) },
			{
				id: "lastYear",
				label: comparisonLabel("lastYear", against),
				align: "right",
				weight: 5,
				cell: ({ lastYear }) => lastYear,
			},
			{
				id: "previous",
				label: comparisonLabel("previous", against),
				align: "right",
				weight: 4,
				cell: ({ previous }) => previous,
			},
		],
		{
			id: "table.ledger_training",
			caption: "家庭反诈培训",
			footnote:
				"两本台账的口径不同：活动台账记人、按统计期，战果台账记户、只计完整月份并与上年相同月份比，两者不相加",
			emptyText: "没有登记培训",
		},
	);
}
