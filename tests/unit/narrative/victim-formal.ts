/** Formal narratives (事主（…）报称…) with everything that must be read from them. */
import type { Labelled } from "./victim-expected";

/** Narratives and what must be read from them. */
export const FORMAL: readonly Labelled[] = [
	[
		"事主（女，20岁，汉族，大专文化程度，未婚，现住址：霁溪镇枫桥一村8组84号）报称2026年5月11日13时43分许，事主在家中被嫌疑人冒充快递客服以申请理赔为由诈骗3634元人民币。",
		{ gender: "female", age: 20, education: "college", marital: "single", residence: "霁溪镇枫桥一村", loss: 3634, from: "2026-05-11 13:43" },
	],
	[
		"事主 ( 男 ， ４５ 岁 ， 汉族 ， 初中文化 ， 已婚 ， 户籍地：贵州省遵义市播州区龙坑镇共青村 3 组 ， 暂住霁溪镇溪南村 12 组 ) 报称 2026 年 5 月 10 日 20 时许，被人以刷单返利为由诈骗 12,800.50 元。",
		{ gender: "male", age: 45, education: "junior_middle", marital: "married", hukou: "贵州省遵义市播州区龙坑镇共青村 3 组", residence: "霁溪镇溪南村", loss: 12800.5, from: "2026-05-10 20:00" },
	],
	[
		"受害人张某某（男，1988年3月2日出生，汉族，身份证号：330784198803020016，高中文化程度，现住霁溪镇新丰村，工作单位：霁川市永固五金有限公司）于2026年5月9日8时许在网上投资被骗20万元。",
		{ gender: "male", age: 38, education: "senior_middle", residence: "霁溪镇新丰村", employer: "霁川市永固五金有限公司", name: "张某某", loss: 200000, from: "2026-05-09 08:00" },
	],
	[
		"事主（女，＿＿岁，汉族，***文化程度，某某，现住址：xx镇某村）报称：2026年5月11日9时许，被骗**元。",
		{ gender: "female", from: "2026-05-11 09:00" },
	],
	["事主（）报称2026年5月8日被骗5000元。", { loss: 5000, from: "2026-05-08" }],
	[
		"事主李某，女，68周岁，小学文化，丧偶，家住霁溪镇北屏村，报称：2026年5月11日上午，被冒充公检法的人骗走养老钱8.6万元。",
		{ gender: "female", age: 68, education: "primary", marital: "divorced_widowed", residence: "霁溪镇北屏村", name: "李某", loss: 86000, from: "2026-05-11" },
	],
	[
		"报警人王某（男，33岁，系霁川宏达塑业有限公司员工）报称：2026年5月11日10时30分许，对方自称是某公司客服李某（男，30岁），以误开会员为由诱骗其转账，共计损失23456.78元。",
		{ gender: "male", age: 33, occupation: "office_staff", employer: "霁川宏达塑业有限公司", name: "王某", loss: 23456.78, from: "2026-05-11 10:30" },
	],
	[
		"报警人张某（男，40岁）称其妻子陈某（38岁）于2026年5月10日在网上购物被骗1299元。",
		{ gender: "female", age: 38, marital: "married", loss: 1299, from: "2026-05-10", name: "陈某" },
	],
	[
		"事主（男，72岁，独居，小学文化程度，现住址：霁溪镇鹤鸣村4组42号）报称：其在家接到自称孙子的电话，让其准备5万元保释金，后被邻居劝阻，未造成损失。",
		{ gender: "male", age: 72, marital: "elderly_alone", education: "primary", residence: "霁溪镇鹤鸣村", loss: 0, count: 0 },
	],
	[
		"受害人2人：受害人赵某（女，25岁，未婚）、受害人钱某（女，27岁，未婚）称于2026年5月7日被人以租房为由骗走押金共计3000元。",
		{ gender: "female", marital: "single", loss: 3000, from: "2026-05-07" },
	],
	[
		"事主（女，35岁，汉族，大学本科文化程度，离异，系霁川启明电子有限公司会计）报称：2026年4月28日15时许被拉入QQ群，群内“老板”让其转账，后事主通过网银分两笔转出48万元，发现被骗。",
		{ gender: "female", age: 35, education: "university", marital: "divorced_widowed", occupation: "finance", employer: "霁川启明电子有限公司", loss: 480000, count: 2, from: "2026-04-28 15:00" },
	],
	[
		"【事主】周某，男，31岁，汉族，中专文化程度，无业，四川省广安市人，暂住霁溪镇霁溪社区集贤街233号出租房。报称2026年5月6日23时许裸聊被敲诈6800元。",
		{ gender: "male", age: 31, education: "senior_middle", occupation: "unemployed", hukou: "四川省广安市", residence: "霁溪镇霁溪社区", name: "周某", loss: 6800, from: "2026-05-06 23:00" },
	],
	[
		"姓名：林小红 性别：女 年龄：29 职业：文员 文化程度：大专 婚姻状况：已婚 住址：霁溪镇望湖花园16幢301室。林小红报称被骗4500元。",
		{ gender: "female", age: 29, occupation: "office_staff", education: "college", marital: "married", residence: "霁溪镇望湖花园", loss: 4500, name: "林小红" },
	],
	[
		"事主（女，大二学生，19岁，现住霁川职业技术学院学生公寓5幢）报称2026年5月11日12时10分许在二手平台卖游戏账号时被骗2000元，系通过微信扫码支付2次。",
		{ gender: "female", age: 19, occupation: "student", residence: "霁川职业技术学院学生公寓", loss: 2000, count: 2, from: "2026-05-11 12:10" },
	],
	[
		"事主（男，26岁，初中文化程度，外卖骑手，现住址：霁溪镇和悦酒店305房）报称2026-05-11 09:12被骗800元。",
		{ gender: "male", age: 26, education: "junior_middle", occupation: "gig_worker", loss: 800, from: "2026-05-11 09:12" },
	],
	[
		"事主（男，50多岁，个体户，籍贯：福建省泉州市）报称：2026年5月3日接到“部队采购”电话，垫付货款6.5万元后对方失联。",
		{ gender: "male", age: [50, 59], occupation: "self_employed", hukou: "福建省泉州市", loss: 65000, from: "2026-05-03" },
	],
	[
		"事主（女，43岁，务农，文盲，现住址：霁溪镇三角塘村9组63号）报称：2026年5月10日16时许点击医保短信链接，卡内9800元被转走。",
		{ gender: "female", age: 43, occupation: "farmer", education: "primary", residence: "霁溪镇三角塘村", loss: 9800, from: "2026-05-10 16:00" },
	],
	[
		"事主（男，17岁，高中在读，现住霁溪镇柳泉新村30幢1103室）称：2026年5月9日21时许，被人以免费领游戏皮肤为由骗走其父亲手机内3999元。",
		{ gender: "male", age: 17, occupation: "student", residence: "霁溪镇柳泉新村", loss: 3999, from: "2026-05-09 21:00" },
	],
	[
		"事主（女，52岁，退休职工，已婚，现住址：霁溪镇霁溪社区）报称：其于2026年4月1日在抖音认识一名自称军官的男子（40岁），后以投资为由共转账32万元，2026年5月2日对方返还2万元。",
		{ gender: "female", age: 52, occupation: "retired", marital: "married", residence: "霁溪镇霁溪社区", loss: 300000, from: "2026-04-01" },
	],
	[
		"嫌疑人刘某（男，36岁，无业）冒充部队人员，2026年5月5日14时许骗取事主孙某（女，41岁，经商）货款18600元。",
		{ gender: "female", age: 41, occupation: "self_employed", name: "孙某", loss: 18600, from: "2026-05-05 14:00" },
	],
	[
		"事主（女，30岁，汉族，专科，未婚，职员，联系电话：13800000000，现住址：霁溪镇竹篁村2组6号）报称：2026年5月11日11时20分至12时许，被骗7.2万元人民币，其中微信转账2万元，手机银行转账5.2万元。",
		{ gender: "female", age: 30, education: "college", marital: "single", occupation: "office_staff", residence: "霁溪镇竹篁村", loss: 72000, from: "2026-05-11 11:20" },
	],
	[
		"事主（男，年龄：37，户籍地：江西省上饶市；现住址：霁溪镇工业园区宏达公司宿舍；职业：普工）报称被骗1万元。",
		{ gender: "male", age: 37, hukou: "江西省上饶市", residence: "霁溪镇工业园区宏达公司宿舍", occupation: "enterprise_worker", loss: 10000 },
	],
	[
		"报案人何某（女，1979年出生，汉族，大专，在霁溪镇开服装店）于2026年5月11日10时来所报案称：2026年5月9日被人骗货款2.3万元。",
		{ gender: "female", age: [46, 47], education: "college", occupation: "self_employed", name: "何某", loss: 23000, from: "2026-05-09" },
	],
	[
		"事主（女，汉族，未婚，公民身份号码330784200001020029）报称2026年5月11日8时被骗600元。",
		{ gender: "female", age: 26, marital: "single", loss: 600, from: "2026-05-11 08:00" },
	],
	[
		"受害人：吴某某（男/68岁/小学/霁溪镇前塘弄村），2026.5.10日9时许被假冒民警骗走黄金手镯及现金3万元。",
		{ gender: "male", age: 68, name: "吴某某", education: "primary", loss: 30000, from: "2026-05-10 09:00" },
	],
	["事主（女，34岁，已婚）报称2026年5月11日被骗，损失共计元，通过支付宝分三笔转账给对方。", { gender: "female", age: 34, marital: "married", count: 3, from: "2026-05-11" }],
	["事主（男，28岁，未婚）报称：2025年12月28日被骗9000元，当日未报警。", { gender: "male", age: 28, marital: "single", loss: 9000, from: "2025-12-28" }],
	["事主（男，61岁，退休教师，离婚）报称12月28日在家中接到电话，共计被骗15000元。", { gender: "male", age: 61, occupation: "retired", marital: "divorced_widowed", loss: 15000, from: "2025-12-28" }],
	["报警人（女）称接到电话以注销校园贷为由让其下载软件，其被骗3次共计21500元。", { gender: "female", loss: 21500, count: 3 }],
	["事主郑某（男，汉族，1995年10月1日生，研究生学历，公务员）报称2026年5月1日12时许被骗5.5万。", { gender: "male", age: 30, education: "university", occupation: "public_sector", name: "郑某", loss: 55000, from: "2026-05-01 12:00" }],
];
