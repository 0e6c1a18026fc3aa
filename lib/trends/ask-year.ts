/** Year to date as the briefing counts it: the metrics compared, and the losses taken apart into number × mean. */
import type { MetricAnswer } from "@/lib/analysis/answer";
import { basisOf } from "@/lib/analysis/bases";
import type { Reaches } from "@/lib/analysis/comparable";
import { compareMetrics } from "@/lib/analysis/compare";
import { type LossChange, lossChange } from "@/lib/analysis/loss-change";
import { headlinePlan } from "@/lib/analysis/plans/headline";
import { lossPartsPlan } from "@/lib/analysis/plans/loss-parts";
import { METRICS } from "@/lib/metrics";
import type { Metric } from "@/lib/metrics/metric";
import type { WallFacts } from "./facts";
import { toldOf } from "./stopped";

const HEADLINE: readonly Metric[] = [METRICS.calls, METRICS.cases, METRICS.loss, METRICS.solved];

/** The metrics of both years and the change of their losses. */
export interface YearFigures {
	readonly metrics: readonly MetricAnswer[];
	/** Null where the years cannot be compared, or the losses fell and their records stop. */
	readonly losses: LossChange | null;
}

/** Last year is compared with a whole year to date only: one whose records stop is shown, and held against nothing. */
function wholeYears(reaches: Reaches): Reaches {
	return reaches.current === "whole" || reaches.lastYear === "none"
		? reaches
		: { ...reaches, lastYear: "part" };
}

/** Losses whose records stop may have risen without anybody knowing: a fall of them, with or without the largest, is told nowhere. */
function toldLosses(losses: LossChange | null, isStopped: boolean): LossChange | null {
	if (losses === null) return null;
	const isTold = [losses.all, losses.withoutLargest].every(
		({ compared }) => toldOf(compared, isStopped) !== null,
	);
	return isTold ? losses : null;
}

/** @throws EngineError with the SQL that failed; CancelledError when the signal fires */
export async function askYear({ asking, basis, stops }: WallFacts): Promise<YearFigures> {
	const { engine, question, dictionary, options } = asking;
	const [rows, lossRows] = await Promise.all([
		engine.query(headlinePlan(question, HEADLINE, dictionary), options),
		engine.query(lossPartsPlan(question, dictionary), options),
	]);
	const factsOf = (metric: Metric) => (basisOf(metric) === "calls" ? basis.calls : basis.cases);
	const reachesOf = (metric: Metric) => wholeYears(factsOf(metric).reaches);
	const metrics = compareMetrics(HEADLINE, rows, reachesOf, (metric) => factsOf(metric).phi);
	const loss = metrics.find(({ metric }) => metric.id === METRICS.loss.id);
	const isComparable = loss?.isComparable.lastYear === true;
	const reaches = { ...basis.calls.reaches, lastYear: isComparable ? "whole" : "none" } as const;
	const losses = lossChange(lossRows, "lastYear", reaches, basis.calls.phi);
	return { metrics, losses: toldLosses(losses, stops.loss !== null) };
}
