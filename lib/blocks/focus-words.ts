/** What the focus of a week says in words: how groups are called, what each factor means for an area, why one is proposed. */
import { FACTOR_IDS, FACTORS, type FactorId } from "@/lib/focus/factors";
import type { AreaGroup } from "@/lib/focus/features";
import { CLEAR_FROM, type Outlook } from "@/lib/focus/outlook";
import { pickOrder } from "@/lib/focus/pick";
import { type GroupScore, rankedAreas, type ScoredArea } from "@/lib/focus/score";
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import { numberText, percentText } from "@/lib/wording/numbers";

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
export const SHOWN_FACTORS = FACTOR_IDS.filter((id) => id !== "season");

/** Shown as they are; 1 − 0.999 would be a little more than 0.001. */
const LIKELIEST = 0.999;
const UNLIKELIEST = 0.001;
/** Factors that are told of an area. */
const TOLD = 3;

const twice = (value: number): string => numberText(value, { decimals: 2 });

/** Points with their sign; none where they round to nothing. */
export function pointsText(points: number): string {
	const size = numberText(Math.abs(points), { decimals: 1 });
	if (Number(size) === 0) return size;
	return `${points < 0 ? "−" : "+"}${size}`;
}

/** How many times its usual an area has lately had, before the factor draws that towards 1; null where nothing is usual. */
function recentTimes({ own, factors }: ScoredArea, { recencyPrior }: FocusParameters): number | null {
	const usual = (recencyPrior + own.recent) / factors.recency - recencyPrior;
	return usual > 0 ? own.recent / usual : null;
}

function recencyWords(area: ScoredArea, parameters: FocusParameters): string {
	const times = recentTimes(area, parameters);
	const counted = twice(area.factors.recency);
	if (times === null) return `按${counted}倍计`;
	return `近几周约为自己平常的${twice(times)}倍，起数少，只按${counted}倍计`;
}

/** What one factor says of an area, in figures. */
export function factorWords(area: ScoredArea, id: FactorId, parameters: FocusParameters): string {
	const { features, own, factors } = area;
	const times = twice(factors[id]);
	switch (id) {
		case "level":
			return `平常每周约${twice(own.level)}起，是各地平均的${times}倍`;
		case "recency":
			return recencyWords(area, parameters);
		case "season":
			return `往年同一时节比全年平均，按${times}倍计`;
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
export function chanceText(chance: number): string {
	if (chance > LIKELIEST) return "99.9%以上";
	return chance < UNLIKELIEST ? "不到0.1%" : percentText(chance);
}

function visitWords({ features: { weeksSinceVisit } }: ScoredArea): string {
	return weeksSinceVisit === null ? "本台还没有安排过走访" : `上次安排走访在${weeksSinceVisit}周前`;
}

/** The riskier ones that are not proposed because they rest. */
function passedOver(shown: FocusShown, ranked: readonly ScoredArea[], rank: number): string {
	if (shown.proposed !== ranked[rank]?.features.area) return "";
	const resting = ranked.slice(0, rank).filter(({ rotation }) => rotation === 0);
	if (resting.length < rank || rank === 0) return "";
	return `（${resting.map(({ features }) => features.area).join("、")}分数更高，但在走访间隔期内）`;
}

/** Where an area stands and why: its place, its last visit, the factors that raise it most, and that nothing may happen there. */
export function reasonSentences(shown: FocusShown, name: string): readonly string[] {
	const { group, score, outlooks, parameters } = shown;
	const ranked = rankedAreas(score.areas).filter(({ risk }) => risk > 0);
	const rank = ranked.findIndex(({ features }) => features.area === name);
	const area = ranked[rank];
	if (area === undefined) return [];
	const heavy = SHOWN_FACTORS.toSorted((first, second) => area.points[second] - area.points[first])
		.filter((id) => area.points[id] > 0)
		.slice(0, TOLD)
		.map(
			(id) =>
				`${FACTORS[id].label.zh}${pointsText(area.points[id])}分（${factorWords(area, id, parameters)}）`,
		);
	const none = outlooks.get(name)?.chanceOfNone;
	return [
		`${name}风险分${numberText(area.score, { decimals: 1 })}，在${ranked.length}个${GROUP_WORDS[group].one}中列第${rank + 1}位${passedOver(shown, ranked, rank)}，${visitWords(area)}。`,
		...(heavy.length === 0 ? [] : [`主要因为：${heavy.join("；")}。`]),
		...(none === undefined
			? []
			: [
					`即使如此，本周这里一起也不发生的可能仍有${chanceText(none)}：分数说的是哪里更该去，不是哪里一定发案。`,
				]),
	];
}

/** Why an area is proposed and how sure that is; why none is. */
export function proposalSentences(shown: FocusShown): readonly string[] {
	const { score, outlooks, proposed } = shown;
	if (proposed === null) return [noProposalText(shown)];
	return [
		...reasonSentences(shown, proposed),
		certaintyText(
			shown,
			outlooks.get(proposed)?.highestPriority ?? 0,
			score.areas.find(({ features }) => features.area === proposed),
		),
	];
}

function certaintyText(shown: FocusShown, chance: number, area: ScoredArea | undefined): string {
	const { score, group } = shown;
	if (area?.rotation === 0) return `所有${GROUP_WORDS[group].one}都在走访间隔期内，按最久没有安排的轮换。`;
	if (!score.isKnownEnough) return `记录不足8周（现有${score.weeks}周），数据不足，先选最久没有安排走访的。`;
	const [, second] = pickOrder(score);
	if (second === undefined) return "没有其他可以推荐的对象。";
	if (chance >= CLEAR_FROM) return `按现有数据，它最应优先的把握为${chanceText(chance)}。`;
	return `与第2名${second.features.area}差距不显著（它最应优先的把握只有${chanceText(chance)}），两者都说得过去，可结合实际选择。`;
}

function noProposalText({ group, score }: FocusShown): string {
	const { one } = GROUP_WORDS[group];
	if (score.features.length === 0) return `还没有${one}名单，请先导入${one}名册或在“设置”中添加。`;
	return `此前${score.weeks}个完整的星期里没有写明${one}的事件，不能打分；可以自行选定并写明理由。`;
}
