/** Sources of labels over random events: every count beside a plain loop, on both engines. */
import { beforeAll, expect, it } from "vitest";
import { labelSourcesPlan } from "@/lib/analysis/plans/label-sources";
import { type Filter, type Question, WINDOW_IDS } from "@/lib/analysis/question";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { schemaScript } from "@/lib/ingest/schema";
import { chanceOf } from "../../support/chance";
import { forEachEngine } from "../../support/engines";
import { columnsOfEvents, entriesOfCodes, type RandomEvent, randomEvents } from "./random-events";
import { isIn, range, WEEK } from "./windows";

const dictionary = storedDictionary(entriesOfCodes());
const next = chanceOf(7);
/** In the order of their columns; the sort is stable. */
const events = [...randomEvents(1500, 20_260_512)]
	.sort((one, other) => (one.callDay ?? 1e9) - (other.callDay ?? 1e9))
	.map((event) => ({
		...event,
		sources: event.codes.map((code) => (code === 0 ? "n" : "mcidjr".charAt(Math.floor(next() * 6)))).join(""),
	}));

const GENDERS: readonly Filter[] = [{ dimension: "victim_gender", values: ["v1", "v1000", null] }];

const questions: readonly (readonly [string, Question, readonly Dimension[]])[] = [
	["a week of calls", { basis: "calls", windows: WEEK, filters: [] }, DIMENSION_LIST],
	[
		"windows of cases that overlap, filtered",
		{
			basis: "cases",
			windows: {
				current: range("2025-03-01", "2026-04-30"),
				previous: range("2025-01-15", "2026-01-14"),
				lastYear: range("2025-02-01", "2025-12-31"),
			},
			filters: GENDERS,
		},
		DIMENSION_LIST,
	],
	[
		"two dimensions of one side in one window",
		{
			basis: "calls",
			windows: { current: range("2025-01-01", "2026-12-31"), previous: null, lastYear: null },
			filters: [],
		},
		DIMENSION_LIST.filter(({ number }) => number === 20 || number === 23),
	],
];

function keeps(event: RandomEvent, filters: readonly Filter[]): boolean {
	return filters.every(({ dimension, values }) => {
		const code = event.codes[DIMENSION_LIST.findIndex((one) => one.id === dimension)] ?? 0;
		return values.includes(code === 0 ? null : `v${code}`);
	});
}

function tallied({ basis, windows, filters }: Question, dimensions: readonly Dimension[]) {
	const counts = new Map<string, number>();
	for (const event of events)
		for (const name of WINDOW_IDS) {
			const window = windows[name];
			const day = { calls: event.callDay, cases: event.caseDay, occurred: event.occurDay }[basis];
			if (window === null || !isIn(window, day) || !keeps(event, filters)) continue;
			for (const { number, side } of dimensions) {
				if (side === "case" && event.ordinal !== 1) continue;
				const key = `${number}/${name}/${event.sources.charAt(number - 1)}`;
				counts.set(key, (counts.get(key) ?? 0) + 1);
			}
		}
	return counts;
}

forEachEngine("sources of labels", (engine) => {
	beforeAll(async () => {
		await engine().run(schemaScript());
		const sources = { name: "sources", kind: "text" as const, values: events.map((event) => event.sources) };
		await engine().insert(EVENT_TABLE, [...columnsOfEvents(events), sources]);
	});

	it.each(questions)("%s", async (_name, question, dimensions) => {
		const rows = await engine().query(labelSourcesPlan(question, dimensions, dictionary));
		const found = new Map(
			rows.map((row) => [`${row.dimension}/${row.window_name}/${row.source}`, row.events]),
		);
		expect(found.size).toBe(rows.length);
		expect(found).toEqual(tallied(question, dimensions));
		expect(found.size).toBeGreaterThan(dimensions.length * 2);
	});
});
