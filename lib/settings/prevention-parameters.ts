/** Limits and terms of the prevention loop: how soon an alert, a stop-payment, a receipt hit or a firm has to be seen to. */
import { type Parameter, type ParameterValues, standardValues } from "./parameter";

const STANDARD = {
	noonHour: {
		label: "上午、下午批次分界",
		meaning: "回执没有写明批次时，几点以前签的算上午批次。",
		unit: "时",
		lowest: 10,
		highest: 16,
		step: 1,
		standard: 12,
	},
	hitVisitDays: {
		label: "回执命中回访时限",
		meaning: "签署人或其关系人曾被骗的，签署后几日内应当回访。",
		unit: "日",
		lowest: 1,
		highest: 30,
		step: 1,
		standard: 3,
	},
	hitLookBackDays: {
		label: "回执命中追溯天数",
		meaning: "研判日之前几日内命中、尚未办结的仍列入清单，宜不短于回访时限；约定再访的不论多早都列。",
		unit: "日",
		lowest: 1,
		highest: 365,
		step: 1,
		standard: 30,
	},
	doorMinutes: {
		label: "预警处置及时时限",
		meaning: "下发后几分钟之内接收、拨打、到门、劝阻算及时。",
		unit: "分钟",
		lowest: 1,
		highest: 240,
		step: 1,
		standard: 10,
	},
	feedbackHours: {
		label: "预警反馈时限",
		meaning: "下发后几小时仍没有反馈的列为超期。",
		unit: "小时",
		lowest: 1,
		highest: 168,
		step: 1,
		standard: 24,
	},
	goldenMinutes: {
		label: "黄金止付时限",
		meaning: "报警后几分钟之内止付算黄金时间。",
		unit: "分钟",
		lowest: 1,
		highest: 120,
		step: 1,
		standard: 5,
	},
	freezeHours: {
		label: "止付转冻结时限",
		meaning: "止付后几小时之内应当冻结，否则止付自动解除。",
		unit: "小时",
		lowest: 1,
		highest: 168,
		step: 1,
		standard: 48,
	},
	returnMonths: {
		label: "冻结资金返还期限",
		meaning: "冻结满几个月应当启动返还。",
		unit: "个月",
		lowest: 1,
		highest: 24,
		step: 1,
		standard: 3,
	},
	specialYuan: {
		label: "重大案件金额",
		meaning: "损失不低于多少元的列入重大案件清单，也按此计各页和报告中的大额警情数。",
		unit: "元",
		lowest: 10_000,
		highest: 10_000_000,
		step: 1,
		standard: 200_000,
	},
	quietMonths: {
		label: "企业走访间隔",
		meaning: "没有签包干书的，以及几个月没有讲堂的企业，列入待走访清单。",
		unit: "个月",
		lowest: 1,
		highest: 24,
		step: 1,
		standard: 6,
	},
} as const satisfies Record<string, Parameter>;

/** Ids of the parameters, stable for ever: settings files carry them. */
export type PreventionParameterId = keyof typeof STANDARD;

/** A number for every parameter. */
export type PreventionParameters = ParameterValues<PreventionParameterId>;

/** Every parameter, in the order of the screen. Sources: product contract (golden five minutes, 48 hours, three months, 200 000 yuan) and domain contract §7. */
export const PREVENTION_PARAMETERS: Readonly<Record<PreventionParameterId, Parameter>> = STANDARD;

/** The parameters of a station that has set none. */
export const STANDARD_PREVENTION_PARAMETERS: PreventionParameters = standardValues(PREVENTION_PARAMETERS);
