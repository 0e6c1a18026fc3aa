/** The morning a briefing is read on when nobody says: the records themselves tell. */
import type { CivilDate } from "@/lib/base/civil";
import { dateOfMoment } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import type { DataSpan } from "./answer";

/** A latest report before this hour means an export taken that same morning. */
const MORNING_ENDS = 12;

/**
 * The day of the latest report when it was made before noon, else the day after; null without records.
 * Cases count only where there are no calls, by the day after the latest filing.
 */
export function readingDay(span: DataSpan): CivilDate | null {
	const { latestReport, lastCall, lastCase } = span;
	if (lastCall !== null && latestReport !== null) {
		const day = dateOfMoment(latestReport);
		const hour = Number(latestReport.slice(11, 13));
		const hasClock = latestReport.slice(11) !== "00:00:00";
		return hasClock && hour < MORNING_ENDS ? day : addDays(day, 1);
	}
	const last = lastCall ?? lastCase;
	return last === null ? null : addDays(last, 1);
}
