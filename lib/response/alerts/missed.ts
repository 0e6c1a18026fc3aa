/** Alerts that became incidents, and incidents that were not alerted to: where the chain broke. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { responseAlertsEventsPlan } from "@/lib/analysis/plans/response-alerts-events";
import type { CivilMoment } from "@/lib/base/civil";
import type { AssembledEvent } from "@/lib/ingest/events";
import { push } from "@/lib/ingest/joins/row-values";
import { minutesBetween } from "../minutes";
import { type AlertRow, isConfirmed, isContacted, isDissuaded, isFedBack } from "./alert-facts";
import { isInTime } from "./alert-ties";
import { type ListedAlert, listedAlert } from "./masked";

/** An alert and an event that may be the same matter. */
export type EventTie = PlanRow<typeof responseAlertsEventsPlan>;

/**
 * The stage at which an alert was lost: nobody fed back, nobody was spoken to, taken for harmless, confirmed and not dissuaded;
 * `dissuaded` = dissuaded and an incident all the same; `unsaid` = nothing tells.
 */
export type BrokenAt = "no_feedback" | "unreached" | "harmless" | "not_dissuaded" | "dissuaded" | "unsaid";

/** An alert in time for an event that was reported all the same. */
export interface BecameIncident extends ListedAlert {
	readonly eventNo: string;
	readonly incidentNo: string | null;
	readonly caseNo: string | null;
	readonly reportTime: CivilMoment | null;
	/** Loss of the event in 1/100 yuan; null = unknown. */
	readonly lossFen: number | null;
	/** From the issue to the report; null where one has no clock or is not known. */
	readonly leadMinutes: number | null;
	readonly brokenAt: BrokenAt;
}

/** The alerts of a window of which incidents came. */
export interface BecameIncidents {
	/** Distinct alerts in time for an event that counts. */
	readonly alerts: number;
	/** Distinct alerts of which a missing clock leaves it open. */
	readonly doubtful: number;
	/** One an alert and event, in order of issue. */
	readonly list: readonly BecameIncident[];
}

function brokenAt(row: AlertRow, now: CivilMoment): BrokenAt {
	if (isDissuaded(row) === true) return "dissuaded";
	if (!isFedBack(row, now)) return "no_feedback";
	if (isContacted(row) === false) return "unreached";
	if (isConfirmed(row) === false) return "harmless";
	return isConfirmed(row) === true && isDissuaded(row) === false ? "not_dissuaded" : "unsaid";
}

function leadOf({ issued_time, issued_time_has_clock }: AlertRow, { report_time }: EventTie): number | null {
	if (issued_time === null || report_time === null || issued_time_has_clock !== true) return null;
	const minutes = minutesBetween(issued_time, report_time);
	return minutes < 0 ? null : Math.floor(minutes);
}

function becameIncident(row: AlertRow, tie: EventTie, now: CivilMoment): BecameIncident {
	return {
		...listedAlert(row),
		eventNo: tie.event_no ?? "",
		incidentNo: tie.incident_no,
		caseNo: tie.case_no,
		reportTime: tie.report_time,
		lossFen: tie.loss_fen,
		leadMinutes: leadOf(row, tie),
		brokenAt: brokenAt(row, now),
	};
}

/** What the finding of incidents rests on. */
export interface MissedSources {
	readonly rows: readonly AlertRow[];
	readonly ties: readonly EventTie[];
	/** At least the events of the ties, every victim a row. */
	readonly events: readonly AssembledEvent[];
}

/** The alerts in time for an event that counts, as the dimension 预警止付状态 decides it; masked. @param now when it is read */
export function becameIncidents({ rows, ties, events }: MissedSources, now: CivilMoment): BecameIncidents {
	const victims = new Map<string, AssembledEvent[]>();
	for (const event of events) push(victims, event.eventNo, event);
	const tiesOf = new Map<string, EventTie[]>();
	for (const tie of ties) push(tiesOf, tie.ticket_no ?? "", tie);
	const doubtful = new Set<string>();
	const list = rows.flatMap((row) => {
		const ticketNo = row.ticket_no ?? "";
		return (tiesOf.get(ticketNo) ?? []).flatMap((tie) => {
			const isTied = isInTime(row, victims.get(tie.event_no ?? "") ?? []);
			if (isTied === null) doubtful.add(ticketNo);
			return isTied === true ? [becameIncident(row, tie, now)] : [];
		});
	});
	const found = new Set(list.map(({ ticketNo }) => ticketNo));
	return {
		alerts: found.size,
		doubtful: [...doubtful].filter((ticketNo) => !found.has(ticketNo)).length,
		list,
	};
}
