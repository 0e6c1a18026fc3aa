/** The parameters of the focus score: what each of them means, within which bounds it may be set, and what it is unless set. */

import { type Parameter, type ParameterValues, parameterIds, standardValues } from "./parameter";

const STANDARD = {
	levelHalfLifeWeeks: {
		label: "常态水平半衰期",
		meaning: "多少周前的一起事件只算半起；越长越看重多年积累，越短越看重近一年。",
		unit: "周",
		lowest: 4,
		highest: 520,
		step: 1,
		standard: 52,
	},
	recentHalfLifeWeeks: {
		label: "近期升温半衰期",
		meaning: "近期升温只看最近几周：多少周前的一起事件在这一项里只算半起。",
		unit: "周",
		lowest: 1,
		highest: 26,
		step: 1,
		standard: 4,
	},
	historyWeeks: {
		label: "最多回看周数",
		meaning: "更早的事件不再计入。",
		unit: "周",
		lowest: 8,
		highest: 520,
		step: 1,
		standard: 208,
	},
	recencyPrior: {
		label: "近期升温的稳重程度",
		meaning: "相当于先放进多少起“与平常一样”的事件；越大，一两起新发越不容易把分数抬高。",
		unit: "起",
		lowest: 1,
		highest: 100,
		step: 1,
		standard: 12,
	},
	seasonPrior: {
		label: "季节因素的稳重程度",
		meaning: "相当于先放进多少起“与全年一样”的事件；越大，季节因素越接近1。",
		unit: "起",
		lowest: 1,
		highest: 100,
		step: 1,
		standard: 10,
	},
	coverageEffect: {
		label: "回执的假定作用",
		meaning: "假定人人签过回执时风险下降的比例。这是假定，不是测得的结果；设为0则回执覆盖率不影响分数。",
		unit: "",
		lowest: 0,
		highest: 0.95,
		step: 0.05,
		standard: 0.5,
	},
	repeatGrowth: {
		label: "重复受害的增幅",
		meaning: "近26周每多一起“曾发案的地址、单位或家庭再次发案”，风险增加的比例。",
		unit: "",
		lowest: 0,
		highest: 0.5,
		step: 0.001,
		standard: 0.034,
	},
	repeatCap: {
		label: "重复受害的上限",
		meaning: "重复受害最多把风险放大到多少倍。",
		unit: "倍",
		lowest: 1,
		highest: 5,
		step: 0.1,
		standard: 1.5,
	},
	rotationWeight: {
		label: "轮换力度",
		meaning: "一年没有走访的地方，优先程度增加的比例；0为不轮换，1为增加一倍。",
		unit: "",
		lowest: 0,
		highest: 5,
		step: 0.1,
		standard: 1,
	},
	coolDownWeeks: {
		label: "走访间隔",
		meaning: "走访后多少周之内不再选为重点。",
		unit: "周",
		lowest: 0,
		highest: 52,
		step: 1,
		standard: 8,
	},
} as const satisfies Record<string, Parameter>;

/** Ids of the parameters, stable for ever: settings files and recorded picks carry them. */
export type FocusParameterId = keyof typeof STANDARD;

/** A number for every parameter. */
export type FocusParameters = ParameterValues<FocusParameterId>;

/** Every parameter, in the order of the screen. Source: statistics contract, "The focus pick". */
export const FOCUS_PARAMETERS: Readonly<Record<FocusParameterId, Parameter>> = STANDARD;

/** The ids, in the order of the screen. */
export const FOCUS_PARAMETER_IDS = parameterIds(FOCUS_PARAMETERS);

/** The parameters of a station that has set none. */
export const STANDARD_FOCUS_PARAMETERS: FocusParameters = standardValues(FOCUS_PARAMETERS);
