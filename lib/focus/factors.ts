/** The factors of the score, one record each: how it is computed and what it means to an officer. */
import type { BilingualLabel } from "@/lib/dimensions/dimension";
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import type { AreaFeatures } from "./features";
import type { AreaLevel, Levels } from "./level";

/** Ids of the factors, stable for ever: recorded picks carry them. */
export type FactorId = "level" | "recency" | "season" | "coverage" | "repeat";

/** What a factor of one area is computed from. */
export interface FactorInput {
	readonly features: AreaFeatures;
	readonly own: AreaLevel;
	readonly levels: Levels;
	/** Of the group: 1 = this week of the year is like any other. */
	readonly season: number;
	/** People with a receipt over all people, of the areas whose population is known; 0 when none is. */
	readonly meanCoverage: number;
	readonly parameters: FocusParameters;
}

/** One factor as it is computed, explained and drawn. */
export interface Factor {
	readonly label: BilingualLabel;
	/** What it says, in one sentence without symbols. */
	readonly words: string;
	/** The formula, for those who ask. */
	readonly formula: string;
	/** Multiplies the risk; 1 says nothing, above 0 wherever somebody lives. */
	readonly value: (input: FactorInput) => number;
}

/** Share of the people who signed a receipt, at most 1; the town's own where the population is unknown. */
function coverageOf({ features: { population, reached }, meanCoverage }: FactorInput): number {
	if (population === null || population === 0) return meanCoverage;
	return Math.min(1, reached / population);
}

/** Every factor in the order in which points are stacked. Source: statistics contract, "The focus pick". */
export const FACTORS: Readonly<Record<FactorId, Factor>> = {
	level: {
		label: { zh: "常态水平", en: "Usual level" },
		words: "平常每周有多少起，与各地平均相比；小地方的偶然起落已向全镇平均靠拢。",
		formula: "L ÷ L的平均，L = 人口比 ×（a + 加权起数）÷（b + 加权周数）；a、b由各地差异的大小算出",
		value: ({ own, levels }) => own.level / levels.mean,
	},
	recency: {
		label: { zh: "近期升温", en: "Recent rise" },
		words: "最近几周比自己的平常多还是少。",
		formula: "（稳重程度 + 近期加权起数）÷（稳重程度 + L × 近期权重之和）",
		value: ({ own, levels, parameters: { recencyPrior } }) =>
			(recencyPrior + own.recent) / (recencyPrior + own.level * levels.weights.short),
	},
	season: {
		label: { zh: "季节", en: "Season" },
		words: "往年同一时节（节日按节日当天对齐）比全年平均多还是少；同一组各地相同，不影响先后。",
		formula: "（稳重程度 + 往年同期起数）÷（稳重程度 + 往年同期应有起数）",
		value: ({ season }) => season,
	},
	coverage: {
		label: { zh: "回执覆盖", en: "Receipt coverage" },
		words: "签过回执的人越多，风险假定越低；这是假定，不是测得的结果。",
		formula: "（1 − 假定作用 × 本地覆盖率）÷（1 − 假定作用 × 全镇覆盖率）",
		value: (input) => {
			const { coverageEffect } = input.parameters;
			return (1 - coverageEffect * coverageOf(input)) / (1 - coverageEffect * input.meanCoverage);
		},
	},
	repeat: {
		label: { zh: "重复受害", en: "Repeat victims" },
		words: "近26周有多少起发生在一年内已发过案的地址、单位或家庭。",
		formula: "exp(增幅 × 重复起数)，最多为上限",
		value: ({ features: { repeats }, parameters: { repeatGrowth, repeatCap } }) =>
			Math.min(repeatCap, Math.exp(repeatGrowth * repeats)),
	},
};

/** The ids, in the order in which points are stacked. */
export const FACTOR_IDS = Object.keys(FACTORS) as readonly FactorId[];
