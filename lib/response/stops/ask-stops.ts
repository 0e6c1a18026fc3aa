/** The stop-payments of a window from one engine, and the clocks that run out on the morning they are read: plain and masked. */
import type { ByWindow, Compared } from "@/lib/analysis/answer";
import { type Asking, askBasis, askSpan, loadDictionary } from "@/lib/analysis/ask";
import { askRates } from "@/lib/analysis/ask-rates";
import type { Reaches } from "@/lib/analysis/comparable";
import { responseStopsPlan } from "@/lib/analysis/plans/response-stops";
import { responseStopsSpecialPlan } from "@/lib/analysis/plans/response-stops-special";
import { WINDOW_IDS, type WindowId, type Windows } from "@/lib/analysis/question";
import type { RateAnswer } from "@/lib/analysis/rates";
import { type CivilDate, type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import { readingMoment } from "@/lib/calendar/reading-moment";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { EngineReader } from "@/lib/engine/engine";
import type { RateId } from "@/lib/metrics/rate";
import type { PreventionParameters } from "@/lib/settings/prevention-parameters";
import type { Settings } from "@/lib/settings/settings";
import { type ReversedTimes, reversedTimes } from "./findings";
import { type FreezeSummary, summariseFreezing } from "./freezing";
import {
	type FailureReason,
	failureReasons,
	GROUP_IDS,
	type GroupId,
	groupOf,
	groupsBy,
	type StopGroup,
} from "./groups";
import { type Lapse, type LapseList, lapseList } from "./lapses";
import { type ReturnSummary, summariseReturns } from "./returning";
import { type SpecialCases, type SpecialRow, specialCases, specialCount } from "./special";
import { type LossSum, lossSum, type StageShares, stageShares } from "./stages";
import { type Stop, stopsOf } from "./stop";
import {
	comparableFigures,
	comparedCounts,
	figuresOf,
	orderPhi,
	reachesOf,
	type StopsFigures,
	stopsIn,
} from "./windows";

const FEN_PER_YUAN = 100;
const LOSS_RATES: ReadonlySet<RateId> = new Set(["stopped_share", "returned_share"]);

/** What the board is asked with. */
export interface StopsRequest {
	/** The morning it is read on. */
	readonly asOf: CivilDate;
	readonly window: DateRange;
	readonly previous: DateRange | null;
	readonly lastYear: DateRange | null;
}

/** A rate of the registry without what it is computed by. */
export interface LossRate extends Omit<RateAnswer, "metric"> {
	readonly id: RateId;
}

/** The items of the window, whichever way they are looked at. */
interface WindowParts {
	/** All items as one group. */
	readonly whole: StopGroup;
	readonly groups: Readonly<Record<GroupId, readonly StopGroup[]>>;
	readonly reasons: readonly FailureReason[];
	readonly loss: LossSum;
	readonly shares: StageShares;
	readonly freezing: FreezeSummary;
	readonly returns: ReturnSummary;
	readonly reversed: readonly ReversedTimes[];
}

/** Everything the screen shows of stop-payments; no name, number or account in clear. */
export interface StopsBoard extends WindowParts {
	/** When the clocks are read. */
	readonly at: CivilMoment;
	readonly windows: Windows;
	readonly parameters: PreventionParameters;
	/** Report time of the latest call known; null without any. */
	readonly recordsUntil: CivilMoment | null;
	/** Items of all times, and those of them that state no time at all and belong to no window. */
	readonly recorded: { readonly items: number; readonly undated: number };
	readonly lapses: LapseList;
	readonly figures: ByWindow<StopsFigures>;
	readonly reaches: Reaches;
	readonly orders: Compared;
	/** Of the amount stopped, and of the share within the golden minutes. */
	readonly comparable: ReturnType<typeof comparableFigures>;
	readonly special: SpecialCases;
	readonly specialCounts: ByWindow<number>;
	readonly specialCompared: Compared;
	/** 止付率 and 挽损率 over all calls of the window, as every other screen prints them. */
	readonly rates: readonly LossRate[];
}

function partsOf(stops: readonly Stop[], at: CivilMoment, parameters: PreventionParameters): WindowParts {
	const groups = GROUP_IDS.map((id) => [id, groupsBy(stops, id)] as const);
	return {
		whole: groupOf(null, stops),
		groups: Object.fromEntries(groups) as WindowParts["groups"],
		reasons: failureReasons(stops),
		loss: lossSum(stops),
		shares: stageShares(stops),
		freezing: summariseFreezing(stops, at, parameters.freezeHours),
		returns: summariseReturns(stops, dateOfMoment(at), parameters.returnMonths),
		reversed: reversedTimes(stops),
	};
}

function byWindow<T>(windows: Windows, reaches: Reaches, read: (window: DateRange) => T): ByWindow<T> {
	const entries = WINDOW_IDS.map((name): readonly [WindowId, T | null] => {
		const window = windows[name];
		return [name, window === null || reaches[name] === "none" ? null : read(window)];
	});
	return Object.fromEntries(entries) as Record<WindowId, T | null>;
}

/** What the records say beside the stop-payments themselves. */
interface Beside {
	readonly rows: readonly SpecialRow[];
	readonly basis: Awaited<ReturnType<typeof askBasis>>;
	readonly rates: readonly RateAnswer[];
	readonly recordsUntil: CivilMoment | null;
}

async function askBeside(asking: Asking, { dayCutHour, prevention }: Settings): Promise<Beside> {
	const { engine, question, options } = asking;
	const windows = WINDOW_IDS.flatMap((name) => question.windows[name] ?? []);
	const [rows, basis, rates, span] = await Promise.all([
		engine.query(responseStopsSpecialPlan(windows, prevention.specialYuan * FEN_PER_YUAN), options),
		askBasis(asking, "calls"),
		askRates(asking, dayCutHour),
		askSpan(engine, options),
	]);
	return { rows, basis, rates, recordsUntil: span.latestReport };
}

/** What the board is read against. */
interface Reading {
	readonly at: CivilMoment;
	readonly windows: Windows;
	readonly settings: Settings;
	readonly category: (code: number) => string;
}

function boardOf(
	stops: readonly Stop[],
	{ rows, basis, rates, recordsUntil }: Beside,
	reading: Reading,
): StopsBoard {
	const { at, windows, category } = reading;
	const { prevention: parameters } = reading.settings;
	const { goldenMinutes, freezeHours } = parameters;
	const reaches = reachesOf(stops, windows);
	const figures = byWindow(windows, reaches, (one) => figuresOf(stopsIn(stops, one), goldenMinutes));
	const specialCounts = byWindow(windows, basis.reaches, (one) => specialCount(rows, one));
	return {
		at,
		windows,
		parameters,
		recordsUntil,
		recorded: { items: stops.length, undated: stops.filter(({ day }) => day === null).length },
		lapses: lapseList(stops, at, parameters),
		figures,
		reaches,
		orders: comparedCounts(
			(name) => figures[name]?.orders ?? null,
			reaches,
			orderPhi(stops, windows.current),
		),
		comparable: comparableFigures(figures, reaches),
		...partsOf(stopsIn(stops, windows.current), at, parameters),
		special: specialCases(rows, stops, windows.current, { at, freezeHours, category }),
		specialCounts,
		specialCompared: comparedCounts((name) => specialCounts[name], basis.reaches, basis.phi),
		rates: rates
			.filter(({ metric }) => LOSS_RATES.has(metric.id))
			.map(({ metric: { id }, ...rate }) => ({ id, ...rate })),
	};
}

/**
 * The board of a morning.
 * @param now the wall clock; null = there is none, and the list is read at eight
 * @throws EngineError with the SQL that failed
 */
export async function askStops(
	engine: EngineReader,
	request: StopsRequest,
	settings: Settings,
	now: CivilMoment | null,
): Promise<StopsBoard> {
	const { window, previous, lastYear, asOf } = request;
	const windows: Windows = { current: window, previous, lastYear };
	const dictionary = await loadDictionary(engine);
	const asking: Asking = {
		engine,
		question: { basis: "calls", windows, filters: [] },
		dictionary,
		options: {},
	};
	const [stopRows, beside] = await Promise.all([
		engine.query(responseStopsPlan()),
		askBeside(asking, settings),
	]);
	return boardOf(stopsOf(stopRows, settings.dayCutHour), beside, {
		at: readingMoment(asOf, now),
		windows,
		settings,
		category: (code) =>
			labelOfValue(DIMENSIONS.fraud_category, dictionary.valueOf("fraud_category", code), {
				settings,
				places: settings.places,
			}),
	});
}

const RECENT_DAYS = 7;

/** How many clocks ask for something on a morning, for the list of what is to be done. */
export interface LapsingCounts {
	/** Stops that lapse before the day is over. */
	readonly lapsingToday: number;
	/** Stops that lapsed within {@link RECENT_DAYS} days and were not frozen: what is older is no morning's work any more. */
	readonly lapsed: number;
	/** Returns due today or within seven days. */
	readonly returnsDue: number;
	readonly returnsOverdue: number;
}

/** {@link LapsingCounts} of the morning. @throws EngineError with the SQL that failed */
export async function askLapsing(
	engine: EngineReader,
	{ asOf, now }: { readonly asOf: CivilDate; readonly now: CivilMoment | null },
	settings: Settings,
): Promise<LapsingCounts> {
	const stops = stopsOf(await engine.query(responseStopsPlan()), settings.dayCutHour);
	const { counts, lapses } = lapseList(stops, readingMoment(asOf, now), settings.prevention);
	const isRecent = ({ kind, urgency, daysLeft }: Lapse) =>
		kind === "stop" && urgency === "lapsed" && daysLeft >= -RECENT_DAYS;
	return {
		lapsingToday: counts.stop.today,
		lapsed: lapses.filter(isRecent).length,
		returnsDue: counts.return.today + counts.return.near,
		returnsOverdue: counts.return.lapsed,
	};
}
