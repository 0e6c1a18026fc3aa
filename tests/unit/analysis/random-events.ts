/** Random rows of the event table, as columns for an engine and as plain objects for the counting beside it. */
import { dayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { codeColumn } from "@/lib/dimensions/event-table";
import type { ColumnData } from "@/lib/engine/engine";
import { day } from "./windows";

export interface RandomEvent {
	readonly eventNo: string;
	readonly ordinal: number;
	readonly callDay: number | null;
	readonly caseDay: number | null;
	readonly solvedDay: number | null;
	readonly occurDay: number | null;
	/** Of the offence; a number above 23 is what an officer mistyped. */
	readonly hour: number | null;
	readonly weekday: number | null;
	readonly lossFen: number | null;
	readonly victimLossFen: number | null;
	/** One code a dimension, in their order. */
	readonly codes: readonly number[];
}

const FIRST = dayNumber(day("2025-01-01"));
const DAYS = 500;
const CODES = [0, 0, 1, 2, 3, 4, 5, 1000, 1001];

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
function dice(seed: number): (bound: number) => number {
	let state = seed >>> 0;
	return (bound) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
	};
}

/** Events with one to three victims; about a tenth do not count as call, a half has a case, a third no known loss. */
export function randomEvents(count: number, seed: number): readonly RandomEvent[] {
	const roll = dice(seed);
	// Dice of its own, so that what was rolled before it had a clock stays as it was.
	const clock = dice(seed + 1);
	const codes = () => DIMENSION_LIST.map(() => CODES[roll(CODES.length)] ?? 0);
	return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
		const callDay = roll(10) === 0 ? null : FIRST + roll(DAYS);
		const caseDay = roll(2) === 0 ? null : (callDay ?? FIRST) + roll(20);
		const solvedDay = caseDay === null || roll(2) === 0 ? null : caseDay + roll(60);
		const lossFen = roll(3) === 0 ? null : roll(5) === 0 ? 0 : roll(60_000_000);
		const victims = roll(8) === 0 ? 2 + roll(2) : 1;
		const shared = codes();
		const hour = clock(9) === 0 ? null : clock(25);
		const weekday = clock(20) === 0 ? null : 1 + clock(7);
		return Array.from({ length: victims }, (_unused, position) => ({
			eventNo: `J${String(at).padStart(6, "0")}`,
			ordinal: position + 1,
			callDay,
			caseDay,
			solvedDay,
			occurDay: caseDay === null ? null : caseDay - 1 - (at % 12),
			hour,
			weekday,
			lossFen: position === 0 ? lossFen : null,
			victimLossFen: victims === 1 ? lossFen : null,
			codes: codes().map((own, dimension) =>
				DIMENSION_LIST[dimension]?.side === "case" ? (shared[dimension] ?? 0) : own,
			),
		}));
	});
}

/** The same as columns of the event table, in the order of the call day. */
export function columnsOfEvents(events: readonly RandomEvent[]): readonly ColumnData[] {
	const sorted = [...events].sort((one, other) => (one.callDay ?? 1e9) - (other.callDay ?? 1e9));
	const integers = (name: string, pick: (event: RandomEvent) => number | null): ColumnData => ({
		name,
		kind: "integer",
		values: sorted.map(pick),
	});
	const numbers = (name: string, pick: (event: RandomEvent) => number | null): ColumnData => ({
		name,
		kind: "number",
		values: sorted.map(pick),
	});
	return [
		{ name: "event_no", kind: "text", values: sorted.map((event) => event.eventNo) },
		{ name: "incident_no", kind: "text", values: sorted.map((event) => event.eventNo) },
		integers("ordinal", (event) => event.ordinal),
		integers("call_day", (event) => event.callDay),
		integers("case_day", (event) => event.caseDay),
		integers("solved_day", (event) => event.solvedDay),
		integers("occur_day", (event) => event.occurDay),
		integers("offence_weekday", (event) => event.weekday),
		numbers("loss_fen", (event) => event.lossFen),
		numbers("victim_loss_fen", (event) => event.victimLossFen),
		numbers("low_occur_hour_band", (event) => event.hour),
		...DIMENSION_LIST.map(
			(dimension, at): ColumnData => ({
				name: codeColumn(dimension.id),
				kind: "code",
				values: Int16Array.from(sorted, (event) => event.codes[at] ?? 0),
			}),
		),
	];
}

/** A dictionary's entries that give every code used above a value: `v1` … `v5`, `v1000`, `v1001`. */
export function entriesOfCodes() {
	return DIMENSION_LIST.flatMap((dimension) =>
		CODES.filter((code) => code > 0).map((code) => ({ dimension: dimension.id, code, value: `v${code}` })),
	);
}
