/** The registry of metrics: adding one is a record in its family file and its line here. */
import { calls, cases, caseVictims, solved, specialCases, victims } from "./counts";
import { loss, meanLoss } from "./losses";
import type { Metric, MetricId } from "./metric";

/** Every metric by id, in the order of the headline. */
export const METRICS = {
	calls,
	cases,
	loss,
	mean_loss: meanLoss,
	victims,
	special_cases: specialCases,
	solved,
	case_victims: caseVictims,
} as const satisfies Record<MetricId, Metric>;

/** The metrics of the headline, in its order. */
export const HEADLINE_METRICS: readonly Metric[] = Object.values(METRICS).filter(
	(metric) => metric.isHeadline,
);
