/** The cross table of a bundle: whole sums, hidden cells that the sheets of all months, the margins and the listed events do not tell. */
import { describe, expect, it } from "vitest";
import { FRAUD_CLASSES } from "@/data/taxonomy";
import type { AssessmentInput, CountedEvent } from "@/lib/assessment/input";
import type { BundleEvent, BundleTable } from "@/lib/bundle/bundle";
import { crossTables } from "@/lib/bundle/cross-tables";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { assessedInput } from "../../support/assessed-year";
import { roomByMatrix } from "../../support/suppression-attack";

const VILLAGES = ["东街村", "西街村", "河口社区", "山前村", "水南村", "新桥社区", "塔下村", "岭脚村"];
const nameOf = (id: string | null) =>
	id === null ? "不详" : (FRAUD_CLASSES.find((known) => known.id === id)?.zh ?? id);
const placeOf = ({ village, isUnknown }: CountedEvent) => village ?? (isUnknown ? "村居不详" : "镇外");
const isCounted = ({ window, leftOut, callDay }: CountedEvent) =>
	window === "now" && leftOut === null && callDay !== null;
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** Counted again from the records, apart from the code that makes the tables. */
function truth(input: AssessmentInput, { rows, columns }: Pick<BundleTable, "rows" | "columns">) {
	const counted = input.events.filter(isCounted);
	return rows.map((row) =>
		columns.map(
			(column) =>
				counted.filter((event) => placeOf(event) === row && nameOf(event.category) === column).length,
		),
	);
}

/** What is printed of counts where the same places are printed as in a table. */
function printedLike(table: BundleTable, counts: readonly (readonly number[])[]): BundleTable {
	const shown = (before: number | null | undefined, value: number) => (before === null ? null : value);
	return {
		...table,
		cells: counts.map((line, r) => line.map((count, c) => shown(table.cells[r]?.[c], count))),
		rowTotals: counts.map((line, r) => shown(table.rowTotals[r], sum(line))),
		columnTotals: table.columns.map((_, c) =>
			shown(table.columnTotals[c], sum(counts.map((line) => line[c] ?? 0))),
		),
		total: shown(table.total, sum(counts.flat())),
	};
}

/** The events that stand in printed cells of at least 5, as texts in one order. */
function listedFrom(input: AssessmentInput, tables: readonly BundleTable[]): readonly string[] {
	const cellOf = (table: BundleTable, event: CountedEvent) =>
		table.cells[table.rows.indexOf(placeOf(event))]?.[table.columns.indexOf(nameOf(event.category))] ?? 0;
	return input.events
		.filter((event) => isCounted(event) && tables.every((table) => cellOf(table, event) >= 5))
		.map((event) => [placeOf(event), dateOfDayNumber(event.callDay ?? 0), nameOf(event.category)].join())
		.sort();
}
/** What sheets of single days would print, of which those of all windows are sums: events by place and day. */
const daySheets = ({ events }: AssessmentInput): readonly string[] =>
	events
		.filter(isCounted)
		.map((event) => `${placeOf(event)} ${event.callDay}`)
		.sort();
const listText = (events: readonly BundleEvent[]) =>
	events.map(({ place, date, category }) => [place, date, category].join()).sort();

const inputs = [1, 2, 3, 4].map((seed) =>
	assessedInput({ villages: VILLAGES, events: 100 + 250 * seed, seed }),
);
const tablesOf = (input: AssessmentInput) =>
	crossTables(input, "calls").tables.map((table) => ({ input, table, counts: truth(input, table) }));

describe("the cross tables", () => {
	it.each(inputs.flatMap(tablesOf))(
		"print true counts under the totals of the score sheet",
		({ input, table, counts }) => {
			expect(printedLike(table, counts)).toEqual(table);
			const printed = [...table.cells.flat(), ...table.columnTotals].filter((shown) => shown !== null);
			expect(printed.filter((shown) => shown > 0 && shown < 5)).toEqual([]);
			const { villages, unplaced } = input;
			expect(table.rowTotals).toEqual([
				...villages.map(({ measures }) => measures.calls.now),
				unplaced.outside.calls.now,
				unplaced.unknown.calls.now,
			]);
		},
	);

	it("hide cells that cannot be worked out from all margins, hidden ones among them", () => {
		const rooms = inputs.flatMap(tablesOf).flatMap(({ table, counts }) => {
			const columnTotals = table.columns.map((_, c) => sum(counts.map((line) => line[c] ?? 0)));
			return [table, { ...table, columnTotals }].flatMap((printed) => [
				...roomByMatrix({ counts, printed }, 5),
			]);
		});
		expect(rooms.length).toBeGreaterThan(200);
		expect(rooms.filter(([, room]) => room === 0)).toEqual([]);
	});

	it("list events of printed cells only, as place, date and class, in an order that is not that of the records", () => {
		let listed = 0;
		for (const input of inputs) {
			const { tables, events } = crossTables(input, "calls");
			expect(listText(events)).toEqual(listedFrom(input, tables));
			expect(events.every((event) => Object.keys(event).join() === "place,date,category")).toBe(true);
			const turned = crossTables({ ...input, events: input.events.toReversed() }, "calls").events;
			expect(turned).toEqual(events);
			listed += events.length;
		}
		expect(listed).toBeGreaterThan(50);
	});

	it("are nothing where the window is not recorded, and count cases where those are asked for", () => {
		const [input] = inputs;
		if (!input) throw new Error("no input");
		const recorded = { ...input.recorded, calls: { now: "none", base: "whole" } as const };
		expect(crossTables({ ...input, recorded }, "calls")).toEqual({ tables: [], events: [] });
		const [byClass] = crossTables(input, "cases").tables;
		expect(byClass?.rowTotals.slice(0, VILLAGES.length)).toEqual(
			input.villages.map(({ measures }) => measures.cases.now),
		);
	});
});

/** One event of a row goes from one hidden column to another. */
interface Move {
	readonly row: number;
	readonly from: number;
	readonly to: number;
}

/** Every move that the hidden cells of a table allow. */
function movesIn({ cells }: BundleTable, counts: readonly (readonly number[])[]): readonly Move[] {
	return cells.flatMap((line, row) => {
		const hidden = line.flatMap((shown, column) => (shown === null ? [column] : []));
		return hidden
			.filter((from) => (counts[row]?.[from] ?? 0) > 0)
			.flatMap((from) => hidden.filter((to) => to !== from).map((to) => ({ row, from, to })));
	});
}

/**
 * Moves, each of another row, that together leave every column total as it is: a walk from column to column and back.
 * @param done moves so far; the first one changes the cell that is meant
 */
function closed(all: readonly Move[], done: readonly Move[]): readonly Move[] | null {
	const [first, last] = [done[0], done.at(-1)];
	if (first === undefined || last === undefined || last.to === first.from) return done;
	const rows = new Set(done.map(({ row }) => row));
	for (const move of all) {
		if (move.from !== last.to || rows.has(move.row)) continue;
		const found = closed(all, [...done, move]);
		if (found !== null) return found;
	}
	return null;
}

/** Another truth that agrees on every total and differs in one cell: out of it or into it. */
function otherTruth(all: readonly Move[], row: number, column: number): readonly Move[] | null {
	for (const first of all) {
		if (first.row !== row || (first.from !== column && first.to !== column)) continue;
		const found = closed(all, [first]);
		if (found !== null) return found;
	}
	return null;
}

/** The records with one event of each move under another class. */
function movedEvents(input: AssessmentInput, { rows, columns }: BundleTable, moves: readonly Move[]) {
	const ids = new Map(FRAUD_CLASSES.map(({ id, zh }) => [zh, id]));
	const events = [...input.events];
	for (const { row, from, to } of moves) {
		const at = events.findIndex(
			(event) => isCounted(event) && placeOf(event) === rows[row] && nameOf(event.category) === columns[from],
		);
		const event = events[at];
		if (!event) throw new Error("no event to move");
		events[at] = { ...event, category: ids.get(columns[to] ?? "") ?? null };
	}
	return { ...input, events };
}

describe("the bundle as a whole", () => {
	it("has for every hidden class another year of records that would print the very same table, events, and sheets of any window", () => {
		const input = assessedInput({ villages: VILLAGES.slice(0, 5), events: 220, seed: 7 });
		const { tables, events } = crossTables(input, "calls");
		const [byClass, ...others] = tables;
		if (!byClass) throw new Error("no table");
		// A table by month would be told by the sheets of the months, which print every village's count.
		expect(others).toEqual([]);
		const counts = truth(input, byClass);
		const all = movesIn(byClass, counts);
		const hidden = byClass.cells.flatMap((line, row) =>
			line.flatMap((shown, column) => (shown === null ? [{ row, column }] : [])),
		);
		expect(hidden.length).toBeGreaterThan(20);
		for (const { row, column } of hidden) {
			const moves = otherTruth(all, row, column);
			expect(moves, `${byClass.rows[row]} ${byClass.columns[column]}`).not.toBeNull();
			const other = movedEvents(input, byClass, moves ?? []);
			const otherCounts = truth(other, byClass);
			expect(otherCounts[row]?.[column]).not.toBe(counts[row]?.[column]);
			expect(printedLike(byClass, otherCounts)).toEqual(byClass);
			expect(daySheets(other)).toEqual(daySheets(input));
			expect(listedFrom(other, tables)).toEqual(listText(events));
		}
	});
});
