/** The registry of metrics: adding one is a record in its family file and its line here. */
import type { PreventionParameters } from "@/lib/settings/prevention-parameters";
import { alertConfirmed, alertDissuaded, alertTimely } from "./alert-rates";
import { clearance, conversion, residentShare } from "./case-rates";
import {
	calls,
	cases,
	caseVictims,
	occurred,
	occurredVictims,
	solved,
	specialCasesFrom,
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

const BEFORE_SPECIAL = { calls, cases, loss, mean_loss: meanLoss, median_loss: medianLoss, victims } as const;
const AFTER_SPECIAL = {
	solved,
	case_victims: caseVictims,
	occurred,
	occurred_victims: occurredVictims,
} as const;

/** Every metric that no setting moves, by id. */
export const METRICS = { ...BEFORE_SPECIAL, ...AFTER_SPECIAL } as const satisfies Record<
	Exclude<MetricId, "special_cases">,
	Metric
>;

/** What the station may set that decides what a metric counts. */
export type MetricLimits = Pick<PreventionParameters, "specialYuan">;

/** Every metric by id, in the order of the headline, with the limits in force. */
export function metricsUnder({ specialYuan }: MetricLimits): Readonly<Record<MetricId, Metric>> {
	return { ...BEFORE_SPECIAL, special_cases: specialCasesFrom(specialYuan), ...AFTER_SPECIAL };
}

/** The metrics of the headline, in its order. */
export function headlineMetrics(limits: MetricLimits): readonly Metric[] {
	return Object.values(metricsUnder(limits)).filter((metric) => metric.isHeadline);
}

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
