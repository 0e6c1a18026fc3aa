/** This year over the three before it: what was counted from 1 January through each day, laid upon each other by calendar date. */
import { reachOf } from "@/lib/analysis/measured";
import { type CivilDate, civilDate } from "@/lib/base/civil";
import { addDays, addYears, dateOfDayNumber, dayNumber, startOfYear } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { FirstDays } from "./counted";
import { NO_STOPS, reachUntil, type StopDays, stopDate } from "./stopped";
import type { OverlayYear, WallOverlay } from "./wall";
import { WALL_METRICS, type WallMetric } from "./wall-parts";

const YEARS_BEFORE = 3;
const LEAP_DAYS = 366;
/** Any leap year: it has every day that a year may have. */
const LEAP_START = dayNumber("2024-01-01" as CivilDate);
const YEAR_LENGTH = "2024-".length;
/** Month and day of every position. */
const DAYS: readonly string[] = Array.from({ length: LEAP_DAYS }, (_, at) =>
	dateOfDayNumber(LEAP_START + at).slice(YEAR_LENGTH),
);

/** Counts or fen by day number; absent days are 0. */
export type DailySums = ReadonlyMap<number, number>;

/** The days that the overlay needs: from 1 January three years before the year of the wall. */
export function overlayDays(asOf: CivilDate): DateRange {
	return { start: addYears(startOfYear(addDays(asOf, -1)), -YEARS_BEFORE), end: asOf };
}

/** Where a date lies among the 366 days. */
export const positionOf = (date: CivilDate): number => DAYS.indexOf(date.slice(YEAR_LENGTH));

/** Day number of a position in a year; null for 29 Feb of a common year. */
function dayAt(year: number, position: number): number | null {
	const [month, day] = (DAYS[position] ?? "").split("-").map(Number);
	const date = civilDate(year, month ?? 0, day ?? 0);
	return date === null ? null : dayNumber(date);
}

interface Line {
	readonly year: number;
	/** The whole year, or this year to date. */
	readonly window: DateRange;
	readonly today: number;
	readonly isThisYear: boolean;
}

/** Where the records of a figure begin and where they stop; null = without any, and = they do not. */
interface Bounds {
	readonly first: number | null;
	readonly stop: number | null;
}

function yearLine(
	{ year, window, today, isThisYear }: Line,
	daily: DailySums,
	{ first, stop }: Bounds,
): OverlayYear {
	const begun = reachOf(window, first);
	const reach = reachUntil(begun, window, stop);
	const nothing = Array.from({ length: LEAP_DAYS }, () => null);
	if (reach === "none" || first === null)
		return { year, reach, since: null, until: null, cumulative: nothing, toDate: null };
	const start = dayNumber(window.start);
	const from = begun === "part" ? first : start;
	const end = stop !== null && stop < dayNumber(window.end) - 1 ? stop : null;
	const last = isThisYear ? today : LEAP_DAYS - 1;
	let sum = 0;
	const cumulative = nothing.map((_, position) => {
		const day = dayAt(year, position);
		sum += day === null ? 0 : (daily.get(day) ?? 0);
		const at = day ?? dayAt(year, position - 1) ?? start;
		return position > last || at < from || (end !== null && at > end) ? null : sum;
	});
	const toDate = cumulative.slice(0, today + 1).findLast((value) => value !== null) ?? null;
	return { year, reach, since: dateOfDayNumber(from), until: stopDate(end), cumulative, toDate };
}

/**
 * The overlay of every figure.
 * @param daily by figure, over {@link overlayDays} at least
 */
export function wallOverlay(
	asOf: CivilDate,
	daily: Readonly<Record<WallMetric, DailySums>>,
	firstDays: FirstDays,
	stops: StopDays = NO_STOPS,
): WallOverlay {
	const yesterday = addDays(asOf, -1);
	const start = startOfYear(yesterday);
	const today = positionOf(yesterday);
	const lines = Array.from({ length: YEARS_BEFORE + 1 }, (_, before): Line => {
		const begin = addYears(start, -before);
		const isThisYear = before === 0;
		const end = isThisYear ? asOf : addYears(begin, 1);
		return { year: Number(begin.slice(0, 4)), window: { start: begin, end }, today, isThisYear };
	});
	const yearsOf = (metric: WallMetric) =>
		lines.map((line) => yearLine(line, daily[metric], { first: firstDays[metric], stop: stops[metric] }));
	const [calls, cases, loss] = WALL_METRICS.map(yearsOf);
	return { days: DAYS, today, years: { calls: calls ?? [], cases: cases ?? [], loss: loss ?? [] } };
}
