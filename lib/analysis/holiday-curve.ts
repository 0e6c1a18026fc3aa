/** Daily counts of several years laid over each other by their distance from the festival's day. */
import type { CivilDate } from "@/lib/base/civil";
import { addDays, dayNumber } from "@/lib/calendar/civil";
import { containsDay } from "@/lib/calendar/range";
import type { DailyCounts } from "./answer";
import { CURVE, type HolidayOfYear } from "./holiday-windows";

/** One day of one year; `count` null = not recorded, or not over yet. */
export interface CurveDay {
	readonly date: CivilDate;
	readonly count: number | null;
	/** One of the days off of the festival. */
	readonly isOff: boolean;
}

/** One year of the curve. */
export interface CurveLine {
	readonly year: number;
	/** The festival's day. */
	readonly day: CivilDate;
	/** One a offset, in order. */
	readonly days: readonly CurveDay[];
	/** True where some of its days are not recorded or not over. */
	readonly isPartial: boolean;
}

/** The years over each other, newest first. */
export interface HolidayCurve {
	/** Distances from the festival's day, ascending. */
	readonly offsets: readonly number[];
	readonly lines: readonly CurveLine[];
	/** Years that have no recorded day here. */
	readonly left: readonly number[];
}

/** What is recorded: counts by day, from the first day on that has records to the morning of reading. */
export interface Recorded {
	readonly daily: DailyCounts;
	readonly firstDay: CivilDate | null;
	readonly asOf: CivilDate;
}

const OFFSETS = Array.from({ length: CURVE.before + CURVE.after + 1 }, (_, at) => at - CURVE.before);

function lineOf({ year, day, holiday }: HolidayOfYear, { daily, firstDay, asOf }: Recorded): CurveLine {
	const days = OFFSETS.map((offset): CurveDay => {
		const date = addDays(day, offset);
		const isKnown = firstDay !== null && date >= firstDay && date < asOf;
		return {
			date,
			count: isKnown ? (daily.get(dayNumber(date)) ?? 0) : null,
			isOff: holiday !== null && containsDay(holiday.range, date),
		};
	});
	return { year, day, days, isPartial: days.some(({ count }) => count === null) };
}

/** The curve of the years given, newest first; years without a recorded day are left out and named. */
export function holidayCurve(years: readonly HolidayOfYear[], recorded: Recorded): HolidayCurve {
	const lines = years.map((year) => lineOf(year, recorded));
	const isKnown = ({ days }: CurveLine) => days.some(({ count }) => count !== null);
	return {
		offsets: OFFSETS,
		lines: lines.filter(isKnown),
		left: lines.filter((line) => !isKnown(line)).map(({ year }) => year),
	};
}
