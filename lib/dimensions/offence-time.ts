/** When an event happened, from the most direct of the times an export gives; with the words that say which it was. */
import { type CivilDate, dateOfMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { EventMoment, EventSource, LabelSource, Quote } from "./dimension";
import { toldCourse } from "./event-narrative";

/** A time and the column it came from. */
export interface NamedMoment {
	readonly at: EventMoment;
	/** As the evidence quotes it; names the stand-in where the time of the offence is missing. */
	readonly column: string;
	readonly source: LabelSource;
	readonly quote?: Quote;
}

const TOLD = { occurFrom: "案情所述发案时间", lastTransfer: "案情所述最后转账时间" } as const;

/** A time that a narrative tells; null also where it lies after the report, as a misread year does. */
function toldTime(event: EventSource, fact: keyof typeof TOLD): NamedMoment | null {
	const told = toldCourse(event, fact);
	const isLater = event.reportTime !== null && told !== null && told.value.moment > event.reportTime.moment;
	if (told === null || (isLater && told.value.hasClock)) return null;
	return { at: told.value, column: TOLD[fact], source: "rule", quote: told.quote };
}

const written = (at: EventMoment, column: string): NamedMoment => ({ at, column, source: "date" });

const REPORT_INSTEAD = "报警时间（无发案时间）";

/** The day of the offence, else as told, else of the report; null when none is known. A bare date will do. */
export function offenceDay(event: EventSource): (NamedMoment & { readonly date: CivilDate }) | null {
	const { occurFrom, reportTime } = event;
	const time =
		(occurFrom && written(occurFrom, "发案时间")) ??
		toldTime(event, "occurFrom") ??
		(reportTime && written(reportTime, REPORT_INSTEAD));
	return time && { ...time, date: dateOfMoment(time.at.moment) };
}

/** The clock time of the offence, else as told, else of the report; null when no time with a clock part is known. */
export function offenceClock(event: EventSource): NamedMoment | null {
	if (event.occurFrom?.hasClock === true) return written(event.occurFrom, "发案时间");
	const told = toldTime(event, "occurFrom");
	if (told?.at.hasClock === true && isOfDay(told.at, event.occurFrom)) return told;
	if (event.reportTime?.hasClock !== true) return null;
	const column = event.occurFrom === null ? REPORT_INSTEAD : "报警时间（发案时间无时分）";
	return written(event.reportTime, column);
}

/** Whether a told clock may fill in a column's bare date: it must speak of that day. */
function isOfDay({ moment }: EventMoment, day: EventMoment | null): boolean {
	return day === null || dateOfMoment(moment) === dateOfMoment(day.moment);
}

/** The last known moment of the offence with a clock: last transfer, else its end, else its beginning; null when none. */
export function offenceEnd(event: EventSource): NamedMoment | null {
	const times = [
		{ at: event.lastTransferTime, column: "最后转账时间" },
		{ at: event.occurTo, column: "发案时间止" },
		{ at: event.occurFrom, column: "发案时间" },
	];
	for (const { at, column } of times) if (at?.hasClock === true) return written(at, column);
	for (const fact of ["lastTransfer", "occurFrom"] as const) {
		const told = toldTime(event, fact);
		if (told?.at.hasClock === true) return told;
	}
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
