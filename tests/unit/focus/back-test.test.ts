/** The back-test against a past whose every figure can be told by hand. */
import { describe, expect, it } from "vitest";
import { type BackTestSpan, backTest, LEAST_WEEKS } from "@/lib/focus/back-test";
import { addSums, everyRule, type RuleFigures, ruleFigures } from "@/lib/focus/back-test-sums";
import type { RuleId } from "@/lib/focus/rules";
import { STANDARD_FOCUS_PARAMETERS as parameters } from "@/lib/settings/focus-parameters";
import { areaOf, historyOf, MONDAY } from "./histories";

/** Always: two a week. Even: one in every second week. Never: none. */
function threeAreas(weeks: number) {
	return historyOf([
		areaOf("Always", new Array<number>(weeks).fill(2)),
		areaOf(
			"Even",
			Array.from({ length: weeks }, (_, week) => (week % 2 === 0 ? 1 : 0)),
		),
		areaOf("Never", []),
	]);
}

function spanOf(weeks: number, more: Partial<BackTestSpan> = {}): BackTestSpan {
	return { weekStart: 1, untilDay: MONDAY + weeks * 7, leastWeeks: LEAST_WEEKS, parameters, ...more };
}

/** Wilson's interval as textbooks write it, counts divided by φ. */
function wilson(part: number, whole: number, phi: number): readonly [number, number] {
	const [n, p, z] = [whole / phi, part / whole, 1.959963984540054];
	const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
	const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
	return [middle - half, middle + half];
}

describe("a past of 80 weeks", () => {
	const { days, sums, picks } = backTest(threeAreas(80), spanOf(80));
	const figures = ruleFigures(sums);
	const parts = (rule: RuleId, of: "topOne" | "topThree" | "topOneEight" | "quiet") => {
		const { part, whole } = figures[rule][of];
		return [part, whole].map((value) => Math.round(value * 1e9) / 1e9);
	};

	it("decides every Monday with a year before it and eight weeks after", () => {
		expect(days).toEqual(Array.from({ length: 21 }, (_, at) => MONDAY + (52 + at) * 7));
	});

	it("catches what can be counted by hand", () => {
		// 21 weeks, 11 of them even: 2·21 + 11 incidents; eight weeks hold 16 + 4.
		for (const rule of ["score", "last_week", "last_four_weeks"] as const) {
			expect(parts(rule, "topOne")).toEqual([42, 53]);
			expect(parts(rule, "topThree")).toEqual([53, 53]);
			expect(parts(rule, "topOneEight")).toEqual([336, 420]);
			expect(parts(rule, "quiet")).toEqual([0, 21]);
		}
		expect(figures.random.topOne.part).toBeCloseTo(53 / 3, 9);
		expect(figures.random.topOneEight.part).toBeCloseTo(140, 9);
		expect(figures.random.quiet.part).toBeCloseTo((21 + 10) / 3, 9);
	});

	it("lets the pick rotate, by waiting alone while all rest", () => {
		const names = picks.map(({ day, area }) => [(day - MONDAY) / 7 - 52, area]);
		expect(names).toEqual(
			Array.from({ length: 21 }, (_, week) => [week, ["Always", "Even", "Never"][week % 3]]),
		);
		// Seven times each: Always 2; Even in its weeks 4, 10 and 16; eight weeks hold 16, 4 and 0.
		expect(parts("pick", "topOne")).toEqual([14 + 3, 53]);
		expect(parts("pick", "topOneEight")).toEqual([7 * 16 + 7 * 4, 420]);
		expect(parts("pick", "quiet")).toEqual([7 + 4, 21]);
		expect(figures.pick.picks).toBe(21);
	});

	it("freezes everything that stood beside a pick", () => {
		expect(picks[1]?.candidates.map(({ area, rotation }) => [area, rotation])).toEqual([
			["Always", 0],
			["Even", 2],
			["Never", 2],
		]);
	});

	it("gives Wilson's interval with φ 1.2, and an eighth of the incidents for windows that overlap", () => {
		const near = (found: { low: number; high: number }, wanted: readonly [number, number]) => {
			expect(found.low).toBeCloseTo(wanted[0], 12);
			expect(found.high).toBeCloseTo(wanted[1], 12);
		};
		near(figures.score.topOne, wilson(42, 53, 1.2));
		near(figures.score.topOneEight, wilson(336, 420, 9.6));
		near(figures.pick.quiet, wilson(11, 21, 1.2));
	});

	it("compares with chance and with the last four weeks", () => {
		expect(figures.score.overRandom.topOne.ratio).toBeCloseTo(42 / (53 / 3), 12);
		expect(figures.score.overRandom.topOne.high).toBeCloseTo(wilson(42, 53, 1.2)[1] * 3, 12);
		expect(figures.score.overLastFourWeeks.topOne.ratio).toBe(1);
		expect(figures.pick.overLastFourWeeks.topOneEight.ratio).toBeCloseTo(140 / 336, 12);
	});

	it("tells before and after, with nothing done", () => {
		// The pick: 8 and 8 of Always, 2 and 2 of Even, seven times each.
		expect(figures.pick.beforeAndAfter).toEqual({ before: 70, after: 70, change: 0 });
		expect(figures.pick.coverage).toBeNull();
	});
});

describe("how many places are reached in a year", () => {
	const { days, sums } = backTest(threeAreas(130), spanOf(130));
	const coverage = (rule: RuleId) => ruleFigures(sums)[rule].coverage;

	it("is one of three for a rule that never moves, all for rotation, and nearly all for chance", () => {
		expect(days).toHaveLength(71);
		expect(coverage("score")).toBeCloseTo(1 / 3, 12);
		expect(coverage("pick")).toBe(1);
		expect(coverage("random")).toBeCloseTo(1 - (2 / 3) ** 52, 12);
		expect(sums.score.visitable).toBe(3 * 20);
	});
});

describe("which weeks are decided", () => {
	it("begins them on the station's own weekday", () => {
		const { days } = backTest(threeAreas(80), spanOf(80, { weekStart: 5 }));
		expect(days[0]).toBe(MONDAY + 52 * 7 + 4);
		expect(days.at(-1)).toBe(MONDAY + 71 * 7 + 4);
	});

	it("decides none where records are too short, and none without records", () => {
		expect(backTest(threeAreas(59), spanOf(59)).days).toEqual([]);
		expect(backTest(threeAreas(60), spanOf(60)).days).toHaveLength(1);
		expect(backTest({ ...threeAreas(80), firstDay: null }, spanOf(80)).days).toEqual([]);
		const empty = ruleFigures(backTest(threeAreas(59), spanOf(59)).sums).score;
		expect(empty.topOne).toEqual({ part: 0, whole: 0, share: null, low: 0, high: 1 });
		expect(empty.overRandom.topOne).toEqual({ ratio: null, low: 0, high: null });
		expect(empty.beforeAndAfter.change).toBeNull();
	});

	it("decides none before the first incident", () => {
		const late = historyOf([areaOf("One", [...new Array<number>(60).fill(0), 1]), areaOf("Other", [])]);
		expect(backTest(late, spanOf(80)).days[0]).toBe(MONDAY + 61 * 7);
	});
});

describe("several towns together", () => {
	it("have the sums of all, and shares of the sums", () => {
		const [one, other] = [80, 100].map((weeks) => backTest(threeAreas(weeks), spanOf(weeks)).sums);
		if (!one || !other) throw new Error("two towns were tested");
		const both = ruleFigures(everyRule((rule) => addSums([one[rule], other[rule]])));
		const single: readonly RuleFigures[] = [ruleFigures(one).pick, ruleFigures(other).pick];
		const total = (of: (figures: RuleFigures) => number) => single.reduce((sum, part) => sum + of(part), 0);
		expect(both.pick.topOne.part).toBe(total(({ topOne }) => topOne.part));
		expect(both.pick.topOne.share).toBeCloseTo(
			total(({ topOne }) => topOne.part) / total(({ topOne }) => topOne.whole),
			12,
		);
		expect(both.pick.picks).toBe(total(({ picks }) => picks));
	});
});
