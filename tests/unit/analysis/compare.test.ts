/** Rows of the engine → compared figures: verdicts, windows not measured, coverage, movers and order, without a database. */
import { describe, expect, it } from "vitest";
import type { Reaches } from "@/lib/analysis/comparable";
import { type BreakdownRow, compareDimensions, compareMetrics, type MetricRow } from "@/lib/analysis/compare";
import type { WindowId } from "@/lib/analysis/question";
import { DIMENSIONS } from "@/lib/dimensions";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { METRICS } from "@/lib/metrics";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { midP } from "@/lib/statistics/ratio";

const WHOLE: Reaches = { current: "whole", previous: "whole", lastYear: "whole" };
const { victim_gender: gender, victim_age_band: age, fraud_category: category } = DIMENSIONS;
const labels = {
	settings: DEFAULT_SETTINGS,
	places: { villages: [], zones: [], enterprises: [] },
};
const dictionary = storedDictionary([
	{ dimension: "victim_gender", code: 1, value: "male" },
	{ dimension: "victim_gender", code: 2, value: "female" },
	...["lt18", "18_24", "25_30"].map((value, at) => ({
		dimension: "victim_age_band" as const,
		code: at + 1,
		value,
	})),
	...["甲", "乙", "丙", "丁"].map((value, at) => ({
		dimension: "fraud_category" as const,
		code: 1000 + at,
		value,
	})),
]);

/** Counts of a code in the current window, the previous one and last year. */
type Counts = readonly [now: number, previous: number, lastYear: number];
const NAMES: readonly WindowId[] = ["current", "previous", "lastYear"];

/** Rows as the plan gives them: nothing for a count of 0, in no helpful order. */
function rowsOf(dimension: Dimension, counts: Readonly<Record<number, Counts>>): readonly BreakdownRow[] {
	return Object.entries(counts)
		.flatMap(([code, three]) =>
			three.map((events, at) => ({
				dimension: dimension.number,
				window_name: NAMES[at] ?? "current",
				code: Number(code),
				events,
				loss_fen: events * 100,
			})),
		)
		.filter((row) => row.events > 0)
		.reverse();
}

const compare = (
	dimension: Dimension,
	counts: Readonly<Record<number, Counts>>,
	reaches = WHOLE,
	phi = 1.2,
) => compareDimensions([dimension], rowsOf(dimension, counts), { dictionary, labels, reaches, phi })[0];

/** The verdict by the contract, from the textbook form of the Wilson interval. */
function verdictByHand(base: number, now: number, phi: number): string {
	if (base + now < 10) return "too_few";
	const n = (base + now) / phi;
	const p = now / (base + now);
	const z = 1.959963984540054;
	const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
	const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
	if (middle - half > 0.5) return "clear_rise";
	return middle + half < 0.5 ? "clear_fall" : "within_noise";
}

describe("compareDimensions", () => {
	it("counts, sums and compares every value that any window has", () => {
		const answer = compare(gender, { 1: [12, 23, 40], 2: [30, 10, 30], 0: [2, 1, 2] });
		expect(answer).toMatchObject({ known: 42, unknown: 2 });
		const [female, male, unknown] = answer?.rows ?? [];
		expect(female).toMatchObject({
			value: "female",
			label: "女",
			counts: { current: 30, previous: 10, lastYear: 30 },
			lossFen: { current: 3000, previous: 1000, lastYear: 3000 },
		});
		expect(female?.compared.previous?.verdict).toBe("clear_rise");
		expect(female?.compared.lastYear?.verdict).toBe("within_noise");
		expect(male?.compared.lastYear?.verdict).toBe("clear_fall");
		expect(unknown).toMatchObject({ value: null, label: "不详", counts: { current: 2 } });
		expect(unknown?.compared.lastYear?.verdict).toBe("too_few");
	});

	it.each([
		[35, 23, 1.2],
		[23, 12, 1.2],
		[46, 24, 1.2],
		[46, 24, 1],
		[1237, 1852, 1.2],
		[1237, 1852, 40],
		[0, 3, 1.2],
		[3, 0, 1.2],
		[0, 12, 1.2],
		[12, 0, 1.2],
		[4, 5, 1.2],
		[5, 5, 1.2],
	])("%i→%i at φ %f by the interval worked by hand", (base, now, phi) => {
		const answer = compare(gender, { 1: [now, 0, base], 2: [5, 5, 5] }, WHOLE, phi);
		const row = answer?.rows.find((one) => one.value === "male");
		expect(row?.compared.lastYear?.verdict).toBe(verdictByHand(base, now, phi));
		expect([row?.counts.lastYear, row?.counts.current]).toEqual([base, now]);
	});

	it("does not know a window before the first record: null, never 0", () => {
		const answer = compare(gender, { 1: [12, 3, 0], 2: [5, 4, 0] }, { ...WHOLE, lastYear: "none" });
		for (const row of answer?.rows ?? []) {
			expect(row.counts.lastYear).toBeNull();
			expect(row.lossFen.lastYear).toBeNull();
			expect(row.compared.lastYear).toBeNull();
			expect(row.compared.previous).not.toBeNull();
		}
	});

	it("shows a window recorded in part and does not compare it", () => {
		const answer = compare(gender, { 1: [12, 3, 4], 2: [5, 4, 1] }, { ...WHOLE, lastYear: "part" });
		expect(answer?.rows.map((row) => [row.counts.lastYear, row.compared.lastYear])).toEqual([
			[4, null],
			[1, null],
		]);
	});

	it("an event that no longer occurs is 0 now, not missing", () => {
		const answer = compare(gender, { 1: [0, 0, 12], 2: [5, 5, 5] });
		const row = answer?.rows.find((one) => one.value === "male");
		expect(row?.counts).toEqual({ current: 0, previous: 0, lastYear: 12 });
		expect(row?.compared.lastYear?.verdict).toBe("clear_fall");
	});
});

describe("the coverage rule", () => {
	const verdictsOf = (counts: Readonly<Record<number, Counts>>) =>
		compare(gender, counts)?.rows.map((row) => row.compared.lastYear?.verdict ?? null);

	it("does not compare values that only one of the windows recorded", () => {
		expect(verdictsOf({ 1: [30, 0, 0], 2: [30, 0, 0], 0: [0, 60, 60] })).toEqual([null, null, null]);
	});

	it("does not compare below 60 % known, and compares from 60 % on", () => {
		expect(verdictsOf({ 1: [59, 0, 59], 0: [41, 0, 41] })).toEqual([null, null]);
		expect(verdictsOf({ 1: [60, 0, 60], 0: [40, 0, 40] })).toEqual(["within_noise", "within_noise"]);
	});

	it("does not compare coverages that differ by more than a fifth", () => {
		expect(verdictsOf({ 1: [79, 0, 100], 0: [21, 0, 0] })).toEqual([null, null]);
		expect(verdictsOf({ 1: [80, 0, 100], 0: [20, 0, 0] })).not.toContain(null);
	});

	it("compares with a window that had no events at all", () => {
		expect(verdictsOf({ 1: [12, 0, 0], 0: [3, 0, 0] })).toEqual(["clear_rise", "too_few"]);
	});
});

describe("the order of values", () => {
	const valuesOf = (dimension: Dimension, counts: Readonly<Record<number, Counts>>) =>
		compare(dimension, counts)?.rows.map((row) => row.value);

	it("is by count, then by the earlier count, then by name; 不详 last even when it is most", () => {
		const counts = {
			1000: [2, 9, 3],
			1001: [5, 0, 0],
			1002: [2, 0, 7],
			1003: [2, 0, 3],
			0: [50, 1, 1],
		} as const;
		expect(valuesOf(category, counts)).toEqual(["乙", "丙", "丁", "甲", null]);
	});

	it("is the bands' own where they have one", () => {
		const counts = { 3: [9, 0, 0], 1: [1, 0, 0], 2: [5, 0, 0], 0: [99, 0, 0] } as const;
		expect(valuesOf(age, counts)).toEqual(["lt18", "18_24", "25_30", null]);
	});
});

describe("movers", () => {
	/** Benjamini–Hochberg step by step: the largest rank whose p is at most q·rank/m. */
	function byHand(ps: readonly number[]): readonly number[] {
		const ascending = [...ps].sort((one, other) => one - other);
		let passed = 0;
		ascending.forEach((p, at) => {
			if (p <= (0.1 * (at + 1)) / ps.length) passed = at + 1;
		});
		return ascending.slice(0, passed);
	}

	it("are found over all dimensions together, known values only, against last year", () => {
		const genders = { 1: [40, 0, 80], 2: [50, 0, 52], 0: [0, 0, 0] } as const;
		const categories = { 1000: [60, 0, 100], 1001: [30, 0, 20], 1002: [3, 0, 4], 0: [8, 0, 8] } as const;
		const rows = [...rowsOf(gender, genders), ...rowsOf(category, categories)];
		const answers = compareDimensions([gender, category], rows, {
			dictionary,
			labels,
			reaches: WHOLE,
			phi: 1.2,
		});
		const tested = [
			[80, 40],
			[52, 50],
			[100, 60],
			[20, 30],
		].map(([base = 0, now = 0]) => midP(base, now, 1.2) ?? 1);
		const movers = answers.flatMap((answer) => answer.rows.filter((row) => row.isMover));
		expect(movers.map((row) => row.compared.lastYear?.p).sort()).toEqual([...byHand(tested)].sort());
		expect(movers.map((row) => row.label).sort()).toEqual(["甲", "男"].sort());
	});

	it("never hold 不详, however it moved, nor samples too small to speak of", () => {
		const answer = compare(category, { 1000: [160, 160, 160], 1001: [1, 1, 8], 0: [0, 0, 40] });
		expect(answer?.rows.at(-1)?.compared.lastYear?.verdict).toBe("clear_fall");
		expect(answer?.rows.some((row) => row.isMover)).toBe(false);
	});

	it("stand against the previous window where last year was not measured", () => {
		const answer = compare(category, { 1000: [90, 30, 0] }, { ...WHOLE, lastYear: "none" });
		expect(answer?.rows[0]).toMatchObject({ isMover: true, compared: { lastYear: null } });
	});
});

const metricRow = (
	metric: string,
	name: WindowId,
	value: number | null,
	known?: readonly [number, number],
): MetricRow => ({
	metric,
	window_name: name,
	value,
	events: known?.[1] ?? value,
	known: known?.[0] ?? value,
});

describe("compareMetrics", () => {
	const { calls, loss } = METRICS;
	const metricsOf = (rows: readonly MetricRow[], reaches = WHOLE) =>
		compareMetrics(
			[calls, loss],
			rows,
			() => reaches,
			() => 1.2,
		);

	it("gives counts an interval and a verdict, money neither", () => {
		const [count, money] = metricsOf([
			metricRow("calls", "current", 24),
			metricRow("calls", "lastYear", 46),
			metricRow("loss", "current", 500, [20, 24]),
			metricRow("loss", "lastYear", 900, [40, 46]),
		]);
		expect(count?.compared.lastYear).toMatchObject({ base: 46, now: 24, verdict: "clear_fall" });
		expect(count).toMatchObject({ values: { current: 24, previous: null, lastYear: 46 } });
		expect(money?.compared).toEqual({ previous: null, lastYear: null });
		expect(money).toMatchObject({ unknown: { current: 4, lastYear: 6 }, isComparable: { lastYear: true } });
	});

	it("does not compare sums of losses that were mostly unknown in one of the windows", () => {
		const [, money] = metricsOf([
			metricRow("loss", "current", 500, [30, 30]),
			metricRow("loss", "previous", 500, [28, 30]),
			metricRow("loss", "lastYear", 100, [9, 30]),
		]);
		expect(money?.values).toEqual({ current: 500, previous: 500, lastYear: 100 });
		expect(money?.isComparable).toEqual({ previous: true, lastYear: false });
	});

	it("knows nothing of a window before the records, whatever the engine counted", () => {
		const rows = [metricRow("calls", "current", 3), metricRow("calls", "lastYear", 0)];
		const [count] = metricsOf(rows, { ...WHOLE, lastYear: "none" });
		expect(count).toMatchObject({ values: { lastYear: null }, compared: { lastYear: null } });
		const [measured] = metricsOf(rows);
		expect(measured).toMatchObject({
			values: { lastYear: 0 },
			compared: { lastYear: { verdict: "too_few" } },
		});
	});
});
