/** What the cells of a seal are called: every part of a scheme, of its figures and of its sheet in the words of the sheet. */
import { MEASURES, REACHES, TALLIES } from "./input";

const labels = (of: Readonly<Record<string, { readonly label: string } | string>>) =>
	Object.fromEntries(
		Object.entries(of).map(([id, word]) => [id, typeof word === "string" ? word : word.label]),
	);

/** Field → word; a field without one is called by its own name, so that no cell is ever without any. */
const FIELDS: Readonly<Record<string, string>> = {
	...labels(MEASURES),
	...labels(REACHES),
	...labels(TALLIES),
	asOf: "取数日",
	attempts: "未遂不计",
	attribution: "归属口径",
	base: "同期",
	below: "基数低于",
	blueFrom: "蓝色起点",
	caseBasis: "案件口径",
	categories: "不计类别",
	clauses: "条款",
	colours: "颜色",
	cutOff: "数据截至",
	each: "每件分值",
	end: "结束（不含当日）",
	escalation: "递进措施",
	events: "依据的数",
	exclusions: "不计入",
	fallPercent: "降幅",
	fullMarks: "满分",
	id: "编号",
	isExample: "示例",
	isOfYear: "为应取年份",
	kind: "种类",
	least: "最低分",
	measure: "指标",
	measures: "指标",
	most: "最高分",
	name: "名称",
	now: "本期",
	outsiders: "镇外受害人不计",
	partial: "未达标得分",
	peers: "比较范围",
	people: "人数",
	perFall: "每降1%",
	perRise: "每升1%",
	phi: "离散系数",
	points: "分值",
	pointsPerEvent: "每起分值",
	population: "人口数",
	reach: "覆盖指标",
	reached: "已覆盖人数",
	reaches: "覆盖",
	recorded: "记录完整性",
	redInARow: "连续红色次数",
	risen: "零基数上升",
	rule: "处理办法",
	smallBase: "小基数",
	start: "起始",
	stillZero: "零基数持平",
	tallies: "加减分项",
	tally: "计数指标",
	targetPercent: "目标百分比",
	title: "标题",
	version: "版本",
	weight: "权重",
	window: "本期时段",
	year: "年份",
	yellowFrom: "黄色起点",
	zeroBase: "零基数",
};

/** The word of a field. */
export function fieldWord(field: string): string {
	return Object.hasOwn(FIELDS, field) ? (FIELDS[field] ?? field) : field;
}

/** Rows of cells that belong to no village, and the columns of a village's results; written into workbooks, so stable for ever. */
export const SEAL_ROWS = {
	scheme: "考核办法",
	period: "考核时段",
	list: "村居名单",
	sheet: "考核表",
	outside: "镇外",
	unknown: "村居不详",
} as const;

/** Columns of a village's results. */
export const SEAL_COLUMNS = {
	points: "得分",
	formula: "算式",
	note: "说明",
	ceiling: "合计封顶",
	total: "合计",
	totalNote: "合计说明",
	rank: "名次",
	unranked: "不宜排名",
	colour: "颜色",
	per10k: "万人发案",
	adjustment: "裁定",
	warning: "提示",
} as const;
