/** When an event happened, from the most direct of the times an export gives; with the words that say which it was. */
import { type CivilDate, dateOfMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { EventMoment, EventSource } from "./dimension";

/** A time and the column it came from. */
export interface NamedMoment {
	readonly at: EventMoment;
	/** As the evidence quotes it; names the stand-in where the time of the offence is missing. */
	readonly column: string;
}

const REPORT_INSTEAD = "报警时间（无发案时间）";

/** The day of the offence, else of the report; null when neither is known. A bare date will do. */
export function offenceDay(event: EventSource): { readonly date: CivilDate; readonly column: string } | null {
	const at = event.occurFrom ?? event.reportTime;
	if (at === null) return null;
	return { date: dateOfMoment(at.moment), column: event.occurFrom === null ? REPORT_INSTEAD : "发案时间" };
}

/** The clock time of the offence, else of the report; null when no time with a clock part is known. */
export function offenceClock(event: EventSource): NamedMoment | null {
	if (event.occurFrom?.hasClock === true) return { at: event.occurFrom, column: "发案时间" };
	if (event.reportTime?.hasClock !== true) return null;
	const column = event.occurFrom === null ? REPORT_INSTEAD : "报警时间（发案时间无时分）";
	return { at: event.reportTime, column };
}

/** The last known moment of the offence with a clock: last transfer, else its end, else its beginning; null when none. */
export function offenceEnd(event: EventSource): NamedMoment | null {
	const times = [
		{ at: event.lastTransferTime, column: "最后转账时间" },
		{ at: event.occurTo, column: "发案时间止" },
		{ at: event.occurFrom, column: "发案时间" },
	];
	for (const { at, column } of times) if (at?.hasClock === true) return { at, column };
	return null;
}

/** Hour of the day 0–23 of a moment. */
export function hourOf({ moment }: EventMoment): number {
	return Number(moment.slice(11, 13));
}

/** Seconds since 1970-01-01 00:00:00 of the same wall clock; differences are elapsed seconds. */
export function secondsOf({ moment }: EventMoment): number {
	const clock =
		Number(moment.slice(11, 13)) * 3600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19));
	return dayNumber(dateOfMoment(moment)) * 86_400 + clock;
}
