/** Each metric over random events against its counting rule in plain words of code; unknown is never 0. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headlinePlan } from "@/lib/analysis/plans/headline";
import type { Filter, Question } from "@/lib/analysis/question";
import type { DateRange } from "@/lib/calendar/range";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { schemaScript } from "@/lib/ingest/schema";
import { headlineMetrics, METRICS, metricsUnder, PER_PEOPLE, RATES } from "@/lib/metrics";
import type { MetricId } from "@/lib/metrics/metric";
import { STANDARD_PREVENTION_PARAMETERS as STANDARD } from "@/lib/settings/prevention-parameters";
import { columnsOfEvents, entriesOfCodes, type RandomEvent, randomEvents } from "../analysis/random-events";
import { isIn, range, WEEK } from "../analysis/windows";

const dictionary = storedDictionary(entriesOfCodes());
const events = randomEvents(1500, 7);
const METRIC_LIST = Object.values(metricsUnder(STANDARD));
const EMPTY = range("1990-01-01", "1990-12-31");
const QUARTER = {
	current: range("2026-01-01", "2026-03-31"),
	previous: range("2025-10-01", "2025-12-31"),
	lastYear: range("2025-01-01", "2025-03-31"),
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The rules of domain contract §5 over events that are in the window already. */
const RULES: Readonly<
	Record<
		MetricId,
		{ dayOf: (event: RandomEvent) => number | null; of: (found: readonly RandomEvent[]) => number | null }
	>
> = {
	calls: {
		dayOf: (event) => event.callDay,
		of: (found) => new Set(found.map((event) => event.eventNo)).size,
	},
	cases: {
		dayOf: (event) => event.caseDay,
		of: (found) => new Set(found.map((event) => event.eventNo)).size,
	},
	solved: {
		dayOf: (event) => event.solvedDay,
		of: (found) => new Set(found.map((event) => event.eventNo)).size,
	},
	victims: { dayOf: (event) => event.callDay, of: (found) => found.length },
	occurred: {
		dayOf: (event) => event.occurDay,
		of: (found) => new Set(found.map((event) => event.eventNo)).size,
	},
	occurred_victims: { dayOf: (event) => event.occurDay, of: (found) => found.length },
	case_victims: { dayOf: (event) => event.caseDay, of: (found) => found.length },
	loss: {
		dayOf: (event) => event.callDay,
		of: (found) => {
			const known = found.flatMap((event) => (event.lossFen === null ? [] : [event.lossFen]));
			return found.length > 0 && known.length === 0 ? null : sum(known);
		},
	},
	mean_loss: {
		dayOf: (event) => event.callDay,
		of: (found) => {
			const lost = found.flatMap((event) => ((event.lossFen ?? 0) > 0 ? [event.lossFen ?? 0] : []));
			return lost.length === 0 ? null : sum(lost) / lost.length;
		},
	},
	median_loss: {
		dayOf: (event) => event.callDay,
		of: (found) => {
			const lost = found.flatMap((event) => ((event.lossFen ?? 0) > 0 ? [event.lossFen ?? 0] : []));
			const ascending = lost.sort((one, other) => one - other);
			const [low, high] = [ascending[Math.ceil(lost.length / 2) - 1], ascending[Math.floor(lost.length / 2)]];
			return low === undefined || high === undefined ? null : (low + high) / 2;
		},
	},
	special_cases: {
		dayOf: (event) => event.callDay,
		of: (found) => found.filter((event) => (event.lossFen ?? 0) >= 200_000 * 100).length,
	},
};

describe("metrics", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
		await engine.run(schemaScript());
		await engine.insert(EVENT_TABLE, columnsOfEvents(events));
	});
	afterAll(() => engine.close());

	async function valuesOf(question: Question) {
		const rows = await engine.query(headlinePlan(question, METRIC_LIST, dictionary));
		return new Map(rows.map((row) => [`${row.metric}/${row.window_name}`, row]));
	}

	const expected = (id: MetricId, window: DateRange, keep: (event: RandomEvent) => boolean = () => true) => {
		const { dayOf, of } = RULES[id];
		return of(events.filter((event) => isIn(window, dayOf(event)) && keep(event)));
	};

	it.each(METRIC_LIST.map((metric) => metric.id))("%s counts by its rule in every window", async (id) => {
		const found = await valuesOf({ basis: "calls", windows: QUARTER, filters: [] });
		for (const [name, window] of Object.entries(QUARTER)) {
			const value = found.get(`${id}/${name}`)?.value;
			const rule = expected(id, window);
			if (id === "mean_loss") expect(value).toBeCloseTo(rule ?? Number.NaN, 6);
			else expect([name, value]).toEqual([name, rule]);
			expect(rule).toBeGreaterThan(0);
		}
	});

	it("the same under a filter; an event stands where its first victim stands", async () => {
		const filters: readonly Filter[] = [{ dimension: "victim_gender", values: ["v2"] }];
		const found = await valuesOf({ basis: "calls", windows: QUARTER, filters });
		const isSecond = (event: RandomEvent) => `v${event.codes[0]}` === "v2";
		const ofFirst = (event: RandomEvent) => event.ordinal === 1 && isSecond(event);
		for (const id of ["calls", "cases", "loss", "special_cases"] as const)
			expect([id, found.get(`${id}/current`)?.value]).toEqual([id, expected(id, QUARTER.current, ofFirst)]);
		expect(found.get("victims/current")?.value).toBe(expected("victims", QUARTER.current, isSecond));
	});

	it("a window without events: counts are 0, nothing was lost, and there is no mean", async () => {
		const windows = { ...WEEK, current: EMPTY };
		const found = await valuesOf({ basis: "calls", windows, filters: [] });
		const values = METRIC_LIST.map(({ id }) => [id, found.get(`${id}/current`)?.value]);
		expect(Object.fromEntries(values)).toEqual({
			occurred: 0,
			occurred_victims: 0,
			calls: 0,
			cases: 0,
			solved: 0,
			victims: 0,
			case_victims: 0,
			loss: 0,
			mean_loss: null,
			median_loss: null,
			special_cases: 0,
		});
	});

	it("says how many of the events a loss rests on", async () => {
		const found = await valuesOf({ basis: "calls", windows: QUARTER, filters: [] });
		const calls = events.filter((event) => event.ordinal === 1 && isIn(QUARTER.current, event.callDay));
		expect(found.get("loss/current")).toMatchObject({
			events: calls.length,
			known: calls.filter((event) => event.lossFen !== null).length,
		});
		expect(found.get("calls/current")).toMatchObject({ events: calls.length, known: calls.length });
	});

	it("a window whose losses are all unknown has an unknown loss, not 0", async () => {
		const own = await openNativeEngine({ threads: 1 });
		await own.run(schemaScript());
		const unknown = events.slice(0, 20).map((event) => ({ ...event, lossFen: null, victimLossFen: null }));
		await own.insert(EVENT_TABLE, columnsOfEvents(unknown));
		const windows = { current: range("2025-01-01", "2026-12-31"), previous: null, lastYear: null };
		const rows = await own.query(
			headlinePlan({ basis: "calls", windows, filters: [] }, [METRICS.loss, METRICS.mean_loss], dictionary),
		);
		expect(rows.map((row) => [row.metric, row.value, row.known])).toEqual([
			["loss", null, 0],
			["mean_loss", null, 0],
		]);
		await own.close();
	});
});

describe("the registry of metrics", () => {
	it("names every metric by its id and says its rule in one unended sentence", () => {
		for (const [id, metric] of Object.entries(metricsUnder(STANDARD))) {
			expect(metric.id).toBe(id);
			expect(metric.rule.length).toBeGreaterThan(10);
			expect(metric.rule).not.toMatch(/[。.]$/);
			expect(metric.isCount).toBe(metric.unit !== "元");
			if (metric.isCount) expect(metric.ofParts).toBe("sum");
		}
	});

	it("prints every metric but those that only stand behind others", () => {
		expect(headlineMetrics(STANDARD).map((metric) => metric.id)).toEqual([
			"calls",
			"cases",
			"loss",
			"mean_loss",
			"victims",
			"special_cases",
			"solved",
		]);
	});

	it("has every metric that no limit moves as it is, and gives the others their limit in words", () => {
		const under = metricsUnder({ specialYuan: 123_456 });
		expect(Object.entries(under).filter(([id]) => id !== "special_cases")).toEqual(Object.entries(METRICS));
		const words = (special: (typeof under)["special_cases"]) => [
			special.label.zh,
			special.label.en,
			special.rule,
		];
		expect(words(under.special_cases)).toEqual([
			"12.3456万元以上",
			"Losses of ¥123,456 or more",
			"按报警时间统计、已知损失不低于12.3456万元的电诈警情",
		]);
		expect(words(metricsUnder(STANDARD).special_cases)).toEqual([
			"20万元以上",
			"Losses of ¥200,000 or more",
			"按报警时间统计、已知损失不低于20万元的电诈警情",
		]);
	});

	it("names every rate and figure per head by its id, with a rule and a warning in unended sentences", () => {
		for (const [id, metric] of [...Object.entries(RATES), ...Object.entries(PER_PEOPLE)]) {
			expect(metric.id).toBe(id);
			for (const words of [metric.rule, metric.watch]) {
				expect(words.length).toBeGreaterThan(7);
				expect(words).not.toMatch(/[。.]$/);
			}
		}
	});

	it("marks the rates of the contract that mature, and no other", () => {
		const maturing = Object.values(RATES).filter((rate) => rate.maturing !== null);
		expect(maturing.map((rate) => rate.id)).toEqual(["conversion", "clearance"]);
	});
});
