/** Records that stop before the year does: the days after them are missing, which is no fall; told from a quiet town by the pace of the weeks before. */
import type { Reach } from "@/lib/analysis/measured";
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { type DateRange, dayCount } from "@/lib/calendar/range";
import { isSilence } from "@/lib/statistics/silence";
import type { Verdict } from "@/lib/statistics/verdict";
import type { WallMetric } from "./wall-parts";

/** Counts by day number; absent days are 0. */
type Daily = ReadonlyMap<number, number>;

/** Days from which on this year tells its own pace; before, in January above all, it is that of the 52 weeks up to the last record. */
const OWN_PACE_DAYS = 91;
const PACE_DAYS = 364;
/** Fewer records before the last one tell no pace: a town that hardly has any is never silent. */
const LEAST_RECORDS = 5;
/** From this share of a window on, missing days are a fall of their own: what was recorded is shown, and not compared. */
const MUCH = 0.1;

/** First and last day number of what is recorded, of the whole workspace; null without records. */
export interface RecordedDays {
	readonly first: number | null;
	readonly last: number | null;
}

/** The first day number whose counts {@link stopDay} asks for, however long ago the records ended; null without records. */
export function paceStart({ first, last }: RecordedDays, window: DateRange): number | null {
	if (first === null || last === null) return null;
	const start = dayNumber(window.start);
	return Math.max(first, last - start >= OWN_PACE_DAYS - 1 ? start : last - PACE_DAYS + 1);
}

/**
 * Day number of the last record, where the silence after it until the end of the window is too long for luck; null where it is
 * not, or where nothing is recorded. The pace is that of this window so far once it has 13 weeks, else of the year before the
 * last record. The last record itself tells no pace, because the stretch ends there by choice.
 * @param daily from {@link paceStart} through the last record
 */
export function stopDay(daily: Daily, recorded: RecordedDays, window: DateRange): number | null {
	const { last } = recorded;
	const from = paceStart(recorded, window);
	if (from === null || last === null) return null;
	let before = -1;
	for (let day = from; day <= last; day += 1) before += daily.get(day) ?? 0;
	if (before < LEAST_RECORDS) return null;
	return isSilence(before, last - from + 1, dayNumber(window.end) - 1 - last) ? last : null;
}

/** How many days at the end of a window are missing, at most all of them; 0 where the records do not stop. */
export function missingIn(window: DateRange, stop: number | null): number {
	if (stop === null) return 0;
	return Math.max(0, Math.min(dayCount(window), dayNumber(window.end) - 1 - stop));
}

/** The reach of a window whose beginning is known, given where its records stop: beyond them nothing is measured, which is not 0. */
export function reachUntil(reach: Reach, window: DateRange | null, stop: number | null): Reach {
	if (window === null || reach === "none") return reach;
	const missing = missingIn(window, stop);
	if (missing === dayCount(window)) return "none";
	return missing >= MUCH * dayCount(window) ? "part" : reach;
}

/**
 * A comparison as it may be told of this year. Where its records stop, the days that are missing are part of any fall, so that
 * a clear one is withheld (null); a rise in spite of them, or noise, stands.
 */
export function toldOf<Compared extends { readonly verdict: Verdict }>(
	compared: Compared | null,
	isStopped: boolean,
): Compared | null {
	return isStopped && compared?.verdict === "clear_fall" ? null : compared;
}

/** The last day on record as a date, where records stop; null where they do not. */
export function stopDate(stop: number | null): CivilDate | null {
	return stop === null ? null : dateOfDayNumber(stop);
}

/** Day numbers where the records behind each figure stop; null = they do not. */
export type StopDays = Readonly<Record<WallMetric, number | null>>;

/** Of records that do not stop. */
export const NO_STOPS: StopDays = { calls: null, cases: null, loss: null };
