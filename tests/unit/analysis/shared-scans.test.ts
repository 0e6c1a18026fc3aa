/** Scans shared by dimensions and days shared by windows change what is paid, never what is counted. */
import { beforeAll, describe, expect, it } from "vitest";
import { breakdownPlan } from "@/lib/analysis/plans/breakdown";
import { type Question, WINDOW_IDS, type Windows } from "@/lib/analysis/question";
import { scanGroups } from "@/lib/analysis/scan-groups";
import { stretchesOf } from "@/lib/analysis/stretches";
import { DIMENSION_LIST, DIMENSIONS } from "@/lib/dimensions";
import { type Dictionary, storedDictionary } from "@/lib/dimensions/dictionary";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { schemaScript } from "@/lib/ingest/schema";
import { text } from "@/lib/sql/fragment";
import { forEachEngine } from "../../support/engines";
import { columnsOfEvents, randomEvents } from "./random-events";
import { isIn, range } from "./windows";

/** Codes 0 to 5 in narrow dimensions; every sixth dimension is wide, with codes up to 1 001. */
const events = randomEvents(6000, 4_711).map((event) => ({
	...event,
	codes: event.codes.map((code, at) => (at % 6 === 0 ? code : code % 6)),
}));

/** A dictionary in which every dimension has values up to a code. */
function dictionaryUpTo(highest: (position: number) => number): Dictionary {
	return storedDictionary(
		DIMENSION_LIST.flatMap((dimension, at) =>
			Array.from({ length: highest(at) }, (_, code) => ({
				dimension: dimension.id,
				code: code + 1,
				value: `v${code + 1}`,
			})),
		),
	);
}

const DICTIONARIES: Readonly<Record<string, Dictionary>> = {
	"the dictionary of the rows": dictionaryUpTo((at) => (at % 6 === 0 ? 1001 : 5)),
	"a dictionary that knows less than the rows": dictionaryUpTo(() => 1),
	"an empty dictionary": storedDictionary([]),
};

const WINDOWS: Readonly<Record<string, Windows>> = {
	"the same days twice": {
		current: range("2026-01-01", "2026-05-10"),
		previous: range("2025-03-01", "2025-06-30"),
		lastYear: range("2025-03-01", "2025-06-30"),
	},
	"a day apart": {
		current: range("2026-01-01", "2026-04-30"),
		previous: range("2025-09-02", "2025-12-31"),
		lastYear: range("2025-09-01", "2025-12-31"),
	},
	"one inside the other, and across its end": {
		current: range("2025-02-01", "2026-02-28"),
		previous: range("2025-06-10", "2025-06-10"),
		lastYear: range("2026-02-01", "2026-03-31"),
	},
	alone: { current: range("2026-02-02", "2026-02-02"), previous: null, lastYear: null },
};

function counted({ windows }: Question): readonly string[] {
	const sums = new Map<string, readonly [number, number | null]>();
	for (const name of WINDOW_IDS)
		for (const event of events) {
			const window = windows[name];
			if (window === null || !isIn(window, event.callDay)) continue;
			DIMENSION_LIST.forEach(({ number, side }, at) => {
				if (side === "case" && event.ordinal > 1) return;
				const key = `${number}/${name}/${event.codes[at]}`;
				const [before, loss] = sums.get(key) ?? [0, null];
				const own = side === "victim" ? event.victimLossFen : event.lossFen;
				sums.set(key, [before + 1, own === null ? loss : (loss ?? 0) + own]);
			});
		}
	return [...sums].map(([key, [count, loss]]) => `${key}: ${count} ${loss}`).sort();
}

forEachEngine("the breakdown counts the same", (engine) => {
	beforeAll(async () => {
		await engine().run(schemaScript());
		await engine().insert(EVENT_TABLE, columnsOfEvents(events));
	});

	const cases = Object.entries(WINDOWS).flatMap(([days, windows]) =>
		Object.entries(DICTIONARIES).map(([name, dictionary]) => ({ days, windows, name, dictionary })),
	);
	it.each(cases)("windows $days, $name", async ({ windows, dictionary }) => {
		const question: Question = { basis: "calls", windows, filters: [] };
		const rows = await engine().query(breakdownPlan(question, DIMENSION_LIST, dictionary));
		const found = rows.map(
			(row) => `${row.dimension}/${row.window_name}/${row.code}: ${row.events} ${row.loss_fen}`,
		);
		expect(found.sort()).toEqual(counted(question));
	});

	it("some dimensions only, in order of number, window and code", async () => {
		const windows = WINDOWS["a day apart"] as Windows;
		const few = [DIMENSIONS.loss_band, DIMENSIONS.victim_gender];
		const rows = await engine().query(
			breakdownPlan({ basis: "calls", windows, filters: [] }, few, storedDictionary([])),
		);
		expect(new Set(rows.map((row) => row.dimension))).toEqual(new Set([1, 18]));
		const order = rows.map((row) => [row.dimension, row.window_name, row.code] as const);
		const sorted = [...order].sort(
			(one, other) =>
				Number(one[0]) - Number(other[0]) ||
				(String(one[1]) < String(other[1]) ? -1 : Number(one[1] !== other[1])) ||
				Number(one[2]) - Number(other[2]),
		);
		expect(order).toEqual(sorted);
	});

	it("aggregates every narrow group without a hash table", async () => {
		const narrow = DIMENSION_LIST.filter((_, at) => at % 6 !== 0);
		const dictionary = dictionaryUpTo(() => 5);
		const question: Question = { basis: "calls", windows: WINDOWS.alone as Windows, filters: [] };
		const plan = await engine().explain(breakdownPlan(question, narrow, dictionary).sql);
		expect(plan.match(/PERFECT_HASH_GROUP_BY/g)).toHaveLength(scanGroups(narrow, dictionary).length);
	});
});

describe("scan groups", () => {
	const dictionary = dictionaryUpTo((at) => (at % 6 === 0 ? 1001 : 5));
	const groups = scanGroups(DIMENSION_LIST, dictionary);

	it("hold every dimension once, never victims beside events", () => {
		const numbers = groups.flat().map((dimension) => dimension.number);
		expect(numbers.sort((one, other) => one - other)).toEqual(DIMENSION_LIST.map(({ number }) => number));
		for (const group of groups) expect(new Set(group.map(({ side }) => side)).size).toBe(1);
	});

	it("leave a wide dimension alone and put four narrow ones together", () => {
		const sizes = groups.map((group) => group.length).sort((one, other) => one - other);
		expect(sizes).toEqual([1, 1, 1, 1, 1, 2, 4, 4, 4, 4]);
		const wide = groups.filter((group) => group.some(({ number }) => (number - 1) % 6 === 0));
		expect(wide.map((group) => group.length)).toEqual([1, 1, 1, 1]);
	});
});

describe("stretches", () => {
	const stretched = (windows: Windows) =>
		stretchesOf({ basis: "calls", windows, filters: [] }).map(
			(stretch) => `${stretch.range.start}…${stretch.range.end} ${stretch.windows.join("+")}`,
		);

	it("keep equal windows in one piece", () => {
		expect(stretched(WINDOWS["the same days twice"] as Windows)).toEqual([
			"2025-03-01…2025-07-01 previous+lastYear",
			"2026-01-01…2026-05-11 current",
		]);
	});

	it("cut where a window begins or ends, and leave out what lies in none", () => {
		expect(stretched(WINDOWS["one inside the other, and across its end"] as Windows)).toEqual([
			"2025-02-01…2025-06-10 current",
			"2025-06-10…2025-06-11 current+previous",
			"2025-06-11…2026-02-01 current",
			"2026-02-01…2026-03-01 current+lastYear",
			"2026-03-01…2026-04-01 lastYear",
		]);
	});

	it("are one for a window without comparison", () => {
		expect(stretched(WINDOWS.alone as Windows)).toEqual(["2026-02-02…2026-02-03 current"]);
	});

	it("put one statement a group and stretch into the plan", () => {
		const dictionary = storedDictionary([]);
		const question: Question = {
			basis: "calls",
			windows: WINDOWS["a day apart"] as Windows,
			filters: [],
		};
		const scans = text(breakdownPlan(question, DIMENSION_LIST, dictionary).sql).match(/FROM "event"/g);
		expect(scans).toHaveLength(3 * scanGroups(DIMENSION_LIST, dictionary).length);
	});
});
