/** No withheld loss of few victims can be worked out of what leaves the house: totals, printed villages, and how each village changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAUSE_KINDS } from "@/lib/assessment/clauses";
import type { AssessmentInput } from "@/lib/assessment/input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import type { TownBundle } from "@/lib/bundle/bundle";
import { townBundle } from "@/lib/bundle/make-bundle";
import { writeCircular } from "@/lib/report/circular";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { withCalls } from "../support/assessed-calls";
import { SCHEME, YEAR_END } from "../support/assessed-year";
import { boundsByWeights, type Pair, subsets } from "../support/loss-attack";
import { inputOf, type Sketch, villageOf } from "../unit/assessment/ten-villages";
import "../support/property-seed";

const LEAST_VICTIMS = 5;
const EXCLUSIONS = { categories: [], attempts: false, outsiders: false };
const PROPORTIONAL: Scheme = {
	...SCHEME,
	smallBase: { ...SCHEME.smallBase, below: 0 },
	exclusions: EXCLUSIONS,
	clauses: [
		{
			...CLAUSE_KINDS.proportional.standard("loss"),
			measures: [{ measure: "loss", weight: 1 }],
			...{ start: 50, perFall: 0.5, perRise: 0.5, most: 100 },
		},
	],
};
const INDEX: Scheme = {
	...SCHEME,
	kind: "index",
	exclusions: EXCLUSIONS,
	clauses: [{ ...CLAUSE_KINDS.indicator.standard("loss"), source: { kind: "change", measure: "loss" } }],
};

type Town = Readonly<Record<string, Sketch>>;

const inputFor = (town: Town): AssessmentInput =>
	withCalls(inputOf(Object.entries(town).map(([name, sketch]) => villageOf(name, sketch))));

function bundleOf(scheme: Scheme, input: AssessmentInput): TownBundle {
	const sheet = scoreSheet(scheme, input, NO_DECISIONS);
	const circular = writeCircular({
		...{ sheet, period: { kind: "year_to_date" }, circulars: [], locked: null },
		...{ settings: DEFAULT_SETTINGS, isDemo: false },
	});
	return townBundle({
		...{ sheet, station: "示例派出所", isDemo: false, now: YEAR_END, sealChecksum: null },
		...{ reports: [circular], elsewhere: { tables: null, file: null } },
	});
}

/** The sums of all villages as the circular in the bundle has them, in yuan; null = withheld. */
function printedTotal({ reports }: TownBundle): Pair | null {
	const figure = reports[0]?.blocks.find(({ id }) => id === "figure.assessment.loss");
	if (figure?.kind !== "figure") throw new Error("no figure of losses");
	const base = figure.comparisons[0]?.base ?? null;
	return figure.value === null || base === null ? null : [base, figure.value];
}

/** Hidden villages and what the total less the printed ones leaves for them, in yuan. */
function leftOver(bundle: TownBundle, total: Pair) {
	const printed = bundle.villages.filter(({ measures }) => measures.loss.now !== null);
	const rest = (window: "base" | "now", all: number) =>
		printed.reduce((left, { measures }) => left - (measures.loss[window] ?? 0) / 100, all);
	const hidden = bundle.villages.flatMap(({ village, measures }) =>
		measures.loss.now === null ? [village] : [],
	);
	return { hidden, rest: [rest("base", total[0]), rest("now", total[1])] as const };
}

const victimsOf = ({ events }: AssessmentInput, names: readonly string[], window: "base" | "now"): number =>
	events.filter(
		(event) => names.includes(event.village ?? "") && event.window === window && (event.lossFen ?? 0) > 0,
	).length;

/** Sums of one to four victims that a reader who knows every change exactly comes within 10 % of, from either side. */
function toldSums(bundle: TownBundle, input: AssessmentInput, town: Town): readonly string[] {
	const total = printedTotal(bundle);
	if (total === null) return [];
	const { hidden, rest } = leftOver(bundle, total);
	const lost = hidden.filter((name) => (town[name]?.loss ?? [0, 0]).some((yuan) => yuan !== 0));
	const changes = lost.map((name): Pair => {
		const [base, now] = (town[name]?.loss ?? [0, 0]) as Pair;
		return [base / Math.hypot(base, now), now / Math.hypot(base, now)];
	});
	return subsets(lost.length).flatMap((places) =>
		(["base", "now"] as const).flatMap((window, at) => {
			const names = places.map((place) => lost[place] ?? "");
			const victims = victimsOf(input, names, window);
			if (victims === 0 || victims >= LEAST_VICTIMS) return [];
			const truth = names.reduce((all, name) => all + (town[name]?.loss?.[at] ?? 0), 0);
			const factors = changes.map((change, place) => (places.includes(place) ? (change[at] ?? 0) : 0));
			const [least, most] = boundsByWeights({ changes, rest }, factors);
			expect(least).toBeLessThanOrEqual(truth * 1.0001);
			expect(most).toBeGreaterThanOrEqual(truth * 0.9999);
			const isDark = least <= 0.9001 * truth && most >= 1.0999 * truth;
			return isDark ? [] : [`${names.join("、")} ${window} ${truth}: ${least}–${most}`];
		}),
	);
}

// 子村 and 丑村 fell from two calls to none: of this year's rest everything is 独村's, and by its change last year's only loss.
const FELL: Town = {
	甲村: { calls: [20, 12], cases: [20, 12], loss: [100_000, 52_000] },
	乙村: { calls: [9, 7], cases: [9, 7], loss: [61_000, 43_000] },
	丙村: { calls: [12, 11], cases: [12, 11], loss: [74_000, 59_000] },
	子村: { calls: [2, 0], cases: [2, 0], loss: [8_000, 0] },
	丑村: { calls: [2, 0], cases: [2, 0], loss: [6_500, 0] },
	独村: { calls: [1, 6], cases: [1, 6], loss: [81_357, 63_759] },
};

describe("the attack", () => {
	it("finds by hand what three villages give away of which two fell to nothing", () => {
		// 14 500 + 81 357 and 63 759: this year's 63 759 is 独村's alone, ÷ (1 − 21.63 %) = 81 357.
		const changes = [
			[1, 0],
			[1, 0],
			[81_357, 63_759],
		] as const;
		const known = { changes, rest: [95_857, 63_759] } as const;
		const [least, most] = boundsByWeights(known, [0, 0, 81_357]);
		expect(least).toBeCloseTo(81_357, 3);
		expect(most).toBeCloseTo(81_357, 3);
		// Of the other two together 14 500 is known, of either that it is between 0 and 14 500.
		expect(boundsByWeights(known, [1, 1, 0]).map(Math.round)).toEqual([14_500, 14_500]);
		expect(boundsByWeights(known, [1, 0, 0]).map(Math.round)).toEqual([0, 14_500]);
	});
});

const SCHEMES = { PROPORTIONAL, INDEX } as const;

const calls = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 20 }));
const each = fc.oneof(fc.integer({ min: 500, max: 20_000 }), fc.integer({ min: 20_000, max: 400_000 }));
const side = fc.tuple(calls, each).map(([count, yuan]) => [count, count * yuan] as const);
const VILLAGE = fc
	.tuple(side, side)
	.map(([[was, lost], [is, loses]]): Sketch => ({ calls: [was, is], cases: [was, is], loss: [lost, loses] }));

describe("withheld losses", () => {
	it.each(["PROPORTIONAL", "INDEX"] as const)("stay dark where the others fell to nothing (%s)", (name) => {
		const input = inputFor(FELL);
		const bundle = bundleOf(SCHEMES[name], input);
		expect(toldSums(bundle, input, FELL)).toEqual([]);
		const hidden = bundle.villages.filter(({ measures }) => measures.loss.now === null);
		// 乙村 has the fewest victims of those that can cover the three, and is enough; the total can still be told.
		expect(hidden.map(({ village }) => village)).toEqual(["乙村", "子村", "丑村", "独村"]);
		expect(printedTotal(bundle)).toEqual([330_857, 217_759]);
		const units = hidden.flatMap(({ scores }) =>
			scores.flatMap(({ inputs }) => inputs.map(({ unit }) => unit)),
		);
		expect(units.filter((unit) => unit === "fen" || unit === "percent")).toEqual([]);
		expect(
			hidden.every(({ scores }) => scores.every(({ formula, points }) => formula === "" && points !== null)),
		).toBe(true);
	});

	it.each([
		{ villages: 3, most: 8, runs: 250, told: 60 },
		{ villages: 11, most: 12, runs: 12, told: 8 },
	])("stay dark in any township of $villages to $most villages", ({ villages, most, runs, told }) => {
		const towns = fc.array(VILLAGE, { minLength: villages, maxLength: most });
		let withTotal = 0;
		fc.assert(
			fc.property(towns, (sketches) => {
				const town: Town = Object.fromEntries(sketches.map((sketch, at) => [`村${at}`, sketch]));
				const input = inputFor(town);
				const bundle = bundleOf(PROPORTIONAL, input);
				expect(toldSums(bundle, input, town)).toEqual([]);
				const isHidden = bundle.villages.some(({ measures }) => measures.loss.now === null);
				withTotal += isHidden && printedTotal(bundle) !== null ? 1 : 0;
			}),
			{ numRuns: runs },
		);
		// A rule that always withheld the total would prove nothing.
		expect(withTotal).toBeGreaterThan(told);
	});
});
