/** Events with their places → what counts for which village in both windows, and what is left out; pure. */
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { AssessmentInput, CountedEvent, LeftOut, MeasureId, MeasurePair } from "./input";
import type { EventDecision } from "./ledger";
import { type AssessedPlaces, OUTSIDE, type Spot, UNKNOWN_SPOT } from "./places";
import type { Exclusions } from "./scheme";

/** One event as the records tell it, with the days by which it counts, whatever the window. */
export interface FoundEvent {
	readonly eventNo: string;
	/** Null = no call that counts. */
	readonly callDay: number | null;
	/** By the basis of the scheme; null = no case that counts. */
	readonly caseDay: number | null;
	/** Id of the national class; null = 不详. */
	readonly category: string | null;
	/** 1/100 yuan; null = 不详. */
	readonly lossFen: number | null;
	/** Where the first victim lives. */
	readonly home: Spot;
	/** Where the scheme counts it. */
	readonly spot: Spot;
	/** Victims of whom it is known whether prevention reached them before the offence, and of them those with a receipt. */
	readonly victimsTold: number;
	readonly victimsSigned: number;
}

/** Both windows of an assessment. */
export type AssessedWindows = Pick<AssessmentInput, "window" | "base">;

/** Under what events are counted. */
export interface Counting {
	readonly windows: AssessedWindows;
	readonly exclusions: Exclusions;
	/** An event at most once. */
	readonly decisions: readonly EventDecision[];
	readonly places: Pick<AssessedPlaces, "spotOf">;
}

/** Measures of one village, or of a group of events. */
type Measures = Readonly<Record<MeasureId, MeasurePair>>;

function dayWithin(day: number | null, { start, end }: DateRange): number | null {
	return day !== null && day >= dayNumber(start) && day < dayNumber(end) ? day : null;
}

const isOutside = ({ village, isUnknown }: Spot): boolean => village === null && !isUnknown;

/** Rules of the scheme speak before appeals; an event that an appeal moved to a village is no outsider's any more. */
function leftOutBy(event: FoundEvent, { categories, attempts, outsiders }: Exclusions, isMoved: boolean) {
	if (event.category !== null && categories.includes(event.category)) return { kind: "category" } as const;
	if (attempts && event.lossFen === 0) return { kind: "attempt" } as const;
	return outsiders && !isMoved && isOutside(event.home) ? ({ kind: "outsider" } as const) : null;
}

/** Where an event counts after the appeals, and why it does not. */
function placed(event: FoundEvent, decision: EventDecision | undefined, { exclusions, places }: Counting) {
	const goal = decision === undefined || decision.to === null ? null : places.spotOf(decision.to).village;
	const moved = goal !== null && goal !== event.spot.village && decision !== undefined ? decision : null;
	const rule: LeftOut | null = leftOutBy(event, exclusions, goal !== null);
	const isTaken = decision !== undefined && decision.to === null;
	return {
		village: goal ?? event.spot.village,
		isUnknown: goal === null && event.spot.isUnknown,
		leftOut: rule ?? (isTaken ? ({ kind: "appeal", appeal: decision.appeal } as const) : null),
		movedBy: moved === null ? null : moved.appeal,
		movedFrom: moved === null ? null : event.spot.village,
	};
}

const dayOf = ({ callDay, caseDay }: CountedEvent): number => callDay ?? caseDay ?? 0;

function byDay(one: CountedEvent, other: CountedEvent): number {
	return dayOf(one) - dayOf(other) || (one.eventNo < other.eventNo ? -1 : 1);
}

/**
 * The events of both windows, those of this year first, by day. What is left out is there and says why; a village that an appeal
 * names and the list does not moves nothing.
 */
export function countedEvents(events: readonly FoundEvent[], counting: Counting): readonly CountedEvent[] {
	const decided = new Map(counting.decisions.map((decision) => [decision.eventNo, decision]));
	const inWindow = (window: "now" | "base", range: DateRange) =>
		events
			.flatMap((event): readonly CountedEvent[] => {
				const { eventNo, category, lossFen } = event;
				const [callDay, caseDay] = [dayWithin(event.callDay, range), dayWithin(event.caseDay, range)];
				if (callDay === null && caseDay === null) return [];
				const place = placed(event, decided.get(eventNo), counting);
				return [{ eventNo, window, callDay, caseDay, category, lossFen, ...place }];
			})
			.toSorted(byDay);
	const { window, base } = counting.windows;
	return [...inWindow("now", window), ...inWindow("base", base)];
}

/** Known losses together; null where there are calls and none of them tells its loss, 0 without calls. */
function knownLoss(calls: readonly CountedEvent[]): number | null {
	const known = calls.flatMap(({ lossFen }) => lossFen ?? []);
	return known.length === 0 && calls.length > 0 ? null : known.reduce((sum, fen) => sum + fen, 0);
}

/** The measures of some events that count; a window that is not recorded has none. */
function measuresOf(events: readonly CountedEvent[], recorded: AssessmentInput["recorded"]): Measures {
	const pair = (
		record: keyof AssessmentInput["recorded"],
		measure: (own: readonly CountedEvent[]) => number | null,
	): MeasurePair => {
		const dated = (event: CountedEvent) => (record === "calls" ? event.callDay : event.caseDay) !== null;
		const side = (window: "now" | "base") => {
			if (recorded[record][window] === "none") return null;
			return measure(events.filter((event) => event.window === window && dated(event)));
		};
		return { now: side("now"), base: side("base") };
	};
	return {
		calls: pair("calls", ({ length }) => length),
		cases: pair("cases", ({ length }) => length),
		loss: pair("calls", knownLoss),
	};
}

const keyOf = ({ village, isUnknown }: Spot): string => village ?? (isUnknown ? "\u0001" : "\u0000");

/** Measures by place; a place without events has 0 of everything that is recorded. */
export type MeasuresAt = (spot: Spot) => Measures;

/** The measures of every place; what is left out counts nowhere, and all places together are everything that counts. */
export function measuresBySpot(
	events: readonly CountedEvent[],
	recorded: AssessmentInput["recorded"],
): MeasuresAt {
	const bySpot = new Map<string, CountedEvent[]>();
	for (const event of events) {
		if (event.leftOut !== null) continue;
		const key = keyOf(event);
		const own = bySpot.get(key);
		if (own === undefined) bySpot.set(key, [event]);
		else own.push(event);
	}
	return (spot) => measuresOf(bySpot.get(keyOf(spot)) ?? [], recorded);
}

/** What is counted of the events of this year beside the measures, by village. */
export interface EventTallies {
	readonly specialCases: (village: string) => number;
	readonly missedSigners: (village: string) => number;
	/** Victims of all events of the window of whom anything is told of prevention. */
	readonly told: number;
}

/**
 * Tallies of the events of this year's window that count: by the day of the call, of cases without a call that counts by the
 * day of the case, as the list of special cases has it.
 * @param specialFen losses from here on make a special case, 1/100 yuan
 */
export function eventTallies(
	events: readonly FoundEvent[],
	counted: readonly CountedEvent[],
	{ window, specialFen }: { readonly window: DateRange; readonly specialFen: number },
): EventTallies {
	const villages = new Map(
		counted
			.filter((event) => event.window === "now" && event.leftOut === null)
			.map((event) => [event.eventNo, event.village]),
	);
	const own = events.filter(
		(event) => villages.has(event.eventNo) && dayWithin(event.callDay ?? event.caseDay, window) !== null,
	);
	const sums = (amount: (event: FoundEvent) => number) => {
		const byVillage = new Map<string | null, number>();
		for (const event of own) {
			const village = villages.get(event.eventNo) ?? null;
			byVillage.set(village, (byVillage.get(village) ?? 0) + amount(event));
		}
		return (village: string) => byVillage.get(village) ?? 0;
	};
	return {
		specialCases: sums(({ lossFen }) => (lossFen !== null && lossFen >= specialFen ? 1 : 0)),
		missedSigners: sums(({ victimsSigned }) => victimsSigned),
		told: own.reduce((sum, { victimsTold }) => sum + victimsTold, 0),
	};
}

/** Events outside of the township, and those of which nobody knows where. */
export function unplacedOf(at: MeasuresAt): AssessmentInput["unplaced"] {
	return { outside: at(OUTSIDE), unknown: at(UNKNOWN_SPOT) };
}
