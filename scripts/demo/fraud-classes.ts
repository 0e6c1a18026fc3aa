/** The fraud classes of the demo: national shares, how large the losses are, whom they hit, how exports label them. */
import type { Weighted } from "./dice";

/** National classes as the taxonomy names them. */
export type FraudClass =
	| "刷单返利"
	| "冒充电商物流客服"
	| "虚假网络投资理财"
	| "贷款代办信用卡"
	| "虚假征信"
	| "虚假购物服务"
	| "冒充公检法及政府机关"
	| "冒充领导熟人"
	| "网络游戏产品虚假交易"
	| "网络婚恋交友"
	| "网黑案件"
	| "冒充军警购物"
	| "其他";

export type Gender = "男" | "女";

export interface ClassProfile {
	/** Share among 100 calls: national figures of 102 762 cases, 其他 added. */
	readonly share: number;
	/** Factor on the median loss. */
	readonly lossFactor: number;
	readonly womenShare: number;
	/** Ages from, to and the most usual one. */
	readonly ages: readonly [low: number, mode: number, high: number];
	/** How the systems write it; each is the official name with or without 类 and 诈骗. */
	readonly labels: readonly string[];
}

/** Classes whose official name carries a comma that short lists leave out. */
const WRITTEN: Partial<Readonly<Record<FraudClass, string>>> = {
	贷款代办信用卡: "贷款、代办信用卡",
	虚假购物服务: "虚假购物、服务",
	冒充领导熟人: "冒充领导、熟人",
	网络婚恋交友: "网络婚恋、交友",
};

function profile(name: FraudClass, rest: Omit<ClassProfile, "labels">): readonly [FraudClass, ClassProfile] {
	const written = WRITTEN[name] ?? name;
	return [name, { ...rest, labels: [`${written}类`, written, `${written}诈骗`] }];
}

export const CLASSES: ReadonlyMap<FraudClass, ClassProfile> = new Map([
	profile("刷单返利", { share: 34.5, lossFactor: 1.1, womenShare: 0.6, ages: [17, 26, 52] }),
	profile("冒充电商物流客服", { share: 13.4, lossFactor: 1.0, womenShare: 0.68, ages: [18, 31, 60] }),
	profile("虚假网络投资理财", { share: 11.5, lossFactor: 4.5, womenShare: 0.45, ages: [23, 42, 70] }),
	profile("贷款代办信用卡", { share: 10.8, lossFactor: 1.1, womenShare: 0.3, ages: [20, 31, 52] }),
	profile("虚假征信", { share: 8.2, lossFactor: 1.6, womenShare: 0.5, ages: [19, 27, 45] }),
	profile("虚假购物服务", { share: 6.9, lossFactor: 0.25, womenShare: 0.45, ages: [16, 29, 62] }),
	profile("冒充公检法及政府机关", { share: 4.4, lossFactor: 2.8, womenShare: 0.62, ages: [19, 46, 74] }),
	profile("冒充领导熟人", { share: 4.3, lossFactor: 2.6, womenShare: 0.55, ages: [22, 41, 66] }),
	profile("网络游戏产品虚假交易", { share: 2.1, lossFactor: 0.22, womenShare: 0.2, ages: [12, 18, 31] }),
	profile("网络婚恋交友", { share: 1.6, lossFactor: 1.3, womenShare: 0.12, ages: [21, 33, 58] }),
	profile("网黑案件", { share: 1.2, lossFactor: 0.5, womenShare: 0.3, ages: [18, 26, 46] }),
	profile("冒充军警购物", { share: 1.1, lossFactor: 2.0, womenShare: 0.35, ages: [28, 42, 58] }),
	profile("其他", { share: 2, lossFactor: 0.5, womenShare: 0.5, ages: [18, 38, 68] }),
]);

/** What the hotline wrote before anybody looked closer; it is telecom fraud without a class. */
export const GENERIC_LABELS: readonly Weighted<string>[] = [
	["电信网络诈骗", 7],
	["电信诈骗", 3],
];

/** Labels of calls that are no telecom fraud at all and must be left out. */
export const FOREIGN_LABELS = ["盗窃", "民间纠纷"] as const;
