/** The scores of a group → its ranking: points of every factor, what the week may bring, and rotation beside it. */
import { FACTORS, type FactorId } from "@/lib/focus/factors";
import { FLAGS, flagsOf } from "@/lib/focus/flags";
import type { Outlook } from "@/lib/focus/outlook";
import { type GroupScore, rankedAreas, type ScoredArea } from "@/lib/focus/score";
import { numberText, percentText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import {
	chanceText,
	type FocusShown,
	factorWords,
	GROUP_WORDS,
	pointsText,
	SHOWN_FACTORS,
} from "./focus-words";

function pointsCell(area: ScoredArea, id: FactorId, { parameters }: FocusShown): TableCell {
	const points = area.points[id];
	return { text: pointsText(points), sort: points, hint: factorWords(area, id, parameters) };
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
		hint: `本周一起也没有的可能${percentText(outlook.chanceOfNone)}`,
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
		...SHOWN_FACTORS.map((id) => (isScored ? pointsCell(area, id, shown) : NONE)),
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
			{ id: "next", label: "本周预计(95%)", align: "right", weight: 3.4 },
			{ id: "chance", label: "风险最高的可能", align: "right", weight: 2.4 },
			{ id: "visit", label: "上次安排", align: "right", weight: 2 },
			{ id: "priority", label: "优先度", align: "right", weight: 1.8 },
			{ id: "flags", label: "提示", align: "left", weight: 4 },
		],
		rows: rankedAreas(score.areas).map((area, at) => ({
			id: area.features.area,
			cells: focusCells(shown, area, at + 1),
		})),
		footnote: `风险分 = 50 + 各项得分（+20分为风险翻一倍），季节一项${pointsText(seasonPoints(score))}分，全组相同；优先度 = 风险 × 轮换，只用于推荐，不在分数内；本周预计只看常态、升温和季节，不含回执和重复受害两项，因此与名次可能不完全一致；50分相当于各地常态水平的平均`,
		emptyText: "还没有可以打分的事件",
	};
}

function seasonPoints({ areas }: GroupScore): number {
	return areas.find(({ risk }) => risk > 0)?.points.season ?? 0;
}
