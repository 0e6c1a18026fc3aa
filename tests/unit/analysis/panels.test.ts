/** Panels that filter each other, filters that exclude, and pairs of dimensions, against counting in plain code. */
import { beforeAll, expect, it } from "vitest";
import { askCrossTable } from "@/lib/analysis/cross-tab";
import { breakdownPlan, panelsPlan } from "@/lib/analysis/plans/breakdown";
import { type Filter, type Question, WINDOW_IDS, type Windows } from "@/lib/analysis/question";
import { crossTableBlock } from "@/lib/blocks/from-cross";
import { DIMENSION_LIST, DIMENSIONS } from "@/lib/dimensions";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { EVENT_TABLE, VALUE_TABLE } from "@/lib/dimensions/event-table";
import { schemaScript } from "@/lib/ingest/schema";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { forEachEngine } from "../../support/engines";
import { columnsOfEvents, type RandomEvent, randomEvents } from "./random-events";
import { isIn, range } from "./windows";

const events = randomEvents(4000, 815);
const CODES = [1, 2, 3, 4, 5, 1000, 1001];
const entries = DIMENSION_LIST.flatMap(({ id }) =>
	CODES.map((code) => ({ dimension: id, code, value: `v${code}` })),
);
const dictionary = storedDictionary(entries);
const WINDOWS: Windows = {
	current: range("2026-01-01", "2026-05-10"),
	previous: range("2025-08-24", "2025-12-31"),
	lastYear: range("2025-01-01", "2025-05-10"),
};

const SEX: Filter = { dimension: "victim_gender", values: ["v1", null] };
const NOT_CLASS: Filter = { dimension: "fraud_category", values: ["v2", "v1001"], isExcluded: true };
const VILLAGE: Filter = { dimension: "victim_village", values: ["v3"] };

const positionOf = (dimension: DimensionId) => DIMENSION_LIST.findIndex(({ id }) => id === dimension);
const codeValue = (code: number | undefined) => (code === undefined || code === 0 ? null : `v${code}`);

function holds(event: RandomEvent, { dimension, values, isExcluded }: Filter): boolean {
	return values.includes(codeValue(event.codes[positionOf(dimension)])) !== (isExcluded ?? false);
}

/** Sorted `dimension/window/code: count`, every dimension under the filters of the others. */
function panelsOf({ filters, windows }: Question): readonly string[] {
	const counts = new Map<string, number>();
	for (const event of events)
		for (const [at, { id, number, side }] of DIMENSION_LIST.entries()) {
			if (side === "case" && event.ordinal > 1) continue;
			const others = filters.filter(({ dimension }) => dimension !== id);
			if (!others.every((filter) => holds(event, filter))) continue;
			for (const name of WINDOW_IDS) {
				const window = windows[name];
				if (window === null || !isIn(window, event.callDay)) continue;
				const key = `${number}/${name}/${event.codes[at]}`;
				counts.set(key, (counts.get(key) ?? 0) + 1);
			}
		}
	return [...counts].map(([key, count]) => `${key}: ${count}`).sort();
}

forEachEngine("panels", (engine) => {
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
		["no filter", []],
		["one value", [VILLAGE]],
		["values of two dimensions, some left out", [SEX, NOT_CLASS]],
		["three dimensions", [SEX, NOT_CLASS, VILLAGE]],
	])("count each dimension under the filters of the others: %s", async (_, filters) => {
		const question: Question = { basis: "calls", windows: WINDOWS, filters };
		const rows = await engine().query(panelsPlan(question, DIMENSION_LIST, dictionary));
		const found = rows.map((row) => `${row.dimension}/${row.window_name}/${row.code}: ${row.events}`);
		expect(found.sort()).toEqual(panelsOf(question));
	});

	it.each([SEX, NOT_CLASS, VILLAGE])(
		"a filter and its complement make the whole: $dimension",
		async (filter) => {
			const { isExcluded, ...included } = filter;
			const complement: Filter = isExcluded ? included : { ...included, isExcluded: true };
			const counted = async (filters: readonly Filter[]) => {
				const question: Question = { basis: "calls", windows: WINDOWS, filters };
				const rows = await engine().query(breakdownPlan(question, DIMENSION_LIST, dictionary));
				return new Map(
					rows.map((row) => [`${row.dimension}/${row.window_name}/${row.code}`, row.events ?? 0]),
				);
			};
			const [own, others, all] = [await counted([filter]), await counted([complement]), await counted([])];
			expect(own.size).toBeGreaterThan(100);
			for (const [key, count] of all) expect((own.get(key) ?? 0) + (others.get(key) ?? 0), key).toBe(count);
		},
	);

	it.each([
		["events", [DIMENSIONS.fraud_category, DIMENSIONS.occur_hour_band], [VILLAGE]],
		["victims", [DIMENSIONS.victim_age_band, DIMENSIONS.fraud_category], [SEX, NOT_CLASS]],
	] as const)("a pair of dimensions counts %s, and its edges add up", async (_, pair, filters) => {
		const question: Question = { basis: "calls", windows: WINDOWS, filters };
		const table = await askCrossTable(engine(), { question, pair }, DEFAULT_SETTINGS);
		const isVictim = pair.some(({ side }) => side === "victim");
		const counted = events.filter(
			(event) =>
				(isVictim || event.ordinal === 1) &&
				isIn(WINDOWS.current, event.callDay) &&
				filters.every((filter) => holds(event, filter)),
		);
		const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
		expect(table.total).toBe(counted.length);
		expect(counted.length).toBeGreaterThan(30);
		expect(sum(table.rows.map(({ total }) => total))).toBe(table.total);
		expect(sum(table.columns.map(({ total }) => total))).toBe(table.total);
		table.rows.forEach((row, at) => {
			table.columns.forEach((column, to) => {
				const due = counted.filter(
					({ codes }) =>
						codeValue(codes[positionOf(pair[0].id)]) === row.value &&
						codeValue(codes[positionOf(pair[1].id)]) === column.value,
				);
				expect(table.cells[at]?.[to], `${row.value} × ${column.value}`).toBe(due.length);
			});
		});
		const block = crossTableBlock(table, "row");
		expect(block.rows).toHaveLength(table.rows.length + 1);
		const heats = block.rows[0]?.cells.map(({ heat }) => heat ?? 0) ?? [];
		expect(sum(heats)).toBeCloseTo(1, 9);
	});
});
