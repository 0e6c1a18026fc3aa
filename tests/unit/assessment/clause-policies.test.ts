/** Every answer of the policies for bases of 0 and for small ones, and what happens where a figure behind them is not known. */
import { describe, expect, it } from "vitest";
import { type Clause, clauseScore } from "@/lib/assessment/clauses";
import type { SmallBasePolicy, ZeroBasePolicy } from "@/lib/assessment/policies";
import { BARE_SCHEME, inputOf, type Sketch, villageOf } from "./ten-villages";

const AS_IS: SmallBasePolicy = { below: 0, rule: "as_is", pointsPerEvent: 0 };

const proportional = (measure: "calls" | "loss"): Clause => ({
	kind: "proportional",
	id: "one",
	title: "同比",
	measures: [{ measure, weight: 1 }],
	start: 10,
	perFall: 0.1,
	perRise: 0.02,
	most: 18,
	least: 1,
});

const LADDER: Clause = {
	kind: "ladder",
	id: "one",
	title: "目标",
	measure: "calls",
	steps: [{ by: "06-30", fallPercent: 50, points: 9 }],
	partial: "proportion",
};

const gateOf = (fallPercent: number | null): Clause => ({
	kind: "gate",
	id: "one",
	title: "无诈村",
	measure: "calls",
	fallPercent,
	effect: { kind: "award", points: 7 },
});

function scoreOf(
	clause: Clause,
	sketch: Sketch,
	policies: { readonly zeroBase?: ZeroBasePolicy; readonly smallBase?: SmallBasePolicy } = {},
) {
	const scheme = { ...BARE_SCHEME, smallBase: AS_IS, ...policies, clauses: [clause] };
	const village = villageOf("东村", sketch);
	return clauseScore(clause, village, { scheme, input: inputOf([village]) });
}

describe("nothing a year before", () => {
	it.each([
		["most", "least", [0, 0], 18, 9],
		["start", "least", [0, 0], 10, 0],
		["most", "least", [0, 3], 1, 0],
		["most", "hundred_percent_each", [0, 1], 8, 0],
		["most", "hundred_percent_each", [0, 3], 4, 0],
		["most", "hundred_percent_each", [0, 9], 1, 0],
		// 2.5 an event: 10−2.5 and 10−7.5, as from any small base; nine are no less than 1
		["most", "by_count", [0, 1], 7.5, 0],
		["most", "by_count", [0, 3], 2.5, 0],
		["most", "by_count", [0, 9], 1, 0],
	] as const)("%s, %s: %j", (stillZero, risen, calls, byPercent, byLadder) => {
		const smallBase = { below: 0, rule: "as_is", pointsPerEvent: 2.5 } as const;
		const policies = { zeroBase: { stillZero, risen }, smallBase };
		expect(scoreOf(proportional("calls"), { calls }, policies).points).toBe(byPercent);
		expect(scoreOf(LADDER, { calls }, policies).points).toBe(byLadder);
	});

	it("counts the cases behind losses that were none, at least one", () => {
		const loss = [0, 5000] as const;
		expect(scoreOf(proportional("loss"), { loss, cases: [4, 2] }).points).toBe(6);
		expect(scoreOf(proportional("loss"), { loss, cases: [0, 0] }).points).toBe(8);
		expect(scoreOf(proportional("loss"), { loss, cases: [0, null] })).toMatchObject({
			points: null,
			notes: ["本期案件未记录，无法按件数折算损失的上升"],
		});
	});
});

describe("little a year before", () => {
	const small = (rule: SmallBasePolicy["rule"]) => ({ smallBase: { below: 3, rule, pointsPerEvent: 2.5 } });

	it.each([
		// as it is: 10+50×0.1=15; half of the 50 % asked for is all of it
		["as_is", [2, 1], 15, 9],
		// one event fewer: 10+2.5; of the ladder 2.5
		["by_count", [2, 1], 12.5, 2.5],
		// two more: 10−5; of the ladder none
		["by_count", [2, 4], 5, 0],
		// nine more: 10−22.5, no less than 1
		["by_count", [2, 11], 1, 0],
		// none left is a fall of 100 % before any policy: 10+100×0.1=20, no more than 18; all of the ladder
		["start", [2, 0], 18, 9],
		["by_count", [2, 0], 18, 9],
		["as_is", [2, 0], 18, 9],
		// a base of 3 is not small: 10+66.67×0.1; more than 50 %
		["start", [3, 1], 16.67, 9],
	] as const)("%s: %j", (rule, calls, byPercent, byLadder) => {
		expect(scoreOf(proportional("calls"), { calls }, small(rule)).points).toBe(byPercent);
		expect(scoreOf(LADDER, { calls }, small(rule)).points).toBe(byLadder);
	});

	it("is decided by cases where losses are scored", () => {
		const loss = [8000, 6000] as const;
		// 25 % less: 10+2.5; one case fewer: 10+2.5 too, two fewer: 15
		expect(scoreOf(proportional("loss"), { loss, cases: [3, 1] }, small("by_count")).points).toBe(12.5);
		expect(scoreOf(proportional("loss"), { loss, cases: [2, 0] }, small("by_count")).points).toBe(15);
		expect(scoreOf(proportional("loss"), { loss, cases: [null, 0] }, small("by_count"))).toMatchObject({
			points: null,
			notes: ["去年同期案件未记录，无法判断损失的基数是否过小"],
		});
		expect(scoreOf(proportional("loss"), { loss, cases: [2, null] }, small("by_count"))).toMatchObject({
			points: null,
			notes: ["本期案件未记录，无法按件数计分"],
		});
		expect(scoreOf(proportional("loss"), { loss, cases: [null, 0] }, small("as_is")).points).toBe(12.5);
	});

	it("is no reason to give a village with nothing left less than one with something left", () => {
		const steep = { smallBase: { below: 5, rule: "by_count", pointsPerEvent: 3 } } as const;
		const gentle = { ...proportional("calls"), perFall: 0.02 } as Clause;
		// −100 % gives 10+100×0.02=12; four events fewer 10+4×3=22, no more than 18; one left 10+3×3=19→18
		expect(scoreOf(gentle, { calls: [4, 0] }, steep)).toMatchObject({
			points: 18,
			formula: "10+4×3=22，最高18 → 18",
			notes: ["警情降为0，按下降100%计，按起数计分更高的按起数"],
		});
		// One event: 10+1×3=13 is more than 12.
		expect(scoreOf(gentle, { calls: [1, 0] }, steep).points).toBe(13);
		expect(scoreOf(proportional("calls"), { calls: [1, 0] }, small("start"))).toMatchObject({
			formula: "10+(1−0)÷1×100×0.1=20，最高18 → 18",
			notes: ["警情降为0，按下降100%计"],
		});
		// Losses fell to nothing: whether their base was small need not be known.
		const gone = { loss: [8000, 0], cases: [null, null] } as const;
		expect(scoreOf(proportional("loss"), gone, small("by_count")).points).toBe(18);
	});

	it("is said", () => {
		expect(scoreOf(proportional("calls"), { calls: [2, 1] }, small("as_is")).notes).toEqual([
			"去年同期警情仅2起，基数过小，按办法仍按百分比计分",
		]);
	});
});

describe("无诈村", () => {
	const small = (rule: SmallBasePolicy["rule"]) => ({ smallBase: { below: 3, rule, pointsPerEvent: 2 } });

	it.each<[readonly [number | null, number | null], number | null, SmallBasePolicy["rule"], number | null]>([
		[[9, 0], null, "start", 7],
		[[9, 4], null, "start", 0],
		[[9, 4], 50, "start", 7],
		[[8, 4], 50, "start", 7],
		[[9, 5], 50, "start", 0],
		[[9, 14], 50, "start", 0],
		[[2, 1], 50, "start", 0],
		[[2, 1], 50, "by_count", 0],
		[[2, 1], 50, "as_is", 7],
		[[0, 1], 50, "as_is", 0],
		[[0, 0], 50, "start", 7],
		[[null, 0], 50, "start", 7],
		[[null, 1], null, "start", 0],
		[[null, 1], 50, "start", null],
		[[5, null], 50, "start", null],
	])("%j, %s %%, %s", (calls, fallPercent, rule, points) => {
		expect(scoreOf(gateOf(fallPercent), { calls }, small(rule)).points).toBe(points);
	});

	it("sets no limit where nothing is known", () => {
		const limit: Clause = {
			kind: "gate",
			id: "one",
			title: "限额",
			measure: "calls",
			fallPercent: 50,
			effect: { kind: "limit", totalAtMost: 60 },
		};
		expect(scoreOf(limit, { calls: [null, 4] })).toMatchObject({
			points: null,
			totalAtMost: null,
			notes: ["去年同期警情未记录"],
		});
		expect(scoreOf(limit, { calls: [4, 4] })).toMatchObject({ points: 0, totalAtMost: 60 });
	});
});

describe("coverage and tallies", () => {
	const coverage: Clause = {
		kind: "coverage",
		id: "one",
		title: "回执",
		reach: "receipts",
		targetPercent: 60,
		points: 10,
		partial: "none",
	};

	it("give full points from the target on, and none before it where the scheme says so", () => {
		expect(scoreOf(coverage, { people: 1000, receipts: 600 }).points).toBe(10);
		expect(scoreOf(coverage, { people: 1000, receipts: 599 })).toMatchObject({
			points: 0,
			formula: "599÷1000×100=59.9，未达到60 → 0",
		});
		expect(scoreOf(coverage, { people: 1000 })).toMatchObject({
			points: null,
			notes: ["回执覆盖率没有登记或没有人口数"],
		});
	});

	it("count nothing that was never imported", () => {
		const tally: Clause = { kind: "tally", id: "one", title: "线索", tally: "leads", each: 1, limit: 5 };
		expect(scoreOf(tally, { tallies: { leads: null } })).toMatchObject({
			points: null,
			notes: ["办结网格线索没有导入记录"],
		});
		expect(scoreOf(tally, { tallies: { leads: 0 } }).points).toBe(0);
	});
});
