/** What a sheet says before anybody reads it, and figures that are tried instead of the counted ones. */
import { describe, expect, it } from "vitest";
import type { Population } from "@/lib/analysis/population";
import { CLAUSE_KINDS } from "@/lib/assessment/clauses";
import type { AssessmentInput } from "@/lib/assessment/input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { whatIf } from "@/lib/assessment/what-if";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { BARE_SCHEME, inputOf, tenVillages, villageOf } from "./ten-villages";

const SCHEME: Scheme = {
	...BARE_SCHEME,
	clauses: [CLAUSE_KINDS.proportional.standard("change"), CLAUSE_KINDS.rate.standard("rate")],
};

const warningsOf = (changes: Partial<AssessmentInput>, scheme = SCHEME, decisions = NO_DECISIONS) =>
	scoreSheet(
		scheme,
		{ ...inputOf([villageOf("东村", { calls: [20, 10], cases: [10, 5] })]), ...changes },
		decisions,
	).warnings;

const none = { now: 0, base: 0 };

describe("warnings", () => {
	it("are none where everything is known", () => {
		expect(warningsOf({})).toEqual([]);
	});

	it("count events of no village apart, of the measures that are scored", () => {
		const outside = { calls: { now: 12, base: 9 }, cases: none, loss: { now: 999, base: 0 } };
		const unknown = { calls: { now: 3, base: null }, cases: { now: 0, base: 2 }, loss: none };
		expect(warningsOf({ unplaced: { outside, unknown } })).toEqual([
			"本期警情另有镇外12起、村居不详3起，未计入任何村居。",
			"去年同期警情另有镇外9起，未计入任何村居。",
			"去年同期案件另有村居不详2起，未计入任何村居。",
		]);
	});

	it("name populations of other years and missing ones, where the scheme divides by them", () => {
		const people = (year: number | null) => ({
			people: 900,
			kind: "resident" as const,
			year,
			isOfYear: false,
		});
		const villages = [
			{ ...villageOf("东村", { calls: [20, 10] }), population: people(2023) },
			{ ...villageOf("西村", { calls: [20, 10] }), population: people(2023) },
			{ ...villageOf("南村", { calls: [20, 10] }), population: people(null) },
			villageOf("北村", { calls: [20, 10], people: null }),
		];
		expect(warningsOf({ villages })).toEqual([
			"2个村居用的是2023年的人口数（东村、西村），不是应取年份的。",
			"1个村居用的是未注明年份的人口数（南村），不是应取年份的。",
			"1个村居没有人口数（北村），按人口计算的条款不计分，不参加排名；并过村的，名单须有本村或全部原村的人口。",
		]);
		const [change] = SCHEME.clauses;
		expect(warningsOf({ villages }, { ...SCHEME, clauses: change === undefined ? [] : [change] })).toEqual(
			[],
		);
	});

	it("name villages whose people are counted otherwise than those of most", () => {
		const people = (kind: Population["kind"]) => ({ people: 900, kind, year: 2025, isOfYear: true });
		const villages = [
			{ ...villageOf("东村", { calls: [20, 10] }), population: people("registered") },
			villageOf("西村", { calls: [20, 10] }),
			villageOf("南村", { calls: [20, 10] }),
			{ ...villageOf("北村", { calls: [20, 10] }), population: people("registered_and_floating") },
		];
		expect(warningsOf({ villages })).toEqual([
			"人口口径不一：1个村居（东村）按户籍人口，1个村居（北村）按户籍加流动人口，其余2个按常住人口，万人率与覆盖率相互不可比。",
		]);
		const [change, rate] = SCHEME.clauses;
		const only = { ...SCHEME, clauses: change === undefined ? [] : [change] };
		expect(warningsOf({ villages }, only)).toEqual([]);
		const { rows } = scoreSheet(
			{ ...SCHEME, clauses: rate === undefined ? [] : [rate] },
			inputOf(villages),
			NO_DECISIONS,
		);
		const labels = rows.flatMap(
			({ scores }) => scores[0]?.inputs.find(({ unit }) => unit === "people") ?? [],
		);
		expect(labels.map(({ label }) => label)).toEqual(["户籍人口", "常住人口", "常住人口", "户籍加流动人口"]);
	});

	it.each([
		// January to September: the last day is 30 September.
		["2025-09-30 00:01:00", []],
		["2025-10-08 09:00:00", []],
		// A call every two weeks or four: one day or eighteen without any are luck, four months are not.
		["2025-09-29 23:59:00", []],
		["2025-09-12 08:00:00", []],
		["2025-05-30 08:00:00", ["记录只到5月30日，时段最后123天没有记录，同比偏低，不宜据此通报。"]],
		["2024-12-30 08:00:00", ["记录只到2024年12月30日，时段最后273天没有记录，同比偏低，不宜据此通报。"]],
	])("say how many days have no record where the records stop on %s", (cutOff, words) => {
		expect(warningsOf({ cutOff: cutOff as CivilMoment })).toEqual(words);
		expect(warningsOf({ cutOff: cutOff as CivilMoment }, { ...SCHEME, clauses: [] })).toEqual([]);
	});

	it("stop at the last import of a year to date: 18 January read on 1 February leaves 14 of 32 days open", () => {
		const day = (text: string) => text as CivilDate;
		const window = { start: day("2025-01-01"), end: day("2025-02-02") };
		const base = { start: day("2024-01-01"), end: day("2024-02-02") };
		expect(warningsOf({ window, base, cutOff: "2025-01-18 21:00:00" as CivilMoment })).toEqual([
			"记录只到1月18日，时段最后14天没有记录，同比偏低，不宜据此通报。",
		]);
	});

	it("say which window is not recorded, and which clause nobody could be scored by", () => {
		const villages = [villageOf("东村", { calls: [null, 10], cases: [null, 5] })];
		const recorded = {
			calls: { now: "whole", base: "none" },
			cases: { now: "part", base: "whole" },
		} as const;
		expect(warningsOf({ villages, recorded })).toEqual([
			"“警情同比”没有一个村居能计分，合计不含此项，不评等次。",
			"去年同期警情（1月1日至9月30日）没有记录，用到它的条款不计分。",
			"本期案件（1月1日至9月30日）只有一部分日期有记录，与完整的一期相比不可靠。",
		]);
	});

	it("name a village of the ledger that is not on the list", () => {
		const points = [
			{ appeal: "a", village: "老村", day: "2025-02-02" as CivilDate, points: 1, reason: "补记" },
		];
		expect(warningsOf({}, SCHEME, { ...NO_DECISIONS, points })).toEqual([
			"申诉决定调整了老村的得分，但名单中没有这个村居，没有计入。",
		]);
	});
});

describe("places and comparisons", () => {
	it("are left to those that a clause missing for everybody leaves comparable", () => {
		const villages = [
			villageOf("东村", { calls: [null, 10], cases: [12, 5] }),
			villageOf("西村", { calls: [null, 20], cases: [12, 9] }),
		];
		const { rows } = scoreSheet(SCHEME, inputOf(villages), NO_DECISIONS);
		expect(rows.map(({ rank, colour }) => [rank, colour])).toEqual([
			[1, null],
			[2, null],
		]);
	});

	it("are not judged over part of a year", () => {
		const part = { now: "whole", base: "part" } as const;
		const input = { ...inputOf(tenVillages()), recorded: { calls: part, cases: part } };
		const { rows } = scoreSheet(SCHEME, input, NO_DECISIONS);
		expect(rows.every(({ compared }) => compared === null)).toBe(true);
		expect(rows[0]?.scores[0]?.points).not.toBeNull();
	});

	it("are compared with the overdispersion of their own record", () => {
		const input = { ...inputOf([villageOf("东村", { calls: [46, 24] })]), phi: { calls: 1, cases: 3 } };
		const [row] = scoreSheet(SCHEME, input, NO_DECISIONS).rows;
		// The statistics contract: 46→24 at φ = 1.
		expect(row?.compared?.p).toBeCloseTo(0.0085545385, 9);
		expect(row?.compared?.verdict).toBe("clear_fall");
	});
});

describe("what if", () => {
	const input = inputOf(tenVillages());

	it("replaces what is named and keeps the rest", () => {
		const tried = whatIf(input, [
			{ village: "东村", measures: { calls: { now: 20 } }, tallies: { leads: 7 } },
			{ village: "西村", reaches: { receipts: { reached: 400, people: 800 } } },
			{ village: "东村", measures: { cases: { base: 30 } } },
		]);
		const [east, west, ...others] = tried.villages;
		expect(east?.measures).toEqual({
			calls: { base: 23, now: 20 },
			cases: { base: 30, now: 10 },
			loss: { base: 10_000_000, now: 5_200_000 },
		});
		expect(east?.tallies).toMatchObject({ dissuaded: 3, leads: 7 });
		expect(west?.reaches.receipts).toEqual({ reached: 400, people: 800 });
		expect(others).toEqual(input.villages.slice(2));
		expect(input.villages).toEqual(tenVillages());
	});

	it("moves the score by what was changed: 23→20 is 3÷23 ×100×0.5 = 6.52 more than 10", () => {
		const tried = whatIf(input, [{ village: "东村", measures: { calls: { now: 20 } } }]);
		const pointsOf = (of: AssessmentInput) => scoreSheet(SCHEME, of, NO_DECISIONS).rows[0]?.scores[0]?.points;
		expect([pointsOf(input), pointsOf(tried)]).toEqual([20, 16.52]);
	});

	it("refuses a village that is not on the list", () => {
		expect(() => whatIf(input, [{ village: "老村" }])).toThrow(
			expect.objectContaining({ code: "assessment_village_unknown" }),
		);
	});
});
