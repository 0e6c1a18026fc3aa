/** The hours in which most happens, bands of unlike length compared by the hour. */
import { DIMENSIONS } from "@/lib/dimensions";
import type { Settings } from "@/lib/settings/settings";
import { isPeak } from "@/lib/statistics/peak";
import { type Counted, isKnownEnough, LEAST_COUNT } from "./counted";

const DAY_HOURS = 24;

/** A band of hours and how much of what is known fell into it. */
export interface BusyHours {
	/** First hour, included, 0–23. */
	readonly low: number;
	/** Last hour, excluded, 1–24. */
	readonly high: number;
	readonly count: number;
	/** Calls whose hour is known. */
	readonly known: number;
	/** False where looking at all bands finds one like it by luck. */
	readonly isClear: boolean;
}

/**
 * The band with most calls an hour, because bands are of unlike length; of equals the one with more calls, then the earlier.
 * Null where the hours are known for less than 60 %, where no band has two calls, and where there is one band only.
 */
export function busiestHours(hours: Counted, settings: Settings): BusyHours | null {
	const { known } = hours;
	const looked = DIMENSIONS.occur_hour_band.scale?.bands(settings).length ?? 0;
	if (!isKnownEnough(hours) || looked < 2) return null;
	const bands = hours.values.flatMap(({ band, count }) =>
		band === null || count < LEAST_COUNT ? [] : [{ low: band.low, high: band.high, count }],
	);
	const anHour = ({ low, high, count }: (typeof bands)[number]) => count / (high - low);
	const [first] = bands.sort(
		(one, other) => anHour(other) - anHour(one) || other.count - one.count || one.low - other.low,
	);
	if (first === undefined) return null;
	const chance = (first.high - first.low) / DAY_HOURS;
	return { ...first, known, isClear: isPeak({ part: first.count, whole: known, chance, looked }) };
}
