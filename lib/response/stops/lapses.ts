/** The clocks that run out: stops that lapse, freezings that end, returns that are due, the most urgent first. */
import { type CivilDate, type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { addDays, dayNumber } from "@/lib/calendar/civil";
import type { EventMoment } from "@/lib/dimensions/dimension";
import type { PreventionParameters } from "@/lib/settings/prevention-parameters";
import { minutesBetween } from "../minutes";
import { faceOf, type StopFace } from "./face";
import { isOver, stopDeadline } from "./freezing";
import { nearness, returnDueOf } from "./returning";
import { isFrozen, isReleased, isReturned, isStopped, type Stop } from "./stop";

const NEXT_MINUTES = 24 * 60;

/** What ends: a stop that is not frozen yet, a freezing, or the time for returning what was frozen. */
export type LapseKind = "stop" | "freeze" | "return";

/** `today` has yet to end today; `near`: a stop within 24 hours, the others within seven days; `lapsed` is over. */
export type Urgency = "today" | "near" | "lapsed";

/** One clock on the list; masked. */
export interface Lapse {
	readonly kind: LapseKind;
	readonly urgency: Urgency;
	/** When it ends; without a clock at the end of that day. */
	readonly deadline: EventMoment;
	/** Minutes left, negative once it is over; null where the deadline is a day. */
	readonly minutesLeft: number | null;
	/** Days from the day of reading to that of the deadline. */
	readonly daysLeft: number;
	/** What was stopped, or frozen; 1/100 yuan, null = not written down. */
	readonly amountFen: number | null;
	readonly item: StopFace;
}

/** How many clocks of each kind are how urgent. */
export type LapseCounts = Readonly<Record<LapseKind, Readonly<Record<Urgency, number>>>>;

/** The list, and its counts. */
export interface LapseList {
	readonly lapses: readonly Lapse[];
	readonly counts: LapseCounts;
}

function isLater(time: EventMoment | null, at: CivilMoment): boolean {
	if (time === null) return false;
	return time.hasClock ? time.moment > at : dateOfMoment(time.moment) > dateOfMoment(at);
}

/** The item as it stood at a moment: what was done later had not been done; null where it was not stopped yet. */
function asRead(stop: Stop, at: CivilMoment): Stop | null {
	if (isLater(stop.stoppedAt, at)) return null;
	const isFrozenLater = isLater(stop.frozenAt, at);
	if (!isFrozenLater && !isLater(stop.returnedAt, at)) return stop;
	const before: Stop = {
		...stop,
		status: "",
		returnedAt: null,
		amounts: { ...stop.amounts, returned: null },
	};
	if (!isFrozenLater) return before;
	return { ...before, frozenAt: null, frozenUntil: null, amounts: { ...before.amounts, frozen: null } };
}

interface Clock {
	readonly kind: LapseKind;
	readonly deadline: EventMoment;
	readonly amountFen: number | null;
}

const onDay = (date: CivilDate): EventMoment => ({
	moment: `${date} 00:00:00` as CivilMoment,
	hasClock: false,
});

/** The clocks that run for an item: of what was lifted or returned none. */
function clocksOf(stop: Stop, { freezeHours, returnMonths }: PreventionParameters): readonly Clock[] {
	if (isReleased(stop) || isReturned(stop)) return [];
	if (!isFrozen(stop)) {
		const deadline = isStopped(stop) ? stopDeadline(stop, freezeHours) : null;
		return deadline === null ? [] : [{ kind: "stop", deadline, amountFen: stop.amounts.stopped }];
	}
	const amountFen = stop.amounts.frozen;
	const due = returnDueOf(stop, returnMonths);
	return [
		...(stop.frozenUntil === null
			? []
			: [{ kind: "freeze" as const, deadline: stop.frozenUntil, amountFen }]),
		...(due === null ? [] : [{ kind: "return" as const, deadline: onDay(due), amountFen }]),
	];
}

function urgencyOf({ kind, deadline }: Clock, at: CivilMoment): Urgency | null {
	if (isOver(deadline, at)) return "lapsed";
	const near = nearness(dateOfMoment(deadline.moment), dateOfMoment(at));
	if (near === "today" || near === "running") return near === "today" ? "today" : null;
	if (kind !== "stop") return "near";
	const isNext = deadline.hasClock
		? minutesBetween(at, deadline.moment) <= NEXT_MINUTES
		: dateOfMoment(deadline.moment) <= addDays(dateOfMoment(at), 1);
	return isNext ? "near" : null;
}

function lapseOf(clock: Clock, stop: Stop, at: CivilMoment): Lapse | null {
	const urgency = urgencyOf(clock, at);
	if (urgency === null) return null;
	const { moment, hasClock } = clock.deadline;
	return {
		...clock,
		urgency,
		minutesLeft: hasClock ? minutesBetween(at, moment) : null,
		daysLeft: dayNumber(dateOfMoment(moment)) - dayNumber(dateOfMoment(at)),
		item: faceOf(stop),
	};
}

/** The end of a bare day comes after every clock of it. */
const endOf = ({ deadline: { moment, hasClock } }: Lapse): string =>
	hasClock ? moment : `${dateOfMoment(moment)} 24`;

/** What still runs by its end, then what is over, the latest first: of these most may still be mended. */
function byUrgency(one: Lapse, other: Lapse): number {
	const [isOneOver, isOtherOver] = [one, other].map(({ urgency }) => urgency === "lapsed");
	if (isOneOver !== isOtherOver) return isOneOver ? 1 : -1;
	const order = endOf(one) < endOf(other) ? -1 : endOf(one) > endOf(other) ? 1 : 0;
	return isOneOver ? -order : order;
}

const KINDS: readonly LapseKind[] = ["stop", "freeze", "return"];

function countsOf(lapses: readonly Lapse[]): LapseCounts {
	const count = (kind: LapseKind, urgency: Urgency) =>
		lapses.filter((lapse) => lapse.kind === kind && lapse.urgency === urgency).length;
	const entries = KINDS.map((kind) => [
		kind,
		{ today: count(kind, "today"), near: count(kind, "near"), lapsed: count(kind, "lapsed") },
	]);
	return Object.fromEntries(entries) as LapseCounts;
}

/**
 * Every clock that ends soon or is over, read at a moment: what was stopped, frozen or returned later had not been.
 * @param stops by order and item; of clocks that end together theirs is the order
 */
export function lapseList(
	stops: readonly Stop[],
	at: CivilMoment,
	parameters: PreventionParameters,
): LapseList {
	const lapses = stops
		.flatMap((stop) => {
			const read = asRead(stop, at);
			if (read === null) return [];
			return clocksOf(read, parameters).flatMap((clock) => lapseOf(clock, read, at) ?? []);
		})
		.toSorted(byUrgency);
	return { lapses, counts: countsOf(lapses) };
}
