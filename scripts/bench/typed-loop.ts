/** The hand-written rival: typed arrays sorted by day and a loop, as fast as the browser's own language gets. */
import { windowsOf } from "@/lib/analysis/plans/conditions";
import type { Question } from "@/lib/analysis/question";
import { present } from "@/lib/base/assert";
import { dayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { codeColumn } from "@/lib/dimensions/event-table";
import type { ColumnData } from "@/lib/engine/engine";
import type { BenchEvents } from "./incidents";
import type { Tally } from "./tally";

/** What the loop reads; a loss nobody knows adds nothing and is 0 here. */
export interface LoopColumns {
	/** Only rows that count, ascending. */
	readonly callDay: Int32Array;
	readonly ordinal: Uint8Array;
	readonly lossFen: Float64Array;
	readonly victimLossFen: Float64Array;
	/** One array a dimension, in the order of the dimensions. */
	readonly codes: readonly Int16Array[];
	/** Above every code. */
	readonly codeLimit: number;
}

/** Copies out of the event table what the loop needs. */
export function loopColumnsOf({ columns }: BenchEvents): LoopColumns {
	const byName = new Map(columns.map((column) => [column.name, column.values]));
	const valuesOf = (name: string): ColumnData["values"] => present(byName.get(name), `column ${name}`);
	const days = Array.from(valuesOf("call_day"), (day) => day);
	const firstUncounted = days.indexOf(null);
	const rows = firstUncounted < 0 ? days.length : firstUncounted;
	const numbers = (name: string) => Array.from(valuesOf(name).slice(0, rows), (value) => Number(value ?? 0));
	const codes = DIMENSION_LIST.map((dimension) => Int16Array.from(numbers(codeColumn(dimension.id))));
	return {
		callDay: Int32Array.from(numbers("call_day")),
		ordinal: Uint8Array.from(numbers("ordinal")),
		lossFen: Float64Array.from(numbers("loss_fen")),
		victimLossFen: Float64Array.from(numbers("victim_loss_fen")),
		codes,
		codeLimit: 1 + codes.reduce((most, list) => list.reduce((one, code) => Math.max(one, code), most), 0),
	};
}

/** The first row whose day is not before `day`. */
function rowOfDay(callDay: Int32Array, day: number): number {
	let low = 0;
	let high = callDay.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((callDay[middle] ?? 0) < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

interface Sums {
	readonly events: Int32Array;
	readonly lossFen: Float64Array;
}

function countVictims(codes: Int16Array, losses: Float64Array, [from, to]: Rows, sums: Sums): void {
	const { events, lossFen } = sums;
	for (let row = from; row < to; row++) {
		const code = codes[row] as number;
		events[code] = (events[code] as number) + 1;
		lossFen[code] = (lossFen[code] as number) + (losses[row] as number);
	}
}

function countEvents(codes: Int16Array, columns: LoopColumns, [from, to]: Rows, sums: Sums): void {
	const { events, lossFen } = sums;
	const { ordinal, lossFen: losses } = columns;
	for (let row = from; row < to; row++) {
		if (ordinal[row] !== 1) continue;
		const code = codes[row] as number;
		events[code] = (events[code] as number) + 1;
		lossFen[code] = (lossFen[code] as number) + (losses[row] as number);
	}
}

/** A half-open stretch of rows. */
type Rows = readonly [from: number, to: number];

/** The same question as everyone's, by plain loops over the rows of each window. */
export function askLoop(columns: LoopColumns, question: Question): readonly Tally[] {
	const tallies: Tally[] = [];
	for (const { name, range } of windowsOf(question)) {
		const rows: Rows = [
			rowOfDay(columns.callDay, dayNumber(range.start)),
			rowOfDay(columns.callDay, dayNumber(range.end)),
		];
		DIMENSION_LIST.forEach((dimension, index) => {
			const codes = present(columns.codes[index], `codes of ${dimension.id}`);
			const sums = {
				events: new Int32Array(columns.codeLimit),
				lossFen: new Float64Array(columns.codeLimit),
			};
			if (dimension.side === "victim") countVictims(codes, columns.victimLossFen, rows, sums);
			else countEvents(codes, columns, rows, sums);
			sums.events.forEach((events, code) => {
				const lossFen = sums.lossFen[code] ?? 0;
				if (events > 0) tallies.push({ dimension: dimension.number, window: name, code, events, lossFen });
			});
		});
	}
	return tallies;
}

/** Which filters each row of a stretch fails, a bit a filter. */
function failuresOf(
	columns: LoopColumns,
	question: Question,
	dictionary: Dictionary,
	[from, to]: Rows,
): Uint8Array {
	const failures = new Uint8Array(to - from);
	question.filters.forEach(({ dimension, values, isExcluded }, at) => {
		const codes = present(
			columns.codes[DIMENSION_LIST.findIndex(({ id }) => id === dimension)],
			`codes of ${dimension}`,
		);
		const isNamed = new Uint8Array(columns.codeLimit);
		for (const value of values)
			isNamed[value === null ? 0 : (dictionary.codeOf(dimension, value) ?? columns.codeLimit)] = 1;
		const passes = isExcluded ? 0 : 1;
		const bit = 1 << at;
		for (let row = from; row < to; row++)
			if (isNamed[codes[row] as number] !== passes)
				failures[row - from] = (failures[row - from] as number) | bit;
	});
	return failures;
}

/** Panels that filter each other, by loops: a row counts in a dimension when it fails no filter but that dimension's own. */
export function askPanelsLoop(
	columns: LoopColumns,
	question: Question,
	dictionary: Dictionary,
): readonly Tally[] {
	const tallies: Tally[] = [];
	for (const { name, range } of windowsOf(question)) {
		const from = rowOfDay(columns.callDay, dayNumber(range.start));
		const to = rowOfDay(columns.callDay, dayNumber(range.end));
		const failures = failuresOf(columns, question, dictionary, [from, to]);
		DIMENSION_LIST.forEach((dimension, index) => {
			const codes = present(columns.codes[index], `codes of ${dimension.id}`);
			const own = question.filters.findIndex((filter) => filter.dimension === dimension.id);
			const others = ~(own < 0 ? 0 : 1 << own);
			const isVictim = dimension.side === "victim";
			const losses = isVictim ? columns.victimLossFen : columns.lossFen;
			const events = new Int32Array(columns.codeLimit);
			const lossFen = new Float64Array(columns.codeLimit);
			for (let row = from; row < to; row++) {
				if (((failures[row - from] as number) & others) !== 0) continue;
				if (!isVictim && columns.ordinal[row] !== 1) continue;
				const code = codes[row] as number;
				events[code] = (events[code] as number) + 1;
				lossFen[code] = (lossFen[code] as number) + (losses[row] as number);
			}
			events.forEach((count, code) => {
				if (count > 0)
					tallies.push({
						dimension: dimension.number,
						window: name,
						code,
						events: count,
						lossFen: lossFen[code] ?? 0,
					});
			});
		});
	}
	return tallies;
}
