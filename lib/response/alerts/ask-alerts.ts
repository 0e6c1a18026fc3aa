/** Everything the screen 预警止付 shows of alerts, asked in one go so that all of it is of one moment. */
import type { ByWindow } from "@/lib/analysis/answer";
import { reachesFrom } from "@/lib/analysis/comparable";
import { reachOf } from "@/lib/analysis/measured";
import { responseAlertsPlan } from "@/lib/analysis/plans/response-alerts";
import { responseAlertsDaysPlan } from "@/lib/analysis/plans/response-alerts-days";
import { WINDOW_IDS, type Windows } from "@/lib/analysis/question";
import { phiOf } from "@/lib/analysis/weeks";
import { type CivilDate, type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import { readingMoment } from "@/lib/calendar/reading-moment";
import type { EngineReader } from "@/lib/engine/engine";
import type { Reach } from "@/lib/ingest/joins/join-records";
import { coverageOf } from "@/lib/ingest/joins/read-records";
import type { Settings } from "@/lib/settings/settings";
import type { AlertRow } from "./alert-facts";
import { askOpenAlerts, type Reading } from "./ask-open";
import {
	type ActorClocks,
	type AlertClock,
	alertClocks,
	clocksByActor,
	type ImpossibleStep,
	impossibleSteps,
} from "./clocks";
import { type AlertFigure, alertFigures } from "./compared";
import { type OpenAlerts, type UnreachedAlert, unreachedAlerts } from "./open-alerts";
import { type UnreachedReason, unreachedReasons } from "./reasons";
import { firstDissuasions } from "./saved-people";
import { type AlertSplit, alertSplits } from "./splits";
import { type AlertTotals, alertTotals } from "./totals";

/** Days of alerts by which the station's own weeks are judged: 110 weeks, as of calls. */
const DAILY_DAYS = 770;

/** What is asked: alerts issued in a window, read on a morning, held against two other windows. */
export interface AlertRequest {
	readonly asOf: CivilDate;
	readonly window: DateRange;
	readonly previous: DateRange | null;
	readonly lastYear: DateRange | null;
}

/** The alerts of a window, plain and masked. */
export interface AlertBoard {
	readonly request: AlertRequest;
	/** When it is read: what is due is held against it. */
	readonly moment: CivilMoment;
	/** From the first to the last alert on record; null = there is none. */
	readonly reach: Reach | null;
	readonly totals: AlertTotals;
	readonly figures: readonly AlertFigure[];
	readonly splits: readonly AlertSplit[];
	readonly clocks: readonly AlertClock[];
	readonly actors: readonly ActorClocks[];
	readonly impossible: readonly ImpossibleStep[];
	readonly reasons: readonly UnreachedReason[];
	/** Of all alerts, whatever the window. */
	readonly open: OpenAlerts;
	/** Of the window. */
	readonly unreached: readonly UnreachedAlert[];
}

async function rowsIn(
	engine: EngineReader,
	window: DateRange | null,
	dayCutHour: number,
): Promise<readonly AlertRow[] | null> {
	return window === null ? null : engine.query(responseAlertsPlan({ issuedIn: window, dayCutHour }));
}

async function dailyAlerts(engine: EngineReader, { end }: DateRange, dayCutHour: number) {
	const start = dateOfDayNumber(dayNumber(end) - DAILY_DAYS);
	const rows = await engine.query(responseAlertsDaysPlan({ start, end }, dayCutHour));
	return new Map(rows.map(({ day, alerts }) => [day ?? 0, alerts ?? 0]));
}

const counted = (rows: readonly AlertRow[], now: CivilMoment): AlertTotals =>
	alertTotals(rows, { firsts: firstDissuasions(rows), now });

async function askFigures(
	engine: EngineReader,
	{ windows, reach, current }: { windows: Windows; reach: Reach | null; current: readonly AlertRow[] },
	{ now, dayCutHour }: { readonly now: CivilMoment; readonly dayCutHour: number },
): Promise<readonly AlertFigure[]> {
	const [previous, lastYear, daily] = await Promise.all([
		rowsIn(engine, windows.previous, dayCutHour),
		rowsIn(engine, windows.lastYear, dayCutHour),
		dailyAlerts(engine, windows.current, dayCutHour),
	]);
	const rows: ByWindow<readonly AlertRow[]> = { current, previous, lastYear };
	const [first, last] = [reach?.from, reach?.until].map((at) =>
		at === undefined ? null : dayNumber(dateOfMoment(at)),
	);
	const totals = Object.fromEntries(
		WINDOW_IDS.map((name) => [name, rows[name] === null ? null : counted(rows[name], now)]),
	) as Record<keyof Windows, AlertTotals | null>;
	const firstCounted = first == null ? null : Math.max(first, dayNumber(windows.current.end) - DAILY_DAYS);
	return alertFigures(totals, {
		reaches: reachesFrom((name) => reachOf(windows[name], first ?? null)),
		phi: phiOf(daily, firstCounted, Math.min(dayNumber(windows.current.end), (last ?? 0) + 1)),
	});
}

/**
 * The board of alerts.
 * @param reading `asOf` of the request, with the wall clock of whoever reads; null = none
 * @throws EngineError with the SQL that failed
 */
export async function askAlerts(
	engine: EngineReader,
	request: AlertRequest,
	settings: Settings,
	clock: Reading["now"],
): Promise<AlertBoard> {
	const { asOf, window, previous, lastYear } = request;
	const { dayCutHour, prevention, places } = settings;
	const now = readingMoment(asOf, clock);
	const [found, open, coverage] = await Promise.all([
		rowsIn(engine, window, dayCutHour),
		askOpenAlerts(engine, { asOf, now: clock }, settings),
		coverageOf(engine),
	]);
	const rows = found ?? [];
	const reach = coverage.alerts;
	const windows = { current: window, previous, lastYear };
	return {
		request,
		moment: now,
		reach,
		totals: counted(rows, now),
		figures: await askFigures(engine, { windows, reach, current: rows }, { now, dayCutHour }),
		splits: alertSplits(rows, { firsts: firstDissuasions(rows), now }, { settings, places }),
		clocks: alertClocks(rows, prevention.doorMinutes),
		actors: clocksByActor(rows, prevention.doorMinutes),
		impossible: impossibleSteps(rows),
		reasons: unreachedReasons(rows),
		open,
		unreached: unreachedAlerts(rows, now),
	};
}
