/** Cells of the holiday tables: a figure with the way to its rows, its average by the day, and what became of it. */
import type { FigureAgainst, WindowFigure } from "@/lib/analysis/holiday-figures";
import type { Filter } from "@/lib/analysis/question";
import { dayCount } from "@/lib/calendar/range";
import type { Metric } from "@/lib/metrics/metric";
import type { Comparison } from "@/lib/statistics/comparison";
import { changeWords, intervalPhrase, valueText, verdictWord } from "@/lib/wording/change";
import { fullRangeText } from "@/lib/wording/dates";
import { perDayText } from "@/lib/wording/holidays";
import type { RowsLink, TableCell } from "./block";
import { toneOf } from "./comparison";

const FEN_PER_YUAN = 100;

/** A stored value in the unit it is shown in: money in yuan. */
export function shownIn(metric: Metric, value: number | null): number | null {
	return value === null || metric.unit !== "元" ? value : value / FEN_PER_YUAN;
}

/** The rows behind a figure; null where it was not measured. */
export function rowsOfFigure(
	{ metric, window, value }: WindowFigure,
	filters: readonly Filter[],
): RowsLink | null {
	return value === null ? null : { metric: metric.id, window, filters };
}

/** A figure as printed: 不详 where events have no known value, — where the records do not reach. */
export function figureText({ metric, value, reach }: WindowFigure): string {
	return valueText(shownIn(metric, value), metric.unit, {
		blank: reach === "none" ? "unmeasured" : "unknown",
	});
}

/** The figure with its way to the rows; recorded in part it says so. */
export function figureCell(figure: WindowFigure, filters: readonly Filter[]): TableCell {
	const { metric, unknown, window, reach, value } = figure;
	const known = unknown > 0 ? `，另有${unknown}起${metric.label.zh}不详` : "";
	const part = reach === "part" && value !== null ? "（不全）" : "";
	return {
		text: `${figureText(figure)}${part}`,
		sort: value,
		rows: rowsOfFigure(figure, filters),
		hint: `${metric.label.zh}，${fullRangeText(window)}${known}`,
	};
}

/** The average by the day of the figure's window; — where that is recorded in part or not at all. */
export function perDayCell({ metric, value, window, reach }: WindowFigure): TableCell {
	const days = dayCount(window);
	const shown = reach === "whole" ? shownIn(metric, value) : null;
	return { text: perDayText(shown, days, metric.unit), sort: shown === null ? null : shown / days };
}

/** Why a figure is not compared. */
export function absenceText(now: WindowFigure, { base }: FigureAgainst): string {
	if (base.reach === "none" || now.reach === "none") return "无可比数据";
	if (base.reach === "part" || now.reach === "part") return "数据不完整，不作比较";
	return "不详过多或相差过大，不作比较";
}

/** Direction and size between two figures; by the day, and said so, where their windows differ in length. */
export function changeText(now: WindowFigure, base: WindowFigure): string {
	const { metric } = now;
	const [days, baseDays] = [dayCount(now.window), dayCount(base.window)];
	const [value, before] = [shownIn(metric, now.value), shownIn(metric, base.value)];
	if (days === baseDays) return changeWords({ base: before, now: value }, { unit: metric.unit });
	const perDay = (shown: number | null, length: number) => (shown === null ? null : shown / length);
	const words = changeWords(
		{ base: perDay(before, baseDays), now: perDay(value, days) },
		{ unit: metric.unit },
	);
	return `日均${words}`;
}

/** The verdict in words with the interval, where there is one to say. */
export function verdictText(comparison: Comparison | null): string {
	if (comparison === null) return "";
	const word = verdictWord(comparison.verdict);
	return comparison.verdict === "too_few" ? `，${word}` : `，${word}，${intervalPhrase(comparison)}`;
}

/** How a figure moved against an earlier one: only for a row in which both stand as well. */
export function againstCell(now: WindowFigure, against: FigureAgainst | null): TableCell {
	if (against === null) return { text: "—" };
	if (!against.isComparable) return { text: absenceText(now, against) };
	const { comparison, base } = against;
	return {
		text: `${changeText(now, base)}${verdictText(comparison)}`,
		tone: toneOf(comparison?.verdict ?? null, now.metric.riseIs),
		sort: comparison?.ratio ?? null,
		...(comparison === null ? { hint: "金额只列升降，不作波动检验" } : {}),
	};
}
