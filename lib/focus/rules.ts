/** Rules a week's place could be picked by: the product's own and the simple ones that it has to beat on the same past. */
import type { BilingualLabel } from "@/lib/dimensions/dimension";
import { pickOrder } from "./pick";
import type { GroupScore, ScoredArea } from "./score";

/** Ids of the rules, stable for ever: files of the desk carry them. */
export type RuleId = "score" | "pick" | "last_week" | "last_four_weeks" | "receipts_lacking" | "random";

/** One rule: how it values every area of a morning; the highest value is picked. */
export interface Rule {
	readonly label: BilingualLabel;
	/** What it does, in one sentence for an officer. */
	readonly words: string;
	/** A value for each area of the score, in its order; null = may not be picked. Equal values are a tie. */
	readonly values: (score: GroupScore) => readonly (number | null)[];
}

/** Nobody can be visited where nobody lives, whatever the rule. */
function livedIn({ features: { population } }: ScoredArea): boolean {
	return population !== 0;
}

/** A rule that values each area by itself. */
function byValue(value: (area: ScoredArea) => number): Rule["values"] {
	return ({ areas }) => areas.map((area) => (livedIn(area) ? value(area) : null));
}

function incidentsOf({ features }: ScoredArea, weeks: number): number {
	return features.weekly.slice(0, weeks).reduce((sum, count) => sum + count, 0);
}

/** The product's own order, so that even its ties are broken as they are on the screen. */
function ownOrder(score: GroupScore): readonly (number | null)[] {
	const places = new Map(pickOrder(score).map(({ features }, place) => [features.area, -place]));
	return score.areas.map(({ features }) => places.get(features.area) ?? null);
}

/** Every rule, in the order in which tables show them. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
	score: {
		label: { zh: "评分最高", en: "Highest score" },
		words: "只看评分，不管最近有没有走访过。",
		values: byValue(({ risk }) => risk),
	},
	pick: {
		label: { zh: "评分加轮换（本系统）", en: "Score with rotation (the pick)" },
		words: "评分乘以轮换，走访间隔内的不选：本系统每周提出的重点。",
		values: ownOrder,
	},
	last_week: {
		label: { zh: "上周最多", en: "Most last week" },
		words: "上周发案最多的地方。",
		values: byValue((area) => incidentsOf(area, 1)),
	},
	last_four_weeks: {
		label: { zh: "近四周最多", en: "Most in four weeks" },
		words: "最近四周发案最多的地方。",
		values: byValue((area) => incidentsOf(area, 4)),
	},
	receipts_lacking: {
		label: { zh: "未签回执最多", en: "Most people without a receipt" },
		words: "没有签过回执的人最多的地方；人口不详的排在最后。",
		values: byValue(({ features: { population, reached } }) =>
			population === null ? Number.NEGATIVE_INFINITY : population - reached,
		),
	},
	random: {
		label: { zh: "随机", en: "Random" },
		words: "抽签，各地机会相同；按期望值计算，不真的抽。",
		values: byValue(() => 0),
	},
};

/** The ids, in the order in which tables show them. */
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/**
 * How likely each area is among the first `places` of a rule: 1 above the last place, 0 below it, and those that tie for
 * what is left share it equally, so that no name decides. The chances add up to `places`, or to the number of areas that
 * may be picked where there are fewer.
 * @param places whole, above 0
 */
export function chancesOf(values: readonly (number | null)[], places: number): readonly number[] {
	const known = values.flatMap((value) => value ?? []).sort((one, other) => other - one);
	const last = known[places - 1];
	if (last === undefined) return values.map((value) => (value === null ? 0 : 1));
	const above = known.indexOf(last);
	const tied = known.lastIndexOf(last) - above + 1;
	return values.map((value) => {
		if (value === null || value < last) return 0;
		return value > last ? 1 : (places - above) / tied;
	});
}
