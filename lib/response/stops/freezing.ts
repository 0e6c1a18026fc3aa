/** From stop to freezing 止付转冻结: a stop lapses by itself, so that money not frozen in time is gone. */
import { type CivilMoment, dateOfMoment, isCivilMoment } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import type { EventMoment } from "@/lib/dimensions/dimension";
import { elapsedBetween } from "../minutes";
import { isFrozen, isReleased, isStopped, type Stop } from "./stop";

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;

/**
 * Where a stopped item stands: `within` and `late` were frozen; `open` may still be; `missed` lapsed first;
 * `released` was lifted in so many words; `unknown`: a time or its clock is not written; `reversed`: frozen before it was stopped,
 * a fault of the record.
 */
export type FreezeState = "within" | "late" | "open" | "missed" | "released" | "unknown" | "reversed";

/** The moment so many whole hours later. */
function hoursLater(moment: CivilMoment, hours: number): CivilMoment {
	const hour = Number(moment.slice(11, 13)) + hours;
	const date = addDays(dateOfMoment(moment), Math.floor(hour / HOURS_PER_DAY));
	const later = `${date} ${String(hour % HOURS_PER_DAY).padStart(2, "0")}${moment.slice(13)}`;
	if (!isCivilMoment(later)) throw new RangeError(`no moment ${hours} hours after ${moment}`);
	return later;
}

/** When a stop lapses: as the order says, else so many hours after it was executed; null where nobody can say. A bare day lasts to its end. */
export function stopDeadline({ stopUntil, stoppedAt }: Stop, freezeHours: number): EventMoment | null {
	if (stopUntil !== null) return stopUntil;
	if (stoppedAt?.hasClock !== true) return null;
	return { moment: hoursLater(stoppedAt.moment, freezeHours), hasClock: true };
}

/** True once a deadline is over; on its very minute, and all through the day where only a day is written, it is not. */
export function isOver({ moment, hasClock }: EventMoment, at: CivilMoment): boolean {
	return hasClock ? moment < at : dateOfMoment(moment) < dateOfMoment(at);
}

/**
 * The state of one stopped item, the limit itself included.
 * @param at when it is read
 */
export function freezeStateOf(stop: Stop, at: CivilMoment, freezeHours: number): FreezeState {
	if (isFrozen(stop)) {
		const elapsed = elapsedBetween(stop.stoppedAt, stop.frozenAt);
		if (elapsed.kind === "reversed") return "reversed";
		if (elapsed.kind === "missing") return "unknown";
		return elapsed.minutes <= freezeHours * MINUTES_PER_HOUR ? "within" : "late";
	}
	if (isReleased(stop)) return "released";
	const deadline = stopDeadline(stop, freezeHours);
	if (deadline === null) return "unknown";
	return isOver(deadline, at) ? "missed" : "open";
}

/** How many stopped items stand where; the counts add up to `stopped`. */
export type FreezeSummary = Readonly<Record<FreezeState | "stopped", number>>;

/** The states of all stopped items; what was never stopped has none. */
export function summariseFreezing(
	stops: readonly Stop[],
	at: CivilMoment,
	freezeHours: number,
): FreezeSummary {
	const stopped = stops.filter(isStopped);
	const states = stopped.map((stop) => freezeStateOf(stop, at, freezeHours));
	const count = (state: FreezeState) => states.filter((one) => one === state).length;
	return {
		stopped: stopped.length,
		within: count("within"),
		late: count("late"),
		open: count("open"),
		missed: count("missed"),
		released: count("released"),
		unknown: count("unknown"),
		reversed: count("reversed"),
	};
}
