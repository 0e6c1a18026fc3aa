/** The reward list 保卫者 → a table of which every sum can be done again by hand. */
import type { Rewarded, RewardList } from "@/lib/ledgers/rewards";
import { REWARD_DEED_IDS, REWARD_DEEDS, type RewardDeedId } from "@/lib/settings/reward-tariff";
import { numberText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { listedTable } from "./listed-table";
import { type CellColumn, countColumn, textColumn } from "./quality/table";

function deedCell({ deeds, points }: Rewarded, deed: RewardDeedId): TableCell {
	return deeds[deed] === 0
		? { text: "0", sort: 0 }
		: { text: `${numberText(deeds[deed])} · ${numberText(points[deed])}分`, sort: points[deed] };
}

function columnsOf({ tariff }: RewardList): readonly CellColumn<Rewarded>[] {
	return [
		countColumn("rank", "名次", ({ rank }) => rank),
		textColumn("name", "姓名", 3, ({ name }) => name),
		...REWARD_DEED_IDS.map(
			(deed): CellColumn<Rewarded> => ({
				id: deed,
				label: `${REWARD_DEEDS[deed].label}（${numberText(tariff[deed])}分）`,
				align: "right",
				weight: 3.4,
				cell: (one) => deedCell(one, deed),
			}),
		),
		countColumn("total", "积分", ({ total }) => total),
	];
}

function footnoteOf({ ranked, top, unnamed }: RewardList): string {
	const nameless = REWARD_DEED_IDS.filter((deed) => unnamed[deed] > 0).map(
		(deed) => `${REWARD_DEEDS[deed].label.replace(/一[人条场]$/, "")}${numberText(unnamed[deed])}`,
	);
	const rest = ranked.length - top.length;
	return [
		"每格为次数和得分，积分为各格之和；同分同名次，并列第十名的都列出",
		"预警按下发日期、线索按上报日期、活动和回执按当日计入；一事写几个人的每人各记一次，同一人向两名宣传人签回执的各记一次；姓名相同的合为一人",
		...(rest > 0 ? [`另有${numberText(rest)}人得分，未进前十`] : []),
		...(nameless.length > 0
			? [`没有写明姓名（含只写单位、岗位的）、不记给任何人的：${nameless.join("，")}`]
			: []),
	].join("。");
}

/** The ten best and everybody who shares the tenth rank; null without a deed in the window. */
export function rewardsTable(list: RewardList | null): TableBlock | null {
	if (list === null) return null;
	return listedTable(list.top, columnsOf(list), {
		id: "table.ledger_rewards",
		caption: "保卫者积分前十",
		keyOf: ({ name }) => name,
		footnote: footnoteOf(list),
		emptyText: "统计期内的预警劝阻、线索、活动和回执都没有写明姓名",
	});
}
