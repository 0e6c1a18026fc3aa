/** Answers → the figures and breakdowns that JSON carries: the same numbers the blocks print, for machines. */
import type { Answer, DimensionAnswer, MetricAnswer, ValueAnswer } from "@/lib/analysis/answer";
import { unitOf } from "@/lib/blocks/from-dimensions";
import { shownValue } from "@/lib/blocks/from-headline";
import { type DateRange, dayCount, lastDay } from "@/lib/calendar/range";
import { fullRangeText } from "@/lib/wording/dates";
import type { Breakdown, BreakdownRow, ReportFigure, ReportWindow } from "./document";

const FEN_PER_YUAN = 100;

/** A window with inclusive dates. */
export function reportWindow(range: DateRange): ReportWindow {
	return { start: range.start, end: lastDay(range), days: dayCount(range), label: fullRangeText(range) };
}

function relativeChange(now: number | null, base: number | null): number | null {
	return now === null || base === null || base === 0 ? null : (now - base) / base;
}

/** One headline metric; money in yuan. */
export function reportFigure(answer: MetricAnswer): ReportFigure {
	const [value, previous, lastYear] = (["current", "previous", "lastYear"] as const).map((name) =>
		shownValue(answer, answer.values[name]),
	);
	const verdictPrevious = answer.compared.previous?.verdict ?? null;
	const verdictLastYear = answer.compared.lastYear?.verdict ?? null;
	return {
		id: answer.metric.id,
		label: answer.metric.label.zh,
		unit: answer.metric.unit,
		value: value ?? null,
		previous: previous ?? null,
		lastYear: lastYear ?? null,
		verdict: verdictLastYear ?? verdictPrevious,
		verdictPrevious,
		verdictLastYear,
		changePrevious: answer.isComparable.previous ? relativeChange(value ?? null, previous ?? null) : null,
		changeLastYear: answer.isComparable.lastYear ? relativeChange(value ?? null, lastYear ?? null) : null,
		rule: answer.metric.rule,
	};
}

function breakdownRow(row: ValueAnswer): BreakdownRow {
	const verdictPrevious = row.compared.previous?.verdict ?? null;
	const verdictLastYear = row.compared.lastYear?.verdict ?? null;
	return {
		value: row.value,
		label: row.label,
		count: row.counts.current ?? 0,
		lossYuan: (row.lossFen.current ?? 0) / FEN_PER_YUAN,
		previous: row.counts.previous,
		lastYear: row.counts.lastYear,
		verdict: verdictLastYear ?? verdictPrevious,
		verdictPrevious,
		verdictLastYear,
		isMover: row.isMover,
	};
}

/** One dimension with the same rows, in the same order, as its table block. */
export function breakdown(dimension: DimensionAnswer): Breakdown {
	const total = dimension.known + dimension.unknown;
	return {
		dimension: dimension.dimension.id,
		label: dimension.dimension.label.zh,
		unit: unitOf(dimension),
		known: dimension.known,
		unknown: dimension.unknown,
		coverage: total === 0 ? null : dimension.known / total,
		rows: dimension.rows.map(breakdownRow),
	};
}

/** All figures and breakdowns of an answer. */
export function machinePart(answer: Answer): {
	figures: readonly ReportFigure[];
	breakdowns: readonly Breakdown[];
} {
	return { figures: answer.metrics.map(reportFigure), breakdowns: answer.dimensions.map(breakdown) };
}
