/** The same festival in the last years, and January and February together where 春节 moves between them. */
import type { HolidayAnswer, SpringAnswer, YearAnswer } from "@/lib/analysis/holiday-answer";
import type { FigureAgainst, WindowFigure } from "@/lib/analysis/holiday-figures";
import type { Filter } from "@/lib/analysis/question";
import { partsOf } from "@/lib/calendar/civil";
import { festivalDay } from "@/lib/calendar/festivals";
import { dayCount } from "@/lib/calendar/range";
import { fullDateText, fullRangeText, shortDateText } from "@/lib/wording/dates";
import { numberText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { againstCell, figureCell, perDayCell } from "./from-holiday-cells";

const of = (figures: readonly WindowFigure[], id: WindowFigure["metric"]["id"]): WindowFigure | undefined =>
	figures.find(({ metric }) => metric.id === id);

/** Cells of a metric; — where the year has no figures. */
function cellOf(
	figures: readonly WindowFigure[],
	id: WindowFigure["metric"]["id"],
	filters: readonly Filter[],
): TableCell {
	const figure = of(figures, id);
	return figure === undefined ? { text: "—", sort: null } : figureCell(figure, filters);
}

function dayCell(figures: readonly WindowFigure[], id: WindowFigure["metric"]["id"]): TableCell {
	const figure = of(figures, id);
	return figure === undefined ? { text: "—", sort: null } : perDayCell(figure);
}

/** The days off of a year with what is special about them. */
function boundsCell({ holiday, over }: YearAnswer): TableCell {
	if (holiday === null) return { text: "放假安排未收录" };
	const notes = [
		holiday.isProvisional ? "安排未公布，暂计" : null,
		over === null ? "尚未开始" : over.end < holiday.range.end ? `已过${dayCount(over)}天` : null,
	].filter((note) => note !== null);
	return { text: `${fullRangeText(holiday.range)}${notes.length === 0 ? "" : `（${notes.join("，")}）`}` };
}

function verdictCell(
	own: WindowFigure | undefined,
	{ against, figures }: YearAnswer,
	isOwn: boolean,
): TableCell {
	if (isOwn) return { text: "本期" };
	if (figures.length === 0 || own === undefined) return { text: "无可比数据" };
	return against === null ? { text: "假期未结束，不作比较" } : againstCell(own, against);
}

/** The days off of this year and of the three before, and how this year's calls stand against each. */
export function yearsTable({ years, question }: HolidayAnswer): TableBlock {
	const { filters, holiday } = question;
	const own = of(years.find(({ year }) => year === holiday.year)?.figures ?? [], "calls");
	return {
		kind: "table",
		id: "table.holiday.years",
		caption: "历年放假期间",
		columns: [
			{ id: "year", label: "年份", align: "left", weight: 2 },
			{ id: "bounds", label: "放假时段", align: "left", weight: 5 },
			{ id: "days", label: "天数", align: "right", weight: 2 },
			{ id: "calls", label: "接报警情", align: "right", weight: 2 },
			{ id: "callsDay", label: "日均", align: "right", weight: 2 },
			{ id: "cases", label: "立案", align: "right", weight: 2 },
			{ id: "casesDay", label: "日均", align: "right", weight: 2 },
			{ id: "loss", label: "涉案损失", align: "right", weight: 3 },
			{ id: "verdict", label: "本年警情比该年", align: "left", weight: 5 },
		],
		rows: years.map((one) => ({
			id: String(one.year),
			cells: [
				{ text: `${one.year}年`, sort: one.year },
				boundsCell(one),
				{ text: numberText(one.holiday === null ? null : dayCount(one.holiday.range)) },
				cellOf(one.figures, "calls", filters),
				dayCell(one.figures, "calls"),
				cellOf(one.figures, "cases", filters),
				dayCell(one.figures, "cases"),
				cellOf(one.figures, "loss", filters),
				verdictCell(own, one, one.year === holiday.year),
			],
		})),
		footnote: "各年放假天数不同的，按日均比较；记录起点之前的年份不列数字，只记录了一部分的年份不作比较。",
		emptyText: "没有可列的年份。",
	};
}

/** How one metric moved; — for the year asked for. */
function springCell(own: WindowFigure | undefined, against: FigureAgainst | undefined): TableCell {
	return own === undefined || against === undefined ? { text: "本期" } : againstCell(own, against);
}

/** January and February together of this year and of the three before; nothing to list before they begin. */
export function springTable({ spring, question }: HolidayAnswer): TableBlock {
	const { filters } = question;
	const own = spring[0]?.figures ?? [];
	const change = ({ against }: SpringAnswer, id: WindowFigure["metric"]["id"]) =>
		springCell(
			of(own, id),
			against.find(({ base }) => base.metric.id === id),
		);
	return {
		kind: "table",
		id: "table.holiday.spring",
		caption: "1月、2月合计",
		columns: [
			{ id: "year", label: "年份", align: "left", weight: 2 },
			{ id: "spring", label: "正月初一", align: "left", weight: 2 },
			{ id: "window", label: "时段", align: "left", weight: 4 },
			{ id: "calls", label: "接报警情", align: "right", weight: 2 },
			{ id: "callsChange", label: "本年警情比该年", align: "left", weight: 4 },
			{ id: "cases", label: "立案", align: "right", weight: 2 },
			{ id: "casesChange", label: "本年立案比该年", align: "left", weight: 4 },
			{ id: "loss", label: "涉案损失", align: "right", weight: 3 },
			{ id: "lossChange", label: "本年损失比该年", align: "left", weight: 4 },
		],
		rows: spring.map((one) => {
			const { year } = partsOf(one.window.start);
			const day = festivalDay("spring_festival", year);
			return {
				id: String(year),
				cells: [
					{ text: `${year}年`, sort: year },
					{ text: day === null ? "—" : shortDateText(day), hint: day === null ? "" : fullDateText(day) },
					{ text: fullRangeText(one.window) },
					cellOf(one.figures, "calls", filters),
					change(one, "calls"),
					cellOf(one.figures, "cases", filters),
					change(one, "cases"),
					cellOf(one.figures, "loss", filters),
					change(one, "loss"),
				],
			};
		}),
		footnote: "春节在1月、2月之间移动，单月同比会错位，两月合并后可比。闰年2月多一天的，按日均比较。",
		emptyText: "该年1月尚未开始。",
	};
}
