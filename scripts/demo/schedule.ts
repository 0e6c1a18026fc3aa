/** When the phone rang: how many countable calls fall in which stretch of days. Planted figures stand here. */
import { type Clock, DAY, HOUR, MINUTE, midnight, weekday } from "./clock";
import { Dice, type Weighted } from "./dice";

/** A stretch of days `[start, end)` with its exact number of countable calls; null = weekly, three to six. */
export type Stretch = readonly [start: string, end: string, calls: number | null];

/**
 * Planted: 67 calls from 2025-01-01 to 04-05 and 44 a year later; bulges at 国庆 2025 and 春节 2026;
 * nothing on 04-04 and 04-05 of both years; yesterday three, last week seven, the same week last year six.
 */
const STRETCHES: readonly Stretch[] = [
	["2023-05-01", "2024-09-24", null],
	["2024-09-24", "2024-10-01", 4],
	["2024-10-01", "2024-10-08", 4],
	["2024-10-08", "2024-10-15", 4],
	["2024-10-15", "2024-12-31", null],
	["2024-12-31", "2025-01-01", 1],
	["2025-01-01", "2025-01-08", 5],
	["2025-01-08", "2025-01-21", 10],
	["2025-01-21", "2025-01-28", 4],
	["2025-01-28", "2025-02-05", 3],
	["2025-02-05", "2025-02-12", 4],
	["2025-02-12", "2025-04-04", 41],
	["2025-04-06", "2025-05-04", 20],
	["2025-05-04", "2025-05-10", 4],
	["2025-05-10", "2025-05-11", 2],
	["2025-05-11", "2025-05-12", 1],
	["2025-05-12", "2025-09-24", null],
	["2025-09-24", "2025-10-01", 5],
	["2025-10-01", "2025-10-09", 13],
	["2025-10-09", "2025-10-16", 5],
	["2025-10-16", "2026-01-01", null],
	["2026-01-01", "2026-01-08", 4],
	["2026-01-08", "2026-02-08", 11],
	["2026-02-08", "2026-02-15", 4],
	["2026-02-15", "2026-02-24", 9],
	["2026-02-24", "2026-03-03", 3],
	["2026-03-03", "2026-03-16", 4],
	["2026-03-16", "2026-04-04", 9],
	["2026-04-06", "2026-04-13", 4],
	["2026-04-13", "2026-04-20", 5],
	["2026-04-20", "2026-04-27", 5],
	["2026-04-27", "2026-05-04", 5],
	["2026-05-04", "2026-05-09", 3],
	["2026-05-09", "2026-05-10", 1],
	["2026-05-10", "2026-05-11", 3],
	["2026-05-11", "2026-05-12", 2],
];

/** Days on which nothing is reported and nothing filed, so that "as of" reads the same with and without them. */
export const QUIET_DAYS: readonly string[] = ["2025-04-04", "2025-04-05", "2026-04-04", "2026-04-05"];

/** How many of the calls in a stretch concern workers of the surge zone. */
export const SURGE: readonly Stretch[] = [
	["2026-03-16", "2026-04-04", 3],
	["2026-04-06", "2026-04-13", 2],
	["2026-04-13", "2026-04-20", 2],
	["2026-04-20", "2026-04-27", 2],
	["2026-04-27", "2026-05-04", 2],
	["2026-05-04", "2026-05-11", 4],
];

/** When the last export was taken. */
export const EXPORTED_AT = midnight("2026-05-11") + 8 * HOUR + 5 * MINUTE;
const LAST_DAY = midnight("2026-05-11");

const WEEKLY: readonly Weighted<number>[] = [
	[3, 20],
	[4, 30],
	[5, 30],
	[6, 20],
];
const WEEKDAY_WEIGHTS = [1.15, 1.05, 1.05, 1, 1, 0.9, 0.85] as const;
const HOUR_WEIGHTS = [
	3, 2, 1, 1, 1, 1, 2, 4, 9, 13, 14, 11, 8, 10, 13, 13, 12, 10, 9, 11, 12, 10, 8, 5,
] as const;

function daysOf(start: Clock, end: Clock): readonly Weighted<Clock>[] {
	const count = Math.round((end - start) / DAY);
	return Array.from({ length: count }, (_, step) => {
		const day = start + step * DAY;
		return [day, WEEKDAY_WEIGHTS[weekday(day)] ?? 1];
	});
}

/** Cuts a weekly stretch into weeks with three to six calls each; a rest of days gets its part. */
function weeksOf(dice: Dice, start: Clock, end: Clock): readonly (readonly [Clock, Clock, number])[] {
	const weeks: (readonly [Clock, Clock, number])[] = [];
	for (let from = start; from < end; from += 7 * DAY) {
		const until = Math.min(end, from + 7 * DAY);
		weeks.push([from, until, Math.round((dice.weighted(WEEKLY) * (until - from)) / (7 * DAY))]);
	}
	return weeks;
}

/** A time of day by the usual pattern; on the last day only before the export was taken. */
export function clockOn(dice: Dice, day: Clock): Clock {
	const hours = HOUR_WEIGHTS.map((weight, hour): Weighted<number> => [hour, weight]);
	const hour = dice.weighted(day === LAST_DAY ? hours.slice(0, 7) : hours);
	return day + hour * HOUR + dice.int(0, 59) * MINUTE;
}

/** Report times of all countable calls, ascending. */
export function reportTimes(): readonly Clock[] {
	const dice = new Dice("schedule");
	const stretches = STRETCHES.flatMap(([start, end, calls]) =>
		calls === null
			? weeksOf(dice, midnight(start), midnight(end))
			: [[midnight(start), midnight(end), calls] as const],
	);
	const times = stretches.flatMap(([start, end, calls]) =>
		Array.from({ length: calls }, () => clockOn(dice, dice.weighted(daysOf(start, end)))),
	);
	return times.sort((a, b) => a - b);
}
