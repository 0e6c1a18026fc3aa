/** The main figures of alerts in the windows that are compared, with the noise of the station's own weeks. */
import type { ByWindow } from "@/lib/analysis/answer";
import { reachesFrom } from "@/lib/analysis/comparable";
import { reachOf } from "@/lib/analysis/measured";
import { responseAlertsPlan } from "@/lib/analysis/plans/response-alerts";
import { responseAlertsDaysPlan } from "@/lib/analysis/plans/response-alerts-days";
import type { Windows } from "@/lib/analysis/question";
import { phiOf } from "@/lib/analysis/weeks";
import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { EngineReader } from "@/lib/engine/engine";
import type { Reach } from "@/lib/ingest/joins/join-records";
import type { AlertRow } from "./alert-facts";
import { type AlertFigure, alertFigures } from "./compared";
import { firstDissuasions } from "./saved-people";
import { type AlertTotals, alertTotals } from "./totals";

/** Days of alerts by which the station's own weeks are judged: 110 weeks, as of calls. */
const DAILY_DAYS = 770;

/** Alerts issued in a window. @throws EngineError with the SQL that failed */
export function alertRowsIn(
	engine: EngineReader,
	window: DateRange,
	dayCutHour: number,
): Promise<readonly AlertRow[]> {
	return engine.query(responseAlertsPlan({ issuedIn: window, dayCutHour }));
}

async function phiBefore(
	engine: EngineReader,
	{ end }: DateRange,
	{ reach, dayCutHour }: FigureQuestion,
): Promise<number> {
	const endDay = dayNumber(end);
	const start = dateOfDayNumber(endDay - DAILY_DAYS);
	const rows = await engine.query(responseAlertsDaysPlan({ start, end }, dayCutHour));
	const daily = new Map(rows.map(({ day, alerts }) => [day ?? 0, alerts ?? 0]));
	if (reach === null) return phiOf(daily, null, endDay);
	const [first, last] = [reach.from, reach.until].map((at) => dayNumber(dateOfMoment(at)));
	const firstDay = Math.max(first ?? endDay, endDay - DAILY_DAYS);
	return phiOf(daily, firstDay, Math.min(endDay, (last ?? endDay) + 1));
}

/** What the figures are made of. */
export interface FigureQuestion {
	readonly windows: Windows;
	/** Alerts of the current window. */
	readonly current: readonly AlertRow[];
	/** From the first to the last alert on record; null = there is none. */
	readonly reach: Reach | null;
	readonly now: CivilMoment;
	readonly dayCutHour: number;
}

/** The figures of all windows with their comparisons. @throws EngineError with the SQL that failed */
export async function askAlertFigures(
	engine: EngineReader,
	question: FigureQuestion,
): Promise<readonly AlertFigure[]> {
	const { windows, current, reach, now, dayCutHour } = question;
	const totalsOf = (rows: readonly AlertRow[]) => alertTotals(rows, { firsts: firstDissuasions(rows), now });
	const earlier = async (window: DateRange | null) =>
		window === null ? null : totalsOf(await alertRowsIn(engine, window, dayCutHour));
	const [previous, lastYear, phi] = await Promise.all([
		earlier(windows.previous),
		earlier(windows.lastYear),
		phiBefore(engine, windows.current, question),
	]);
	const totals: ByWindow<AlertTotals> = { current: totalsOf(current), previous, lastYear };
	const firstDay = reach === null ? null : dayNumber(dateOfMoment(reach.from));
	return alertFigures(totals, { reaches: reachesFrom((name) => reachOf(windows[name], firstDay)), phi });
}
