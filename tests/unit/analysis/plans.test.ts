/** What the plans count on random events, on both engines, against loops over the same events. */
import { beforeAll, describe, expect, it } from "vitest";
import { breakdownPlan } from "@/lib/analysis/plans/breakdown";
import { crossPlan } from "@/lib/analysis/plans/cross";
import { rowsPlan } from "@/lib/analysis/plans/rows";
import { spanPlan } from "@/lib/analysis/plans/span";
import { trendPlan } from "@/lib/analysis/plans/trend";
import { type Filter, type Question, WINDOW_IDS } from "@/lib/analysis/question";
import { DIMENSION_LIST, DIMENSIONS } from "@/lib/dimensions";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { Engine } from "@/lib/engine/engine";
import { schemaScript } from "@/lib/ingest/schema";
import { METRICS } from "@/lib/metrics";
import { forEachEngine } from "../../support/engines";
import { columnsOfEvents, entriesOfCodes, type RandomEvent, randomEvents } from "./random-events";
import { isIn, range, WEEK } from "./windows";

const dictionary = storedDictionary(entriesOfCodes());
const events = randomEvents(4000, 20_260_511);
const YEAR = {
	current: range("2026-01-01", "2026-05-10"),
	previous: null,
	lastYear: range("2025-01-01", "2025-05-10"),
};

const FILTERS: Readonly<Record<string, readonly Filter[]>> = {
	none: [],
	unknown: [{ dimension: "victim_gender", values: [null] }],
	"two values or unknown": [{ dimension: "fraud_category", values: ["v2", "v1000", null] }],
	"two dimensions": [
		{ dimension: "victim_age_band", values: ["v1", "v2", "v3", "v4"] },
		{ dimension: "loss_band", values: ["v1", "v5", null] },
	],
	"nobody's value": [{ dimension: "victim_village", values: ["天上"] }],
	"no value at all": [{ dimension: "day_type", values: [] }],
};

/** The events a question's filters keep, by the value names and not by the product's encoding. */
function keeps(event: RandomEvent, filters: readonly Filter[]): boolean {
	return filters.every(({ dimension, values }) => {
		const code = event.codes[DIMENSION_LIST.findIndex((one) => one.id === dimension)] ?? 0;
		return values.includes(code === 0 ? null : `v${code}`);
	});
}

const questions: readonly (readonly [string, Question])[] = [
	...Object.entries(FILTERS).map(([name, filters], at): [string, Question] => [
		`filter: ${name}`,
		{ basis: (["calls", "cases", "occurred"] as const)[at % 3] ?? "calls", windows: YEAR, filters },
	]),
	[
		"windows that overlap",
		{
			basis: "calls",
			windows: {
				current: range("2025-03-01", "2026-04-30"),
				previous: range("2025-01-15", "2026-01-14"),
				lastYear: range("2025-02-01", "2025-12-31"),
			},
			filters: [],
		},
	],
	[
		"three times the same window, empty at its edges",
		{
			basis: "cases",
			windows: {
				current: range("2024-01-01", "2027-12-31"),
				previous: range("2024-01-01", "2027-12-31"),
				lastYear: range("2024-01-01", "2027-12-31"),
			},
			filters: FILTERS["two values or unknown"] ?? [],
		},
	],
	["a week of calls", { basis: "calls", windows: WEEK, filters: [] }],
	["a week of cases", { basis: "cases", windows: WEEK, filters: [] }],
];

const dayOf = (event: RandomEvent, basis: Question["basis"]) =>
	({ calls: event.callDay, cases: event.caseDay, occurred: event.occurDay })[basis];

/** One line a dimension, window and code that occurs: count and loss. */
function tallied({ basis, windows, filters }: Question): readonly string[] {
	const sums = new Map<string, { events: number; loss: number | null }>();
	for (const event of events) {
		for (const name of WINDOW_IDS) {
			const window = windows[name];
			if (window === null || !isIn(window, dayOf(event, basis)) || !keeps(event, filters)) continue;
			DIMENSION_LIST.forEach((dimension, at) => {
				const isVictim = dimension.side === "victim";
				if (!isVictim && event.ordinal !== 1) return;
				const key = `${dimension.number}/${name}/${event.codes[at]}`;
				const sum = sums.get(key) ?? { events: 0, loss: null };
				sum.events += 1;
				const loss = isVictim ? event.victimLossFen : event.lossFen;
				if (loss !== null) sum.loss = (sum.loss ?? 0) + loss;
				sums.set(key, sum);
			});
		}
	}
	return [...sums].map(([key, sum]) => `${key}: ${sum.events} ${sum.loss}`).sort();
}

async function breakdownOf(engine: Engine, question: Question): Promise<readonly string[]> {
	const rows = await engine.query(breakdownPlan(question, DIMENSION_LIST, dictionary));
	return rows.map((row) => `${row.dimension}/${row.window_name}/${row.code}: ${row.events} ${row.loss_fen}`);
}

forEachEngine("plans over random events", (engine) => {
	beforeAll(async () => {
		await engine().run(schemaScript());
		await engine().insert(EVENT_TABLE, columnsOfEvents(events));
	});

	it.each(questions)("breakdown, %s", async (_name, question) => {
		const found = await breakdownOf(engine(), question);
		expect([...found].sort()).toEqual(tallied(question));
	});

	it("breakdown of all dimensions is not empty", async () => {
		const found = await breakdownOf(
			engine(),
			questions[0]?.[1] ?? { basis: "calls", windows: YEAR, filters: [] },
		);
		expect(new Set(found.map((line) => line.split("/")[0])).size).toBe(23);
		expect(found.length).toBeGreaterThan(23 * 2 * 7);
	});

	it.each([
		["victim_gender", "victim_age_band"],
		["fraud_category", "victim_village"],
		["fraud_category", "loss_band"],
	] as const)("cross of %s and %s", async (one, other) => {
		const pair = [DIMENSIONS[one], DIMENSIONS[other]] as const;
		const question: Question = { basis: "calls", windows: YEAR, filters: [] };
		const rows = await engine().query(crossPlan(question, pair, dictionary));
		const isVictim = pair.some((dimension) => dimension.side === "victim");
		const counted = new Map<string, number>();
		for (const event of events) {
			if (!isIn(YEAR.current, event.callDay) || (!isVictim && event.ordinal > 1)) continue;
			const key = pair.map((dimension) => event.codes[dimension.number - 1]).join("/");
			counted.set(key, (counted.get(key) ?? 0) + 1);
		}
		const found = new Map(rows.map((row) => [`${row.first_code}/${row.second_code}`, row.events]));
		expect(found).toEqual(counted);
		expect(found.size).toBeGreaterThan(40);
	});

	it.each(["calls", "cases", "occurred"] as const)(
		"trend of %s, without days that have none",
		async (basis) => {
			const filters = FILTERS["two values or unknown"] ?? [];
			const rows = await engine().query(trendPlan(basis, YEAR.current, filters, dictionary));
			const counted = new Map<number, number>();
			for (const event of events) {
				const at = dayOf(event, basis);
				if (at === null || !isIn(YEAR.current, at) || event.ordinal > 1 || !keeps(event, filters)) continue;
				counted.set(at, (counted.get(at) ?? 0) + 1);
			}
			expect(new Map(rows.map((row) => [row.day, row.events]))).toEqual(counted);
			expect(rows.map((row) => row.day)).toEqual([...counted.keys()].sort((one, other) => one - other));
		},
	);

	it("span: first and last day of what counts", async () => {
		const [row] = await engine().query(spanPlan());
		const days = (pick: (event: RandomEvent) => number | null) =>
			events.map(pick).filter((at) => at !== null);
		expect(row).toMatchObject({
			first_call_day: Math.min(...days((event) => event.callDay)),
			last_call_day: Math.max(...days((event) => event.callDay)),
			first_case_day: Math.min(...days((event) => event.caseDay)),
			last_case_day: Math.max(...days((event) => event.caseDay)),
			events: events.length,
		});
	});

	it.each(["latest", "oldest", "largest_loss"] as const)(
		"rows, %s: no page differs from the last",
		async (order) => {
			const question = { metric: METRICS.victims, window: YEAR.current, filters: [], order, limit: 10_000 };
			const rows = await engine().query(rowsPlan(question, dictionary));
			const expected = events.filter((event) => isIn(YEAR.current, event.callDay));
			expect(new Set(rows.map((row) => `${row.event_no}#${row.ordinal}`)).size).toBe(expected.length);
			if (order === "largest_loss") {
				const losses = rows.map((row) => row.loss_fen ?? -1);
				expect(losses).toEqual([...losses].sort((one, other) => other - one));
			}
			const first = await engine().query(rowsPlan({ ...question, limit: 7 }, dictionary));
			expect(first).toEqual(rows.slice(0, 7));
		},
	);

	it("rows of one victim of one event only", async () => {
		const wanted = events.find((event) => event.ordinal === 2 && isIn(YEAR.current, event.callDay));
		const question = {
			metric: METRICS.victims,
			window: YEAR.current,
			filters: [],
			order: "oldest" as const,
			limit: 10,
			event: { eventNo: wanted?.eventNo ?? "", ordinal: 2 },
		};
		const rows = await engine().query(rowsPlan(question, dictionary));
		expect(rows.map((row) => [row.event_no, row.ordinal])).toEqual([[wanted?.eventNo, 2]]);
		const calls = await engine().query(rowsPlan({ ...question, metric: METRICS.calls }, dictionary));
		expect(calls).toEqual([]);
	});
});

describe("an empty workspace", () => {
	it("has no days", async () => {
		const { openNativeEngine } = await import("@/lib/engine/native");
		const engine = await openNativeEngine({ threads: 1 });
		await engine.run(schemaScript());
		const [row] = await engine.query(spanPlan());
		expect(row).toEqual({
			first_call_day: null,
			last_call_day: null,
			first_case_day: null,
			last_case_day: null,
			latest_report: null,
			events: 0,
		});
		await engine.close();
	});
});
