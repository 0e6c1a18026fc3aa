/** One firm → its line of thirteen months, its incidents one line each, and what was held there; nobody is named. */
import { BASES } from "@/lib/analysis/bases";
import { partsOf } from "@/lib/calendar/civil";
import { rangeOf } from "@/lib/calendar/range";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { LabelContext } from "@/lib/dimensions/dimension";
import type { FirmDetail, FirmIncident, FirmMonth } from "@/lib/enterprises/detail";
import type { FirmFigures } from "@/lib/enterprises/firms";
import { dayText, fullDateText } from "@/lib/wording/dates";
import { blankText, countText, numberText, yuanText } from "@/lib/wording/numbers";
import type { ChartBlock, LinesBlock, TableBlock } from "./block";
import { dayCell } from "./from-enterprises-words";

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
