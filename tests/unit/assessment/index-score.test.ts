/** 综合指数: indicators made comparable inside the peer group, worked by hand for five villages and two communities. */
import { describe, expect, it } from "vitest";
import type { Clause } from "@/lib/assessment/clauses";
import type { IndicatorClause } from "@/lib/assessment/clauses/indicator";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { schemeFaults } from "@/lib/assessment/validate";
import { BARE_SCHEME, inputOf, villageOf } from "./ten-villages";

const indicator = (id: string, own: Omit<IndicatorClause, "kind" | "id" | "title">): Clause => ({
	kind: "indicator",
	id,
	title: id,
	...own,
});

const SCHEME: Scheme = {
	...BARE_SCHEME,
	kind: "index",
	clauses: [
		indicator("率", {
			source: { kind: "rate", measure: "calls" },
			better: "less",
			weight: 40,
			normalisation: { kind: "min_max" },
			peers: "by_kind",
		}),
		indicator("同比", {
			source: { kind: "change", measure: "cases" },
			better: "less",
			weight: 30,
			normalisation: { kind: "target", low: -40, high: 20 },
			peers: "all",
		}),
		indicator("劝阻", {
			source: { kind: "tally", tally: "dissuaded" },
			better: "more",
			weight: 20,
			normalisation: { kind: "rank" },
			peers: "all",
		}),
		indicator("回执", {
			source: { kind: "reach", reach: "receipts" },
			better: "more",
			weight: 10,
			normalisation: { kind: "min_max" },
			peers: "all",
		}),
	],
};

const VILLAGES = [
	villageOf("甲村", {
		calls: [20, 10],
		cases: [10, 5],
		people: 1000,
		receipts: 100,
		tallies: { dissuaded: 2 },
	}),
	villageOf("乙村", {
		calls: [20, 20],
		cases: [10, 9],
		people: 1000,
		receipts: 600,
		tallies: { dissuaded: 1 },
	}),
	villageOf("丙村", {
		calls: [20, 26],
		cases: [0, 2],
		people: 2000,
		receipts: 700,
		tallies: { dissuaded: 4 },
	}),
	villageOf("丁村", {
		calls: [20, 12],
		cases: [0, 0],
		people: 3000,
		receipts: 300,
		tallies: { dissuaded: null },
	}),
	villageOf("戊村", { calls: [9, 12], cases: [3, 3], people: null, tallies: { dissuaded: 3 } }),
	villageOf("己社区", {
		calls: [20, 30],
		cases: [10, 7],
		people: 1000,
		receipts: 500,
		tallies: { dissuaded: 0 },
	}),
	villageOf("庚社区", {
		calls: [20, 45],
		cases: [10, 12],
		people: 1500,
		receipts: 750,
		tallies: { dissuaded: 3 },
	}),
];

/**
 * 率 per 10 000, of villages: 甲 100, 乙 200, 丙 130, 丁 40 (best 40, worst 200); of communities: 己 300, 庚 300 (all equal: full).
 *   甲 (100−200)÷(40−200)=0.625×40=25 · 乙 0 · 丙 70÷160×40=17.5 · 丁 40 · 己, 庚 40
 * 同比 in %, −40 full, 20 none: 甲 −50→30 · 乙 −10: (−10−20)÷(−40−20)=0.5→15 · 丙 0→2: +200→0 · 丁 0→0: 0, 20÷60×30=10
 *   戊 0→10 · 己 −30: 50÷60×30=25 · 庚 +20→0
 * 劝阻 per 10 000: 甲 20, 乙 10, 丙 20, 己 0, 庚 20 (five known): 甲, 丙, 庚 first (5−1)÷4×20=20 · 乙 fourth 1÷4×20=5 · 己 0
 * 回执 in %: 甲 10 (worst), 乙 60 (best), 丙 35, 丁 10, 己 50, 庚 50: 甲 0 · 乙 10 · 丙 25÷50×10=5 · 丁 0 · 己, 庚 40÷50×10=8
 */
const WORKED: Readonly<Record<string, readonly [readonly (number | null)[], number]>> = {
	甲村: [[25, 30, 20, 0], 75],
	乙村: [[0, 15, 5, 10], 30],
	丙村: [[17.5, 0, 20, 5], 42.5],
	丁村: [[40, 10, null, 0], 50],
	戊村: [[null, 10, null, null], 10],
	己社区: [[40, 25, 0, 8], 73],
	庚社区: [[40, 0, 20, 8], 68],
};

describe("综合指数", () => {
	const { rows } = scoreSheet(SCHEME, inputOf(VILLAGES), NO_DECISIONS);
	const rowOf = (village: string) => rows.find((row) => row.village === village);

	it("has no fault", () => {
		expect(schemeFaults(SCHEME)).toEqual([]);
	});

	it.each(Object.entries(WORKED))("%s", (village, [points, total]) => {
		expect(rowOf(village)?.scores.map((score) => score.points)).toEqual(points);
		expect(rowOf(village)?.total).toBe(total);
	});

	it("ranks whoever could be scored as a whole", () => {
		expect(rows.map(({ village, rank, unranked, colour }) => [village, rank ?? unranked, colour])).toEqual([
			["甲村", 1, "blue"],
			["乙村", 5, "red"],
			["丙村", 4, "yellow"],
			["丁村", "not_scored", null],
			["戊村", "no_population", null],
			["己社区", 2, "blue"],
			["庚社区", 3, "blue"],
		]);
	});

	it("prints sums, places and why everybody has full points", () => {
		expect(rowOf("甲村")?.scores.map(({ formula }) => formula)).toEqual([
			"(100−200)÷(40−200)×40=25",
			"1×30=30",
			"(5−1)÷(5−1)×20=20",
			"(10−10)÷(60−10)×10=0",
		]);
		expect(rowOf("乙村")?.scores[1]?.formula).toBe("((−10)−20)÷((−40)−20)×30=15");
		expect(rowOf("己社区")?.scores[0]).toMatchObject({
			formula: "1×40=40",
			notes: ["同组各村居数值相同，均得满分"],
		});
		expect(rowOf("丙村")?.scores[1]?.notes).toEqual(["案件去年同期为0、本期发生，每起视为上升100%"]);
		expect(rowOf("丁村")?.scores[2]?.notes).toEqual(["劝阻成功没有导入记录"]);
	});

	it("gives a village that is alone among its like full points by place", () => {
		const clauses = [
			indicator("率", {
				source: { kind: "rate", measure: "calls" },
				better: "less",
				weight: 100,
				normalisation: { kind: "rank" },
				peers: "by_kind",
			}),
		];
		const list = [villageOf("独社区", { calls: [20, 90] }), villageOf("甲村", { calls: [20, 1] })];
		const sheet = scoreSheet({ ...SCHEME, clauses }, inputOf(list), NO_DECISIONS);
		expect(sheet.rows.map(({ total }) => total)).toEqual([100, 100]);
		expect(sheet.rows[0]?.scores[0]?.notes).toEqual(["同组只有本村居，得满分"]);
	});

	it("lies between 0 and 100 whatever the weights", () => {
		const clauses = SCHEME.clauses.map((clause) =>
			clause.kind === "indicator" ? { ...clause, weight: clause.weight * 0.3 } : clause,
		);
		const sheet = scoreSheet({ ...SCHEME, clauses }, inputOf(VILLAGES), NO_DECISIONS);
		expect(sheet.rows[0]?.total).toBe(75);
		expect(sheet.rows[0]?.scores[0]?.formula).toBe("(100−200)÷(40−200)×12÷30×100=25");
	});
});
