/** The scores of a group → its ranking with points, outlook and rotation, and why the first place is first, in words. */
import { FACTOR_IDS, FACTORS, type FactorId } from "@/lib/focus/factors";
import type { AreaGroup } from "@/lib/focus/features";
import { FLAGS, flagsOf } from "@/lib/focus/flags";
import { CLEAR_FROM, type Outlook } from "@/lib/focus/outlook";
import { pickOrder } from "@/lib/focus/pick";
import { type GroupScore, rankedAreas, type ScoredArea } from "@/lib/focus/score";
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import { numberText, percentText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";

/** How a group is called. */
export const GROUP_WORDS = {
	village: { one: "村居", focus: "重点村居", people: "人口" },
	zone: { one: "园区", focus: "重点园区", people: "职工" },
} as const satisfies Record<AreaGroup, object>;

/** What a ranking is written from. */
export interface FocusShown {
	readonly group: AreaGroup;
	readonly score: GroupScore;
	readonly outlooks: ReadonlyMap<string, Outlook>;
	readonly proposed: string | null;
	readonly parameters: FocusParameters;
	/** The area that is in force for the week; null while none is. */
	readonly picked: string | null;
}

/** The season is the same for all of a group and stands in the footnote. */
const SHOWN_FACTORS = FACTOR_IDS.filter((id) => id !== "season");

/** Shown as they are; 1 − 0.999 would be a little more than 0.001. */
const LIKELIEST = 0.999;
const UNLIKELIEST = 0.001;

function pointsText(points: number): string {
	const size = numberText(Math.abs(points), { decimals: 1 });
	if (Number(size) === 0) return size;
	return `${points < 0 ? "−" : "+"}${size}`;
}

function pointsCell(area: ScoredArea, id: FactorId): TableCell {
	const points = area.points[id];
	return { text: pointsText(points), sort: points, hint: factorWords(area, id) };
}

/** What one factor says of an area, in figures. */
function factorWords({ features, own, factors }: ScoredArea, id: FactorId): string {
	const times = numberText(factors[id], { decimals: 2 });
	switch (id) {
		case "level":
			return `平常每周约${numberText(own.level, { decimals: 2 })}起，是各地平均的${times}倍`;
		case "recency":
			return `近几周是自己平常的${times}倍`;
		case "season":
			return `往年同一时节是全年平均的${times}倍`;
		case "coverage": {
			const { population, reached } = features;
			const share = population ? `，覆盖${percentText(Math.min(1, reached / population))}` : "，人口不详";
			return `一年内签过回执的${numberText(reached)}人${share}，风险按${times}倍计`;
		}
		default:
			return `近26周有${numberText(features.repeats)}起发生在一年内已发案的地址、单位或家庭，风险按${times}倍计`;
	}
}

/** A chance out of 2 000 draws is never quite none or quite certain. */
function chanceText(chance: number): string {
	if (chance > LIKELIEST) return "99.9%以上";
	return chance < UNLIKELIEST ? "不到0.1%" : percentText(chance);
}

function visitCell({ features: { weeksSinceVisit } }: ScoredArea): TableCell {
	if (weeksSinceVisit === null) return { text: "从未", sort: Number.MAX_SAFE_INTEGER };
	return { text: `${weeksSinceVisit}周前`, sort: weeksSinceVisit };
}

function priorityCell({ priority, rotation }: ScoredArea, best: number): TableCell {
	if (rotation === 0) return { text: "—", sort: -1, hint: "间隔期内，不参加推荐" };
	const share = best === 0 ? 0 : (100 * priority) / best;
	return {
		text: numberText(share, { decimals: 0 }),
		sort: share,
		hint: `轮换系数${numberText(rotation, { decimals: 2 })}；以最优先的为100`,
	};
}

function nextWeekCell(area: ScoredArea, outlook: Outlook | undefined): TableCell {
	if (outlook === undefined) return { text: "—", sort: null };
	const expected = numberText(area.expected, { decimals: 2 });
	return {
		text: `${expected}（${outlook.low}–${outlook.high}）`,
		sort: area.expected,
		hint: `下周一起也没有的可能${percentText(outlook.chanceOfNone)}`,
	};
}

function areaCell({ group, picked, proposed }: FocusShown, { features: { area } }: ScoredArea): TableCell {
	const mark = area === picked ? "（本周重点）" : area === proposed && picked === null ? "（推荐）" : "";
	return { text: `${area}${mark}`, hint: GROUP_WORDS[group].one };
}

const NONE: TableCell = { text: "—", sort: null };

/** One area's row; where nobody lives there is nothing to score. */
function focusCells(shown: FocusShown, area: ScoredArea, rank: number): readonly TableCell[] {
	const { score, outlooks, parameters } = shown;
	const best = Math.max(0, ...score.areas.map(({ priority }) => priority));
	const outlook = outlooks.get(area.features.area);
	const flags = flagsOf(area, parameters);
	const isScored = area.risk > 0;
	return [
		isScored ? { text: String(rank), sort: rank } : NONE,
		areaCell(shown, area),
		isScored ? { text: numberText(area.score, { decimals: 1 }), sort: area.score } : NONE,
		...SHOWN_FACTORS.map((id) => (isScored ? pointsCell(area, id) : NONE)),
		nextWeekCell(area, outlook),
		outlook === undefined ? NONE : { text: chanceText(outlook.highestRisk), sort: outlook.highestRisk },
		visitCell(area),
		priorityCell(area, best),
		{
			text: flags.map((id) => FLAGS[id].label).join("、"),
			hint: flags.map((id) => FLAGS[id].words).join("；"),
		},
	];
}

/** The areas by score, every factor with its points. */
export function focusTable(shown: FocusShown): TableBlock {
	const { group, score } = shown;
	const words = GROUP_WORDS[group];
	return {
		kind: "table",
		id: `table.focus.${group}`,
		caption: `${words.one}风险排名`,
		columns: [
			{ id: "rank", label: "名次", align: "right", weight: 1.4 },
			{ id: "area", label: words.one, align: "left", weight: 4 },
			{ id: "score", label: "风险分", align: "right", weight: 2 },
			...SHOWN_FACTORS.map((id) => ({
				id,
				label: FACTORS[id].label.zh,
				align: "right" as const,
				weight: 2,
			})),
			{ id: "next", label: "下周预计(95%)", align: "right", weight: 3.4 },
			{ id: "chance", label: "风险最高的可能", align: "right", weight: 2.4 },
			{ id: "visit", label: "上次走访", align: "right", weight: 2 },
			{ id: "priority", label: "优先度", align: "right", weight: 1.8 },
			{ id: "flags", label: "提示", align: "left", weight: 4 },
		],
		rows: rankedAreas(score.areas).map((area, at) => ({
			id: area.features.area,
			cells: focusCells(shown, area, at + 1),
		})),
		footnote: `风险分 = 50 + 各项得分（+20分为风险翻一倍），季节一项${pointsText(seasonPoints(score))}分，全组相同；优先度 = 风险 × 轮换，只用于推荐，不在分数内`,
		emptyText: "还没有可以打分的事件",
	};
}

function seasonPoints({ areas }: GroupScore): number {
	return areas.find(({ risk }) => risk > 0)?.points.season ?? 0;
}

/** Why an area is proposed: the factors that count most for it, its place, and how sure that is. */
export function proposalSentences(shown: FocusShown): readonly string[] {
	const { group, score, outlooks, proposed } = shown;
	const { one } = GROUP_WORDS[group];
	const area = score.areas.find(({ features }) => features.area === proposed);
	if (area === undefined || proposed === null) return [noProposalText(shown)];
	const rank = rankedAreas(score.areas).indexOf(area) + 1;
	const chance = outlooks.get(proposed)?.highestPriority ?? 0;
	const heavy = SHOWN_FACTORS.toSorted((first, second) => area.points[second] - area.points[first])
		.filter((id) => area.points[id] > 0)
		.slice(0, 3)
		.map((id) => `${FACTORS[id].label.zh}${pointsText(area.points[id])}分（${factorWords(area, id)}）`);
	return [
		`${proposed}风险分${numberText(area.score, { decimals: 1 })}，在${score.areas.filter(({ risk }) => risk > 0).length}个${one}中列第${rank}位，${visitWords(area)}。`,
		...(heavy.length === 0 ? [] : [`主要因为：${heavy.join("；")}。`]),
		score.isKnownEnough
			? clearnessText(shown, chance)
			: `记录不足8周（现有${score.weeks}周），数据不足，先选最久没有走访的。`,
	];
}

function clearnessText({ score }: FocusShown, chance: number): string {
	const [, second] = pickOrder(score);
	if (second === undefined) return "没有其他可以推荐的对象。";
	if (chance >= CLEAR_FROM) return `按现有数据，它最应优先的把握为${chanceText(chance)}。`;
	return `与第2名${second.features.area}差距不显著（它最应优先的把握只有${percentText(chance)}），两者都说得过去，可结合实际选择。`;
}

function visitWords({ features: { weeksSinceVisit } }: ScoredArea): string {
	return weeksSinceVisit === null ? "从未走访" : `已有${weeksSinceVisit}周没有走访`;
}

function noProposalText({ group, score }: FocusShown): string {
	const { one } = GROUP_WORDS[group];
	if (score.features.length === 0) return `还没有${one}名单，请先导入${one}名册或在“设置”中添加。`;
	if (score.prior === null)
		return `此前${score.weeks}个完整的星期里没有写明${one}的事件，不能打分；可以自行选定并写明理由。`;
	return `所有${one}都在走访间隔期内，本周没有推荐对象。`;
}
