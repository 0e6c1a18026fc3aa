/** Where alerts and incidents missed each other, from one engine; asked apart, because it reads the events themselves. */
import { responseAlertsEventsPlan } from "@/lib/analysis/plans/response-alerts-events";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import { readingMoment } from "@/lib/calendar/reading-moment";
import type { EngineReader } from "@/lib/engine/engine";
import { type AssembledEvent, assembleEvents } from "@/lib/ingest/events";
import type { Reach } from "@/lib/ingest/joins/join-records";
import { coverageOf } from "@/lib/ingest/joins/read-records";
import { eventRecords } from "@/lib/ingest/relabel";
import { closedScope } from "@/lib/ingest/scope";
import type { Settings } from "@/lib/settings/settings";
import { type AlertedIncidents, askAlertedIncidents } from "./alerted-incidents";
import { alertRowsIn } from "./ask-figures";
import { type BecameIncidents, becameIncidents, type EventTie } from "./missed";

/** The window, and the morning on which it is read. */
export interface MissedRequest {
	readonly asOf: CivilDate;
	readonly window: DateRange;
}

/** Both sides of what was missed, plain and masked. */
export interface MissedBoard {
	readonly window: DateRange;
	/** From the first to the last alert on record; null = there is none. */
	readonly reach: Reach | null;
	/** Alerts issued in the window. */
	readonly issued: number;
	/** Of these the ones that became incidents. */
	readonly became: BecameIncidents;
	/** Calls reported in the window by whether they were alerted to. */
	readonly incidents: AlertedIncidents;
}

/** The events of the ties with all their victims. */
async function eventsOf(engine: EngineReader, ties: readonly EventTie[]): Promise<readonly AssembledEvent[]> {
	if (ties.length === 0) return [];
	const scope = await closedScope(engine, {
		incidents: new Set(ties.flatMap(({ incident_no }) => incident_no ?? [])),
		cases: new Set(ties.flatMap(({ case_no }) => case_no ?? [])),
	});
	return assembleEvents(await eventRecords(engine, scope, []));
}

/**
 * What was missed.
 * @param clock the wall clock of whoever reads; null = none
 * @throws EngineError with the SQL that failed
 */
export async function askMissed(
	engine: EngineReader,
	{ asOf, window }: MissedRequest,
	{ dayCutHour }: Pick<Settings, "dayCutHour">,
	clock: CivilMoment | null,
): Promise<MissedBoard> {
	const [rows, ties, incidents, coverage] = await Promise.all([
		alertRowsIn(engine, window, dayCutHour),
		engine.query(responseAlertsEventsPlan(window, dayCutHour)),
		askAlertedIncidents(engine, window),
		coverageOf(engine),
	]);
	const events = await eventsOf(engine, ties);
	const became = becameIncidents({ rows, ties, events }, readingMoment(asOf, clock));
	return { window, reach: coverage.alerts, issued: rows.length, became, incidents };
}
