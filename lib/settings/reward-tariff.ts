/** The tariff of the reward list 保卫者: how many points one deed of prevention is worth. */
import { type Parameter, type ParameterValues, parameterIds, standardValues } from "./parameter";

const points = (label: string, meaning: string, standard: number): Parameter => ({
	label,
	meaning,
	unit: "分",
	lowest: 0,
	highest: 1000,
	step: 1,
	standard,
});

const STANDARD = {
	dissuaded: points("劝阻成功一人", "预警确认涉诈并劝阻成功，记给处置人。", 20),
	lead: points("办结线索一条", "网格线索办结，记给上报人。", 10),
	activity: points("组织宣传一场", "宣传活动一场，记给负责人。", 5),
	receipt: points("签订回执一人", "回执按不同的人计，记给宣传人。", 1),
} as const satisfies Record<string, Parameter>;

/** Kinds of deeds that earn points, stable for ever: settings files carry them. */
export type RewardDeedId = keyof typeof STANDARD;

/** Points for every kind of deed. */
export type RewardTariff = ParameterValues<RewardDeedId>;

/** Every kind of deed, in the order of the screen. Nobody publishes a tariff: the standard values are a proposal. */
export const REWARD_DEEDS: Readonly<Record<RewardDeedId, Parameter>> = STANDARD;

/** The ids, in the order of the screen. */
export const REWARD_DEED_IDS = parameterIds(REWARD_DEEDS);

/** The tariff of a station that has set none. */
export const STANDARD_REWARD_TARIFF: RewardTariff = standardValues(REWARD_DEEDS);
