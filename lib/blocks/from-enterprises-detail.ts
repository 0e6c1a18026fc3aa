/** One firm → its line of thirteen months, its incidents one line each, and what was held there; nobody is named. */
import { BASES } from "@/lib/analysis/bases";
import { partsOf } from "@/lib/calendar/civil";
import { rangeOf } from "@/lib/calendar/range";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { LabelContext } from "@/lib/dimensions/dimension";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import type { FirmDetail, FirmIncident, FirmMonth } from "@/lib/enterprises/detail";
import type { FirmFigures } from "@/lib/enterprises/firms";
import { dayText, fullDateText } from "@/lib/wording/dates";
import { blankText, countText, numberText, percentText, yuanText } from "@/lib/wording/numbers";
import type { ChartBlock, FigureBlock, LinesBlock, TableBlock } from "./block";
import { type EnterprisesShown, enterpriseFigure, harmFigures } from "./from-enterprises-figures";
import { dayCell, placeCell, rateCell, shrunkCell } from "./from-enterprises-words";

const FEN_PER_YUAN = 100;

function monthText({ month }: FirmMonth, at: number): string {
	const { year, month: number } = partsOf(month);
	return at === 0 || number === 1 ? `${year}年${number}月` : `${number}月`;
}

function total(counts: readonly (number | null)[]): string {
	const known = counts.filter((count) => count !== null);
	return known.length === 0
		? "不详"
		: countText(
				known.reduce((sum, count) => sum + count, 0),
				"起",
			);
}

/** Month by month beside the year before; months that the records do not reach are empty, not 0. */
export function firmMonthsChart({ enterprise, months, basis }: FirmDetail): ChartBlock {
	const { record } = BASES[basis];
	const [now, before] = [months.map(({ count }) => count), months.map(({ lastYear }) => lastYear)];
	return {
		kind: "chart",
		id: "chart.enterprises.months",
		caption: `逐月${record}`,
		shape: "line",
		categories: months.map(monthText),
		series: [
			{ name: "当月", values: now, role: "current" },
			{ name: "一年前同月", values: before, role: "last_year" },
		],
		unit: "起",
		summary: `${enterprise}近13个月${record}${total(now)}，一年前同月${total(before)}；最后一个月只到统计期末。`,
		rows: months.map(() => null),
	};
}

function incidentText({ day, category, lossFen }: FirmIncident, labels: LabelContext): string {
	const loss =
		lossFen === null ? "损失不详" : lossFen === 0 ? "未遂" : `损失${yuanText(lossFen / FEN_PER_YUAN)}`;
	const kind = labelOfValue(DIMENSIONS.fraud_category, category, labels);
	return `${partsOf(day).year}年${dayText(day)}　${kind}　${loss}`;
}

/** The incidents behind the firm's count, each a way to its masked row. */
export function firmIncidentLines({ incidents, basis }: FirmDetail, labels: LabelContext): LinesBlock {
	const { events, record } = BASES[basis];
	return {
		kind: "lines",
		id: "lines.enterprises.incidents",
		items: incidents.map((incident) => ({
			text: incidentText(incident, labels),
			rows: {
				metric: events,
				window: rangeOf(incident.day, incident.day),
				filters: [],
				event: { eventNo: incident.eventNo, ordinal: 1 },
			},
		})),
		emptyText: `统计期内没有写明该企业的${record}`,
	};
}

/** Everything held at the firm, talks and others. */
export function firmActivitiesTable({ activities }: FirmDetail): TableBlock {
	return {
		kind: "table",
		id: "table.enterprises.activities",
		caption: "讲堂与其他宣防活动",
		columns: [
			{ id: "day", label: "日期", align: "left", weight: 3 },
			{ id: "kind", label: "形式", align: "left", weight: 3 },
			{ id: "title", label: "主题", align: "left", weight: 5 },
			{ id: "reached", label: "覆盖人数", align: "right", weight: 2 },
			{ id: "team", label: "宣传队伍", align: "left", weight: 4 },
			{ id: "talk", label: "算讲堂", align: "left", weight: 2 },
		],
		rows: activities.map(({ activityNo, day, kind, title, reached, team, isTalk }) => ({
			id: activityNo,
			cells: [
				dayCell(day),
				{ text: kind ?? blankText("unknown") },
				{ text: title ?? blankText("unknown") },
				{ text: numberText(reached, { blank: "unknown" }), sort: reached },
				{ text: team ?? blankText("unknown") },
				{ text: isTalk ? "是" : "否" },
			],
		})),
		footnote: null,
		emptyText: "没有点名该企业的活动记录",
	};
}

/** Officer, adviser and pledge in one line. */
export function firmStaffText({ officer, adviser, adviserPhone, pledgeDay }: FirmFigures): string {
	const phone = adviserPhone === null ? "" : `（${adviserPhone}）`;
	return [
		`责任民警${officer ?? "未指定"}`,
		`安全顾问${adviser ?? "未指定"}${adviser === null ? "" : phone}`,
		pledgeDay === null ? "包干书未见签订日期" : `包干书${fullDateText(pledgeDay)}签订`,
	].join("；");
}

/** Incidents, losses, coverage and rate of one firm; its incidents are listed line by line, so the count leads nowhere else. */
export function firmFigureBlocks(
	board: EnterprisesBoard,
	firm: FirmFigures,
	shown: EnterprisesShown,
): readonly FigureBlock[] {
	const { coverage, frequency, incidents, losses, workers } = firm;
	const share = coverage === null ? "" : `（${numberText(coverage.part)}/${numberText(coverage.whole)}人）`;
	return [
		...harmFigures(board, { who: "职工", incidents, losses, rows: null, notes: [] }, shown),
		enterpriseFigure(board, {
			id: "firm.coverage",
			label: `回执覆盖率${share}`,
			value: coverage?.share ?? null,
			text: percentText(coverage?.share ?? null),
			rule: "研判日前365天内签过回执的不同职工÷职工人数；一人按最近一张写明单位的回执计一次",
			isAsOf: true,
		}),
		enterpriseFigure(board, {
			id: "firm.rate",
			label: `万人率（职工${numberText(workers, { blank: "unknown" })}人）`,
			value: frequency.per10k,
			text: rateCell(frequency).text,
			rule: "统计期内起数÷职工人数×10000，未折成年率",
			isAsOf: false,
			notes: [
				`收缩后（95%区间）${shrunkCell(frequency).text}`,
				`与各企业平均相比：${placeCell(frequency).text}`,
			],
		}),
	];
}
