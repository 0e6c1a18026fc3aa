/** Minutes between two steps of one record, and what those of many records say together: median, ninth decile, how many in time. */
import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { dayNumber, pairAt } from "@/lib/calendar/civil";
import type { EventMoment } from "@/lib/dimensions/dimension";
import { isBefore } from "@/lib/ingest/joins/row-values";

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_DAY = 86_400;
const MEDIAN = 0.5;
const NINTH_DECILE = 0.9;

/** Seconds of the wall clock since 1970. */
function secondsOf(moment: CivilMoment): number {
	const clock = pairAt(moment, 11) * 3600 + pairAt(moment, 14) * SECONDS_PER_MINUTE + pairAt(moment, 17);
	return dayNumber(dateOfMoment(moment)) * SECONDS_PER_DAY + clock;
}

/** Minutes from one moment to another, with their fraction; negative where the other is earlier. Neither is asked for its clock. */
export function minutesBetween(from: CivilMoment, to: CivilMoment): number {
	return (secondsOf(to) - secondsOf(from)) / SECONDS_PER_MINUTE;
}

/**
 * How long one step took after another. `missing`: a time or its clock is not written, so that nobody can say; `reversed`: the
 * step is written before the one it follows, which is a fault of the record and no time at all.
 */
export type Elapsed =
	| { readonly kind: "known"; readonly minutes: number }
	| { readonly kind: "missing" }
	| { readonly kind: "reversed" };

/** The time from one step to a later one; never negative. Two bare dates in the wrong order are reversed all the same. */
export function elapsedBetween(from: EventMoment | null, to: EventMoment | null): Elapsed {
	if (from === null || to === null) return { kind: "missing" };
	if (isBefore(to, from) === true) return { kind: "reversed" };
	if (!from.hasClock || !to.hasClock) return { kind: "missing" };
	return { kind: "known", minutes: minutesBetween(from.moment, to.moment) };
}

/** Many times of one kind. A missing or reversed one is neither in time nor late: it stands beside the known ones. */
export interface MinuteSummary {
	/** Records with both times in their order; the base of `inTime`. */
	readonly known: number;
	readonly missing: number;
	readonly reversed: number;
	/** Of the known ones those within the limit, the limit itself included. */
	readonly inTime: number;
	readonly limitMinutes: number;
	/** Null without a known one. */
	readonly medianMinutes: number | null;
	readonly p90Minutes: number | null;
}

/** The value below which a share of the sorted numbers lies, between two of them in proportion, as spreadsheets reckon (PERCENTILE). */
function quantileOf(sorted: readonly number[], share: number): number | null {
	const place = (sorted.length - 1) * share;
	const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
	return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

/** What many times say together. Domain contract §5: within T ÷ all with both times. */
export function summariseMinutes(times: readonly Elapsed[], limitMinutes: number): MinuteSummary {
	const minutes = times.flatMap((time) => (time.kind === "known" ? [time.minutes] : []));
	const sorted = minutes.toSorted((one, other) => one - other);
	return {
		known: minutes.length,
		missing: times.filter(({ kind }) => kind === "missing").length,
		reversed: times.filter(({ kind }) => kind === "reversed").length,
		inTime: minutes.filter((one) => one <= limitMinutes).length,
		limitMinutes,
		medianMinutes: quantileOf(sorted, MEDIAN),
		p90Minutes: quantileOf(sorted, NINTH_DECILE),
	};
}
