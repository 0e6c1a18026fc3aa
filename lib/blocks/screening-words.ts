/** The words of receipt screening: kinds, strengths and batches, and the rules that the list is made by. */
import { RECEIPT_DAYS } from "@/lib/analysis/lasting-receipts";
import type { HitKind, HitStrength, SignedPerson } from "@/lib/screening/hit";
import type { PreventionParameters } from "@/lib/settings/prevention-parameters";

/** Who of signer and relatives was defrauded. */
export const HIT_KIND_WORDS: Readonly<Record<HitKind, string>> = {
	self: "本人",
	relation: "关系人",
	both: "本人和关系人",
};

/** How sure a match is. */
export const HIT_STRENGTH_WORDS: Readonly<Record<HitStrength, string>> = {
	strong: "强",
	medium: "中",
	weak: "弱",
};

const BATCH_WORDS = { morning: "上午批次", afternoon: "下午批次" } as const;

/** `上午批次`, `下午批次`, `未写明批次`. */
export const batchText = (batch: SignedPerson["batch"]): string =>
	batch === null ? "未写明批次" : BATCH_WORDS[batch];

/** A rule of the screening, for those who ask how the list comes about. */
export interface ScreeningRule {
	readonly title: string;
	readonly text: string;
}

/** How receipts are screened and the list is kept, with the terms in force. */
export function screeningRules({
	noonHour,
	hitVisitDays,
	hitLookBackDays,
}: PreventionParameters): readonly ScreeningRule[] {
	return [
		{
			title: "批次",
			text: `按回执写明的批次；没有写明的，${noonHour}时以前签署算上午，以后算下午；既没有写明、也没有时分的列为未写明批次。`,
		},
		{
			title: "本人命中",
			text: "签署人此前是受害人：证件号码完整且相同的为强；本人电话相同的为中（多人使用的号码还须姓名相同）；姓名、出生日期和村居都相同的为弱。残缺、遮盖、表格软件改坏的证件号码一律不用；只有姓名相同的不算命中。",
		},
		{
			title: "关系人命中",
			text: "与签署人同户号、同住址、亲属、亲情号、紧急联系人或登记的关系人此前是受害人。住址相同最多为中；集体宿舍、只写到村的住址和多户共用的地址不用。",
		},
		{
			title: "此前",
			text: "发案时间或报警时间早于签署时间的才算。都在签署当天又缺时分、分不出先后的，另列不计。",
		},
		{
			title: "回访期限",
			text: `签署后${hitVisitDays}日内。过期未登记的为逾期；“未见到”的须约定下次回访日期。`,
		},
		{
			title: "清单范围",
			text: `当日两批的全部命中，加上此前${hitLookBackDays}日内尚未办结的；约定再访的不论多早都列。当天登记的办结后仍列出，可以撤回。`,
		},
		{
			title: "网格和责任民警",
			text: "网格按回执所写，未写的按村居名册；责任民警：在名册企业工作、企业有责任民警的按企业，其余按村居名册。",
		},
		{
			title: "重复签署",
			text: "同一人按证件号码，其次电话，再次姓名加村居认定。写明第几次签署、以前命中几次、上次回访的结果。",
		},
		{
			title: "覆盖",
			text: `截至研判日${RECEIPT_DAYS}日内签过的不同的人，一人多份计1人；人口取研判日当年，没有的取最近年份并注明。园区没有写明职工数的，用园内写明职工数的企业之和，分子也只计这些企业的人。`,
		},
		{
			title: "成效",
			text: "近一年发案的受害人，按发案时距最近一份回执的天数分档；人月按不同签署人逐日累计，没有签过的人月为村居人口减去签过的人。住辖区外的不列，查不出是否签过的另列。倍数的95%区间放宽到波动的1.2倍。",
		},
	];
}
