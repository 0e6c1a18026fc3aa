/** The data clock against counting in plain code: every event in one cell, every cell as many rows as it counts. */
import { beforeAll, expect, it } from "vitest";
import { askClock, type ClockCell } from "@/lib/analysis/clock";
import { rowsPlan } from "@/lib/analysis/plans/rows";
import { type Basis, type Filter, type Question, WINDOW_IDS, type Windows } from "@/lib/analysis/question";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import { EVENT_TABLE, VALUE_TABLE } from "@/lib/dimensions/event-table";
import { schemaScript } from "@/lib/ingest/schema";
import { METRICS } from "@/lib/metrics";
import { forEachEngine } from "../../support/engines";
import { columnsOfEvents, entriesOfCodes, type RandomEvent, randomEvents } from "./random-events";
import { isIn, range } from "./windows";

const events = randomEvents(3000, 2718);
const entries = entriesOfCodes();
const dictionary = storedDictionary(entries);
const WINDOWS: Windows = {
	current: range("2026-01-01", "2026-05-10"),
	previous: range("2025-08-24", "2025-12-31"),
	lastYear: range("2025-01-01", "2025-05-10"),
};
const FILTERS: readonly Filter[] = [
	{ dimension: "victim_gender", values: ["v1", "v2", null] },
	{ dimension: "fraud_category", values: ["v3"], isExcluded: true },
];

const codeOf = (event: RandomEvent, { dimension }: Filter) =>
	event.codes[DIMENSION_LIST.findIndex(({ id }) => id === dimension)] ?? 0;
const keeps = (event: RandomEvent, filter: Filter) =>
	filter.values.includes(codeOf(event, filter) === 0 ? null : `v${codeOf(event, filter)}`) !==
	(filter.isExcluded ?? false);
const dayOf = (event: RandomEvent, basis: Basis) =>
	({ calls: event.callDay, cases: event.caseDay, occurred: event.occurDay })[basis];
/** An hour that is none, as an officer may mistype it, is 不详. */
const hourOf = ({ hour }: RandomEvent) => (hour === null || hour > 23 ? null : hour);

function counted({ basis, windows, filters }: Question, name: (typeof WINDOW_IDS)[number]) {
	const window = windows[name];
	return events.filter(
		(event) =>
			window !== null &&
			event.ordinal === 1 &&
			isIn(window, dayOf(event, basis)) &&
			filters.every((filter) => keeps(event, filter)),
	);
}

function due(found: readonly RandomEvent[]): Readonly<Record<string, number>> {
	const cells: Record<string, number> = {};
	for (const event of found) {
		const key = `${hourOf(event)}/${event.weekday}`;
		cells[key] = (cells[key] ?? 0) + 1;
	}
	return cells;
}

const written = (cells: readonly ClockCell[]) =>
	Object.fromEntries(cells.map(({ hour, weekday, events: count }) => [`${hour}/${weekday}`, count]));

forEachEngine("the data clock", (engine) => {
	beforeAll(async () => {
		await engine().run(schemaScript());
		await engine().insert(EVENT_TABLE, columnsOfEvents(events));
		await engine().insert(VALUE_TABLE, [
			{ name: "dimension", kind: "text", values: entries.map((entry) => entry.dimension) },
			{ name: "code", kind: "integer", values: entries.map((entry) => entry.code) },
			{ name: "value", kind: "text", values: entries.map((entry) => entry.value) },
		]);
	});

	it.each([
		["calls", []],
		["calls", FILTERS],
		["cases", FILTERS],
		["occurred", []],
	] as const)("counts every window by hour and weekday: %s under %j", async (basis, filters) => {
		const question: Question = { basis, windows: WINDOWS, filters };
		const { cells } = await askClock(engine(), question);
		for (const name of WINDOW_IDS) {
			const found = counted(question, name);
			expect(found.length).toBeGreaterThan(100);
			expect(written(cells[name] ?? []), name).toEqual(due(found));
		}
		expect(cells.current.some(({ hour }) => hour === null)).toBe(true);
		expect(cells.current.some(({ weekday }) => weekday === null)).toBe(true);
		expect(cells.current.every(({ hour }) => hour === null || hour < 24)).toBe(true);
	});

	it("lists for every cell exactly the events that it counts", async () => {
		const question: Question = { basis: "calls", windows: WINDOWS, filters: FILTERS };
		const { cells } = await askClock(engine(), question);
		const all = counted(question, "current");
		const wish = { metric: METRICS.calls, window: WINDOWS.current, filters: FILTERS, limit: 5000 };
		for (const { hour, weekday, events: count } of cells.current) {
			const clock = { hours: [hour], weekdays: [weekday] };
			const rows = await engine().query(rowsPlan({ ...wish, clock, order: "latest" }, dictionary));
			const own = all.filter((event) => hourOf(event) === hour && event.weekday === weekday);
			expect(rows.map(({ event_no }) => event_no).sort()).toEqual(own.map(({ eventNo }) => eventNo).sort());
			expect(rows).toHaveLength(count);
		}
	});

	it.each([
		["an hour of any day", { hours: [18] }, (event: RandomEvent) => hourOf(event) === 18],
		["a weekday of any hour", { weekdays: [3] }, (event: RandomEvent) => event.weekday === 3],
		[
			"several hours and 不详",
			{ hours: [0, 23, null] },
			(event: RandomEvent) => [0, 23, null].includes(hourOf(event)),
		],
		["no hour at all", { hours: [] }, () => false],
		["nothing said", {}, () => true],
	] as const)("keeps %s", async (_, clock, isKept) => {
		const question: Question = { basis: "calls", windows: WINDOWS, filters: [] };
		const wish = { metric: METRICS.calls, window: WINDOWS.current, filters: [], limit: 5000 };
		const rows = await engine().query(rowsPlan({ ...wish, clock, order: "latest" }, dictionary));
		const own = counted(question, "current").filter(isKept);
		expect(rows.map(({ event_no }) => event_no).sort()).toEqual(own.map(({ eventNo }) => eventNo).sort());
	});

	it("knows nothing of a window before the records", async () => {
		const windows = { ...WINDOWS, previous: null, lastYear: range("2020-01-01", "2020-05-10") };
		const { cells } = await askClock(engine(), { basis: "calls", windows, filters: [] });
		expect([cells.previous, cells.lastYear]).toEqual([null, null]);
	});
});
