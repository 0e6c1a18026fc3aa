/** What one alert tells of its stages: yes, no, or nothing; a flag speaks first, the time of the stage where it is blank. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { responseAlertsPlan } from "@/lib/analysis/plans/response-alerts";
import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import type { EventMoment } from "@/lib/dimensions/dimension";
import { momentIn } from "@/lib/ingest/joins/row-values";

/** One alert, unmasked: it never leaves the data side. */
export type AlertRow = PlanRow<typeof responseAlertsPlan>;

/** The steps of an alert that carry a time, as columns. */
export type AlertStep =
	| "received_time"
	| "federation_received_time"
	| "grid_received_time"
	| "first_call_time"
	| "connected_time"
	| "door_time"
	| "met_time"
	| "stopped_time"
	| "feedback_time"
	| "follow_up_time";

/** When the alert was issued; null only for a row without its required time. */
export const issueOf = (row: AlertRow): EventMoment | null => momentIn(row, "issued_time");

/** When a step was taken; null = not written. */
export const stepOf = (row: AlertRow, step: AlertStep): EventMoment | null => momentIn(row, step);

/** The flag; where nobody ticked it, a written time says yes. */
const flagOrTime = (flag: boolean | null, time: string | null): boolean | null =>
	flag ?? (time === null ? null : true);

/** 见面: the person was seen face to face; null = nobody wrote whether. */
export const isMet = (row: AlertRow): boolean | null => flagOrTime(row.is_met, row.met_time);

/** 联系: the person was spoken to, on the phone or face to face; a call alone that nobody took is none. */
export function isContacted(row: AlertRow): boolean | null {
	return isMet(row) === true ? true : flagOrTime(row.is_connected, row.connected_time);
}

/** 确认涉诈: what the check found; null = not checked, or not said. */
export const isConfirmed = (row: AlertRow): boolean | null => row.is_confirmed;

/** 劝阻成功, as the metric `alert_dissuaded` reads it; means something of confirmed alerts only. */
export const isDissuaded = (row: AlertRow): boolean | null => flagOrTime(row.is_dissuaded, row.stopped_time);

/** 回访 of a person: made, not made although its term is over, still to come, or without any term. */
export type FollowUp = "made" | "not_made" | "waiting" | "unknown";

/** True once a term is over: at its minute, or where only a day was written after that day. */
export function isOver({ moment, hasClock }: EventMoment, now: CivilMoment): boolean {
	return hasClock ? moment < now : dateOfMoment(moment) < dateOfMoment(now);
}

/** @param now when it is read; a visit written for later has not been made yet */
export function followUpOf(row: AlertRow, now: CivilMoment): FollowUp {
	if (row.follow_up_time !== null && row.follow_up_time <= now) return "made";
	const due = momentIn(row, "follow_up_due");
	if (due === null) return "unknown";
	return isOver(due, now) ? "not_made" : "waiting";
}

/** Words that say that the work goes on, and so are no outcome. */
const UNFINISHED = /处置中|处理中|核查中|核实中|未处置|未处理|未核查|未核实|未反馈|待/;

/**
 * Whether the station has told what became of it by then: by the time of the feedback, else by anything that only a finished
 * check writes down. 处置中 is no outcome.
 */
export function isFedBack(row: AlertRow, now: CivilMoment): boolean {
	if (row.feedback_time !== null) return row.feedback_time <= now;
	const { finding, is_confirmed, is_dissuaded, stopped_time, feedback } = row;
	const hasOutcome = row.outcome !== null && !UNFINISHED.test(row.outcome);
	return (
		hasOutcome || [finding, is_confirmed, is_dissuaded, stopped_time, feedback].some((one) => one !== null)
	);
}
