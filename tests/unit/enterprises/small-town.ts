/** A township of four firms as files, small enough that every figure can be counted by hand in the tests beside it. */
import type { CivilDate } from "@/lib/base/civil";
import { idNumber } from "../../support/synthetic-files";
import { csv } from "../ingest/tables";

const [ID2, ID3, ID4, ID5, ID6] = [2, 3, 4, 5, 6].map(idNumber);

export const AS_OF = "2026-05-11" as CivilDate;
export const APRIL = { start: "2026-04-01" as CivilDate, end: "2026-05-01" as CivilDate };
export const APRIL_BEFORE = { start: "2025-04-01" as CivilDate, end: "2025-05-01" as CivilDate };

/** Two zones, of which one states its own workers; one firm in none. */
export const TOWN_PLACES = [
	csv("园区.csv", "园区名称,别名,职工人数,责任民警", "一区,一期,400,王一", "二区,,,"),
	csv(
		"企业.csv",
		"企业名称,所属园区,别名,职工人数,安全顾问,安全顾问电话,责任民警,包干书签订日期,反诈APP激活数,政务网站激活数,境外来电拦截开通数",
		"金星厂,一区,金星,120,张顾,15400000011,王一,2026-01-10,90,60,130",
		"银河厂,一期,银河五金有限公司,80,,,王一、李二,2026-06-01,40,,",
		"木器厂,二区,,350,赵顾,,李二,,200,100,50",
		"散户厂,,,,,,,2025-12-01,30,,",
	),
];

/** April 2026 and 2025, and one call before them, so that both are recorded as a whole. */
export const TOWN_CALLS = [
	csv(
		"警情.csv",
		"警情编号,报警时间,原始性质,是否无效,工作单位,企业园区,受害人姓名,损失金额,简要警情",
		"J1,2026-04-02 10:00,刷单返利,,金星厂,,甲一,1000,",
		"J2,2026-04-03 10:00,刷单返利,,金星,,甲二,,",
		"J3,2026-04-04 10:00,刷单返利,,木器厂,,甲三,0,",
		"J4,2026-04-05 10:00,刷单返利,,散户厂,,甲四,500,",
		"J5,2026-04-06 10:00,刷单返利,,,一区,甲五,2000,",
		"J6,2026-04-07 10:00,刷单返利,,金星厂,二区,甲六,300,",
		"J7,2026-04-08 10:00,刷单返利,,,,王芳,700,受害人王芳（男，1988年3月2日出生，汉族，高中文化程度，现住霁溪镇新丰村，工作单位：银河五金有限公司）于2026年4月8日8时许在网上刷单被骗700元。",
		"J8,2026-04-09 10:00,刷单返利,,本地小店,,甲八,100,",
		"J9,2026-04-10 10:00,刷单返利,,,非企业,甲九,100,",
		"J10,2026-04-11 10:00,刷单返利,是,金星厂,,甲十,100,",
		"J11,2026-04-12 10:00,刷单返利,,木器厂,,乙二,,",
		"J20,2025-03-01 10:00,刷单返利,,,,丙一,100,",
		"J21,2025-04-02 10:00,刷单返利,,金星厂,,丙二,4000,",
		"J22,2025-04-03 10:00,刷单返利,,金星厂,,丙三,100,",
		"J23,2025-04-05 10:00,刷单返利,,木器厂,,丙四,,",
		"J24,2025-04-06 10:00,刷单返利,,,,丙五,100,",
	),
	// A second victim, of another firm, whose name stands behind that of the call's own.
	csv("受害人.csv", "警情编号,受害人姓名,工作单位", "J11,甲一一,银河厂"),
	csv(
		"案件.csv",
		"案件编号,警情编号,立案时间,诈骗类型,受害人姓名,工作单位",
		"A1,J1,2026-04-20 10:00,刷单返利,甲一,",
		"A2,,2026-04-21 10:00,刷单返利,丁一,木器厂",
	),
];

/** Signed 365 days before the reading, 364, later again elsewhere, without an employer, after it; and one phone of two signers. */
const TOWN_RECEIPTS = csv(
	"回执.csv",
	"回执编号,签署时间,姓名,身份证号,联系电话,工作单位",
	`R1,2025-05-11 09:00,戊一,${idNumber(1)},,金星厂`,
	`R2,2025-05-12 09:00,戊二,${ID2},,金星厂`,
	`R3,2026-01-05 09:00,戊二,${ID2},,银河厂`,
	`R4,2026-02-01 09:00,戊二,${ID2},,`,
	`R5,2026-03-01 09:00,戊三,${ID4},15412345678,金星`,
	`R6,2026-05-12 09:00,戊四,${ID3},,金星厂`,
	`R7,2026-03-02 09:00,戊五,${ID5},15411223344,散户厂`,
	"R8,2026-03-03 09:00,戊六,,15455667788,本地小店",
	`R9,2026-03-04 09:00,戊七,${ID6},15411223344,木器厂`,
);

/** Talks, a poster, one talk for two firms, one for a zone, one in the night after April, one still to come. */
const TOWN_ACTIVITIES = csv(
	"宣防活动.csv",
	"活动编号,活动时间,活动形式,活动主题,宣传企业,园区,覆盖人数,宣传队伍",
	"H1,2025-10-01 10:00,企业讲堂,防刷单,金星厂,一区,50,一队",
	"H2,2026-04-10 10:00,讲座,防刷单,金星,,40,一队",
	"H3,2026-04-11 10:00,海报,防刷单,木器厂,,,二队",
	"H4,2026-04-12 10:00,培训,防刷单,银河厂、木器厂,,30,二队",
	"H5,2026-04-13 10:00,讲堂,防刷单,,一期,60,二队",
	"H7,2026-05-01 03:00,讲座,防刷单,银河厂,,20,二队",
	"H6,2026-06-01 10:00,企业讲堂,防刷单,散户厂,,20,二队",
);

/** Held back by ID, by phone, by a phone of somebody else, unconfirmed, unknown, a year before, by a phone of two firms. */
const TOWN_ALERTS = csv(
	"预警.csv",
	"预警编号,下发时间,被预警人电话,被预警人身份证号,是否确认涉诈,是否劝阻成功,劝阻时间",
	`Y1,2026-04-03 10:00,,${ID2},是,是,`,
	"Y2,2026-04-04 10:00,15412345678,,是,,2026-04-04 10:20",
	`Y3,2026-04-05 10:00,15412345678,${ID3},是,是,`,
	`Y4,2026-04-06 10:00,,${ID2},否,是,`,
	"Y5,2026-04-07 10:00,15499998888,,是,是,",
	`Y6,2025-04-07 10:00,,${ID2},是,是,`,
	"Y7,2026-04-08 10:00,15411223344,,是,是,",
);

/** All of it. */
export const TOWN = [...TOWN_PLACES, ...TOWN_CALLS, TOWN_RECEIPTS, TOWN_ACTIVITIES, TOWN_ALERTS];
