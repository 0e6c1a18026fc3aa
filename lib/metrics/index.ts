/** The registry of metrics: adding one is a record in its family file and its line here. */
import { alertConfirmed, alertDissuaded, alertTimely } from "./alert-rates";
import { clearance, conversion, residentShare } from "./case-rates";
import {
	calls,
	cases,
	caseVictims,
	occurred,
	occurredVictims,
	solved,
	specialCases,
	victims,
} from "./counts";
import { returnedShare, stoppedShare } from "./loss-rates";
import { loss, meanLoss, medianLoss } from "./losses";
import type { Metric, MetricId } from "./metric";
import {
	callsPer10k,
	casesPer10k,
	type PerPeopleId,
	type PerPeopleMetric,
	protection,
	receiptCoverage,
} from "./per-people";
import type { RateId, RateMetric } from "./rate";

/** Every metric by id, in the order of the headline. */
export const METRICS = {
	calls,
	cases,
	loss,
	mean_loss: meanLoss,
	median_loss: medianLoss,
	victims,
	special_cases: specialCases,
	solved,
	case_victims: caseVictims,
	occurred,
	occurred_victims: occurredVictims,
} as const satisfies Record<MetricId, Metric>;

/** The metrics of the headline, in its order. */
export const HEADLINE_METRICS: readonly Metric[] = Object.values(METRICS).filter(
	(metric) => metric.isHeadline,
);

/** Every rate by id: parts of a whole of the same window. */
export const RATES = {
	conversion,
	clearance,
	resident_share: residentShare,
	alert_confirmed: alertConfirmed,
	alert_dissuaded: alertDissuaded,
	alert_timely: alertTimely,
	stopped_share: stoppedShare,
	returned_share: returnedShare,
} as const satisfies Record<RateId, RateMetric>;

/** Every figure per head of the population by id. */
export const PER_PEOPLE = {
	calls_per_10k: callsPer10k,
	cases_per_10k: casesPer10k,
	receipt_coverage: receiptCoverage,
	protection,
} as const satisfies Record<PerPeopleId, PerPeopleMetric>;
