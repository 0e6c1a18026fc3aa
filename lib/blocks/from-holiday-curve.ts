/** Daily calls of several years over each other by their distance from the festival's day: as a chart and as a table. */

import { FESTIVALS } from "@/data/holidays";
import type { HolidayAnswer } from "@/lib/analysis/holiday-answer";
import type { CurveDay, CurveLine } from "@/lib/analysis/holiday-curve";
import { addDays } from "@/lib/calendar/civil";
import { METRICS } from "@/lib/metrics";
import { dayText, fullDateText } from "@/lib/wording/dates";
import { offsetText } from "@/lib/wording/holidays";
import { numberText } from "@/lib/wording/numbers";
import type { Block, ChartBlock, ChartSeries, NoteBlock, RowsLink, TableBlock, TableCell } from "./block";

const ROLES: readonly ChartSeries["role"][] = ["current", "last_year", "two_years_ago", "three_years_ago"];

const nameOf = ({ year, isPartial }: CurveLine): string => `${year}年${isPartial ? "（不全）" : ""}`;

function linkOf({ date, count }: CurveDay, { question }: HolidayAnswer): RowsLink | null {
	if (count === null) return null;
	const window = { start: date, end: addDays(date, 1) };
	return { metric: METRICS.calls.id, window, filters: question.filters };
}

/** The role by how many years back a line lies, whichever years are left out between. */
function roleOf({ year }: CurveLine, { question }: HolidayAnswer): ChartSeries["role"] {
	return ROLES[question.holiday.year - year] ?? "three_years_ago";
}

/** One line a year; a click leads to the calls of the day in the newest year shown. */
function curveChart(answer: HolidayAnswer): ChartBlock {
	const { curve, question } = answer;
	const { festival } = question.holiday;
	const categories = curve.offsets.map((offset) => offsetText(festival, offset).replace(/天$/, ""));
	const [newest] = curve.lines;
	const said = curve.lines.map((line) => {
		const counts = line.days.map(({ count }, at) => `${categories[at]}${numberText(count)}`);
		return `${nameOf(line)}：${counts.join("、")}`;
	});
	return {
		kind: "chart",
		id: "chart.holiday.curve",
		caption: "接报警情逐日对照（起，按距节日当天的天数对齐）",
		shape: "line",
		categories,
		series: curve.lines.map((line) => ({
			name: nameOf(line),
			role: roleOf(line, answer),
			values: line.days.map(({ count }) => count),
		})),
		unit: "起",
		summary: `接报警情逐日对照。${said.join("；")}`,
		rows: (newest?.days ?? []).map((day) => linkOf(day, answer)),
	};
}

function dayCell(day: CurveDay | undefined, answer: HolidayAnswer): TableCell {
	if (day === undefined) return { text: "—", sort: null };
	return {
		text: `${numberText(day.count)}${day.isOff ? " 休" : ""}`,
		sort: day.count,
		hint: `${fullDateText(day.date)}${day.isOff ? "，放假" : ""}`,
		rows: linkOf(day, answer),
	};
}

/** The same figures, a row a day; 休 marks the days off of each year. */
function curveTable(answer: HolidayAnswer): TableBlock {
	const { curve, question } = answer;
	const { festival } = question.holiday;
	const days = curve.lines.map(({ year, day }) => `${year}年${dayText(day)}`);
	return {
		kind: "table",
		id: "table.holiday.curve",
		caption: "逐日对照表（起）",
		columns: [
			{ id: "offset", label: "距节日当天", align: "left", weight: 2 },
			...curve.lines.map((line) => ({
				id: String(line.year),
				label: nameOf(line),
				align: "right" as const,
				weight: 2,
			})),
		],
		rows: curve.offsets.map((offset, at) => ({
			id: String(offset),
			cells: [
				{ text: offsetText(festival, offset), sort: offset },
				...curve.lines.map(({ days: own }) => dayCell(own[at], answer)),
			],
		})),
		footnote: `${festival === "spring_festival" ? "正月初一" : FESTIVALS[festival].zh}当天：${days.join("、")}；“休”为当年放假日；“—”为没有记录或尚未结束的日子。`,
		emptyText: "没有记录",
	};
}

/** Which years the curve leaves out. */
function leftNote({ curve, question }: HolidayAnswer): readonly NoteBlock[] {
	const { year } = question.holiday;
	const ahead = curve.left.includes(year) ? [`${year}年尚未到节前7天或没有记录`] : [];
	const earlier = curve.left.filter((one) => one !== year);
	const parts = [...ahead, ...(earlier.length === 0 ? [] : [`${earlier.join("、")}年没有记录`])];
	return parts.length === 0
		? []
		: [{ kind: "note", id: "note.holiday.curve", text: `${parts.join("；")}，未列入。`, tone: "plain" }];
}

/** Chart, years left out, table; one note where no year is recorded. */
export function curveBlocks(answer: HolidayAnswer): readonly Block[] {
	if (answer.curve.lines.length === 0)
		return [{ kind: "note", id: "note.holiday.curve", text: "各年同节前后都没有记录。", tone: "plain" }];
	return [curveChart(answer), ...leftNote(answer), curveTable(answer)];
}
