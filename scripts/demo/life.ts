/** What people do and are at which age: occupation, schooling, marriage, in the raw words of an export. */
import type { Dice, Weighted } from "./dice";
import type { Gender } from "./fraud-classes";
import type { Enterprise } from "./township";

export interface Job {
	/** Value of dimension 3. */
	readonly occupation: string;
	/** As an export writes it. */
	readonly written: string;
	/** A workplace that is on no register; null = none. */
	readonly workplace: string | null;
}

/** Raw word → value of the occupation dimension. */
export const OCCUPATION_OF: Readonly<Record<string, string>> = {
	务工: "企业务工",
	工人: "企业务工",
	企业员工: "企业务工",
	职员: "公司职员",
	公司职员: "公司职员",
	文员: "公司职员",
	个体: "个体私营",
	个体经营: "个体私营",
	会计: "财会",
	出纳: "财会",
	公务员: "机关事业",
	事业单位人员: "机关事业",
	学生: "学生",
	在校学生: "学生",
	教师: "教师医护",
	护士: "教师医护",
	农民: "农民",
	务农: "农民",
	无业: "无业",
	待业: "无业",
	退休: "退休",
	离退休人员: "退休",
	家庭主妇: "家庭主妇",
	外卖骑手: "骑手快递等新业态",
	快递员: "骑手快递等新业态",
	其他: "其他",
};

const FACTORY: readonly Weighted<string>[] = [
	["务工", 34],
	["工人", 24],
	["企业员工", 18],
	["职员", 9],
	["公司职员", 6],
	["文员", 4],
	["会计", 3],
	["出纳", 2],
];
const GROWN: readonly Weighted<string>[] = [
	["务工", 30],
	["个体", 12],
	["个体经营", 6],
	["公司职员", 7],
	["职员", 5],
	["无业", 9],
	["待业", 3],
	["农民", 6],
	["外卖骑手", 4],
	["快递员", 3],
	["教师", 3],
	["护士", 2],
	["会计", 2],
	["公务员", 1],
	["事业单位人员", 2],
	["其他", 3],
];
const OLD: readonly Weighted<string>[] = [
	["农民", 30],
	["务农", 14],
	["退休", 24],
	["离退休人员", 6],
	["无业", 14],
	["务工", 8],
	["个体", 4],
];
const WORKPLACES: Readonly<Record<string, readonly string[]>> = {
	个体私营: ["霁溪镇集贤街杂货店", "霁溪镇望溪路餐馆", "霁溪镇兴贤路服装店"],
	教师医护: ["霁溪镇中心小学", "霁溪镇卫生院"],
	机关事业: ["霁溪镇便民服务中心"],
	骑手快递等新业态: ["霁溪快递网点", "霁溪外卖站点"],
	学生: ["霁溪镇初级中学", "霁川市职业技术学校"],
};

/** An occupation that fits age, gender and workplace. */
export function jobAt(dice: Dice, age: number, gender: Gender, enterprise: Enterprise | null): Job {
	const written = wordFor(dice, age, gender, enterprise);
	const occupation = OCCUPATION_OF[written] ?? "其他";
	const places = WORKPLACES[occupation];
	return { occupation, written, workplace: places === undefined ? null : dice.pick(places) };
}

function wordFor(dice: Dice, age: number, gender: Gender, enterprise: Enterprise | null): string {
	if (enterprise !== null) return dice.weighted(FACTORY);
	if (age <= 17) return dice.pick(["学生", "在校学生"]);
	if (age <= 22 && dice.chance(0.35)) return dice.pick(["学生", "在校学生"]);
	if (age >= 60) return dice.weighted(OLD);
	if (gender === "女" && age >= 26 && dice.chance(0.12)) return "家庭主妇";
	return dice.weighted(GROWN);
}

/** Raw word → value of the education dimension. */
export const EDUCATION_OF: Readonly<Record<string, string>> = {
	小学: "小学及以下",
	文盲: "小学及以下",
	初中: "初中",
	高中: "高中中专",
	中专: "高中中专",
	大专: "大专",
	本科: "本科及以上",
	大学本科: "本科及以上",
	硕士研究生: "本科及以上",
};

const SCHOOLING: readonly (readonly [untilAge: number, words: readonly Weighted<string>[]])[] = [
	[
		15,
		[
			["小学", 3],
			["初中", 7],
		],
	],
	[
		18,
		[
			["初中", 5],
			["高中", 3],
			["中专", 2],
		],
	],
	[
		35,
		[
			["初中", 30],
			["高中", 16],
			["中专", 14],
			["大专", 22],
			["本科", 12],
			["大学本科", 5],
			["硕士研究生", 1],
		],
	],
	[
		55,
		[
			["小学", 18],
			["初中", 46],
			["高中", 16],
			["中专", 7],
			["大专", 9],
			["本科", 4],
		],
	],
	[
		130,
		[
			["文盲", 8],
			["小学", 58],
			["初中", 26],
			["高中", 8],
		],
	],
];

/** Schooling that fits the age; professions that need a degree have one. */
export function educationAt(dice: Dice, age: number, job: Job): string {
	if (["教师医护", "机关事业", "财会"].includes(job.occupation))
		return dice.pick(["大专", "本科", "大学本科"]);
	return dice.weighted(SCHOOLING.find(([until]) => age <= until)?.[1] ?? [["初中", 1]]);
}

/** Raw word → value of the marital dimension. */
export const MARITAL_OF: Readonly<Record<string, string>> = {
	未婚: "未婚",
	已婚: "已婚",
	离异: "离异丧偶",
	离婚: "离异丧偶",
	丧偶: "离异丧偶",
};

/** Marriage that fits the age. */
export function maritalAt(dice: Dice, age: number): string {
	if (age < 20) return "未婚";
	if (age < 27) return dice.chance(0.72) ? "未婚" : "已婚";
	if (age < 60)
		return dice.weighted([
			["已婚", 78],
			["未婚", 11],
			["离异", 7],
			["离婚", 4],
		]);
	return dice.weighted([
		["已婚", 72],
		["丧偶", 22],
		["离异", 6],
	]);
}
