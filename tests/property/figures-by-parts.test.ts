/** On the engine: a filter and its complement make the whole, shares with 不详 make 1, contributions make the difference. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reachesFrom } from "@/lib/analysis/comparable";
import { compareDimensions } from "@/lib/analysis/compare";
import { lossChange } from "@/lib/analysis/loss-change";
import { breakdownPlan } from "@/lib/analysis/plans/breakdown";
import { byValuePlan } from "@/lib/analysis/plans/by-value";
import { headlinePlan } from "@/lib/analysis/plans/headline";
import { lossPartsPlan } from "@/lib/analysis/plans/loss-parts";
import { ratesPlan } from "@/lib/analysis/plans/rates";
import { type Filter, type Question, WINDOW_IDS } from "@/lib/analysis/question";
import { explainChange } from "@/lib/analysis/why";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { schemaScript } from "@/lib/ingest/schema";
import { METRICS, metricsUnder, RATES } from "@/lib/metrics";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import {
	columnsOfEvents,
	entriesOfCodes,
	type RandomEvent,
	randomEvents,
} from "../unit/analysis/random-events";
import { isIn, range } from "../unit/analysis/windows";

const dictionary = storedDictionary(entriesOfCodes());
const labels = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };
const events = randomEvents(2500, 41);
const WHOLE = reachesFrom(() => "whole");
const METRIC_BY_ID = metricsUnder(DEFAULT_SETTINGS.prevention);
const METRIC_LIST = Object.values(METRIC_BY_ID);
const SUMS = METRIC_LIST.filter((metric) => metric.ofParts === "sum");
const EVENT_RATES = Object.values(RATES).filter((rate) => rate.isOfEvents);
const VALUES = ["v1", "v2", "v3", "v4", "v5", "v1000", "v1001", null];
const QUARTER: Question = {
	basis: "calls",
	windows: {
		current: range("2026-01-01", "2026-03-31"),
		previous: range("2025-10-01", "2025-12-31"),
		lastYear: range("2025-01-01", "2025-03-31"),
	},
	filters: [],
};

const dimension = fc.constantFrom(...DIMENSION_LIST);
const values = fc.subarray(VALUES);
const asking = { numRuns: 25 };
const valueIn = (event: RandomEvent, { number }: Dimension) => {
	const code = event.codes[number - 1] ?? 0;
	return code === 0 ? null : `v${code}`;
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

let engine: Engine;
beforeAll(async () => {
	engine = await openNativeEngine({ threads: 1 });
	await engine.run(schemaScript());
	await engine.insert(EVENT_TABLE, columnsOfEvents(events));
});
afterAll(() => engine.close());

const withFilter = (filters: readonly Filter[]): Question => ({ ...QUARTER, filters });

describe("a filter and its complement", () => {
	it("sum to the whole in every metric that adds up, window by window", async () => {
		const figures = async (filters: readonly Filter[]) => {
			const rows = await engine.query(headlinePlan(withFilter(filters), SUMS, dictionary));
			return new Map(rows.map((row) => [`${row.metric}/${row.window_name}`, row]));
		};
		const whole = await figures([]);
		await fc.assert(
			fc.asyncProperty(dimension, values, async ({ id }, chosen) => {
				const others = VALUES.filter((value) => !chosen.includes(value));
				const [kept, left] = [
					await figures([{ dimension: id, values: chosen }]),
					await figures([{ dimension: id, values: others }]),
				];
				expect(whole.size).toBe(SUMS.length * 3);
				for (const [key, row] of whole) {
					const both = [kept.get(key), left.get(key)];
					expect([key, sum(both.map((one) => one?.value ?? 0))]).toEqual([key, row.value]);
					expect(sum(both.map((one) => one?.events ?? 0))).toBe(row.events);
					expect(sum(both.map((one) => one?.known ?? 0))).toBe(row.known);
				}
			}),
			asking,
		);
	});

	it("sum to the whole in part, whole and unknown of every rate over events", async () => {
		const figures = async (filters: readonly Filter[]) => {
			const rows = await engine.query(ratesPlan(withFilter(filters), EVENT_RATES, dictionary, 0));
			return new Map(rows.map((row) => [`${row.rate}/${row.window_name}`, row]));
		};
		const whole = await figures([]);
		expect(whole.size).toBe(EVENT_RATES.length * 3);
		await fc.assert(
			fc.asyncProperty(dimension, values, async ({ id }, chosen) => {
				const others = VALUES.filter((value) => !chosen.includes(value));
				const kept = await figures([{ dimension: id, values: chosen }]);
				const left = await figures([{ dimension: id, values: others }]);
				for (const [key, row] of whole)
					for (const of of ["part", "whole", "unknown"] as const)
						expect((kept.get(key)?.[of] ?? 0) + (left.get(key)?.[of] ?? 0)).toBe(row[of]);
			}),
			asking,
		);
	});
});

describe("shares", () => {
	it("sum to 1 with 不详, in every dimension and window, under any filter", async () => {
		await fc.assert(
			fc.asyncProperty(dimension, values, fc.constantFrom("calls", "cases"), async (by, chosen, basis) => {
				const filters = [{ dimension: by.id, values: chosen }];
				const question: Question = { ...QUARTER, basis, filters };
				const rows = await engine.query(breakdownPlan(question, DIMENSION_LIST, dictionary));
				const answers = compareDimensions(DIMENSION_LIST, rows, {
					dictionary,
					labels,
					reaches: WHOLE,
					phi: 1.2,
				});
				for (const { dimension: one, rows: parts } of answers) {
					for (const name of WINDOW_IDS) {
						const window = question.windows[name];
						const own = events.filter(
							(event) =>
								window !== null &&
								isIn(window, basis === "calls" ? event.callDay : event.caseDay) &&
								(one.side === "victim" || event.ordinal === 1) &&
								chosen.includes(valueIn(event, by)),
						);
						const shares = parts.map((row) => (row.counts[name] ?? 0) / own.length);
						if (own.length === 0) expect(sum(parts.map((row) => row.counts[name] ?? 0))).toBe(0);
						else expect(sum(shares)).toBeCloseTo(1, 12);
					}
				}
			}),
			{ numRuns: 12 },
		);
	});
});

describe("contributions", () => {
	const explained = async (
		metricId: keyof typeof METRIC_BY_ID,
		by: Dimension,
		side: "previous" | "lastYear",
	) => {
		const metric = METRIC_BY_ID[metricId];
		const rows = await engine.query(byValuePlan(QUARTER, metric, by, dictionary));
		const context = { dictionary, labels, reaches: WHOLE, phi: 1.2 };
		return explainChange({ metric, dimension: by, side }, rows, context);
	};
	const headline = async () => {
		const rows = await engine.query(headlinePlan(QUARTER, METRIC_LIST, dictionary));
		return new Map(rows.map((row) => [`${row.metric}/${row.window_name}`, row.value ?? Number.NaN]));
	};

	it("of every metric and any dimension sum to the difference of the headline, 不详 included", async () => {
		const figures = await headline();
		const metric = fc.constantFrom(...METRIC_LIST.filter(({ ofParts }) => ofParts !== "none"));
		const side = fc.constantFrom("previous" as const, "lastYear" as const);
		await fc.assert(
			fc.asyncProperty(metric, dimension, side, async ({ id, ofParts }, by, earlier) => {
				const found = await explained(id, by, earlier);
				const [base, now] = [figures.get(`${id}/${earlier}`) ?? 0, figures.get(`${id}/current`) ?? 0];
				const total = sum(found?.parts.map((part) => part.contribution) ?? []);
				const shares = sum(found?.parts.map((part) => part.share ?? 0) ?? []);
				expect(found?.parts.filter((part) => part.value === null)).toHaveLength(1);
				if (ofParts === "sum") expect([found?.base, found?.now, total]).toEqual([base, now, now - base]);
				else expect(total / (now - base)).toBeCloseTo(1, 9);
				if (base !== now) expect(shares).toBeCloseTo(1, 9);
			}),
			asking,
		);
	});

	it("are the plain differences of counts, those with the difference first", async () => {
		const by = DIMENSION_LIST[12];
		if (!by) throw new Error("no dimension 13");
		const found = await explained("calls", by, "lastYear");
		const count = (name: "current" | "lastYear", value: string | null) => {
			const window = QUARTER.windows[name];
			return events.filter(
				(event) =>
					window !== null &&
					event.ordinal === 1 &&
					isIn(window, event.callDay) &&
					valueIn(event, by) === value,
			).length;
		};
		expect(found?.parts).toHaveLength(VALUES.length);
		for (const part of found?.parts ?? []) {
			const [base, now] = [count("lastYear", part.value), count("current", part.value)];
			expect([part.base, part.now, part.contribution]).toEqual([base, now, now - base]);
			expect(part.compared).toMatchObject({ base, now });
		}
		const pulls = (found?.parts ?? []).map((part) => part.contribution * Math.sign(found?.difference || 1));
		expect(pulls).toEqual([...pulls].sort((one, other) => other - one));
	});

	it("of a median there are none, and none where a window was not recorded as a whole", async () => {
		const by = DIMENSION_LIST[0];
		if (!by) throw new Error("no dimension 1");
		expect(await explained("median_loss", by, "previous")).toBeNull();
		const rows = await engine.query(byValuePlan(QUARTER, METRICS.calls, by, dictionary));
		const reaches = { ...WHOLE, previous: "part" } as const;
		const question = { metric: METRICS.calls, dimension: by, side: "previous" } as const;
		expect(explainChange(question, rows, { dictionary, labels, reaches, phi: 1.2 })).toBeNull();
	});
});

describe("the change of losses", () => {
	it.each(["previous", "lastYear"] as const)("against %s equals loops over the events", async (side) => {
		const rows = await engine.query(lossPartsPlan(QUARTER, dictionary));
		const found = lossChange(rows, side, WHOLE, 1.2);
		const own = (name: "current" | "previous" | "lastYear") => {
			const window = QUARTER.windows[name];
			return events.filter((event) => window !== null && event.ordinal === 1 && isIn(window, event.callDay));
		};
		for (const [name, of] of [
			[side, found?.base],
			["current", found?.now],
		] as const) {
			const lost = own(name).flatMap(({ lossFen }) => (lossFen !== null && lossFen > 0 ? [lossFen] : []));
			const most = Math.max(...lost);
			expect(of).toMatchObject({
				count: lost.length,
				sum: sum(lost),
				attempts: own(name).filter(({ lossFen }) => lossFen === 0).length,
				unknown: own(name).filter(({ lossFen }) => lossFen === null).length,
				largest: { fen: most, eventNo: own(name).find(({ lossFen }) => lossFen === most)?.eventNo },
			});
			expect((of?.squares ?? 0) / sum(lost.map((loss) => loss ** 2))).toBeCloseTo(1, 9);
		}
		const { all, withoutLargest: rest } = found ?? {};
		expect((all?.byNumber ?? 0) + (all?.byMean ?? 0)).toBe((all?.now ?? 0) - (all?.base ?? 0));
		expect((rest?.byNumber ?? 0) + (rest?.byMean ?? 0)).toBe((rest?.now ?? 0) - (rest?.base ?? 0));
		expect(rest?.now).toBe((all?.now ?? 0) - (found?.now.largest?.fen ?? 0));
		expect(rest?.base).toBe((all?.base ?? 0) - (found?.base.largest?.fen ?? 0));
	});
});
