/** Daily counts → the station's own weeks: how much they vary by themselves, and whether the last seven days stand out. */
import { overdispersion } from "@/lib/statistics/dispersion";
import { type TownSurge, townSurge } from "@/lib/statistics/surge";
import type { DailyCounts } from "./answer";

const WEEK_DAYS = 7;
const WEEKS_LOOKED_AT = 104;
/** Days of history: beyond four half-lives a day has no weight to speak of. */
const SURGE_HISTORY_DAYS = 770;

/**
 * Counts of the whole weeks that end with `endDay`, oldest first, at most 104.
 * @param firstDay day of the first record; weeks that begin before it are left out
 * @param endDay exclusive
 */
export function weeklyCounts(daily: DailyCounts, firstDay: number, endDay: number): readonly number[] {
	const weeks = Math.min(WEEKS_LOOKED_AT, Math.floor((endDay - firstDay) / WEEK_DAYS));
	return Array.from({ length: Math.max(0, weeks) }, (_, position) => {
		const start = endDay - (weeks - position) * WEEK_DAYS;
		return sumDays(daily, start, start + WEEK_DAYS);
	});
}

/** Events from `start` to before `end`; absent days count 0. */
export function sumDays(daily: DailyCounts, start: number, end: number): number {
	let sum = 0;
	for (let day = start; day < end; day += 1) sum += daily.get(day) ?? 0;
	return sum;
}

/** φ of the weeks before `endDay`; the floor while there are too few. */
export function phiOf(daily: DailyCounts, firstDay: number | null, endDay: number): number {
	return overdispersion(firstDay === null ? [] : weeklyCounts(daily, firstDay, endDay));
}

/**
 * The town's last seven days before `endDay` against its own days before them.
 * @param firstDay day of the first record; days before it are not measured
 * @param endDay exclusive
 * @returns null with fewer than eight weeks before the watched days
 */
export function townSurgeOf(daily: DailyCounts, firstDay: number | null, endDay: number): TownSurge | null {
	if (firstDay === null || firstDay >= endDay) return null;
	const length = Math.min(SURGE_HISTORY_DAYS, endDay - firstDay);
	return townSurge(Array.from({ length }, (_, at) => daily.get(endDay - length + at) ?? 0));
}
