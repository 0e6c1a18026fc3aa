/** On the engine: at every place of every drill path the children with 不详 make the parent, down to as many lines as were counted. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askDrill, type Drilled } from "@/lib/analysis/drill";
import { DRILL_PATHS, type Drill, isDrillPath } from "@/lib/analysis/drill-paths";
import type { Basis, Filter, Question } from "@/lib/analysis/question";
import { drillLines } from "@/lib/blocks/from-drill";
import { DIMENSION_LIST, DIMENSIONS } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { EVENT_TABLE, VALUE_TABLE } from "@/lib/dimensions/event-table";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { schemaScript } from "@/lib/ingest/schema";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import {
	columnsOfEvents,
	entriesOfCodes,
	type RandomEvent,
	randomEvents,
} from "../unit/analysis/random-events";
import { isIn, range } from "../unit/analysis/windows";

const events = randomEvents(2500, 161_803);
const labels = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };
const WINDOWS = {
	current: range("2026-01-01", "2026-03-31"),
	previous: range("2025-10-01", "2025-12-31"),
	lastYear: range("2025-01-01", "2025-03-31"),
};
const VALUES = ["v1", "v2", "v3", "v4", "v5", "v1000", "v1001", null];
const PATHS = Object.keys(DRILL_PATHS).filter(isDrillPath);

const valueIn = (event: RandomEvent, dimension: DimensionId) => {
	const code = event.codes[DIMENSIONS[dimension].number - 1] ?? 0;
	return code === 0 ? null : `v${code}`;
};
const keeps = (event: RandomEvent, { dimension, values, isExcluded }: Filter) =>
	values.includes(valueIn(event, dimension)) !== (isExcluded ?? false);
const dayOf = (event: RandomEvent, basis: Basis) =>
	({ calls: event.callDay, cases: event.caseDay, occurred: event.occurDay })[basis];

/** The events at a place, by loops. */
function eventsAt({ basis, filters }: Question, { path, chosen }: Drill): readonly RandomEvent[] {
	const { levels, lines } = DRILL_PATHS[path];
	return events.filter(
		(event) =>
			(lines === "victims" || event.ordinal === 1) &&
			isIn(WINDOWS.current, dayOf(event, basis)) &&
			filters.every((filter) => keeps(event, filter)) &&
			chosen.every((value, at) => {
				const level = levels[at];
				return level !== undefined && valueIn(event, level) === value;
			}),
	);
}

let engine: Engine;
beforeAll(async () => {
	engine = await openNativeEngine({ threads: 1 });
	await engine.run(schemaScript());
	await engine.insert(EVENT_TABLE, columnsOfEvents(events));
	const entries = entriesOfCodes();
	await engine.insert(VALUE_TABLE, [
		{ name: "dimension", kind: "text", values: entries.map((entry) => entry.dimension) },
		{ name: "code", kind: "integer", values: entries.map((entry) => entry.code) },
		{ name: "value", kind: "text", values: entries.map((entry) => entry.value) },
	]);
});
afterAll(() => engine.close());

const keyOf = ({ event_no, ordinal }: NonNullable<Drilled["rows"]>[number]) => `${event_no}#${ordinal}`;

/** Walks every way down from a place; gives how many lines were listed on the way. */
async function walked(question: Question, drill: Drill): Promise<number> {
	const drilled = await askDrill(engine, { question, drill }, DEFAULT_SETTINGS);
	const due = eventsAt(question, drill);
	expect(drilled.total, JSON.stringify(drill)).toBe(due.length);
	if (drilled.rows !== null) {
		const shown = drilled.rows.map(keyOf);
		expect(new Set(shown).size).toBe(Math.min(200, due.length));
		const all = new Set(due.map(({ eventNo, ordinal }) => `${eventNo}#${ordinal}`));
		expect(shown.every((key) => all.has(key))).toBe(true);
		const items = drillLines(drilled, labels)?.items ?? [];
		expect(items.length).toBe(Math.min(200, due.length) + (due.length > 200 ? 1 : 0));
		return shown.length;
	}
	let [sum, listed] = [0, 0];
	for (const { value, counts } of drilled.level?.rows ?? []) {
		const child = { path: drill.path, chosen: [...drill.chosen, value] };
		expect(counts.current).toBe(eventsAt(question, child).length);
		sum += counts.current ?? 0;
		if ((counts.current ?? 0) > 0) listed += await walked(question, child);
	}
	expect(sum, `children of ${JSON.stringify(drill)}`).toBe(drilled.total);
	return listed;
}

describe("every path", () => {
	it("counts the same thing on all its levels", () => {
		for (const { levels, lines } of Object.values(DRILL_PATHS)) {
			const sides = new Set(levels.map((level) => DIMENSIONS[level].side));
			expect([...sides]).toEqual([lines === "victims" ? "victim" : "case"]);
			expect(new Set(levels).size).toBe(levels.length);
		}
	});

	it.each(PATHS)("goes down to every line of %s", async (path) => {
		const question: Question = { basis: "calls", windows: WINDOWS, filters: [] };
		const listed = await walked(question, { path, chosen: [] });
		expect(listed).toBe(eventsAt(question, { path, chosen: [] }).length);
		expect(listed).toBeGreaterThan(300);
	});

	const filter = fc.record(
		{
			dimension: fc.constantFrom(...DIMENSION_LIST.map(({ id }) => id)),
			values: fc.subarray(VALUES, { minLength: 3 }),
			isExcluded: fc.constant(true as const),
		},
		{ requiredKeys: ["dimension", "values"] },
	);
	it("adds up under any filters and basis, those of its own dimensions included", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...PATHS),
				fc.constantFrom("calls" as const, "cases" as const, "occurred" as const),
				fc.uniqueArray(filter, { maxLength: 2, selector: ({ dimension }) => dimension }),
				async (path, basis, filters) => {
					await walked({ basis, windows: WINDOWS, filters }, { path, chosen: [] });
				},
			),
			{ numRuns: 6 },
		);
	});

	it("counts under its own dimension's filter what both keep", async () => {
		const filters: readonly Filter[] = [{ dimension: "fraud_category", values: ["v1", "v2"] }];
		const question: Question = { basis: "calls", windows: WINDOWS, filters };
		const place = async (value: string) =>
			askDrill(engine, { question, drill: { path: "category", chosen: [value] } }, DEFAULT_SETTINGS);
		expect((await place("v1")).total).toBeGreaterThan(10);
		expect((await place("v3")).total).toBe(0);
	});
});
