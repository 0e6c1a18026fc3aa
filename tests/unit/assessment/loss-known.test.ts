/** Losses are scored only where enough of them is known in both years, and to a like degree. */
import { describe, expect, it } from "vitest";
import type { Clause } from "@/lib/assessment/clauses";
import type { CountedEvent } from "@/lib/assessment/input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { BARE_SCHEME, inputOf, villageOf } from "./ten-villages";

const HEAD = { start: 50, perFall: 0.5, perRise: 0.5, most: 100, least: 0 };
const proportional = (measure: "calls" | "loss"): Clause => ({
	kind: "proportional",
	id: measure,
	title: measure,
	measures: [{ measure, weight: 1 }],
	...HEAD,
});
const LADDER: Clause = {
	kind: "ladder",
	id: "ladder",
	title: "损失目标",
	measure: "loss",
	steps: [{ by: "06-30", fallPercent: 10, points: 9 }],
	partial: "none",
};
const INDICATOR: Clause = {
	kind: "indicator",
	id: "index",
	title: "损失同比",
	source: { kind: "change", measure: "loss" },
	better: "less",
	weight: 100,
	normalisation: { kind: "target", low: -50, high: 50 },
	peers: "all",
};
const SCHEME: Scheme = {
	...BARE_SCHEME,
	clauses: [proportional("calls"), proportional("loss"), LADDER, INDICATOR],
};

/** Calls of one village in one window, so many of them with a known loss. */
function callsOf(village: string | null, window: "now" | "base", [all, known]: readonly [number, number]) {
	return Array.from(
		{ length: all },
		(_, at): CountedEvent => ({
			eventNo: `${village}${window}${at}`,
			village,
			isUnknown: village === null,
			window,
			callDay: 20_000,
			caseDay: null,
			category: null,
			lossFen: at < known ? 100 : null,
			leftOut: null,
			movedBy: null,
			movedFrom: null,
		}),
	);
}

/** 东村 lost 1 000 yuan and half of it now; 西村 lies beside it. `[all, known]` of both windows. */
function sheetOf(
	east: readonly [base: readonly [number, number], now: readonly [number, number]],
	west: readonly [base: readonly [number, number], now: readonly [number, number]] = [
		[50, 50],
		[50, 50],
	],
	more: readonly CountedEvent[] = [],
) {
	const sketch = { calls: [10, 10], cases: [10, 10], loss: [1000, 500] } as const;
	const events = [
		...callsOf("东村", "base", east[0]),
		...callsOf("东村", "now", east[1]),
		...callsOf("西村", "base", west[0]),
		...callsOf("西村", "now", west[1]),
		...more,
	];
	const input = { ...inputOf([villageOf("东村", sketch), villageOf("西村", sketch)]), events };
	const { rows, warnings } = scoreSheet(SCHEME, input, NO_DECISIONS);
	return { scores: rows.map(({ scores }) => scores), warnings };
}

const pointsOf = (sheet: ReturnType<typeof sheetOf>) =>
	sheet.scores.map((scores) => scores.map(({ points }) => points));

// Half of the loss: 50+50×0.5=75; the fall of 10 % is reached; −50 % is the best of the target.
const SCORED = [50, 75, 9, 100];
const UNSCORED = [50, null, null, null];

describe("losses of a village", () => {
	it.each([
		// all known; 60 % of both; 8 of 10 against all is a ratio of 0.8
		[[10, 10], [10, 10], SCORED],
		[[10, 6], [10, 6], SCORED],
		[[10, 10], [10, 8], SCORED],
		[[10, 8], [10, 10], SCORED],
		// 50 % of one; 7 of 10 against all; a rise of which 1 of 10 is known; a fall to no call, which is known completely
		[[10, 5], [10, 5], UNSCORED],
		[[10, 7], [10, 10], UNSCORED],
		[[10, 10], [10, 7], UNSCORED],
		[[0, 0], [10, 1], UNSCORED],
		[[10, 1], [0, 0], SCORED],
	] as const)("are scored by how much is known: %j, %j", (base, now, points) => {
		expect(pointsOf(sheetOf([base, now]))).toEqual([points, SCORED]);
	});

	it("say how much is known, in the notes and above the sheet", () => {
		const { scores, warnings } = sheetOf([
			[10, 10],
			[10, 3],
		]);
		const note = "损失金额本期10起中已知3起、去年同期10起中已知10起，已知比例过低或相差过大，不能同比";
		expect(scores[0]?.slice(1)).toMatchObject([{ notes: [note] }, { notes: [note] }, { notes: [note] }]);
		expect(warnings).toEqual(["1个村居的损失金额已知比例过低或相差过大（东村），用到损失的条款不计分。"]);
	});

	it("are not judged by calls that do not count, nor by cases", () => {
		const [call] = callsOf("东村", "now", [1, 0]);
		if (call === undefined) throw new Error("one call");
		const others = Array.from(
			{ length: 9 },
			(_, at): CountedEvent => ({
				...call,
				eventNo: `x${at}`,
				...(at % 2 === 0 ? { leftOut: { kind: "category" } as const } : { callDay: null, caseDay: 20_000 }),
			}),
		);
		const own = [
			[10, 10],
			[10, 10],
		] as const;
		expect(sheetOf(own, own, others)).toEqual(sheetOf(own, own));
	});
});

describe("losses of the township", () => {
	it("score nobody where too few are known together, calls of no village among them", () => {
		const own = [
			[10, 10],
			[10, 10],
		] as const;
		// 20 of 40 calls of this year.
		const sheet = sheetOf(own, own, callsOf(null, "now", [20, 0]));
		expect(pointsOf(sheet)).toEqual([UNSCORED, UNSCORED]);
		expect(sheet.warnings.filter((words) => words.includes("已知"))).toEqual([
			"全镇损失金额本期40起中已知20起、去年同期20起中已知20起，已知比例过低或相差过大，不能同比，用到损失的条款不计分。",
		]);
	});
});
