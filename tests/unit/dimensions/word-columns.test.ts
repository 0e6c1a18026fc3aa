import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "@/lib/dimensions";
import type { DimensionId, EventSource, Label } from "@/lib/dimensions/dimension";
import { context, event } from "./sample";

const UNKNOWN: Label = { value: null, source: "none", evidence: null };

/** Dimension, its field, the evidence's column, and words with the value an officer would file them under. */
const WORDS: readonly [DimensionId, keyof EventSource, string, Readonly<Record<string, string | null>>][] = [
	[
		"victim_occupation",
		"occupation",
		"职业",
		{
			务工: "enterprise_worker",
			外来务工人员: "enterprise_worker",
			公司职员: "office_staff",
			个体户: "self_employed",
			出纳: "finance",
			公务员: "public_sector",
			在校学生: "student",
			护士: "teacher_medical",
			务农: "farmer",
			无业: "unemployed",
			"离退休 人员": "retired",
			家庭主妇: "homemaker",
			外卖骑手: "gig_worker",
			骑手快递等新业态: "gig_worker",
			其它: "other",
			瓦工: "瓦工",
		},
	],
	[
		"victim_education",
		"education",
		"文化程度",
		{
			小学: "primary",
			半文盲: "primary",
			初中文化程度: "junior_middle",
			初中毕业: "junior_middle",
			中专: "senior_middle",
			职业高中: "senior_middle",
			"高中（中专）": "senior_middle",
			大专学历: "college",
			大学专科教育: "college",
			"３０": "college",
			本科: "university",
			大学本科毕业: "university",
			硕士研究生: "university",
			海归: "海归",
		},
	],
	[
		"victim_residency_type",
		"residencyType",
		"人口属性",
		{
			户籍人口: "registered_resident",
			非户籍常住: "unregistered_resident",
			流动人口: "floating",
			暂住: "floating",
			过境人员: "transit",
			常住人口: "常住人口",
		},
	],
	[
		"victim_marital_status",
		"marital",
		"婚姻状况",
		{
			未婚: "single",
			已婚: "married",
			再婚: "married",
			离异: "divorced_widowed",
			丧偶: "divorced_widowed",
			"40": "divorced_widowed",
			独居: "elderly_alone",
			分居: "分居",
		},
	],
	[
		"victim_prior_history",
		"priorHistory",
		"被骗史",
		{
			首次: "first",
			否: "first",
			是: "self",
			本人曾被骗: "self",
			家人曾被骗: "relation",
			两者: "both",
			待定: null,
		},
	],
	[
		"victim_prevention_reach",
		"prevention",
		"宣防触达",
		{
			未触达: "never",
			"≤30天": "within_30",
			"<=30天": "within_30",
			"31-90天": "within_90",
			"＞90天": "over_90",
			仅企业集中: "enterprise_only",
			已宣传: null,
		},
	],
	[
		"victim_shield_status",
		"shield",
		"反诈防护",
		{
			双装: "both",
			仅app: "app_only",
			仅金钟罩: "shield_only",
			已装未开预警: "alerts_off",
			未安装: "none",
			已安装: null,
		},
	],
	[
		"fraud_subtype",
		"subtype",
		"手法子类",
		{ 快递理赔: "service_refund", 杀猪盘: "investment_romance", 裸聊: "black_nude_chat", 新手法: "新手法" },
	],
	[
		"contact_channel",
		"contactChannel",
		"引流渠道",
		{
			境外电话: "phone_foreign",
			"电话(境内)": "phone_domestic",
			电话: "phone",
			手机短信: "sms",
			微信好友: "wechat",
			ｑｑ: "qq",
			抖音: "short_video",
			闲鱼: "marketplace",
			兼职: "job_platform",
			交友软件: "dating",
			游戏: "in_game",
			网页搜索: "web_search",
			电子邮件: "email",
			快递: "parcel",
			熟人介绍: "offline",
			其他: "other",
			Email: "Email",
			"Other/unknown": "Other/unknown",
		},
	],
	[
		"scam_medium",
		"scamMedium",
		"涉诈工具",
		{
			共享屏幕: "screen_sharing",
			远程控制: "remote_control",
			诈骗APP: "fraud_app",
			钓鱼网站: "fraud_site",
			聊天软件: "chat_app",
			纯通话: "call_only",
			nfc: "nfc",
			其他: "other",
			猫池: "猫池",
		},
	],
	[
		"payment_channel",
		"paymentChannel",
		"资金通道",
		{
			手机银行: "bank_transfer",
			微信转账: "wechat_pay",
			支付宝: "alipay",
			ATM: "counter_atm",
			数字人民币: "digital_yuan",
			扫码支付: "qr_code",
			网贷: "online_loan",
			京东E卡: "prepaid_card",
			usdt: "crypto",
			黄金: "cash_gold",
			信用卡NFC: "credit_card_nfc",
			其他: "other",
			"微信、支付宝": "微信、支付宝",
		},
	],
	[
		"intervention_status",
		"intervention",
		"预警止付状态",
		{
			有预警未阻断: "alerted_not_stopped",
			预警中劝阻: "alerted_dissuading",
			"无预警已止付（全额）": "stopped_fully",
			无预警部分止付: "stopped_partly",
			无预警已止付: "stopped",
			无预警止付失败: "stop_failed",
			未止付: "not_stopped",
			已止付: null,
		},
	],
];

describe.each(WORDS)("%s", (id, field, column, words) => {
	it.each(Object.entries(words))("files %s under %s", (word, value) => {
		const label = DIMENSIONS[id].read(event({ [field]: word }), context());
		expect(label).toEqual(
			value === null ? UNKNOWN : { value, source: "column", evidence: `${column}：${word}` },
		);
	});

	it("is 不详 for a blank and for a placeholder", () => {
		expect(DIMENSIONS[id].read(event(), context())).toEqual(UNKNOWN);
		expect(DIMENSIONS[id].read(event({ [field]: "不详" }), context())).toEqual(UNKNOWN);
	});

	it("lets the officer's mapping speak first, by id, by wording and to 不详", () => {
		const [[word, value] = ["", ""], [other] = [""]] = Object.entries(words);
		const valueMappings = { [id]: { [other]: value ?? "", [word]: "不详", 甲乙丙: word } };
		const read = (text: string) => DIMENSIONS[id].read(event({ [field]: text }), context({ valueMappings }));
		expect(read(other)).toEqual({ value, source: "column", evidence: `${column}：${other}` });
		expect(read(word)).toEqual(UNKNOWN);
		expect(read("甲乙丙")).toEqual({ value, source: "column", evidence: `${column}：甲乙丙` });
	});
});

describe("an open column", () => {
	const occupation = (word: string, mapping: Record<string, string> = {}) =>
		DIMENSIONS.victim_occupation.read(
			event({ occupation: word }),
			context({ valueMappings: { victim_occupation: mapping } }),
		).value;

	it("takes a mapping's own wording as the value", () => {
		expect(occupation("石匠", { 石匠: "建筑工" })).toBe("建筑工");
	});

	it("compares a mapping letter by letter", () => {
		expect(occupation("石 匠", { 石匠: "student" })).toBe("石 匠");
	});

	it("never makes a value of running text or of numbers that identify somebody", () => {
		expect(occupation("在某某公司上班".repeat(9))).toBeNull();
		expect(occupation("工人 15412345678")).toBeNull();
		expect(occupation("工人\n住宿舍")).toBeNull();
	});

	it("is not misled by the names of object members", () => {
		expect(occupation("constructor")).toBe("constructor");
		expect(occupation("__proto__")).toBe("__proto__");
	});
});
