/** One question to one engine: all plans of an answer, asked side by side, compared in plain code. */
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { type Dictionary, type DictionaryEntry, storedDictionary } from "@/lib/dimensions/dictionary";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import { headlineMetrics, METRICS, type MetricLimits } from "@/lib/metrics";
import type { Metric } from "@/lib/metrics/metric";
import type { Settings } from "@/lib/settings/settings";
import type { Answer, DailyCounts, DataSpan } from "./answer";
import { BASES, basisOf } from "./bases";
import { type Reaches, reachesFrom } from "./comparable";
import { compareDimensions, compareMetrics } from "./compare";
import { reachOf } from "./measured";
import { breakdownPlan, panelsPlan } from "./plans/breakdown";
import { dictionaryPlan } from "./plans/dictionary";
import { exclusionsPlan } from "./plans/exclusions";
import { headlinePlan } from "./plans/headline";
import { spanPlan } from "./plans/span";
import { trendPlan } from "./plans/trend";
import { type Basis, type Question, WINDOW_IDS } from "./question";
import { phiOf } from "./weeks";

/** Days of daily counts kept before the window's end: 110 weeks cover two years and the 13-month line. */
const DAILY_DAYS = 770;

/** The dictionary that labelled the stored events. */
export async function loadDictionary(
	engine: EngineReader,
	options: RequestOptions = {},
): Promise<Dictionary> {
	const rows = await engine.query(dictionaryPlan(), options);
	const entries = rows.map(
		(row): DictionaryEntry => ({
			dimension: row.dimension as DimensionId,
			code: row.code ?? 0,
			value: row.value ?? "",
		}),
	);
	return storedDictionary(entries);
}

/** What the records cover. */
export async function askSpan(engine: EngineReader, options: RequestOptions = {}): Promise<DataSpan> {
	const [row] = await engine.query(spanPlan(), options);
	const day = (value: number | null | undefined) =>
		value === null || value === undefined ? null : dateOfDayNumber(value);
	return {
		firstCall: day(row?.first_call_day),
		lastCall: day(row?.last_call_day),
		firstCase: day(row?.first_case_day),
		lastCase: day(row?.last_case_day),
		latestReport: row?.latest_report ?? null,
		events: row?.events ?? 0,
	};
}

/** One question on its way to one engine. */
export interface Asking {
	readonly engine: EngineReader;
	readonly question: Question;
	readonly dictionary: Dictionary;
	readonly options: RequestOptions;
}

async function askDaily({ engine, question, dictionary, options }: Asking, basis: Basis) {
	const end = question.windows.current.end;
	const start = dateOfDayNumber(dayNumber(end) - DAILY_DAYS);
	const rows = await engine.query(trendPlan(basis, { start, end }, question.filters, dictionary), options);
	return new Map(rows.map((row) => [row.day ?? 0, row.events ?? 0]));
}

/** What the records of one basis allow: how far they reach into the windows, and how much their weeks vary. */
export interface BasisFacts {
	readonly reaches: Reaches;
	/** Overdispersion of the station's own weeks, ≥ 1.2. */
	readonly phi: number;
}

function factsOf(question: Question, span: DataSpan, daily: DailyCounts, basis: Basis): BasisFacts {
	const [first, last] = (
		basis === "calls" ? [span.firstCall, span.lastCall] : [span.firstCase, span.lastCase]
	).map((date) => (date === null ? null : dayNumber(date)));
	const firstDay = first ?? null;
	const end = dayNumber(question.windows.current.end);
	const firstCounted = firstDay === null ? null : Math.max(firstDay, end - DAILY_DAYS);
	return {
		reaches: reachesFrom((name) => reachOf(question.windows[name], firstDay)),
		phi: phiOf(daily, firstCounted, Math.min(end, (last ?? 0) + 1)),
	};
}

/** What the records of one basis allow a question about dimensions alone. */
export async function askBasis(asking: Asking, basis: Basis): Promise<BasisFacts> {
	const [span, daily] = await Promise.all([askSpan(asking.engine, asking.options), askDaily(asking, basis)]);
	return factsOf(asking.question, span, daily, basis);
}

/** How an answer is to be made. */
interface Answering {
	readonly settings: Settings;
	readonly breakdown: typeof breakdownPlan;
	readonly options: RequestOptions;
}

/** The headline; with a basis whose own count is not in it, that count too. */
function metricsOf(basis: Basis, limits: MetricLimits): readonly Metric[] {
	const own = METRICS[BASES[basis].events];
	const headline = headlineMetrics(limits);
	return own.isHeadline ? headline : [...headline, own];
}

async function answered(
	engine: EngineReader,
	question: Question,
	{ settings, breakdown, options }: Answering,
): Promise<Answer> {
	const [dictionary, span] = await Promise.all([loadDictionary(engine, options), askSpan(engine, options)]);
	const asking = { engine, question, dictionary, options };
	const metrics = metricsOf(question.basis, settings.prevention);
	const [metricRows, breakdownRows, calls, cases, occurred, exclusions] = await Promise.all([
		engine.query(headlinePlan(question, metrics, dictionary), options),
		engine.query(breakdown(question, DIMENSION_LIST, dictionary), options),
		askDaily(asking, "calls"),
		askDaily(asking, "cases"),
		askDaily(asking, "occurred"),
		engine.query(exclusionsPlan(question.windows.current, settings.dayCutHour), options),
	]);
	const facts = {
		calls: factsOf(question, span, calls, "calls"),
		cases: factsOf(question, span, cases, "cases"),
		occurred: factsOf(question, span, occurred, "occurred"),
	};
	const { reaches, phi } = facts[question.basis];
	return {
		question,
		span,
		partial: WINDOW_IDS.filter((name) => reaches[name] === "part"),
		metrics: compareMetrics(
			metrics,
			metricRows,
			(metric) => facts[basisOf(metric)].reaches,
			(metric) => facts[basisOf(metric)].phi,
		),
		dimensions: compareDimensions(DIMENSION_LIST, breakdownRows, {
			dictionary,
			labels: { settings, places: settings.places },
			reaches,
			phi,
		}),
		daily: { calls, cases, occurred },
		phi: { calls: facts.calls.phi, cases: facts.cases.phi, occurred: facts.occurred.phi },
		exclusions: exclusions.map((row) => ({ exclusion: row.exclusion ?? "", events: row.events ?? 0 })),
		dictionary,
	};
}

/**
 * Answers a question completely.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export function ask(
	engine: EngineReader,
	question: Question,
	settings: Settings,
	options: RequestOptions = {},
): Promise<Answer> {
	return answered(engine, question, { settings, breakdown: breakdownPlan, options });
}

/**
 * The same for panels that filter each other: each dimension is counted under the filters of the others only, all of them
 * in one statement, so that no panel is of another moment. Metrics and days stand under all filters.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export function askPanels(
	engine: EngineReader,
	question: Question,
	settings: Settings,
	options: RequestOptions = {},
): Promise<Answer> {
	return answered(engine, question, { settings, breakdown: panelsPlan, options });
}
