/** Synthetic but complete reports: a day with two calls, and a month with 23 tables; every person and place is invented. */
import type { BlockComparison, ChartBlock, FigureBlock, LinesBlock, TableBlock } from "@/lib/blocks/block";
import type { ReportDocument, ReportSection } from "@/lib/report/document";
import type { Verdict } from "@/lib/statistics/verdict";
import { changePhrase, changeWords, type Unit, valueText, verdictWord } from "@/lib/wording/change";
import { percentText, yuanFigure } from "@/lib/wording/numbers";

const DIMENSIONS: readonly (readonly [string, string, "起" | "人", readonly string[]])[] = [
	["victim_gender", "性别", "人", ["女", "男"]],
	["victim_age_band", "年龄段", "人", ["18以下", "18–24", "25–30", "31–40", "41–50", "51–60", "61及以上"]],
	[
		"victim_occupation",
		"职业",
		"人",
		["企业务工", "公司职员", "个体私营", "财会", "学生", "骑手快递等新业态"],
	],
	["victim_education", "文化程度", "人", ["小学及以下", "初中", "高中中专", "大专", "本科及以上"]],
	["victim_hukou_origin", "户籍来源", "人", ["本镇", "本市其他", "本省其他", "甲省", "乙省", "丙自治区"]],
	["victim_residency_type", "人口属性", "人", ["户籍常住", "非户籍常住", "流动", "过境"]],
	["victim_village", "居住村居", "人", ["示例一村", "示例二村", "溪口社区", "东山头村", "西畈村", "辖区外"]],
	["victim_employer_zone", "企业园区", "人", ["一期工业区", "二期工业区", "五金科创园", "非企业"]],
	["victim_marital_status", "婚姻家庭", "人", ["未婚", "已婚", "离异丧偶", "独居老人"]],
	["victim_prior_history", "被骗史", "人", ["首次", "本人曾被骗", "关系人曾被骗"]],
	["victim_prevention_reach", "宣防触达", "人", ["未触达", "30天以内", "31–90天", "90天以上", "仅企业集中"]],
	["victim_shield_status", "反诈防护", "人", ["双装", "仅APP", "仅金钟罩", "已装未开预警", "未装"]],
	[
		"fraud_category",
		"诈骗类别",
		"起",
		["刷单返利类", "虚假网络投资理财类", "冒充电商物流客服类", "虚假购物、服务类", "冒充公检法及政府机关类"],
	],
	[
		"fraud_subtype",
		"手法子类",
		"起",
		["兼职点赞做任务", "假冒快递理赔", "荐股群", "二手交易押金", "注销贷款账户"],
	],
	["contact_channel", "引流渠道", "起", ["电话（境外）", "短信", "微信", "短视频直播", "购物二手平台"]],
	["scam_medium", "涉诈工具", "起", ["屏幕共享会议", "涉诈APP", "涉诈网站", "聊天软件", "纯通话"]],
	["payment_channel", "资金通道", "起", ["网银手机银行", "微信", "支付宝", "柜面ATM", "数字人民币"]],
	["loss_band", "损失金额段", "起", ["未遂", "3千以下", "3千–1万", "1–5万", "5–10万", "10–20万", "20–50万"]],
	["transfer_count_band", "转账笔数", "起", ["0", "1", "2–3", "4–9", "10及以上"]],
	["occur_hour_band", "发案时段", "起", ["0–6", "6–9", "9–12", "12–14", "14–18", "18–21", "21–24"]],
	["day_type", "日期类型", "起", ["工作日", "周末", "法定假日", "补班日", "节前3日", "节后3日"]],
	[
		"report_delay_band",
		"报案时延",
		"起",
		["5分以内", "30分以内", "2时以内", "24时以内", "72时以内", "72时以上"],
	],
	["intervention_status", "预警止付状态", "起", ["有预警未阻断", "无预警已止付", "无预警止付失败", "未止付"]],
];

/** A repeatable stream of whole numbers below a limit (Lehmer's generator). */
function stream(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
}

function verdictFor(base: number, now: number): Verdict {
	if (base + now < 10) return "too_few";
	if (now >= 2 * base) return "clear_rise";
	return base >= 2 * now ? "clear_fall" : "within_noise";
}

function comparison(label: "同比" | "环比", now: number, base: number | null, unit: Unit): BlockComparison {
	const verdict = base === null || unit === "元" ? null : verdictFor(base, now);
	return {
		label,
		base,
		phrase: base === null ? "对比时段早于数据起点，不作比较" : changePhrase({ base, now }, { unit }),
		verdict,
		verdictWord: verdict === null ? null : verdictWord(verdict),
		tone: "none",
		interval: null,
	};
}

type FigureRow = readonly [
	id: string,
	label: string,
	unit: Unit,
	counts: readonly (number | null)[],
	notes: string[],
];

function figure([
	id,
	label,
	unit,
	[now = null, lastYear = null, previous = null],
	notes,
]: FigureRow): FigureBlock {
	return {
		kind: "figure",
		id: `figure.${id}`,
		label,
		value: now,
		text: valueText(now, unit),
		comparisons: [comparison("同比", now ?? 0, lastYear, unit), comparison("环比", now ?? 0, previous, unit)],
		provenance: { rule: `${label}的口径`, window: "统计时段", cutOff: null },
		rows: null,
		notes,
	};
}

function changeText(now: number, base: number | null, unit: "起" | "人"): string {
	return base === null ? "—" : `${base} · ${changeWords({ base, now }, { unit })}`;
}

function dimensionTable(
	[id, label, unit, values]: (typeof DIMENSIONS)[number],
	pick: (below: number) => number,
): TableBlock {
	const rows = [...values, "不详"].map((value) => ({
		value,
		now: pick(24),
		lastYear: pick(24),
		previous: pick(24),
		loss: pick(9_000_000) / 10,
	}));
	const total = rows.reduce((sum, row) => sum + row.now, 0);
	const unknown = rows.at(-1)?.now ?? 0;
	return {
		kind: "table",
		id: `table.${id}`,
		caption: label,
		columns: [
			{ id: "value", label, align: "left", weight: 5 },
			{ id: "count", label: unit === "人" ? "人数" : "起数", align: "right", weight: 2 },
			{ id: "share", label: "占比", align: "right", weight: 2 },
			{ id: "lastYear", label: "同比", align: "right", weight: 4 },
			{ id: "previous", label: "环比", align: "right", weight: 4 },
			{ id: "verdict", label: "研判", align: "left", weight: 3 },
			{ id: "loss", label: "损失(万元)", align: "right", weight: 3 },
		],
		rows: rows.map((row) => ({
			id: row.value,
			cells: [
				{ text: row.value },
				{ text: String(row.now), sort: row.now },
				{ text: percentText(total === 0 ? null : row.now / total) },
				{ text: changeText(row.now, row.lastYear, unit), tone: "worse" },
				{ text: changeText(row.now, row.previous, unit) },
				{ text: `${row.now > 20 ? "★" : ""}${verdictWord(verdictFor(row.lastYear, row.now))}` },
				{ text: yuanFigure(row.loss, "wan") },
			],
		})),
		footnote: `识别率${percentText(total === 0 ? null : (total - unknown) / total)}（不详${unknown}${unit}）；${label}取自登记栏目，未登记的按身份证件或案情简述推定`,
		emptyText: "统计期内无数据",
	};
}

function overviewTable(pick: (below: number) => number): TableBlock {
	return {
		kind: "table",
		id: "table.overview",
		caption: "23维一览",
		columns: [
			{ id: "dimension", label: "维度", align: "left", weight: 3 },
			{ id: "coverage", label: "识别率", align: "right", weight: 2 },
			{ id: "values", label: "分布", align: "left", weight: 12 },
		],
		rows: DIMENSIONS.map(([id, label, , values]) => {
			const known = pick(3);
			const first = pick(values.length);
			const found = Array.from({ length: known }, (_, at) => values[(first + at) % values.length]);
			return {
				id,
				cells: [
					{ text: label },
					{ text: percentText(known / 2) },
					{ text: known === 0 ? "—" : found.map((value) => `${value}：1`).join("、") },
				],
			};
		}),
		footnote: "受害人维度按人计，案件维度按起计；识别率为能确定取值的占比",
		emptyText: "统计期内无数据",
	};
}

function dimensionChart(id: string, shape: "bar" | "row", pick: (below: number) => number): ChartBlock {
	const found = DIMENSIONS.find(([name]) => name === id) ?? DIMENSIONS[0]!;
	const [, label, unit, values] = found;
	const current = values.map(() => pick(20));
	return {
		kind: "chart",
		id: `chart.${id}`,
		caption: `${label}（${unit}）`,
		shape,
		categories: values,
		series: [
			{ name: "本期", role: "current", values: current },
			{ name: "去年同期", role: "last_year", values: values.map(() => pick(20)) },
		],
		unit,
		summary: `${label}：${values.map((value, at) => `${value}${current[at]}`).join("、")}`,
		rows: values.map(() => null),
	};
}

function trendChart(labels: readonly string[], most: number, pick: (below: number) => number): ChartBlock {
	const current = labels.map(() => pick(most));
	return {
		kind: "chart",
		id: "chart.trend",
		caption: "接报警情走势（起）",
		shape: "line",
		categories: labels,
		series: [
			{ name: "本年", role: "current", values: current },
			{ name: "上年同期", role: "last_year", values: labels.map((_, at) => (at < 2 ? null : pick(most))) },
		],
		unit: "起",
		summary: `接报警情走势：${labels.map((label, at) => `${label}${current[at]}`).join("、")}`,
		rows: labels.map(() => null),
	};
}

const lines = (id: string, texts: readonly string[], emptyText: string): LinesBlock => ({
	kind: "lines",
	id,
	items: texts.map((text) => ({ text, rows: null })),
	emptyText,
});

function report(
	fields: Pick<ReportDocument, "title" | "subtitle" | "period" | "window" | "comparisons">,
	sections: readonly ReportSection[],
): ReportDocument {
	return {
		kind: "brief",
		station: "示例派出所",
		asOf: "2026-05-11",
		basis: "calls",
		against: null,
		figures: [],
		breakdowns: [],
		crossTabs: [],
		blocks: sections.flatMap(({ blocks }) => blocks),
		sections,
		footnotes: FOOTNOTES,
		isDemo: false,
		ruleVersion: "2026.11-1",
		...fields,
	};
}

const FOOTNOTES = [
	"接报警情：按报警时间统计的电信网络诈骗警情（确认性质优先，无确认性质按原始性质），同一警情编号计1起；不含无效、重复警情和非电诈警情。",
	"立案：按立案时间统计的电信网络诈骗案件，同一案件编号计1起；不含并案、撤案和未立案件。",
	"涉案损失：按报警时间统计的电诈警情中已知损失之和；损失不详的不按0计。",
	"“明显上升/下降”指95%置信区间不含不变；“波动范围内”指可能只是偶然波动；两期合计不足10起的标“样本不足”。区间已按本单位周际波动（离散系数φ=1.32）放宽；★为全部行一并检验后仍成立的变化。",
	"数据截至2026年5月11日07:32；来源：警情导出_0511.xls（1,204行）、案件导出_0511.csv（388行）。",
	"规则版本2026.11-1。",
];
const TO_DO_NOTE = {
	kind: "note",
	id: "note.todo",
	text: "预警未反馈、止付到期和回执命中三项待办尚未接入。",
	tone: "warning",
} as const;

const DAYS = Array.from({ length: 14 }, (_, at) => `${at < 4 ? 4 : 5}月${at < 4 ? at + 27 : at - 3}日`);
const MONTHS = Array.from({ length: 13 }, (_, at) => {
	const month = ((at + 3) % 12) + 1;
	return month === 1 || at === 0 ? `${at === 0 ? 2025 : 2026}年${month}月` : `${month}月`;
});

/** A morning briefing of a day with two calls: small figures, empty lists, one overview table. */
export function dailyReport(): ReportDocument {
	const pick = stream(11);
	return report(
		{
			title: "示例派出所反诈研判晨报",
			subtitle: "2026年5月11日 周一　统计时段：2026年5月10日",
			period: "day:2026-05-10",
			window: { start: "2026-05-10", end: "2026-05-10", days: 1, label: "2026年5月10日" },
			comparisons: {
				previous: { start: "2026-05-09", end: "2026-05-09", days: 1, label: "2026年5月9日" },
				lastYear: null,
			},
		},
		[
			{
				id: "situation",
				heading: "总体情况",
				blocks: [
					figure(["calls", "接报警情", "起", [2, 3, 1], ["不计入：无效警情1起"]]),
					figure(["cases", "立案", "起", [1, null, 0], ["近期警情可能尚未立案，数字会继续增加"]]),
					figure(["loss", "涉案损失", "元", [36340, 0, 3634.5], []]),
					{
						kind: "text",
						id: "text.situation",
						text: "5月10日（周日），接报电信网络诈骗警情2起，环比上升100.0%（1起→2起，样本不足），同比下降33.3%（3起→2起，样本不足）；立案1起；涉案损失3.63万元（另有1起损失不详）。",
					},
					trendChart(DAYS, 5, pick),
				],
			},
			{
				id: "calls",
				heading: "警情摘要",
				blocks: [
					lines(
						"lines.calls",
						[
							"5月10日 09:14　刷单返利类，兼职点赞做任务，女，25–30岁，企业务工，住示例二村，损失3.63万元",
							"5月10日 21:40　冒充电商物流客服类，假冒快递理赔，男，18–24岁，学生，住溪口社区",
						],
						"统计期内无电信网络诈骗警情。",
					),
				],
			},
			{
				id: "movers",
				heading: "突出变化",
				blocks: [
					{ kind: "text", id: "text.features", text: "统计期内警情较少或要素缺失较多，各维度不作归纳。" },
					lines("lines.movers", [], "23个维度逐项检验后，没有超出波动范围的变化（假发现率控制在10%）。"),
				],
			},
			{
				id: "todo",
				heading: "待办事项",
				blocks: [
					lines("lines.todo", ["1起未写明诈骗类别，请核实后补录。"], "没有需要跟进的事项。"),
					TO_DO_NOTE,
				],
			},
			{
				id: "charts",
				heading: "结构分布",
				blocks: [{ kind: "note", id: "note.charts", text: "统计期内没有可绘图的数据。", tone: "plain" }],
			},
			{ id: "dimensions", heading: "23维分析", blocks: [overviewTable(pick)] },
		],
	);
}

/** A monthly report with every kind of block, four charts and 23 tables. */
export function monthlyReport(): ReportDocument {
	const pick = stream(20260511);
	const calls = Array.from({ length: 31 }, (_, at) =>
		at === 30
			? "另有16起，见明细。"
			: `4月${at + 1}日 ${String(8 + (at % 12)).padStart(2, "0")}:05　${DIMENSIONS[12]![3][at % 5]}，${at % 2 === 0 ? "女" : "男"}，25–30岁，企业务工，住${DIMENSIONS[6]![3][at % 6]}，损失${valueText(1200 * (at + 1), "元")}`,
	);
	return report(
		{
			title: "示例派出所反诈研判月报",
			subtitle: "2026年5月11日 周一　统计时段：2026年4月1日至4月30日",
			period: "month:2026-04",
			window: { start: "2026-04-01", end: "2026-04-30", days: 30, label: "2026年4月1日至4月30日" },
			comparisons: {
				previous: { start: "2026-03-01", end: "2026-03-31", days: 31, label: "2026年3月1日至3月31日" },
				lastYear: { start: "2025-04-01", end: "2025-04-30", days: 30, label: "2025年4月1日至4月30日" },
			},
		},
		[
			{
				id: "situation",
				heading: "总体情况",
				blocks: [
					figure([
						"calls",
						"接报警情",
						"起",
						[46, 70, 51],
						["剔除的警情列在“不计入”清单中", "不计入：无效警情3起、重复警情2起、非电诈警情117起"],
					]),
					figure(["cases", "立案", "起", [12, 23, 19], ["近期警情可能尚未立案，数字会继续增加"]]),
					figure(["solved", "破案", "起", [7, 2, 0], ["与“统计期内立案中已破的”是两个不同的数"]]),
					figure(["victims", "受害人", "人", [47, 71, 51], []]),
					figure(["loss", "涉案损失", "元", [1_836_340, 2_512_307.5, 1_176_000], ["个别大额案件会左右总额"]]),
					figure(["special_cases", "20万元以上", "起", [2, 3, 0], ["损失不详的不在其中"]]),
					{
						kind: "text",
						id: "text.situation",
						text: "4月1日至4月30日，接报电信网络诈骗警情46起，环比下降9.8%（51起→46起，波动范围内），同比下降34.3%（70起→46起，明显下降）；立案12起，环比下降36.8%（19起→12起，波动范围内），同比下降47.8%（23起→12起，波动范围内）；涉案损失183.63万元（另有5起损失不详）；破案7起。",
					},
					{
						kind: "text",
						id: "text.year",
						text: "今年以来（1月1日至4月30日），接报电信网络诈骗警情181起，同比下降28.2%（252起→181起，明显下降）；立案60起，同比下降31.0%（87起→60起，明显下降）；涉案损失612.4万元，同比下降21.8%（783.1万元→612.4万元）。警情、立案实现“双下降”。\n请各警务区据此调整宣防重点。",
					},
					trendChart(MONTHS, 80, pick),
				],
			},
			{
				id: "calls",
				heading: "警情摘要",
				blocks: [lines("lines.calls", calls, "统计期内无电信网络诈骗警情。")],
			},
			{
				id: "movers",
				heading: "突出变化",
				blocks: [
					{
						kind: "text",
						id: "text.features",
						text: "从要素看，类别以刷单返利类居多（19起，占41.3%）；受害人以女性居多（29人，占61.7%）；职业以企业务工居多（24人，占51.1%）；居住地以示例二村居多（12人，占25.5%）。",
					},
					lines(
						"lines.movers",
						[
							"诈骗类别·刷单返利类：同比上升137.5%（8起→19起，明显上升），95%区间 +4%…+443%",
							"居住村居·示例二村：同比上升300%（3人→12人，明显上升），95%区间 +13%…+1,318%",
						],
						"没有超出波动范围的变化。",
					),
				],
			},
			{
				id: "todo",
				heading: "待办事项",
				blocks: [
					lines(
						"lines.todo",
						[
							"损失20万元以上警情2起，请逐案跟进止付和回访。",
							"3起未写明诈骗类别，请核实后补录。",
							"导入时有4行未能读入，请在“数据导入”中查看原因并修正后重新导入。",
						],
						"没有需要跟进的事项。",
					),
					TO_DO_NOTE,
				],
			},
			{
				id: "charts",
				heading: "结构分布",
				blocks: [
					dimensionChart("fraud_category", "row", pick),
					dimensionChart("occur_hour_band", "bar", pick),
					dimensionChart("victim_age_band", "bar", pick),
					dimensionChart("victim_village", "row", pick),
				],
			},
			{
				id: "dimensions",
				heading: "23维分析",
				blocks: DIMENSIONS.map((dimension) => dimensionTable(dimension, pick)),
			},
		],
	);
}
