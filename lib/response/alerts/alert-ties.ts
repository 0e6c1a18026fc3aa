/** Whether an alert came in time for an event: asked of the join that labels events, so that no second rule stands beside it. */
import type { CivilMoment } from "@/lib/base/civil";
import type { AssembledEvent } from "@/lib/ingest/events";
import { Interventions } from "@/lib/ingest/joins/intervention";
import { NO_RECORDS, type Reach } from "@/lib/ingest/joins/join-records";
import type { AlertRow } from "./alert-facts";

/** Whatever the event's time, its records are looked through. */
const ALWAYS: Reach = {
	from: "0001-01-01 00:00:00" as CivilMoment,
	until: "9999-12-31 23:59:59" as CivilMoment,
};
const COVERAGE = { receipts: null, alerts: ALWAYS, stops: ALWAYS };
const NO_ALERT = "not_stopped";

/**
 * True when the alert was issued to a victim of the event in time, null where a missing clock leaves it open. The join says of an
 * event what became of its alerts; with this one alert alone, an end and no amount, what it says is whether the alert was there.
 * @param victims the rows of one event
 */
export function isInTime(alert: AlertRow, victims: readonly AssembledEvent[]): boolean | null {
	const alone = new Interventions({
		...NO_RECORDS,
		alerts: [{ ...alert, is_dissuaded: true }],
		coverage: COVERAGE,
	});
	const told = alone.of(victims.map((event) => ({ ...event, source: { ...event.source, lossFen: null } })));
	return told === null ? null : told.value !== NO_ALERT;
}
