/** What alerts achieved year to date: those dissuaded 劝阻成功 and the losses they avoided, against the same dates last year. */
import { reachOf } from "@/lib/analysis/measured";
import type { PlanRow } from "@/lib/analysis/plan";
import { responseAlertsDaysPlan } from "@/lib/analysis/plans/response-alerts-days";
import { trendsAlertsPlan } from "@/lib/analysis/plans/trends-alerts";
import type { WindowId } from "@/lib/analysis/question";
import { phiOf } from "@/lib/analysis/weeks";
import { dateOfMoment } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Reach as RecordReach } from "@/lib/ingest/joins/join-records";
import { coverageOf } from "@/lib/ingest/joins/read-records";
import { type Amounts, compareAmounts } from "@/lib/statistics/amounts";
import { compareCounts } from "@/lib/statistics/comparison";
import { areAlike, shareOf } from "./alike";
import { paceStart, reachUntil, stopDate, stopDay, toldOf } from "./stopped";
import type { WallAmount, WallCount, YearPair } from "./wall";

/** Days of alerts by which the station's own weeks are judged: 110 weeks, as of calls. */
const DAILY_DAYS = 770;

/** Both figures of alerts. */
export interface AlertYears {
	readonly dissuaded: WallCount;
	readonly avoided: WallAmount;
	/** Day number where alerts stop; null = they do not. */
	readonly stop: number | null;
}

type Row = PlanRow<typeof trendsAlertsPlan>;

/** How much the weeks of alerts vary, and the day number where alerts stop; null = they do not. */
interface Pace {
	readonly phi: number;
	readonly stop: number | null;
}

async function askPace(
	engine: EngineReader,
	window: DateRange,
	reach: RecordReach,
	{ dayCutHour, options }: AlertAsking,
): Promise<Pace> {
	const { end } = window;
	const endDay = dayNumber(end);
	const first = dayNumber(dateOfMoment(reach.from));
	const last = dayNumber(dateOfMoment(reach.until));
	const recorded = { first, last };
	// Alerts that ended years ago tell their pace by the days before their end.
	const from = Math.min(endDay - DAILY_DAYS, paceStart(recorded, window) ?? endDay);
	const days = { start: dateOfDayNumber(from), end };
	const rows = await engine.query(responseAlertsDaysPlan(days, dayCutHour), options);
	const daily = new Map(rows.map(({ day, alerts }) => [day ?? 0, alerts ?? 0]));
	const firstDay = Math.max(first, endDay - DAILY_DAYS);
	return {
		phi: phiOf(daily, firstDay, Math.min(endDay, last + 1)),
		stop: stopDay(daily, recorded, window),
	};
}

/** How alerts are asked. */
export interface AlertAsking {
	readonly dayCutHour: number;
	readonly options: RequestOptions;
}

const amountsOf = (row: Row | undefined): Amounts => ({
	count: row?.amounts ?? 0,
	sum: row?.avoided_fen ?? 0,
	squares: row?.squares ?? 0,
});

/** Rows, reaches and noise of the alerts of both years. */
interface Found {
	readonly rows: YearPair<Row | undefined>;
	readonly reach: WallCount["reach"];
	readonly until: WallCount["until"];
	readonly phi: number;
}

function dissuadedOf(found: Found): WallCount {
	const { rows, reach, until, phi } = found;
	const countIn = (side: "now" | "base") => (reach[side] === "none" ? null : (rows[side]?.dissuaded ?? 0));
	const counts = { now: countIn("now"), base: countIn("base") };
	const knownIn = (row: Row | undefined) => shareOf(row?.ended ?? 0, (row?.ended ?? 0) + (row?.untold ?? 0));
	const isAlike = areAlike(reach, { now: knownIn(rows.now), base: knownIn(rows.base) });
	return {
		id: "dissuaded",
		counts,
		reach,
		until,
		unknown: { now: rows.now?.untold ?? 0, base: rows.base?.untold ?? 0 },
		compared:
			isAlike && counts.now !== null && counts.base !== null
				? toldOf(compareCounts({ base: counts.base, now: counts.now, phi }), until !== null)
				: null,
		riseIs: "better",
	};
}

function avoidedOf(found: Found): WallAmount {
	const { rows, reach, until, phi } = found;
	const sumIn = (side: "now" | "base") => {
		const row = rows[side];
		return reach[side] === "none" || (row?.stated ?? 0) === 0 ? null : (row?.avoided_fen ?? 0);
	};
	const sums = { now: sumIn("now"), base: sumIn("base") };
	const knownIn = (row: Row | undefined) => {
		const all = row?.dissuaded ?? 0;
		return shareOf(all - (row?.amount_unknown ?? 0), all);
	};
	const isAlike = areAlike(reach, { now: knownIn(rows.now), base: knownIn(rows.base) });
	return {
		id: "loss_avoided",
		sums,
		reach,
		until,
		unknown: { now: rows.now?.amount_unknown ?? 0, base: rows.base?.amount_unknown ?? 0 },
		compared:
			isAlike && sums.now !== null && sums.base !== null
				? toldOf(compareAmounts(amountsOf(rows.base), amountsOf(rows.now), phi), until !== null)
				: null,
		riseIs: "better",
	};
}

/**
 * Alerts issued in both windows. A window before the first alert on record, or after alerts stop, is not measured.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askAlertYears(
	engine: EngineReader,
	windows: YearPair<DateRange>,
	asking: AlertAsking,
): Promise<AlertYears> {
	const { dayCutHour, options } = asking;
	const asked = { current: windows.now, previous: null, lastYear: windows.base };
	const [rows, { alerts: reach }] = await Promise.all([
		engine.query(trendsAlertsPlan(asked, dayCutHour), options),
		coverageOf(engine),
	]);
	const firstDay = reach === null ? null : dayNumber(dateOfMoment(reach.from));
	const rowIn = (name: WindowId) => rows.find((row) => row.window_name === name);
	const { phi, stop } =
		reach === null
			? { phi: phiOf(new Map(), null, 0), stop: null }
			: await askPace(engine, windows.now, reach, asking);
	const reachIn = (window: DateRange) => reachUntil(reachOf(window, firstDay), window, stop);
	const found: Found = {
		rows: { now: rowIn("current"), base: rowIn("lastYear") },
		reach: { now: reachIn(windows.now), base: reachIn(windows.base) },
		until: stopDate(stop),
		phi,
	};
	return { dissuaded: dissuadedOf(found), avoided: avoidedOf(found), stop };
}
