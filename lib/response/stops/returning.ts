/** From freezing to return 冻结返还: after so many calendar months the money is due to go back to the victim. */
import { type CivilDate, dateOfMoment } from "@/lib/base/civil";
import { addMonths, dayNumber } from "@/lib/calendar/civil";
import { isBefore } from "@/lib/ingest/joins/row-values";
import { isFrozen, isReleased, isReturned, type Stop } from "./stop";

/** A due date is near within so many days. */
const NEAR_DAYS = 7;

/** How a day stands to the day it is read on; `near`: within seven days. */
export type Nearness = "running" | "near" | "today" | "overdue";

/**
 * Where a frozen item stands: `returned`, in part or whole; `running`, `near`, `today` and `overdue` by its due date; `released`
 * was unfrozen in so many words; `unknown`: the day of the freezing is not written; `reversed`: returned before it was frozen, a
 * fault of the record.
 */
export type ReturnState = "returned" | Nearness | "released" | "unknown" | "reversed";

/**
 * The day on which the return is due: the same day so many calendar months later, the last day of a shorter month
 * (30 November + 3 → 28 February); null where the day of the freezing is not written.
 */
export function returnDueOf({ frozenAt }: Stop, returnMonths: number): CivilDate | null {
	return frozenAt === null ? null : addMonths(dateOfMoment(frozenAt.moment), returnMonths);
}

/** {@link Nearness} of a due date. */
export function nearness(due: CivilDate, today: CivilDate): Nearness {
	const days = dayNumber(due) - dayNumber(today);
	if (days < 0) return "overdue";
	if (days === 0) return "today";
	return days <= NEAR_DAYS ? "near" : "running";
}

/** The state of one frozen item. @param today the day it is read on */
export function returnStateOf(stop: Stop, today: CivilDate, returnMonths: number): ReturnState {
	if (isReturned(stop)) {
		const isReversed =
			stop.frozenAt !== null && stop.returnedAt !== null && isBefore(stop.returnedAt, stop.frozenAt) === true;
		return isReversed ? "reversed" : "returned";
	}
	if (isReleased(stop)) return "released";
	const due = returnDueOf(stop, returnMonths);
	return due === null ? "unknown" : nearness(due, today);
}

/** How many frozen items stand where; the states add up to `frozen`. */
export interface ReturnSummary extends Readonly<Record<ReturnState | "frozen", number>> {
	/** Of the returned ones those of which less went back than was frozen. */
	readonly returnedPartly: number;
	/** Of the returned ones those that went back after the due date. */
	readonly returnedLate: number;
}

function isLate(stop: Stop, returnMonths: number): boolean {
	const due = returnDueOf(stop, returnMonths);
	return due !== null && stop.returnedAt !== null && dateOfMoment(stop.returnedAt.moment) > due;
}

const isPart = ({ amounts: { frozen, returned } }: Stop): boolean =>
	frozen !== null && returned !== null && returned < frozen;

/** The states of all frozen items; what was never frozen has none. */
export function summariseReturns(
	stops: readonly Stop[],
	today: CivilDate,
	returnMonths: number,
): ReturnSummary {
	const frozen = stops.filter(isFrozen);
	const inState = (state: ReturnState) =>
		frozen.filter((stop) => returnStateOf(stop, today, returnMonths) === state);
	const count = (state: ReturnState) => inState(state).length;
	const returned = inState("returned");
	return {
		frozen: frozen.length,
		returned: returned.length,
		running: count("running"),
		near: count("near"),
		today: count("today"),
		overdue: count("overdue"),
		released: count("released"),
		unknown: count("unknown"),
		reversed: count("reversed"),
		returnedPartly: returned.filter(isPart).length,
		returnedLate: returned.filter((stop) => isLate(stop, returnMonths)).length,
	};
}
