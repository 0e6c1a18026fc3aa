/** Dimension 23: whether the event was alerted to, and what became of its stop-payments. */
import type { EventMoment, JoinedValue } from "@/lib/dimensions/dimension";
import type { AssembledEvent } from "../events";
import type { StoredValues } from "../read-field";
import { type Coverage, isCovered, type JoinRecords } from "./join-records";
import { type JoinPerson, PERSON_COLUMNS, PersonIndex, personIn, tieOf, victimIn } from "./person";
import {
	dayOf,
	flagOf,
	isBefore,
	minutesOf,
	momentIn,
	momentWords,
	numberWords,
	push,
	textOf,
} from "./row-values";
import { stoppedValue, stopTimeOf } from "./stop-payments";

/** Hours before the offence in which an alert is of this offence: fraudsters need days, and older alerts are of earlier ones. */
const ALERT_HOURS = 72;
/** Hours between a report and a stop-payment that names no event but the victim: orders lapse after 48, and are renewed once. */
const STOP_HOURS = 72;

const DISSUADED = /劝阻成功|成功劝阻|已劝阻|阻断成功|成功阻断/;
const NOT_DISSUADED = /未劝阻成功|劝阻失败|未成功|不成功/;

/** Hours from one moment to another; where a clock is missing the range in which they lie. */
function hoursBetween(from: EventMoment, to: EventMoment): readonly [number, number] {
	if (from.hasClock && to.hasClock) {
		const hours = (minutesOf(to) - minutesOf(from)) / 60;
		return [hours, hours];
	}
	const days = dayOf(to) - dayOf(from);
	return [days * 24 - 24, days * 24 + 24];
}

/** Whether the hours lie in a range; null where a missing clock leaves it open. */
function isWithin([low, high]: readonly [number, number], least: number, most: number): boolean | null {
	if (low >= least && high <= most) return true;
	return high < least || low > most ? false : null;
}

function isDissuaded(row: StoredValues): boolean | null {
	const flag = flagOf(row.is_dissuaded);
	if (flag !== null) return flag;
	const outcome = textOf(row.outcome) ?? "";
	if (NOT_DISSUADED.test(outcome)) return false;
	return DISSUADED.test(outcome) || textOf(row.stopped_time) !== null ? true : null;
}

interface Alert {
	readonly row: StoredValues;
	readonly at: EventMoment;
	readonly target: JoinPerson;
}

interface Match {
	readonly alert: Alert;
	readonly why: string;
	/** Null where a missing clock leaves open whether it was in time. */
	readonly isInTime: boolean | null;
}

interface Stop {
	readonly row: StoredValues;
	readonly at: EventMoment | null;
	readonly victim: JoinPerson;
}

const callOf = ({ incident, caseFile }: AssembledEvent) =>
	textOf(incident?.incident_no) ?? textOf(caseFile?.incident_no);

/** Of several victims an alert to any is one to the event. */
export class Interventions {
	private readonly alertsOf = new PersonIndex<Alert>();
	private readonly alertsOfCall = new Map<string, Alert[]>();
	private readonly stopsOf = new PersonIndex<Stop>();
	private readonly stopsOfCall = new Map<string, Stop[]>();
	private readonly stopsOfCase = new Map<string, Stop[]>();
	private readonly coverage: Coverage;

	constructor({ alerts, stopPayments, coverage }: JoinRecords) {
		this.coverage = coverage;
		for (const row of alerts) this.addAlert(row);
		for (const row of stopPayments) this.addStop(row);
	}

	private addAlert(row: StoredValues): void {
		const at = momentIn(row, "issued_time");
		if (at === null) return;
		const alert = { row, at, target: personIn(row, PERSON_COLUMNS.alert) };
		this.alertsOf.add(alert.target, alert);
		const call = textOf(row.incident_no);
		if (call !== null) push(this.alertsOfCall, call, alert);
	}

	private addStop(row: StoredValues): void {
		const stop = { row, at: stopTimeOf(row), victim: personIn(row, PERSON_COLUMNS.victim) };
		const [call, file] = [textOf(row.incident_no), textOf(row.case_no)];
		if (call !== null) push(this.stopsOfCall, call, stop);
		if (file !== null) push(this.stopsOfCase, file, stop);
		if (call === null && file === null) this.stopsOf.add(stop.victim, stop);
	}

	/**
	 * Every value without an alert says that there was none, so that it needs alerts of that time on record; 未止付 needs
	 * stop-payments of it too.
	 * @param victims the rows of one event
	 * @returns null where nothing tells, or only a missing clock would
	 */
	of(victims: readonly AssembledEvent[]): JoinedValue | null {
		const [event] = victims;
		if (event === undefined) return null;
		const alerts = this.alertsTo(victims);
		const inTime = alerts.filter(({ isInTime }) => isInTime === true);
		if (inTime.length > 0) return alertedValue(inTime, event.source.lossFen);
		if (alerts.length > 0 || !this.hasAlertsOf(event)) return null;
		const stops = this.stopsFor(victims);
		if (stops.length > 0) return stoppedValue(stops, event.source.lossFen);
		return this.notStopped(event);
	}

	private hasAlertsOf({ source: { reportTime, occurFrom } }: AssembledEvent): boolean {
		const at = reportTime ?? occurFrom;
		return at !== null && isCovered(at, this.coverage.alerts);
	}

	private notStopped({ source: { reportTime, occurFrom, lossFen } }: AssembledEvent): JoinedValue | null {
		const at = reportTime ?? occurFrom;
		const { stops } = this.coverage;
		if (at === null || lossFen === 0 || stops === null || !isCovered(at, stops)) return null;
		const span = `${stops.from.slice(0, 10)}至${stops.until.slice(0, 10)}`;
		return { value: "not_stopped", evidence: `${span}的止付记录中未见本起，也未见预警` };
	}

	private alertsTo(victims: readonly AssembledEvent[]): readonly Match[] {
		const found = new Map<Alert, Match>();
		for (const event of victims) {
			const person = victimIn(event.victim);
			for (const alert of this.alertsOf.candidates(person)) {
				const why = tieOf(person, alert.target);
				if (why !== null) found.set(alert, { alert, why, isInTime: isInWindow(alert.at, event) });
			}
			const call = callOf(event);
			for (const alert of call === null ? [] : (this.alertsOfCall.get(call) ?? []))
				found.set(alert, { alert, why: "预警所记警情", isInTime: isBeforeReport(alert.at, event) });
		}
		return [...found.values()].filter(({ isInTime }) => isInTime !== false);
	}

	private stopsFor(victims: readonly AssembledEvent[]): readonly StoredValues[] {
		const found = new Set<Stop>();
		for (const event of victims) {
			const [call, file] = [callOf(event), textOf(event.caseFile?.case_no)];
			for (const stop of call === null ? [] : (this.stopsOfCall.get(call) ?? [])) found.add(stop);
			for (const stop of file === null ? [] : (this.stopsOfCase.get(file) ?? [])) found.add(stop);
			const person = victimIn(event.victim);
			for (const stop of this.stopsOf.candidates(person))
				if (tieOf(person, stop.victim) !== null && isOfReport(stop, event)) found.add(stop);
		}
		return [...found].map(({ row }) => row);
	}
}

/** Issued before the report, for an alert that names the call: one made of the call afterwards is no warning. */
function isBeforeReport(at: EventMoment, { source }: AssembledEvent): boolean | null {
	const report = source.reportTime ?? source.occurTo ?? source.occurFrom;
	return report === null ? null : isBefore(at, report);
}

/** Issued between 72 hours before the offence began and its end: the last transfer, else the end, else the report. */
function isInWindow(at: EventMoment, { source }: AssembledEvent): boolean | null {
	const end = source.lastTransferTime ?? source.occurTo ?? source.reportTime ?? source.occurFrom;
	if (end === null) return false;
	const start = source.occurFrom ?? end;
	const isNotAfter = isWithin(hoursBetween(at, end), 0, Number.POSITIVE_INFINITY);
	const isNotLongBefore = isWithin(hoursBetween(at, start), Number.NEGATIVE_INFINITY, ALERT_HOURS);
	if (isNotAfter === false || isNotLongBefore === false) return false;
	return isNotAfter === true && isNotLongBefore === true ? true : null;
}

/** A stop-payment that names nothing but the victim is of the report of the same days. */
function isOfReport({ at }: Stop, { source: { reportTime } }: AssembledEvent): boolean {
	if (at === null || reportTime === null) return false;
	return isWithin(hoursBetween(at, reportTime), -STOP_HOURS, STOP_HOURS) !== false;
}

const orderOf = ({ alert: { at, row } }: Match) => `${at.moment} ${textOf(row.ticket_no)}`;

/** The dissuaded alert before the others, then the latest. */
function alertedValue(matches: readonly Match[], lossFen: number | null): JoinedValue | null {
	const latest = [...matches].sort((one, other) => (orderOf(one) > orderOf(other) ? -1 : 1));
	const dissuaded = latest.find(({ alert }) => isDissuaded(alert.row) === true);
	const told = dissuaded ?? latest[0];
	if (told === undefined) return null;
	const isStopped = dissuaded !== undefined;
	const isOpen = latest.some(({ alert }) => isDissuaded(alert.row) === null);
	if (!isStopped && isOpen && !(lossFen !== null && lossFen > 0)) return null;
	const { row, at } = told.alert;
	const outcome = isStopped ? "劝阻成功" : "未阻断";
	return {
		value: isStopped ? "alerted_dissuading" : "alerted_not_stopped",
		evidence: `预警${numberWords(textOf(row.ticket_no))}，${momentWords(at)}下发（${told.why}），${outcome}`,
	};
}
