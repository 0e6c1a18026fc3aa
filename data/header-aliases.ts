/** Headings as stations' systems write them, by import source and canonical field; the one list that grows with each new export. */
import { ACTIVITY_HEADINGS } from "./headings/activity";
import { ALERT_HEADINGS } from "./headings/alert";
import { CAMPAIGN_RESULT_HEADINGS } from "./headings/campaign-result";
import { CASE_HEADINGS } from "./headings/case-file";
import { DISPATCH_HEADINGS } from "./headings/dispatch";
import type { Headings } from "./headings/headings";
import { INCIDENT_HEADINGS } from "./headings/incident";
import { LEAD_HEADINGS } from "./headings/lead";
import { ENTERPRISE_HEADINGS, ZONE_HEADINGS } from "./headings/places";
import { RECEIPT_HEADINGS } from "./headings/receipt";
import { RELATION_HEADINGS } from "./headings/relation";
import { SHIELD_HEADINGS } from "./headings/shield";
import { STOP_PAYMENT_HEADINGS } from "./headings/stop-payment";
import { VICTIM_LIST_HEADINGS } from "./headings/victim";
import { POPULATION_HEADINGS, VILLAGE_HEADINGS } from "./headings/village";

/** Source id → its headings by field. Compared after cleaning of spaces, brackets and width. */
export const HEADER_ALIASES: Readonly<Record<string, Headings>> = {
	incident: INCIDENT_HEADINGS,
	dispatch: DISPATCH_HEADINGS,
	case_file: CASE_HEADINGS,
	victim: VICTIM_LIST_HEADINGS,
	receipt: RECEIPT_HEADINGS,
	relation: RELATION_HEADINGS,
	alert: ALERT_HEADINGS,
	stop_payment: STOP_PAYMENT_HEADINGS,
	lead: LEAD_HEADINGS,
	activity: ACTIVITY_HEADINGS,
	population: POPULATION_HEADINGS,
	village: VILLAGE_HEADINGS,
	zone: ZONE_HEADINGS,
	enterprise: ENTERPRISE_HEADINGS,
	shield: SHIELD_HEADINGS,
	campaign_result: CAMPAIGN_RESULT_HEADINGS,
};

/**
 * Headings that stand in tables of every kind: they find their field once a table is known, but never make it known.
 * A title that names the kind (反诈回执登记表) lends them its certainty.
 */
export const VAGUE_HEADINGS: readonly string[] = [
	...[
		"编号",
		"时间",
		"日期",
		"登记时间",
		"登记日期",
		"填报时间",
		"填写时间",
		"采集时间",
		"更新时间",
		"录入时间",
		"提交时间",
	],
	...[
		"姓名",
		"电话",
		"联系电话",
		"手机号",
		"手机号码",
		"联系方式",
		"身份证号",
		"身份证号码",
		"证件号码",
		"身份证",
	],
	...[
		"地址",
		"住址",
		"地点",
		"单位",
		"状态",
		"类型",
		"来源",
		"内容",
		"备注",
		"关系",
		"层级",
		"月份",
		"年份",
		"项目",
		"数量",
	],
	...[
		"反馈时间",
		"反馈内容",
		"处理结果",
		"处置结果",
		"接收时间",
		"签收时间",
		"宣传时间",
		"宣传方式",
		"企业名称",
		"园区",
	],
	...[
		"Name",
		"Phone",
		"Mobile",
		"ID Number",
		"ID No",
		"Address",
		"Date",
		"Status",
		"Source",
		"Unit",
		"Month",
		"Officer",
	],
];

/**
 * Upper headings that name somebody else than the person a table is about: under them only a heading of both together
 * (报警人 over 姓名) finds a field, so that the caller's age or a suspect's sex never becomes the victim's. 信息 and 情况
 * behind them do not count.
 */
export const OTHER_ROLES: readonly string[] = [
	...["报警人", "报案人", "嫌疑人", "犯罪嫌疑人", "嫌疑对象", "对方", "收款人", "收款方", "承办人"],
	...["民警", "处警民警", "办案民警", "亲属", "家属", "关系人", "紧急联系人", "监护人"],
];

/** Words in a heading that speak of a person: under another role's name they are that person's. */
export const PERSON_HEADINGS: readonly string[] = [
	...[
		"姓名",
		"性别",
		"年龄",
		"身份证",
		"证件",
		"电话",
		"手机",
		"联系方式",
		"号码",
		"住址",
		"地址",
		"户籍",
		"职业",
	],
	...["文化程度", "学历", "婚姻", "出生", "工作单位", "民族", "关系"],
];

/** Columns that carry nothing of a record: line numbers, and what a workbook of refused rows adds; left out unasked. */
export const SEQUENCE_HEADINGS: readonly string[] = [
	...["序号", "行号", "No", "No.", "#", "编号序"],
	...["拒收原因", "研判台行标"],
];

/** First cells of rows that sum up the table above them; such rows are listed, never counted. */
export const TOTAL_ROW_LABELS: readonly string[] = ["合计", "总计", "小计", "共计", "总和"];

/** What lines under a table begin their cells with, each before a colon: who made it, when, and remarks on the whole. */
export const FOOT_LABELS: readonly string[] = [
	...["制表", "制表人", "制表单位", "制表时间", "制表日期", "填表人", "填表时间", "填表日期"],
	...[
		"填报人",
		"填报单位",
		"填报时间",
		"填报日期",
		"审核",
		"审核人",
		"审批人",
		"负责人",
		"单位负责人",
		"统计人",
	],
	...[
		"复核人",
		"经办人",
		"联系人",
		"联系电话",
		"打印人",
		"打印时间",
		"导出人",
		"导出时间",
		"导出条件",
		"查询条件",
	],
	...["统计时间", "统计口径", "数据来源", "备注", "注", "说明", "填表说明"],
];
