/** Values of the victim dimensions with the words real exports write for them; a new wording is one more word here. */
import type { NamedValue } from "./named-value";

/** 性别; 1 and 2 are the codes of GB/T 2261.1. */
export const GENDERS: readonly NamedValue[] = [
	{ id: "male", zh: "男", en: "Male", aliases: ["男性", "先生", "男士", "1", "M", "Male"] },
	{ id: "female", zh: "女", en: "Female", aliases: ["女性", "女士", "2", "F", "Female"] },
];

/** 职业. */
export const OCCUPATIONS: readonly NamedValue[] = [
	{
		id: "enterprise_worker",
		zh: "企业务工",
		en: "Factory worker",
		aliases: [
			"务工",
			"务工人员",
			"外来务工",
			"外来务工人员",
			"企业务工人员",
			"企业员工",
			"企业工人",
			"企业职工",
			"工厂员工",
			"工人",
			"普工",
			"操作工",
			"打工",
			"打工人员",
			"进城务工人员",
			"农民工",
			"产业工人",
		],
	},
	{
		id: "office_staff",
		zh: "公司职员",
		en: "Office staff",
		aliases: ["职员", "公司员工", "公司职工", "白领", "文员", "企业管理人员", "公司白领", "企业职员"],
	},
	{
		id: "self_employed",
		zh: "个体私营",
		en: "Self-employed",
		aliases: [
			"个体",
			"个体户",
			"个体经营",
			"个体经营者",
			"个体经营户",
			"个体工商户",
			"个体劳动者",
			"私营业主",
			"私营企业主",
			"经商",
			"商户",
			"店主",
			"企业主",
		],
	},
	{ id: "finance", zh: "财会", en: "Accounting", aliases: ["财务", "会计", "出纳", "财务人员", "财会人员"] },
	{
		id: "public_sector",
		zh: "机关事业",
		en: "Public sector",
		aliases: [
			"公务员",
			"国家公务员",
			"机关工作人员",
			"机关干部",
			"干部",
			"机关事业单位",
			"机关事业单位人员",
			"事业单位",
			"事业单位人员",
			"事业单位职工",
			"事业单位工作人员",
			"村干部",
			"社区干部",
		],
	},
	{
		id: "student",
		zh: "学生",
		en: "Student",
		aliases: [
			"在校学生",
			"在校生",
			"大学生",
			"中学生",
			"高中生",
			"初中生",
			"小学生",
			"研究生",
			"中专生",
			"在读学生",
		],
	},
	{
		id: "teacher_medical",
		zh: "教师医护",
		en: "Teaching and medicine",
		aliases: ["教师", "老师", "教职工", "教育工作者", "医生", "护士", "医护", "医护人员", "医务人员", "医师"],
	},
	{
		id: "farmer",
		zh: "农民",
		en: "Farmer",
		aliases: ["务农", "农业", "种植户", "养殖户", "渔民", "农林牧渔", "粮农", "农业劳动者", "务农人员"],
	},
	{
		id: "unemployed",
		zh: "无业",
		en: "Unemployed",
		aliases: [
			"无业人员",
			"待业",
			"待业人员",
			"失业",
			"失业人员",
			"无职业",
			"无固定职业",
			"无工作",
			"社会闲散人员",
		],
	},
	{
		id: "retired",
		zh: "退休",
		en: "Retired",
		aliases: ["退休人员", "离退休", "离退休人员", "退(离)休人员", "离休", "退休职工", "退休工人", "退休干部"],
	},
	{
		id: "homemaker",
		zh: "家庭主妇",
		en: "Homemaker",
		aliases: ["主妇", "全职太太", "全职妈妈", "宝妈", "家务", "料理家务", "操持家务"],
	},
	{
		id: "gig_worker",
		zh: "骑手快递等新业态",
		en: "Riders and couriers",
		aliases: [
			"骑手",
			"外卖员",
			"外卖骑手",
			"外卖人员",
			"快递",
			"快递员",
			"快递人员",
			"快递小哥",
			"外卖小哥",
			"网约车司机",
			"代驾",
			"主播",
			"网络主播",
			"新业态",
			"新业态从业人员",
			"新就业形态劳动者",
		],
	},
	{ id: "other", zh: "其他", en: "Other", aliases: ["其它", "其他职业", "其他人员", "其他从业人员"] },
];

/** 文化程度; two digits are the codes of GB/T 4658. */
export const EDUCATIONS: readonly NamedValue[] = [
	{
		id: "primary",
		zh: "小学及以下",
		en: "Primary or less",
		aliases: [
			"小学",
			"小学以下",
			"文盲",
			"半文盲",
			"文盲或半文盲",
			"文盲半文盲",
			"未上学",
			"未上过学",
			"扫盲班",
			"80",
		],
	},
	{ id: "junior_middle", zh: "初中", en: "Junior secondary", aliases: ["初级中学", "普通初中", "70"] },
	{
		id: "senior_middle",
		zh: "高中中专",
		en: "Senior secondary",
		aliases: [
			"高中",
			"中专",
			"高中/中专",
			"中专/高中",
			"中专高中",
			"高级中学",
			"普通高中",
			"普通高级中学",
			"职高",
			"职业高中",
			"中职",
			"中等职业",
			"中技",
			"技校",
			"技工学校",
			"中等专科",
			"中等专业学校",
			"高中(中专)",
			"40",
			"50",
			"60",
		],
	},
	{
		id: "college",
		zh: "大专",
		en: "College",
		aliases: ["专科", "大学专科", "高职", "高等职业", "大学专科和专科学校", "大专(高职)", "30"],
	},
	{
		id: "university",
		zh: "本科及以上",
		en: "University",
		aliases: [
			"本科",
			"大学",
			"大学本科",
			"学士",
			"研究生",
			"硕士",
			"硕士研究生",
			"博士",
			"博士研究生",
			"研究生及以上",
			"硕士及以上",
			"大学本科及以上",
			"10",
			"20",
		],
	},
];

/** 婚姻家庭; two digits are the codes of GB/T 2261.2. */
export const MARITAL_STATES: readonly NamedValue[] = [
	{ id: "single", zh: "未婚", en: "Single", aliases: ["未婚单身", "10"] },
	{
		id: "married",
		zh: "已婚",
		en: "Married",
		aliases: ["初婚", "再婚", "复婚", "有配偶", "已婚有子女", "已婚无子女", "20", "21", "22", "23"],
	},
	{
		id: "divorced_widowed",
		zh: "离异丧偶",
		en: "Divorced or widowed",
		aliases: ["离异", "离婚", "离婚单身", "丧偶", "丧妻", "丧夫", "离异/丧偶", "离异或丧偶", "30", "40"],
	},
	{ id: "elderly_alone", zh: "独居老人", en: "Living alone, elderly", aliases: ["独居", "孤寡老人"] },
];

/** 户籍来源 as a word instead of an address; provinces stand in their own list. */
export const HUKOU_ORIGINS: readonly NamedValue[] = [
	{
		id: "local_town",
		zh: "本镇",
		en: "This town",
		aliases: ["本乡", "本乡镇", "本街道", "本镇户籍", "本辖区", "辖区内", "本所辖区"],
	},
	{
		id: "city_undivided",
		zh: "本市(未分镇)",
		en: "This city, town not known",
		aliases: ["本市户籍", "本县户籍", "本区户籍"],
	},
	{
		id: "same_city",
		zh: "本市其他",
		en: "Elsewhere in the city",
		aliases: ["本市", "市内", "本市其他乡镇", "本市其他镇街", "市内其他", "本县其他", "县内", "本市外镇"],
	},
	{
		id: "same_province",
		zh: "本省其他",
		en: "Elsewhere in the province",
		aliases: ["本省", "省内", "省内其他", "省内市外", "本省外市", "本省其他市", "省内其他市"],
	},
	{
		id: "abroad",
		zh: "境外",
		en: "Abroad",
		aliases: ["国外", "外籍", "外国", "外国籍", "港澳台", "境外人员", "外籍人员", "港澳台同胞"],
	},
];

/** 人口属性. 常住人口 is in no list: a register means 户籍 by it, a census does not. */
export const RESIDENCY_TYPES: readonly NamedValue[] = [
	{
		id: "registered_resident",
		zh: "户籍常住",
		en: "Registered resident",
		aliases: ["户籍人口", "户籍常住人口", "本地户籍", "常住户籍", "本地居民", "户籍居民", "户籍"],
	},
	{
		id: "unregistered_resident",
		zh: "非户籍常住",
		en: "Unregistered resident",
		aliases: ["非户籍", "非户籍常住人口", "外来常住", "外来常住人口", "常住非户籍"],
	},
	{
		id: "floating",
		zh: "流动",
		en: "Floating",
		aliases: ["流动人口", "暂住", "暂住人口", "流口", "寄住人口", "外来人口", "外来流动人口"],
	},
	{ id: "transit", zh: "过境", en: "Passing through", aliases: ["过境人员", "过路", "临时过境", "过往人员"] },
];

/** Words of a village column that mean: lives outside the station's area. */
export const OUTSIDE_VILLAGE: NamedValue = {
	id: "outside",
	zh: "辖区外",
	en: "Outside the area",
	aliases: [
		"非辖区",
		"非本辖区",
		"不在辖区",
		"外辖区",
		"镇外",
		"本镇外",
		"外镇",
		"外地",
		"辖区以外",
		"本辖区外",
	],
};

/** The values of 企业园区 that are no zone. */
export const ZONELESS: readonly NamedValue[] = [
	{
		id: "outside_zones",
		zh: "园区外企业",
		en: "Enterprise outside the zones",
		aliases: ["非园区企业", "园区外", "非园区", "不在园区"],
	},
	{
		id: "not_enterprise",
		zh: "非企业",
		en: "Not in an enterprise",
		aliases: ["非企业人员", "非企业员工", "非企业职工", "非企业单位", "不在企业"],
	},
];

/** 被骗史. */
export const PRIOR_HISTORIES: readonly NamedValue[] = [
	{
		id: "first",
		zh: "首次",
		en: "First time",
		aliases: [
			"首次被骗",
			"第一次",
			"第一次被骗",
			"初次",
			"初次被骗",
			"否",
			"未曾被骗",
			"从未被骗",
			"未被骗过",
			"没有被骗过",
		],
	},
	{
		id: "self",
		zh: "本人曾被骗",
		en: "Defrauded before",
		aliases: ["是", "有", "曾被骗", "被骗过", "本人被骗过", "二次被骗", "再次被骗", "多次被骗", "重复被骗"],
	},
	{
		id: "relation",
		zh: "关系人曾被骗",
		en: "Relation defrauded before",
		aliases: ["亲属曾被骗", "家属曾被骗", "家人曾被骗", "亲友曾被骗", "家人被骗过", "亲属被骗过"],
	},
	{
		id: "both",
		zh: "两者",
		en: "Both",
		aliases: ["本人和关系人曾被骗", "本人及关系人曾被骗", "本人及亲属曾被骗"],
	},
];

/** 宣防触达, by the age of the last receipt or activity before the offence. */
export const PREVENTION_REACHES: readonly NamedValue[] = [
	{
		id: "never",
		zh: "未触达",
		en: "Not reached",
		aliases: [
			"否",
			"未宣传",
			"未接受宣传",
			"未接受过宣传",
			"未签回执",
			"未签订回执",
			"从未宣传",
			"宣传未触达",
		],
	},
	{
		id: "within_30",
		zh: "≤30天",
		en: "≤30 days",
		aliases: ["30天内", "30日内", "30天以内", "一个月内", "1个月内"],
	},
	{
		id: "within_90",
		zh: "31–90天",
		en: "31–90 days",
		aliases: ["31至90天", "31到90天", "1至3个月", "1-3个月"],
	},
	{
		id: "over_90",
		zh: ">90天",
		en: ">90 days",
		aliases: ["90天以上", "超过90天", "三个月以上", "3个月以上"],
	},
	{
		id: "enterprise_only",
		zh: "仅企业集中",
		en: "Enterprise talk only",
		aliases: ["仅企业宣讲", "仅企业集中宣传", "企业集中宣传", "企业集中"],
	},
];

/** 反诈防护. 已安装 alone is in no list: it does not say whether 金钟罩 is there. */
export const SHIELD_STATES: readonly NamedValue[] = [
	{
		id: "both",
		zh: "双装",
		en: "App and shield",
		aliases: ["均已安装", "都已安装", "全部安装", "APP和金钟罩", "APP及金钟罩", "APP+金钟罩", "已双装"],
	},
	{
		id: "app_only",
		zh: "仅APP",
		en: "App only",
		aliases: ["仅安装APP", "只有APP", "仅反诈APP", "仅国家反诈中心APP"],
	},
	{ id: "shield_only", zh: "仅金钟罩", en: "Shield only", aliases: ["仅开通金钟罩", "只有金钟罩"] },
	{
		id: "alerts_off",
		zh: "已装未开预警",
		en: "Installed, alerts off",
		aliases: ["已安装未开预警", "已装未开启预警", "已安装未开启预警", "未开启预警", "未开预警"],
	},
	{
		id: "none",
		zh: "未装",
		en: "None",
		aliases: ["未安装", "均未安装", "都未安装", "均未装", "未双装", "未安装未开通"],
	},
];
