/** Metrics → headline figures with their comparisons, hovers and rows. */
import type { Answer, MetricAnswer } from "@/lib/analysis/answer";
import { basisOf } from "@/lib/analysis/bases";
import { valueText } from "@/lib/wording/change";
import type { BlockComparison, FigureBlock } from "./block";
import { blockComparison, type ComparisonSide, comparisonLead } from "./comparison";
import { type AbsenceReasons, absenceOf, provenanceOf } from "./provenance";

const FEN_PER_YUAN = 100;

/** A metric's stored value in the unit it is shown in: money in yuan. */
export function shownValue(answer: MetricAnswer, value: number | null): number | null {
	return value === null || answer.metric.unit !== "元" ? value : value / FEN_PER_YUAN;
}

function comparisonOf(
	answer: Answer,
	metric: MetricAnswer,
	side: ComparisonSide,
	reasons: AbsenceReasons,
): BlockComparison {
	const base = shownValue(metric, metric.values[side]);
	const absence = absenceOf(answer, side, basisOf(metric.metric), reasons);
	const isMissing = base === null && metric.values.current !== null;
	return blockComparison({
		label: comparisonLead(side, answer.question),
		unit: metric.metric.unit,
		riseIs: metric.metric.riseIs,
		now: shownValue(metric, metric.values.current),
		base,
		comparison: metric.compared[side],
		absence: absence ?? (isMissing ? "对比时段无此数据" : metric.isComparable[side] ? null : UNLIKE_COVERAGE),
	});
}

const UNLIKE_COVERAGE = "两期不详的比例过高或相差过大，不作比较";

/** How many events a figure knows nothing of, in words; null when none. */
function unknownNote({ metric, unknown }: MetricAnswer): string | null {
	const count = unknown.current ?? 0;
	return count > 0 ? `有${count}起${metric.label.zh}不详，未计入` : null;
}

/** Something happened, and nobody wrote the figure down: 不详, which is not the — of a window without records. */
function isUnknown({ unknown }: MetricAnswer): boolean {
	return (unknown.current ?? 0) > 0;
}

const EXCLUSION_WORDS: Readonly<Record<string, string>> = {
	invalid: "无效警情",
	duplicate: "重复警情",
	not_fraud: "非电诈警情",
	no_time: "无报警时间",
};

/** What was left out of the count of calls, in words; null when nothing was. */
export function exclusionNote(answer: Answer): string | null {
	const parts = answer.exclusions.map(
		({ exclusion, events }) => `${EXCLUSION_WORDS[exclusion] ?? exclusion}${events}起`,
	);
	const whole = answer.question.filters.length === 0 ? "" : "（全部警情，未按筛选条件）";
	return parts.length === 0 ? null : `不计入${whole}：${parts.join("、")}`;
}

/** One figure a headline metric, in registry order. */
export function headlineFigures(answer: Answer, reasons: AbsenceReasons): readonly FigureBlock[] {
	return answer.metrics.map((metric): FigureBlock => {
		const value = shownValue(metric, metric.values.current);
		const excluded = metric.metric.id === "calls" ? exclusionNote(answer) : null;
		return {
			kind: "figure",
			id: `figure.${metric.metric.id}`,
			label: metric.metric.label.zh,
			value,
			text: valueText(value, metric.metric.unit, { blank: isUnknown(metric) ? "unknown" : "unmeasured" }),
			comparisons: (["lastYear", "previous"] as const).map((side) =>
				comparisonOf(answer, metric, side, reasons),
			),
			provenance: provenanceOf(answer, metric.metric.rule),
			rows:
				value === null
					? null
					: {
							metric: metric.metric.id,
							window: answer.question.windows.current,
							filters: answer.question.filters,
						},
			notes: [metric.metric.watch, unknownNote(metric), excluded].filter((note) => note !== null),
		};
	});
}
