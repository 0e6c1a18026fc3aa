/** Values of stored rows by kind, and moments in order as far as their clocks allow. */
import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { EventMoment } from "@/lib/dimensions/dimension";
import type { Stored, StoredValues } from "../read-field";

/** The text of a value; null for anything else. */
export const textOf = (value: Stored | undefined): string | null =>
	typeof value === "string" && value !== "" ? value : null;

/** A flag of a row; null when unknown. */
export const flagOf = (value: Stored | undefined): boolean | null =>
	typeof value === "boolean" ? value : null;

/** A number of a row; null when unknown. */
export const numberOf = (value: Stored | undefined): number | null =>
	typeof value === "number" ? value : null;

/** A moment of a row with its clock claim; null when unknown. */
export function momentIn(row: StoredValues, field: string): EventMoment | null {
	const moment = textOf(row[field]);
	return moment === null
		? null
		: { moment: moment as CivilMoment, hasClock: row[`${field}_has_clock`] === true };
}

/** The day number of a moment. */
export const dayOf = ({ moment }: EventMoment): number => dayNumber(dateOfMoment(moment));

/** Whether one lies strictly before the other; null where both are of one day and a clock is missing: nobody can say. */
export function isBefore(one: EventMoment, other: EventMoment): boolean | null {
	const [date, otherDate] = [dateOfMoment(one.moment), dateOfMoment(other.moment)];
	if (date !== otherDate) return date < otherDate;
	return one.hasClock && other.hasClock ? one.moment < other.moment : null;
}

/** Minutes of the wall clock since 1970. */
export function minutesOf({ moment }: EventMoment): number {
	return (
		dayNumber(dateOfMoment(moment)) * 1440 + Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
	);
}

/** A moment as evidence quotes it: the day, and the clock where one was written. */
export const momentWords = ({ moment, hasClock }: EventMoment): string =>
	hasClock ? moment.slice(0, 16) : moment.slice(0, 10);

/** A record's number as evidence quotes it; keys that were derived from the content say nothing and are left out. */
export const numberWords = (number: string | null): string =>
	number === null || DERIVED.test(number) ? "" : ` ${number}`;

const DERIVED = /^#/;

/** Puts a value into a list of a map. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}
