/** Everything the screen 预警止付 shows of alerts, asked in one go so that all of it is of one moment. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import { readingMoment } from "@/lib/calendar/reading-moment";
import type { EngineReader } from "@/lib/engine/engine";
import type { Reach } from "@/lib/ingest/joins/join-records";
import { coverageOf } from "@/lib/ingest/joins/read-records";
import type { Settings } from "@/lib/settings/settings";
import type { AlertRow } from "./alert-facts";
import { alertRowsIn, askAlertFigures } from "./ask-figures";
import { askOpenAlerts } from "./ask-open";
import {
	type ActorClocks,
	type AlertClock,
	alertClocks,
	clocksByActor,
	type ImpossibleStep,
	impossibleSteps,
} from "./clocks";
import type { AlertFigure } from "./compared";
import { type OpenAlerts, type UnreachedAlert, unreachedAlerts } from "./open-alerts";
import { type UnreachedReason, unreachedReasons } from "./reasons";
import { firstDissuasions } from "./saved-people";
import { type AlertSplit, alertSplits } from "./splits";
import { type AlertTotals, alertTotals } from "./totals";

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

/** What is read from the alerts of the window alone. */
function windowParts(rows: readonly AlertRow[], now: CivilMoment, settings: Settings) {
	const { prevention, places } = settings;
	const counting = { firsts: firstDissuasions(rows), now };
	return {
		totals: alertTotals(rows, counting),
		splits: alertSplits(rows, counting, { settings, places }),
		clocks: alertClocks(rows, prevention.doorMinutes),
		actors: clocksByActor(rows, prevention.doorMinutes),
		impossible: impossibleSteps(rows),
		reasons: unreachedReasons(rows),
		unreached: unreachedAlerts(rows, now),
	};
}

/**
 * The board of alerts.
 * @param clock the wall clock of whoever reads; null = none, as in a headless run
 * @throws EngineError with the SQL that failed
 */
export async function askAlerts(
	engine: EngineReader,
	request: AlertRequest,
	settings: Settings,
	clock: CivilMoment | null,
): Promise<AlertBoard> {
	const { asOf, window, previous, lastYear } = request;
	const { dayCutHour } = settings;
	const now = readingMoment(asOf, clock);
	const [current, open, { alerts: reach }] = await Promise.all([
		alertRowsIn(engine, window, dayCutHour),
		askOpenAlerts(engine, { asOf, now: clock }, settings),
		coverageOf(engine),
	]);
	const windows = { current: window, previous, lastYear };
	const figures = await askAlertFigures(engine, { windows, current, reach, now, dayCutHour });
	return { request, moment: now, reach, figures, open, ...windowParts(current, now, settings) };
}
