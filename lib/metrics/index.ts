/** The registry of metrics: adding one is a record in its family file and its line here. */
import { calls, cases, solved, specialCases, victims } from "./counts";
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
} as const satisfies Record<MetricId, Metric>;

/** All metrics in headline order. */
export const METRIC_LIST: readonly Metric[] = Object.values(METRICS);
