/** What every part of the wall stands on: the two windows of the year, how far the records reach into them and where they stop, how much their weeks vary. */
import type { DataSpan } from "@/lib/analysis/answer";
import { type Asking, askBasis, askSpan, type BasisFacts, loadDictionary } from "@/lib/analysis/ask";
import { reachesFrom } from "@/lib/analysis/comparable";
import type { Reach } from "@/lib/analysis/measured";
import { trendPlan } from "@/lib/analysis/plans/trend";
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { type DailySums, overlayDays } from "./overlay";
import { paceStart, type RecordedDays, reachUntil, type StopDays, stopDay } from "./stopped";
import type { YearPair } from "./wall";
import type { WallMetric } from "./wall-parts";
import { yearWindows } from "./windows";

/** One asking of the wall. */
export interface WallFacts {
	readonly asOf: CivilDate;
	readonly settings: Settings;
	/** Calls of the year to date; `lastYear` are the same dates. */
	readonly asking: Asking;
	readonly windows: YearPair<DateRange>;
	readonly span: DataSpan;
	/** Of the days of the overlay at least. */
	readonly daily: Readonly<Record<WallMetric, DailySums>>;
	readonly stops: StopDays;
	/** Reaches end where the records stop. */
	readonly basis: Readonly<Record<"calls" | "cases", BasisFacts>>;
	readonly phi: Readonly<Record<"calls" | "cases", number>>;
}

/** The reaches of a basis into both years. */
export function yearReach({ reaches }: BasisFacts): YearPair<Reach> {
	return { now: reaches.current, base: reaches.lastYear };
}

/** Counts and losses of every day. */
async function askDaily(
	{ engine, dictionary, options }: Asking,
	days: DateRange,
): Promise<WallFacts["daily"]> {
	const [calls, cases] = await Promise.all([
		engine.query(trendPlan("calls", days, [], dictionary), options),
		engine.query(trendPlan("cases", days, [], dictionary), options),
	]);
	const eventsOf = (rows: typeof calls) => new Map(rows.map(({ day, events }) => [day ?? 0, events ?? 0]));
	const loss = new Map(calls.map(({ day, loss_fen: fen }) => [day ?? 0, fen ?? 0]));
	return { calls: eventsOf(calls), cases: eventsOf(cases), loss };
}

/** First and last days of calls and of cases. */
function recordedOf(span: DataSpan): Readonly<Record<"calls" | "cases", RecordedDays>> {
	const numberOf = (day: CivilDate | null) => (day === null ? null : dayNumber(day));
	return {
		calls: { first: numberOf(span.firstCall), last: numberOf(span.lastCall) },
		cases: { first: numberOf(span.firstCase), last: numberOf(span.lastCase) },
	};
}

/** The days of the overlay, and those by which records that ended before it tell their pace. */
function dailyDays(asOf: CivilDate, span: DataSpan, window: DateRange): DateRange {
	const { start, end } = overlayDays(asOf);
	const starts = Object.values(recordedOf(span)).map((recorded) => paceStart(recorded, window));
	return { start: dateOfDayNumber(Math.min(dayNumber(start), ...starts.filter((day) => day !== null))), end };
}

/** Losses are those of calls. */
function stopsOf(daily: WallFacts["daily"], span: DataSpan, window: DateRange): StopDays {
	const recorded = recordedOf(span);
	const calls = stopDay(daily.calls, recorded.calls, window);
	const cases = stopDay(daily.cases, recorded.cases, window);
	return { calls, cases, loss: calls };
}

/** A basis whose records stop reaches no further. */
function untilStop(basis: BasisFacts, { windows }: Asking["question"], stop: number | null): BasisFacts {
	return { ...basis, reaches: reachesFrom((name) => reachUntil(basis.reaches[name], windows[name], stop)) };
}

/** @throws EngineError with the SQL that failed; CancelledError when the signal fires */
export async function askFacts(
	engine: EngineReader,
	asOf: CivilDate,
	settings: Settings,
	options: RequestOptions,
): Promise<WallFacts> {
	const windows = yearWindows(asOf);
	const asked = { current: windows.now, previous: null, lastYear: windows.base };
	const [dictionary, span] = await Promise.all([loadDictionary(engine, options), askSpan(engine, options)]);
	const asking: Asking = {
		engine,
		question: { basis: "calls", windows: asked, filters: [] },
		dictionary,
		options,
	};
	const [calls, cases, daily] = await Promise.all([
		askBasis(asking, "calls"),
		askBasis(asking, "cases"),
		askDaily(asking, dailyDays(asOf, span, windows.now)),
	]);
	const stops = stopsOf(daily, span, windows.now);
	const basis = {
		calls: untilStop(calls, asking.question, stops.calls),
		cases: untilStop(cases, asking.question, stops.cases),
	};
	const phi = { calls: calls.phi, cases: cases.phi };
	return { asOf, settings, asking, windows, span, daily, stops, basis, phi };
}
