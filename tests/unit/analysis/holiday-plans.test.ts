/** What the holiday's plans count on random events, on both engines, against loops over the same events. */
import { beforeAll, describe, expect, it } from "vitest";
import { dayPartsPlan } from "@/lib/analysis/plans/day-parts";
import { windowFiguresPlan } from "@/lib/analysis/plans/window-figures";
import type { Filter } from "@/lib/analysis/question";
import { dayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST, DIMENSIONS } from "@/lib/dimensions";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { schemaScript } from "@/lib/ingest/schema";
import { METRICS } from "@/lib/metrics";
import { forEachEngine } from "../../support/engines";
import { columnsOfEvents, entriesOfCodes, type RandomEvent, randomEvents } from "./random-events";
import { isIn, range } from "./windows";

const dictionary = storedDictionary(entriesOfCodes());
const events = randomEvents(3000, 20_260_217);
const WINDOWS = [
	range("2025-01-27", "2025-02-04"),
	// Overlaps the first, as aligned windows and days off do.
	range("2025-01-28", "2025-02-04"),
	range("2026-02-15", "2026-02-23"),
	// Before and after all events: a window without a row.
	range("2023-01-21", "2023-01-27"),
];
const PARTS = [
	{ name: "2025.during", ranges: [range("2025-01-28", "2025-02-04")] },
	{ name: "2025.base", ranges: [range("2025-01-05", "2025-01-20"), range("2025-02-12", "2025-03-10")] },
	{ name: "2026.during", ranges: [range("2026-02-15", "2026-02-23")] },
];
const FILTER: Filter = { dimension: "victim_gender", values: ["v1", null] };
const FILTERS: readonly (readonly Filter[])[] = [[], [FILTER]];

function keeps(event: RandomEvent, filters: readonly Filter[]): boolean {
	return filters.every(({ dimension, values }) => {
		const code = event.codes[DIMENSION_LIST.findIndex((one) => one.id === dimension)] ?? 0;
		return values.includes(code === 0 ? null : `v${code}`);
	});
}

forEachEngine("the plans of a holiday", (engine) => {
	beforeAll(async () => {
		await engine().run(schemaScript());
		await engine().insert(EVENT_TABLE, columnsOfEvents(events));
	});

	it.each(FILTERS.map((filters) => [filters]))("measure windows under %j", async (filters) => {
		const metrics = [METRICS.calls, METRICS.cases, METRICS.loss, METRICS.victims];
		const rows = await engine().query(windowFiguresPlan({ metrics, windows: WINDOWS, filters }, dictionary));
		const figures = rows.map((row) => [
			row.metric,
			row.first_day,
			row.end_day,
			row.value,
			row.events,
			row.known,
		]);
		const due = WINDOWS.flatMap((window) => {
			const kept = events.filter((event) => keeps(event, filters));
			const calls = kept.filter((event) => isIn(window, event.callDay));
			const first = calls.filter(({ ordinal }) => ordinal === 1);
			const cases = kept.filter((event) => event.ordinal === 1 && isIn(window, event.caseDay));
			const losses = first.flatMap(({ lossFen }) => (lossFen === null ? [] : [lossFen]));
			const bounds = [dayNumber(window.start), dayNumber(window.end)];
			const line = (metric: string, count: number) => [metric, ...bounds, count, count, count];
			const sum = losses.reduce((total, one) => total + one, 0);
			return [
				line("calls", first.length),
				line("cases", cases.length),
				["loss", ...bounds, losses.length === 0 ? null : sum, first.length, losses.length],
				line("victims", calls.length),
			].filter((one) => one[4] !== 0);
		});
		const order = (one: readonly unknown[], other: readonly unknown[]) =>
			JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
		expect([...figures].sort(order)).toEqual([...due].sort(order));
		expect(due.length).toBeGreaterThan(8);
	});

	it.each(FILTERS.map((filters) => [filters]))("count values by sets of days under %j", async (filters) => {
		const dimensions = [DIMENSIONS.victim_village, DIMENSIONS.fraud_category, DIMENSIONS.occur_hour_band];
		const plan = dayPartsPlan({ basis: "calls", parts: PARTS, filters }, dimensions, dictionary);
		const rows = await engine().query(plan);
		const found = Object.fromEntries(
			rows.map((row) => [`${row.dimension}/${row.part}/${row.code}`, row.events]),
		);
		const due: Record<string, number> = {};
		const inPart = ({ ranges }: (typeof PARTS)[number], { callDay }: RandomEvent) =>
			ranges.some((one) => isIn(one, callDay));
		const kept = events.filter((event) => keeps(event, filters));
		for (const part of PARTS)
			for (const event of kept.filter((one) => inPart(part, one)))
				for (const { id, number, side } of dimensions) {
					if (side === "case" && event.ordinal > 1) continue;
					const code = event.codes[DIMENSION_LIST.findIndex((one) => one.id === id)] ?? 0;
					const key = `${number}/${part.name}/${code}`;
					due[key] = (due[key] ?? 0) + 1;
				}
		expect(found).toEqual(due);
		expect(Object.keys(due).length).toBeGreaterThan(20);
	});
});

describe("sets of days", () => {
	it("must be at least one", () => {
		expect(() =>
			dayPartsPlan({ basis: "calls", parts: [], filters: [] }, [DIMENSIONS.fraud_category], dictionary),
		).toThrow(TypeError);
	});
});
