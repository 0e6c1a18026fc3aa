/** The ledger of activities and its teams → tables: what was held, where, by whom, and how that compares. */
import type { ByWindow } from "@/lib/analysis/answer";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import type { ActivityGroup, ActivityGrouping, ActivityLedger } from "@/lib/ledgers/activities";
import type { ActivityAmount, ActivitySums } from "@/lib/ledgers/activity-sums";
import type { Team } from "@/lib/ledgers/teams";
import { knownSum } from "@/lib/ledgers/told";
import { intervalPhrase, verdictWord } from "@/lib/wording/change";
import { fullDateText } from "@/lib/wording/dates";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { NoteBlock, TableBlock, TableCell } from "./block";
import { type Against, type ComparisonSide, comparisonLabel } from "./comparison";
import { inEveryWindow, sideCell, toldCell } from "./from-ledgers-words";
import { listedTable } from "./listed-table";
import { type CellColumn, countColumn, textColumn } from "./quality/table";

const SIDES = ["lastYear", "previous"] as const satisfies readonly ComparisonSide[];

const AMOUNTS: Readonly<Record<ActivityAmount, { readonly label: string; readonly unit: string }>> = {
	reached: { label: "覆盖人数", unit: "人" },
	leaflets: { label: "发放资料", unit: "份" },
	installed: { label: "现场安装APP", unit: "人" },
};
const AMOUNT_IDS = Object.keys(AMOUNTS) as unknown as readonly ActivityAmount[];

/** What a grouping is called, and the group of activities that name none. */
const GROUPINGS: Readonly<
	Record<ActivityGrouping, { readonly label: string; readonly caption: string; readonly none: string }>
> = {
	kind: { label: "活动形式", caption: "按活动形式", none: "未写形式" },
	village: { label: "村居", caption: "按村居", none: "未写村居（企业活动等）" },
	enterprise: { label: "企业", caption: "按企业", none: "未写企业（村居活动等）" },
	zone: { label: "园区", caption: "按园区", none: "不在园区或未写" },
	team: { label: "宣传队伍", caption: "按宣传队伍", none: "未写队伍" },
};

/** What the groupings are called, for the choice among them. */
export const ACTIVITY_GROUPING_NAMES: Readonly<Record<ActivityGrouping, string>> = {
	kind: "形式",
	village: "村居",
	enterprise: "企业",
	zone: "园区",
	team: "队伍",
};

interface SummaryRow {
	readonly id: string;
	readonly label: string;
	readonly now: TableCell;
	readonly sides: Readonly<Record<ComparisonSide, TableCell>>;
}

function countSide({ total, compared }: ActivityLedger, side: ComparisonSide): TableCell {
	const change = { base: total[side]?.count ?? null, now: total.current?.count ?? null };
	const comparison = compared[side];
	const cell = sideCell(change, comparison !== null, "场");
	if (comparison === null) return cell;
	const word = verdictWord(comparison.verdict);
	return { ...cell, text: `${cell.text}（${word}）`, hint: intervalPhrase(comparison) };
}

function amountRow(ledger: ActivityLedger, amount: ActivityAmount): SummaryRow {
	const { label, unit } = AMOUNTS[amount];
	const sums = inEveryWindow(ledger.total, (total) => knownSum(total[amount]));
	const side = (name: ComparisonSide) =>
		sideCell({ base: sums[name], now: sums.current }, ledger.isComparable[amount][name], unit);
	return {
		id: amount,
		label: `${label}（${unit}）`,
		now: toldCell(ledger.total.current?.[amount] ?? null),
		sides: { lastYear: side("lastYear"), previous: side("previous") },
	};
}

const reachText = ({ firstDay, lastDay }: ActivityLedger): string =>
	`台账现有${fullDateText(dateOfDayNumber(firstDay))}至${fullDateText(dateOfDayNumber(lastDay))}的活动`;

/** How many activities, whom they reached and what was handed out, against both earlier windows. */
export function activitiesTable(ledger: ActivityLedger, against: Against): TableBlock {
	const count: SummaryRow = {
		id: "count",
		label: "活动场数（场）",
		now: {
			text: numberText(ledger.total.current?.count ?? null),
			sort: ledger.total.current?.count ?? null,
		},
		sides: { lastYear: countSide(ledger, "lastYear"), previous: countSide(ledger, "previous") },
	};
	const columns: readonly CellColumn<SummaryRow>[] = [
		{ id: "measure", label: "指标", align: "left", weight: 3, cell: ({ label }) => ({ text: label }) },
		{ id: "now", label: "本期", align: "right", weight: 4, cell: ({ now }) => now },
		...SIDES.map(
			(side): CellColumn<SummaryRow> => ({
				id: side,
				label: comparisonLabel(side, against),
				align: "right",
				weight: 5,
				cell: ({ sides }) => sides[side],
			}),
		),
	];
	return listedTable([count, ...AMOUNT_IDS.map((amount) => amountRow(ledger, amount))], columns, {
		id: "table.ledger_activities",
		caption: "宣传活动",
		keyOf: ({ id }) => id,
		footnote: `按活动日期；人数为各场之和，同一人参加几场计几次，未写明的场次另列、不当作0。${reachText(ledger)}`,
		emptyText: "统计期内没有宣传活动",
	});
}

interface GroupRow {
	readonly id: string;
	readonly label: string;
	readonly sums: ByWindow<ActivitySums>;
}

function groupRows(groups: readonly ActivityGroup[], ledger: ActivityLedger, none: string) {
	const rows = groups.map(({ name, sums }): GroupRow => ({ id: name ?? "#none", label: name ?? none, sums }));
	return [...rows, { id: "#total", label: "合计", sums: ledger.total }];
}

function groupColumns(
	label: string,
	ledger: ActivityLedger,
	against: Against,
): readonly CellColumn<GroupRow>[] {
	const side = (name: ComparisonSide): CellColumn<GroupRow> => ({
		id: name,
		label: `${comparisonLabel(name, against)}（场）`,
		align: "right",
		weight: 4,
		cell: ({ sums }) =>
			sideCell(
				{ base: sums[name]?.count ?? null, now: sums.current?.count ?? null },
				ledger.compared[name] !== null,
				"场",
			),
	});
	return [
		{ id: "name", label, align: "left", weight: 4, cell: ({ label: text }) => ({ text }) },
		countColumn("count", "场数", ({ sums }) => sums.current?.count ?? null),
		...SIDES.map(side),
		...AMOUNT_IDS.map(
			(amount): CellColumn<GroupRow> => ({
				id: amount,
				label: AMOUNTS[amount].label,
				align: "right",
				weight: 3,
				cell: ({ sums }) => toldCell(sums.current?.[amount] ?? null),
			}),
		),
	];
}

/** Activities by one grouping with their total; null where no activity names any. */
export function activityGroupTable(
	ledger: ActivityLedger,
	grouping: ActivityGrouping,
	against: Against,
): TableBlock | null {
	const groups = ledger.groups[grouping];
	if (groups.every(({ name }) => name === null)) return null;
	const { label, caption, none } = GROUPINGS[grouping];
	return listedTable(groupRows(groups, ledger, none), groupColumns(label, ledger, against), {
		id: `table.ledger_activities_${grouping}`,
		caption: `宣传活动${caption}`,
		keyOf: ({ id }) => id,
		footnote: "本期和两个对比期都没有活动的不列；形式、队伍按台账原文，村居、企业按名册名称和别名归并",
		emptyText: "统计期内没有宣传活动",
	});
}

/** Villages in which nothing was held; null without a list of villages, and where every one had an activity. */
export function untouchedNote({ untouched, total }: ActivityLedger): NoteBlock | null {
	if (untouched === null || untouched.length === 0 || total.current === null) return null;
	return {
		kind: "note",
		id: "note.ledger_untouched",
		tone: "plain",
		text: `本期没有宣传活动的村居${untouched.length}个：${untouched.join("、")}。企业、园区里的活动不算在村居名下。`,
	};
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
			textColumn("team", "宣传队伍", 5, ({ name }) => name ?? GROUPINGS.team.none),
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
