/** Where alerts and incidents missed each other, from one engine. */
import { responseAlertsEventsPlan } from "@/lib/analysis/plans/response-alerts-events";
import type { CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { EngineReader } from "@/lib/engine/engine";
import { type AssembledEvent, assembleEvents } from "@/lib/ingest/events";
import { eventRecords } from "@/lib/ingest/relabel";
import { closedScope } from "@/lib/ingest/scope";
import type { AlertRow } from "./alert-facts";
import { type AlertedIncidents, askAlertedIncidents } from "./alerted-incidents";
import { type BecameIncidents, becameIncidents, type EventTie } from "./missed";

/** Both sides of what was missed. */
export interface MissedAlerts {
	/** Alerts issued in the window that became incidents. */
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

/** The alerts that are looked at, in which window and when. */
export interface MissedQuestion {
	/** Issued in the window. */
	readonly rows: readonly AlertRow[];
	readonly window: DateRange;
	readonly now: CivilMoment;
	readonly dayCutHour: number;
}

/** What was missed; masked. @throws EngineError with the SQL that failed */
export async function askMissed(
	engine: EngineReader,
	{ rows, window, now, dayCutHour }: MissedQuestion,
): Promise<MissedAlerts> {
	const [ties, incidents] = await Promise.all([
		engine.query(responseAlertsEventsPlan(window, dayCutHour)),
		askAlertedIncidents(engine, window),
	]);
	const events = await eventsOf(engine, ties);
	return { became: becameIncidents({ rows, ties, events }, now), incidents };
}
