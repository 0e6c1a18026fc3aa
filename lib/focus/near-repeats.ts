/** Where somebody was hit in the last four weeks, most urgent first: homes, firms and families to go back to. */
import { present } from "@/lib/base/assert";
import { type FirmOf, type HitEvent, type HitKey, hitKeys, REPEAT_DAYS } from "./hit-keys";

/** How soon after a hit a place lies, nearest first. Source: statistics contract, "The focus pick", near repeats. */
export const URGENCIES = {
	/** Hit again at three times the expected rate. */
	week: { days: 7, ratio: 3 },
	month: { days: 28, ratio: 1.4 },
} as const satisfies Record<string, { readonly days: number; readonly ratio: number }>;

/** How urgent a revisit is; the keys of {@link URGENCIES}. */
export type Urgency = keyof typeof URGENCIES;

/** One place to go back to. Names people and stays on the data side; what the page may show is made by the block. */
export interface NearRepeat {
	/** What was hit, by kind and text: an address and a family that the same events hit are one place. Never empty. */
	readonly keys: readonly HitKey[];
	/** The latest hit; of two on one day the one with the smaller number. */
	readonly last: HitEvent;
	/** Different events within 365 days before, with the last one. */
	readonly hits: number;
	/** From the last hit to the day it is asked on; at least 1. */
	readonly daysSince: number;
	readonly urgency: Urgency;
}

/** Keys that exactly these events hit. */
interface Place {
	readonly keys: readonly HitKey[];
	/** The latest first. */
	readonly events: readonly HitEvent[];
}

const SIGNS: readonly HitKey["sign"][] = ["address", "firm", "household", "idNo", "phone"];

const compareTexts = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const compareKeys = (one: HitKey, other: HitKey): number =>
	SIGNS.indexOf(one.sign) - SIGNS.indexOf(other.sign) || compareTexts(one.text, other.text);
const compareEvents = (one: HitEvent, other: HitEvent): number =>
	other.day - one.day || compareTexts(one.eventNo, other.eventNo);

const lastOf = ({ events }: Place): HitEvent => present(events[0], "event of a place");

/** Every key that a recent event hit, with all events of the year that hit it. */
function hitPlaces(year: readonly HitEvent[], isRecent: (event: HitEvent) => boolean, firmOf: FirmOf) {
	const places = new Map<string, { readonly keys: readonly [HitKey]; readonly events: HitEvent[] }>();
	for (const event of year.filter(isRecent))
		for (const key of hitKeys(event, firmOf)) places.set(key.id, { keys: [key], events: [] });
	for (const event of year) for (const { id } of hitKeys(event, firmOf)) places.get(id)?.events.push(event);
	return [...places.values()].map(
		({ keys, events }): Place => ({ keys, events: events.sort(compareEvents) }),
	);
}

/** Places that the same events hit become one. */
function merged(places: readonly Place[]): readonly Place[] {
	const byEvents = new Map<string, Place>();
	for (const place of places) {
		const events = place.events.map(({ eventNo }) => eventNo).join("\n");
		const keys = [...(byEvents.get(events)?.keys ?? []), ...place.keys];
		byEvents.set(events, { keys, events: place.events });
	}
	return [...byEvents.values()];
}

/** Without places of which another one was hit by all the same events and more: going there is going to both. */
function widest(places: readonly Place[]): readonly Place[] {
	const byEvent = new Map<HitEvent, Place[]>();
	for (const place of places)
		for (const event of place.events) byEvent.set(event, [...(byEvent.get(event) ?? []), place]);
	const isWithin = ({ events }: Place, other: Place) => {
		const all = new Set(other.events);
		return all.size > events.length && events.every((event) => all.has(event));
	};
	return places.filter((place) => !byEvent.get(lastOf(place))?.some((other) => isWithin(place, other)));
}

function revisit(place: Place, asOfDay: number): NearRepeat {
	const last = lastOf(place);
	const daysSince = asOfDay - last.day;
	return {
		keys: place.keys.toSorted(compareKeys),
		last,
		hits: place.events.length,
		daysSince,
		urgency: daysSince <= URGENCIES.week.days ? "week" : "month",
	};
}

const isUrgent = ({ urgency }: NearRepeat): number => Number(urgency === "week");

function compareRevisits(one: NearRepeat, other: NearRepeat): number {
	return (
		isUrgent(other) - isUrgent(one) ||
		other.hits - one.hits ||
		compareEvents(one.last, other.last) ||
		compareKeys(present(one.keys[0], "key"), present(other.keys[0], "key"))
	);
}

/**
 * Homes, firms and families hit in the 28 days before a day (that day and later ones do not count), each to be revisited
 * once: keys of the same events are one place, and a home whose events all hit a wider home or family goes with it. Most
 * urgent first, then by hits within 365 days, then the latest, then by event number; the order of the events does not matter.
 * Source: statistics contract, "The focus pick": hit again within 7 days at 3.0 × the expected rate, to day 28 at 1.4 ×.
 */
export function nearRepeats(
	events: readonly HitEvent[],
	asOfDay: number,
	firmOf: FirmOf,
): readonly NearRepeat[] {
	const isWithin = (days: number) => (event: HitEvent) => event.day < asOfDay && event.day >= asOfDay - days;
	const places = hitPlaces(events.filter(isWithin(REPEAT_DAYS)), isWithin(URGENCIES.month.days), firmOf);
	const isFirm = ({ keys: [key] }: Place) => key?.kind === "firm";
	const homes = widest(merged(places.filter((place) => !isFirm(place))));
	return merged([...homes, ...places.filter(isFirm)])
		.map((place) => revisit(place, asOfDay))
		.sort(compareRevisits);
}
