/** A holiday's days off as figures, and its three parts beside last year's, by the festival's day and by the days off. */
import type { HolidayAnswer, PhaseAnswer, PhaseFigure } from "@/lib/analysis/holiday-answer";
import type { FigureAgainst, WindowFigure } from "@/lib/analysis/holiday-figures";
import type { Filter } from "@/lib/analysis/question";
import { dateOfMoment } from "@/lib/base/civil";
import { COMPARISONS } from "@/lib/calendar/comparisons";
import { HOLIDAY_PHASES } from "@/lib/calendar/festival-blocks";
import { type DateRange, dayCount } from "@/lib/calendar/range";
import { intervalPhrase, valueText, verdictWord } from "@/lib/wording/change";
import { dayCountText, fullDateText, fullRangeText, rangeText } from "@/lib/wording/dates";
import { perDayText } from "@/lib/wording/holidays";
import { numberText } from "@/lib/wording/numbers";
import type { BlockComparison, FigureBlock, TableBlock, TableCell, TableColumn } from "./block";
import { toneOf } from "./comparison";
import {
	absenceText,
	againstCell,
	changeText,
	figureCell,
	figureText,
	perDayCell,
	rowsOfFigure,
	shownIn,
} from "./from-holiday-cells";

const SIDES = {
	aligned: COMPARISONS.last_festival,
	daysOff: COMPARISONS.last_festival_days_off,
} as const;
type Side = keyof typeof SIDES;

const isSame = (one: DateRange | null, other: DateRange | null): boolean =>
	one?.start === other?.start && one?.end === other?.end;

/** The ways of comparing that differ for these parts: only one where both give the same windows throughout. */
function sidesOf(phases: readonly Pick<PhaseAnswer, "aligned" | "daysOff">[]): readonly Side[] {
	return phases.every(({ aligned, daysOff }) => isSame(aligned, daysOff))
		? ["aligned"]
		: ["aligned", "daysOff"];
}

function comparisonOf(now: WindowFigure, against: FigureAgainst | null, side: Side): BlockComparison {
	const label = SIDES[side].label.zh;
	const comparison = against?.comparison ?? null;
	if (against === null || !against.isComparable) {
		const why = against === null ? "没有可比的时段" : absenceText(now, against);
		return { label, base: null, phrase: why, verdict: null, verdictWord: null, tone: "none", interval: null };
	}
	const { metric } = now;
	const verdict = comparison?.verdict ?? null;
	const values = `${figureText(against.base)}→${figureText(now)}`;
	const days = dayCount(against.base.window);
	const lengths = days === dayCount(now.window) ? "" : `，${days}天→${dayCount(now.window)}天`;
	return {
		label,
		base: shownIn(metric, against.base.value),
		phrase: `${changeText(now, against.base)}（${values}${lengths}）`,
		verdict,
		verdictWord: verdict === null ? null : verdictWord(verdict),
		tone: toneOf(verdict, metric.riseIs),
		interval: comparison === null ? null : intervalPhrase(comparison),
	};
}

function figureBlock(figure: PhaseFigure, answer: HolidayAnswer, sides: readonly Side[]): FigureBlock {
	const { now } = figure;
	const { latestReport } = answer.span;
	const { metric, window, unknown } = now;
	const shown = shownIn(metric, now.value);
	return {
		kind: "figure",
		id: `figure.holiday.${metric.id}`,
		label: `假期${metric.label.zh}`,
		value: shown,
		text: figureText(now),
		comparisons: [
			{
				label: "日均",
				base: now.reach === "whole" ? shown : null,
				phrase:
					now.reach === "whole" ? perDayText(shown, dayCount(window), metric.unit) : "数据不完整，不作平均",
				verdict: null,
				verdictWord: null,
				tone: "none",
				interval: null,
			},
			...sides.map((side) => comparisonOf(now, figure[side], side)),
		],
		provenance: {
			rule: metric.rule,
			window: fullRangeText(window),
			cutOff:
				latestReport === null
					? null
					: `${fullDateText(dateOfMoment(latestReport))} ${latestReport.slice(11, 16)}`,
		},
		rows: rowsOfFigure(now, answer.question.filters),
		notes: [metric.watch, unknown > 0 ? `另有${valueText(unknown, "起")}不详` : null].filter(
			(note) => note !== null,
		),
	};
}

/** One figure a metric over the days off that are over; none before the first is. */
export function holidayFigures(answer: HolidayAnswer): readonly FigureBlock[] {
	const during = answer.phases.find(({ phase }) => phase === "during");
	if (during === undefined) return [];
	const sides = sidesOf([during]);
	return during.figures.map((figure) => figureBlock(figure, answer, sides));
}

const windowText = (window: DateRange | null): string =>
	window === null ? "—" : `${fullRangeText(window)}（${dayCountText(window)}）`;

/** The windows of every part, in full: what is compared with what. */
export function windowsTable({ phases }: HolidayAnswer): TableBlock {
	const sides = sidesOf(phases);
	return {
		kind: "table",
		id: "table.holiday.windows",
		caption: "对照时段",
		columns: [
			{ id: "phase", label: "阶段", align: "left", weight: 2 },
			{ id: "now", label: "本期", align: "left", weight: 5 },
			...sides.map((side) => ({
				id: side,
				label: SIDES[side].label.zh,
				align: "left" as const,
				weight: 5,
			})),
		],
		rows: phases.map((one) => ({
			id: one.phase,
			cells: [
				{ text: HOLIDAY_PHASES[one.phase].zh },
				{ text: `${windowText(one.whole)}${remarkOf(one)}` },
				...sides.map((side) => ({ text: windowText(one[side]) })),
			],
		})),
		footnote:
			sides.length === 1
				? "上年同节：按距节日当天（春节为正月初一）的天数逐日对齐；与上年放假时段及其前后7天相同。"
				: "上年同节：按距节日当天（春节为正月初一）的天数逐日对齐，天数相同；上年假期：上年放假时段及其前后7天，天数不同时比日均。",
		emptyText: "",
	};
}

/** What part of it is over, where not all is. */
function remarkOf({ whole, over }: PhaseAnswer): string {
	if (over === null) return "，尚未开始";
	return isSame(whole, over) ? "" : `，已过${dayCount(over)}天，按已过的天数比较`;
}

const CAPTIONS: Readonly<Record<Side, string>> = {
	aligned: "比上年同节：按距节日当天的天数对齐",
	daysOff: "比上年假期：按放假时段对齐",
};

function sideColumns(side: Side): readonly TableColumn[] {
	const label = SIDES[side].label.zh;
	return [
		{ id: side, label, align: "right", weight: 2 },
		{ id: `${side}.day`, label: "日均", align: "right", weight: 2 },
		{ id: `${side}.change`, label: `比${label}`, align: "left", weight: 5 },
	];
}

function phaseCells(figure: PhaseFigure, side: Side, filters: readonly Filter[]): readonly TableCell[] {
	const own = [figureCell(figure.now, filters), perDayCell(figure.now)];
	const against = figure[side];
	if (against === null) return [...own, { text: "—" }, { text: "—" }, { text: "没有可比的时段" }];
	return [
		...own,
		figureCell(against.base, filters),
		perDayCell(against.base),
		againstCell(figure.now, against),
	];
}

/**
 * Every part and metric, total and average by the day, beside last year's: a table for each way of comparing that gives
 * windows of its own.
 */
export function phaseTables(answer: HolidayAnswer): readonly TableBlock[] {
	return sidesOf(answer.phases).map((side) => phaseTable(answer, side));
}

function phaseTable({ phases, question, facts }: HolidayAnswer, side: Side): TableBlock {
	const phi = `警情${numberText(facts.phi.calls, { decimals: 2 })}、立案${numberText(facts.phi.cases, { decimals: 2 })}`;
	return {
		kind: "table",
		id: `table.holiday.phases.${side}`,
		caption: CAPTIONS[side],
		columns: [
			{ id: "phase", label: "阶段与指标", align: "left", weight: 4 },
			{ id: "now", label: "本期", align: "right", weight: 2 },
			{ id: "day", label: "日均", align: "right", weight: 2 },
			...sideColumns(side),
		],
		rows: phases.flatMap(({ phase, over, figures }) =>
			figures.map((figure) => ({
				id: `${phase}.${figure.now.metric.id}`,
				cells: [
					{
						text: `${HOLIDAY_PHASES[phase].zh} ${figure.now.metric.label.zh}`,
						hint: over ? rangeText(over) : "",
					},
					...phaseCells(figure, side, question.filters),
				],
			})),
		),
		footnote: `明显上升、明显下降：95%区间不含0；样本不足：两期合计不足10起；区间按本单位逐周波动放宽（φ：${phi}）。金额不作波动检验。`,
		emptyText: "假期前7天尚未开始，暂无可比的数字。",
	};
}
