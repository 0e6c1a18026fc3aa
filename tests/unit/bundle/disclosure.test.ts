/** What a bundle tells of few events: no loss of a single victim in any form, and no tables of two windows that can be subtracted. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAUSE_KINDS } from "@/lib/assessment/clauses";
import type { AssessmentInput } from "@/lib/assessment/input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import { LOSS_WITHHELD } from "@/lib/assessment/losses-for-town";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import type { CivilDate } from "@/lib/base/civil";
import { writeBundle } from "@/lib/bundle/bundle-file";
import { type BundleInput, townBundle } from "@/lib/bundle/make-bundle";
import { addDays } from "@/lib/calendar/civil";
import { writeCircular } from "@/lib/report/circular";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { yuanText } from "@/lib/wording/numbers";
import { withCalls } from "../../support/assessed-calls";
import { assessedInput, SCHEME, YEAR_END } from "../../support/assessed-year";
import { inputOf, type Sketch, villageOf } from "../assessment/ten-villages";

const LOSS = {
	...CLAUSE_KINDS.proportional.standard("loss"),
	title: "损失同比",
	measures: [{ measure: "loss", weight: 1 }],
} as const;
const BY_LOSS: Scheme = { ...SCHEME, smallBase: { ...SCHEME.smallBase, below: 0 }, clauses: [LOSS] };
const BY_CALLS: Scheme = { ...SCHEME, clauses: [CLAUSE_KINDS.proportional.standard("calls")] };

function wishOf(scheme: Scheme, input: AssessmentInput, sealChecksum: string | null = null): BundleInput {
	const sheet = scoreSheet(scheme, input, NO_DECISIONS);
	const circular = writeCircular({
		...{ sheet, period: { kind: "year_to_date" }, circulars: [], locked: null },
		...{ settings: DEFAULT_SETTINGS, isDemo: false },
	});
	return {
		...{ sheet, station: "示例派出所", isDemo: false, now: YEAR_END, sealChecksum },
		...{ reports: [circular], elsewhere: { tables: null, file: null }, forbidden: [] },
	};
}

/** A sum of yuan in every form it could be written in. */
const formsOf = (yuan: number) => [
	String(yuan * 100),
	String(yuan),
	yuan.toLocaleString("en"),
	yuanText(yuan),
];

const SKETCHES: Readonly<Record<string, Sketch>> = {
	甲村: { calls: [20, 12], cases: [20, 12], loss: [100_000, 52_000] },
	乙村: { calls: [9, 7], cases: [9, 7], loss: [61_000, 43_000] },
	丙村: { calls: [12, 11], cases: [12, 11], loss: [74_000, 59_000] },
	独村: { calls: [1, 1], cases: [1, 1], loss: [81_357, 23_759] },
};
const few = withCalls(inputOf(Object.entries(SKETCHES).map(([name, sketch]) => villageOf(name, sketch))));

describe("the loss of a village's only call", () => {
	it.each([
		["scored", BY_LOSS],
		["not scored", BY_CALLS],
	])("stands in no form in a bundle whose scheme has it %s", (_, scheme) => {
		const wish = wishOf(scheme, few);
		const text = new TextDecoder().decode(writeBundle(wish));
		for (const form of [23_759, 81_357].flatMap(formsOf)) expect(text, form).not.toContain(form);
		const village = townBundle(wish).villages.find((one) => one.village === "独村");
		expect(village?.measures.loss).toEqual({ now: null, base: null });
		expect(village?.scores[0]?.points).not.toBeNull();
		expect(village?.scores[0]?.notes.includes(LOSS_WITHHELD)).toBe(scheme === BY_LOSS);
	});

	it("is said to be withheld in the file itself, and a sum of many is told where it is scored", () => {
		const text = new TextDecoder().decode(writeBundle(wishOf(BY_LOSS, few)));
		expect(text.slice(0, 400)).toContain(LOSS_WITHHELD);
		const told = townBundle(wishOf(BY_LOSS, few)).villages[0];
		expect(told?.measures).toEqual({
			calls: { now: null, base: null },
			cases: { now: null, base: null },
			loss: { now: 5_200_000, base: 10_000_000 },
		});
	});
});

const SEAL = "ab".repeat(32);
const year = assessedInput({ villages: ["东街村", "西街村", "河口社区", "山前村"], events: 400 });
const carries = (window: AssessmentInput["window"], asOf: CivilDate, seal: string | null) => {
	const wish = { ...wishOf(BY_CALLS, { ...year, window, asOf }, seal), reports: [] };
	const { tables, events } = townBundle(wish);
	expect(events.length > 0 && tables.length === 0).toBe(false);
	return tables.length > 0;
};

describe("the cross tables", () => {
	it("go along with a locked year that is over, and otherwise it is said why not", () => {
		expect(townBundle(wishOf(BY_CALLS, year, SEAL)).tables.map(({ id }) => id)).toEqual(["category"]);
		const open = townBundle(wishOf(BY_CALLS, year));
		expect([open.tables, open.events]).toEqual([[], []]);
		expect(open.warnings.at(-1)).toMatch(/^交叉表.*整年.*派出所本机/);
		const running = wishOf(BY_CALLS, { ...year, asOf: "2025-12-31" as CivilDate }, SEAL);
		expect(townBundle(running).tables).toEqual([]);
		const unscored = townBundle(wishOf(BY_LOSS, year, SEAL));
		expect(unscored.tables).toEqual([]);
		expect(unscored.warnings.at(-1)).toMatch(/^办法不按警情、案件起数计分/);
	});

	it("never go along with two windows that have a day in common", () => {
		const starts = ["2024-01-01", "2025-01-01", "2025-04-01", "2025-12-01", "2026-01-01"];
		const day = fc
			.oneof(fc.constantFrom(...starts), fc.integer({ min: 0, max: 900 }))
			.map((at) => (typeof at === "string" ? at : addDays("2024-01-01" as CivilDate, at)) as CivilDate);
		const window = fc
			.tuple(day, day)
			.filter(([start, end]) => start < end)
			.map(([start, end]) => ({ start, end }));
		const wholeYears = ["2024", "2025"].map((at) => ({
			start: `${at}-01-01` as CivilDate,
			end: `${Number(at) + 1}-01-01` as CivilDate,
		}));
		const any = fc.oneof(window, fc.constantFrom(...wholeYears));
		let carrying = 0;
		fc.assert(
			fc.property(any, any, (one, other) => {
				const isSame = one.start === other.start && one.end === other.end;
				const isApart = one.end <= other.start || other.end <= one.start;
				const both = [one, other].map((each) => carries(each, "2027-01-05" as CivilDate, SEAL));
				carrying += both.filter(Boolean).length;
				return isSame || isApart || both.includes(false);
			}),
			{ numRuns: 60 },
		);
		expect(carrying).toBeGreaterThan(5);
	});
});

describe("a figure that no clause reads", () => {
	/** Every field of a village that stands in the bundle with a number, such as tallies.special_cases. */
	function toldBy(scheme: Scheme): readonly string[] {
		const tallies = { dissuaded: 71, leads: 72, activities: 73, special_cases: 1, missed_signers: 1 };
		const reach = { reached: 300, people: 2000 };
		const reaches = { receipts: reach, app: reach, shield: reach, protection: reach };
		const villages = few.villages.map((one) => ({ ...one, tallies, reaches }));
		const [village] = townBundle({ ...wishOf(scheme, { ...few, villages }), reports: [] }).villages;
		if (village === undefined) throw new Error("no village");
		const parts = Object.entries({ ...village.tallies, ...village.reaches, ...village.measures });
		const isTold = (value: unknown) =>
			value !== null && (typeof value !== "object" || Object.values(value).some((own) => own !== null));
		return [
			...parts.flatMap(([name, value]) => (isTold(value) ? [name] : [])),
			...(village.population === null ? [] : ["population"]),
			...(village.per10k === null ? [] : ["per10k"]),
		];
	}
	const indicator = CLAUSE_KINDS.indicator.standard("only");
	const tally = CLAUSE_KINDS.tally.standard("only");
	const coverage = CLAUSE_KINDS.coverage.standard("only");

	it.each<[string, Scheme["clauses"][number], readonly string[]]>([
		["losses", LOSS, ["loss"]],
		["calls", CLAUSE_KINDS.proportional.standard("calls"), ["calls", "per10k"]],
		["a rate of cases", CLAUSE_KINDS.rate.standard("cases"), ["cases", "population", "per10k"]],
		["a coverage", { ...coverage, reach: "shield" }, ["shield", "population"]],
		["a tally", { ...tally, tally: "leads" }, ["leads"]],
		[
			"an indicator of a reach",
			{ ...indicator, source: { kind: "reach", reach: "app" } },
			["app", "population"],
		],
		[
			"an indicator of a tally",
			{ ...indicator, source: { kind: "tally", tally: "missed_signers" } },
			["missed_signers", "population"],
		],
	])("stays in the house where the scheme scores %s", (_, clause, told) => {
		const scheme = {
			...BY_LOSS,
			kind: clause.kind === "indicator" ? "index" : "points",
			clauses: [clause],
		} as const;
		expect(toldBy(scheme)).toEqual(told);
	});

	it("is not named by a warning either", () => {
		const [village, ...others] = few.villages;
		if (village === undefined) throw new Error("no village");
		const one = { now: 1, base: 1 };
		const outside = { calls: one, cases: one, loss: { now: 4_711, base: 4_711 } };
		const input = {
			...few,
			villages: [{ ...village, population: null }, ...others],
			unplaced: { outside, unknown: outside },
		};
		const wordsOf = (scheme: Scheme) =>
			townBundle({ ...wishOf(scheme, input), reports: [] }).warnings.join("");
		expect(wordsOf(BY_CALLS)).toContain("本期警情另有镇外1起");
		expect(wordsOf(BY_CALLS)).not.toMatch(/案件另有|损失|47|人口/);
		const byTally = { ...BY_CALLS, clauses: [{ ...tally, tally: "leads" }] } as const;
		expect(wordsOf(byTally)).not.toMatch(/另有|大额|受害|损失|人口/);
	});
});
