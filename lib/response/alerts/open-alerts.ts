/** What is still to be done: alerts nobody has fed back, people nobody could speak to, visits that are due. */
import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { addDays, dayNumber } from "@/lib/calendar/civil";
import type { EventMoment } from "@/lib/dimensions/dimension";
import { momentIn } from "@/lib/ingest/joins/row-values";
import type { PreventionParameters } from "@/lib/settings/prevention-parameters";
import { minutesBetween } from "../minutes";
import {
	type AlertRow,
	followUpOf,
	isConfirmed,
	isContacted,
	isFedBack,
	isOver,
	issueOf,
} from "./alert-facts";
import { type ListedAlert, listedAlert } from "./masked";

const MINUTES_PER_HOUR = 60;

/** The terms that an open list is held against. */
export type OpenTerms = Pick<PreventionParameters, "feedbackHours">;

/** An alert without feedback. */
export interface OpenAlert extends ListedAlert {
	/** Whole minutes since the issue; null where no clock was written. */
	readonly ageMinutes: number | null;
	/** Calendar days since the day of issue. */
	readonly ageDays: number;
	readonly isOverdue: boolean;
}

/** A visit that is due. */
export interface DueFollowUp extends ListedAlert {
	readonly dueTime: CivilMoment;
	/** True once its term is over; false = it is due today. */
	readonly isOverdue: boolean;
	readonly isConfirmed: boolean | null;
}

/** A person who was fed back as not reached. */
export interface UnreachedAlert extends ListedAlert {
	/** As written; null = nobody wrote one. */
	readonly reason: string | null;
	readonly firstCallTime: CivilMoment | null;
}

/** How much is open at the moment of reading; what is issued later counts in none of these. */
export interface OpenAlertCounts {
	/** Alerts without feedback. */
	readonly open: number;
	/** Of these the ones beyond the term of feedback. */
	readonly overdue: number;
	readonly followUpsDueToday: number;
	readonly followUpsOverdue: number;
}

/** The lists behind the counts, the oldest first. */
export interface OpenAlerts {
	readonly counts: OpenAlertCounts;
	readonly open: readonly OpenAlert[];
	readonly followUps: readonly DueFollowUp[];
}

/** Issued by then; what comes later is on no list. */
const isIssued = ({ moment }: EventMoment, now: CivilMoment): boolean => moment <= now;

/** Whether more hours have passed than the term gives; of a bare date from the end of its day on. */
function isLate({ moment, hasClock }: EventMoment, now: CivilMoment, hours: number): boolean {
	const from = hasClock ? moment : (`${addDays(dateOfMoment(moment), 1)} 00:00:00` as CivilMoment);
	return minutesBetween(from, now) > hours * MINUTES_PER_HOUR;
}

function openAlert(row: AlertRow, now: CivilMoment, { feedbackHours }: OpenTerms): readonly OpenAlert[] {
	const issue = issueOf(row);
	if (issue === null || !isIssued(issue, now) || isFedBack(row, now)) return [];
	return [
		{
			...listedAlert(row),
			ageMinutes: issue.hasClock ? Math.floor(minutesBetween(issue.moment, now)) : null,
			ageDays: dayNumber(dateOfMoment(now)) - dayNumber(dateOfMoment(issue.moment)),
			isOverdue: isLate(issue, now, feedbackHours),
		},
	];
}

function dueFollowUp(row: AlertRow, now: CivilMoment): readonly DueFollowUp[] {
	const issue = issueOf(row);
	const due = momentIn(row, "follow_up_due");
	const isKnown = issue !== null && due !== null && isIssued(issue, now);
	if (!isKnown || followUpOf(row, now) === "made") return [];
	if (dateOfMoment(due.moment) > dateOfMoment(now)) return [];
	return [
		{
			...listedAlert(row),
			dueTime: due.moment,
			isOverdue: isOver(due, now),
			isConfirmed: isConfirmed(row),
		},
	];
}

/** By a time, then by number. */
function oldestFirst<T extends ListedAlert>(
	list: readonly T[],
	timeOf: (one: T) => string | null,
): readonly T[] {
	const keyOf = (one: T) => `${timeOf(one)} ${one.ticketNo}`;
	return list.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** The people fed back as not spoken to, in order of issue; masked. */
export function unreachedAlerts(rows: readonly AlertRow[], now: CivilMoment): readonly UnreachedAlert[] {
	return rows
		.filter((row) => isContacted(row) === false && isFedBack(row, now) && row.is_dissuaded !== true)
		.map((row) => ({
			...listedAlert(row),
			reason: row.unreachable_reason,
			firstCallTime: row.first_call_time,
		}));
}

/**
 * The open list at a moment: alerts issued by then without feedback, the oldest first, and visits due that day or before, the
 * longest overdue first. Masked.
 */
export function openAlerts(rows: readonly AlertRow[], now: CivilMoment, terms: OpenTerms): OpenAlerts {
	const open = rows.flatMap((row) => openAlert(row, now, terms));
	const followUps = rows.flatMap((row) => dueFollowUp(row, now));
	const followUpsOverdue = followUps.filter(({ isOverdue }) => isOverdue).length;
	return {
		counts: {
			open: open.length,
			overdue: open.filter(({ isOverdue }) => isOverdue).length,
			followUpsDueToday: followUps.length - followUpsOverdue,
			followUpsOverdue,
		},
		open: oldestFirst(open, ({ issuedTime }) => issuedTime),
		followUps: oldestFirst(followUps, ({ dueTime }) => dueTime),
	};
}
