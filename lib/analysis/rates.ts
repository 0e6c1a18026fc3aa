/** Rows of the engine → rates with their intervals, marks of maturity and comparisons; pure. */
import type { RateMetric } from "@/lib/metrics/rate";
import {
	compareProportions,
	type Proportion,
	type ProportionComparison,
	proportion,
} from "@/lib/statistics/proportion";
import type { ByWindow } from "./answer";
import { comparableReaches, type Reaches } from "./comparable";
import { immatureDays, type Maturity } from "./maturity";
import type { PlanRow } from "./plan";
import type { ratesPlan } from "./plans/rates";
import type { WindowId, Windows } from "./question";

/** A part of a whole in one window. Amounts are in 1/100 yuan. */
export interface Share {
	readonly part: number;
	readonly whole: number;
	/** Null when the whole is 0. */
	readonly share: number | null;
	/** The 95 % interval; null for amounts. */
	readonly interval: Proportion | null;
	/** Rows that stand in neither part nor whole, because nobody wrote down enough. */
	readonly unknown: number;
	/** Days of the window whose part has yet to follow; 0 for rates that do not mature. */
	readonly immatureDays: number;
}

/** One rate in the windows of a question. */
export interface RateAnswer {
	readonly metric: RateMetric;
	/** Null for a window that was not asked or not recorded. */
	readonly values: ByWindow<Share>;
	/** Null for amounts, for windows recorded in part or known to an unlike degree, and wherever a day is immature. */
	readonly compared: Readonly<Record<"previous" | "lastYear", ProportionComparison | null>>;
	/** Null for rates that do not mature. */
	readonly maturity: Maturity | null;
}

/** What {@link measureRates} needs besides the rows. */
export interface RateContext {
	readonly windows: Windows;
	/** How far the records behind a rate reach into the windows. */
	readonly reachesOf: (metric: RateMetric) => Reaches;
	readonly maturityOf: (metric: RateMetric) => Maturity | null;
}

type Row = PlanRow<typeof ratesPlan>;

function shareOf({ part, whole, unknown }: Row, metric: RateMetric, days: number): Share {
	const [own, all] = [part ?? 0, whole ?? 0];
	return {
		part: own,
		whole: all,
		share: all === 0 ? null : own / all,
		interval: metric.isCount ? proportion(own, all) : null,
		unknown: unknown ?? 0,
		immatureDays: days,
	};
}

function measured(metric: RateMetric, rows: readonly Row[], context: RateContext): RateAnswer {
	const [reaches, maturity] = [context.reachesOf(metric), context.maturityOf(metric)];
	const shareIn = (name: WindowId): Share | null => {
		const row = rows.find((one) => one.rate === metric.id && one.window_name === name);
		const window = context.windows[name];
		if (row === undefined || window === null || reaches[name] === "none") return null;
		return shareOf(row, metric, maturity === null ? 0 : immatureDays(window, maturity));
	};
	const values = {
		current: shareIn("current"),
		previous: shareIn("previous"),
		lastYear: shareIn("lastYear"),
	};
	const comparable = comparableReaches(reaches, (name) => {
		const share = values[name];
		const all = metric.isCount && share !== null ? share.whole + share.unknown : 0;
		return all === 0 ? null : (share?.whole ?? 0) / all;
	});
	const compareWith = (name: "previous" | "lastYear") => {
		const [base, now] = [values[name], values.current];
		const isReady = base?.immatureDays === 0 && now?.immatureDays === 0 && comparable[name] === "whole";
		if (!isReady || comparable.current !== "whole" || !base.interval || !now.interval) return null;
		return compareProportions(base.interval, now.interval);
	};
	return {
		metric,
		values,
		compared: { previous: compareWith("previous"), lastYear: compareWith("lastYear") },
		maturity,
	};
}

/** Every rate with its windows; a window without a row, or that the records do not reach, is null and not 0. */
export function measureRates(
	metrics: readonly RateMetric[],
	rows: readonly Row[],
	context: RateContext,
): readonly RateAnswer[] {
	return metrics.map((metric) => measured(metric, rows, context));
}
