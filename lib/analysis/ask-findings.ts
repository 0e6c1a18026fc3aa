/** What stands behind the headline of a longer window: losses taken apart, rates, villages, and which values made the change. */
import { dayNumber } from "@/lib/calendar/civil";
import { DIMENSIONS } from "@/lib/dimensions";
import type { Dimension } from "@/lib/dimensions/dimension";
import { METRICS } from "@/lib/metrics";
import type { Metric } from "@/lib/metrics/metric";
import type { Settings } from "@/lib/settings/settings";
import { compareCounts } from "@/lib/statistics/comparison";
import type { TownSurge } from "@/lib/statistics/surge";
import type { Answer, ByWindow, Compared } from "./answer";
import type { Asking } from "./ask";
import { askRates } from "./ask-rates";
import { BASES, basisOf } from "./bases";
import { type Reaches, reachesFrom } from "./comparable";
import { type LossChange, lossChange, type WindowLosses, windowLosses } from "./loss-change";
import { byValuePlan } from "./plans/by-value";
import { lossPartsPlan } from "./plans/loss-parts";
import { populationsPlan } from "./plans/populations";
import { villageNamesPlan } from "./plans/village-names";
import { populationsOf } from "./population";
import type { WindowId } from "./question";
import type { RateAnswer } from "./rates";
import {
	surgingVillages,
	type VillageCounts,
	type VillageFigures,
	villageCounts,
	villageFigures,
	zeroVillages,
} from "./village-figures";
import { townSurgeOf } from "./weeks";
import { type Explanation, explainChange, type WhyQuestion } from "./why";

/** Losses of the window and what made them change; by the day of the report, as the headline counts them. */
export interface LossFindings {
	/** Null without a single call. */
	readonly current: WindowLosses | null;
	readonly previous: LossChange | null;
	readonly lastYear: LossChange | null;
}

/** Villages by the basis of the question. */
export interface VillageFindings {
	readonly figures: VillageFigures;
	readonly counts: ByWindow<VillageCounts>;
	/** One entry a village of the figures. */
	readonly compared: ReadonlyMap<string, Compared>;
	/** Villages of the list without an event; null while the list is empty. */
	readonly zero: readonly string[] | null;
}

/** One dimension's part in the change of the number of events; null where the windows cannot be compared. */
export interface WhyFindings {
	readonly dimension: Dimension;
	readonly previous: Explanation | null;
	readonly lastYear: Explanation | null;
}

/** Everything a longer report says beyond the answer itself. */
export interface Findings {
	readonly losses: LossFindings;
	readonly rates: readonly RateAnswer[];
	readonly villages: VillageFindings;
	readonly why: readonly WhyFindings[];
}

/** The last seven days of the window: the town against its own days before, villages with three or more. */
export interface SurgeFindings {
	/** Null with fewer than eight weeks of records before. */
	readonly town: TownSurge | null;
	readonly villages: readonly (readonly [village: string, count: number])[];
}

/** What may be taken apart by: what an officer can act on. */
const EXPLAINED = [DIMENSIONS.fraud_category, DIMENSIONS.victim_village] as const;

/** Reaches of a metric as the answer judged them, coverage included. */
function reachesOf(answer: Answer, metric: Metric): Reaches {
	const own = answer.metrics.find((one) => one.metric.id === metric.id);
	return reachesFrom((name) => {
		if (name === "current") return own?.values.current == null ? "none" : "whole";
		return own?.isComparable[name] && answer.question.windows[name] !== null ? "whole" : "none";
	});
}

const eventsMetric = (answer: Answer): Metric => METRICS[BASES[answer.question.basis].events];

async function askLosses({ engine, question, dictionary, options }: Asking, answer: Answer) {
	const rows = await engine.query(lossPartsPlan({ ...question, basis: "calls" }, dictionary), options);
	const reaches = reachesOf(answer, METRICS.loss);
	const changeTo = (side: "previous" | "lastYear") => lossChange(rows, side, reaches, answer.phi.calls);
	return {
		current: windowLosses(rows, "current"),
		previous: changeTo("previous"),
		lastYear: changeTo("lastYear"),
	};
}

function comparedCounts(counts: ByWindow<VillageCounts>, reaches: Reaches, phi: number) {
	const compareWith = (village: string, side: "previous" | "lastYear") => {
		const base = counts[side]?.counts.get(village) ?? 0;
		if (reaches[side] !== "whole" || counts[side] === null) return null;
		return compareCounts({ base, now: counts.current?.counts.get(village) ?? 0, phi });
	};
	return (village: string): Compared => ({
		previous: compareWith(village, "previous"),
		lastYear: compareWith(village, "lastYear"),
	});
}

/** The villages of the township: those of the settings in their order, then what imported lists name besides. */
async function askVillageNames({ engine, options }: Asking, settings: Settings): Promise<readonly string[]> {
	const listed = await engine.query(villageNamesPlan(), options);
	const own = settings.places.villages.map(({ name }) => name);
	return [...new Set([...own, ...listed.flatMap(({ village }) => village ?? [])])];
}

async function askVillages(asking: Asking, answer: Answer, settings: Settings): Promise<VillageFindings> {
	const { engine, question, dictionary, options } = asking;
	const metric = eventsMetric(answer);
	const [rows, people, villages] = await Promise.all([
		engine.query(byValuePlan(question, metric, DIMENSIONS.victim_village, dictionary), options),
		engine.query(populationsPlan(), options),
		askVillageNames(asking, settings),
	]);
	const reaches = reachesOf(answer, metric);
	const countsIn = (name: WindowId) =>
		reaches[name] === "none" ? null : villageCounts(rows, name, villages, dictionary);
	const current = villageCounts(rows, "current", villages, dictionary);
	const counts = { current, previous: countsIn("previous"), lastYear: countsIn("lastYear") };
	const populations = populationsOf(people, question.windows.current.start);
	const comparedOf = comparedCounts(counts, reaches, answer.phi[question.basis]);
	return {
		figures: villageFigures(current, (village) => populations.get(village) ?? null),
		counts,
		compared: new Map([...current.counts.keys()].map((village) => [village, comparedOf(village)])),
		zero: villages.length === 0 ? null : zeroVillages(current, villages),
	};
}

/**
 * Takes the change of one figure apart by one dimension, against both windows.
 * @param metric one of the answer's own
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askWhy(
	{ engine, question, dictionary, options }: Asking,
	answer: Answer,
	settings: Settings,
	{ metric, dimension }: Pick<WhyQuestion, "metric" | "dimension">,
): Promise<WhyFindings> {
	const context = {
		dictionary,
		labels: { settings, places: settings.places },
		reaches: reachesOf(answer, metric),
		phi: answer.phi[basisOf(metric)],
	};
	const rows = await engine.query(byValuePlan(question, metric, dimension, dictionary), options);
	const explained = (side: "previous" | "lastYear") =>
		explainChange({ metric, dimension, side }, rows, context);
	return { dimension, previous: explained("previous"), lastYear: explained("lastYear") };
}

/**
 * Asks what a longer report says beyond its answer. Losses and villages stand under the filters of the question.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askFindings(asking: Asking, answer: Answer, settings: Settings): Promise<Findings> {
	const [losses, rates, villages, why] = await Promise.all([
		askLosses(asking, answer),
		askRates(asking, settings.dayCutHour),
		askVillages(asking, answer, settings),
		Promise.all(
			EXPLAINED.map((dimension) =>
				askWhy(asking, answer, settings, { metric: eventsMetric(answer), dimension }),
			),
		),
	]);
	// A register knows nothing of dimensions: under filters its rates would be those of the whole town.
	const isFiltered = asking.question.filters.length > 0;
	return { losses, rates: rates.filter(({ metric }) => metric.isOfEvents || !isFiltered), villages, why };
}

/**
 * Asks for surges in the window's last seven days, which is a window of that length.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askSurges(
	{ engine, question, dictionary, options }: Asking,
	answer: Answer,
): Promise<SurgeFindings> {
	const { basis, windows } = question;
	const first = basis === "calls" ? answer.span.firstCall : answer.span.firstCase;
	const plan = byValuePlan(question, eventsMetric(answer), DIMENSIONS.victim_village, dictionary);
	const rows = await engine.query(plan, options);
	return {
		town: townSurgeOf(
			answer.daily[basis],
			first === null ? null : dayNumber(first),
			dayNumber(windows.current.end),
		),
		villages: surgingVillages(villageCounts(rows, "current", [], dictionary)),
	};
}
