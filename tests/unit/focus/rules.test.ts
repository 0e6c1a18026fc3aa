/** The contender rules: who they put first, and how those that tie share a place. */
import { describe, expect, it } from "vitest";
import type { AreaFeatures } from "@/lib/focus/features";
import { chancesOf, RULE_IDS, RULES, type RuleId } from "@/lib/focus/rules";
import { type GroupScore, scoreAreas } from "@/lib/focus/score";
import { STANDARD_FOCUS_PARAMETERS as parameters } from "@/lib/settings/focus-parameters";

const WEEKS = 60;
const latest = (...counts: readonly number[]) => [
	...counts,
	...new Array<number>(WEEKS - counts.length).fill(0),
];

function features(area: string, weekly: readonly number[], more: Partial<AreaFeatures> = {}): AreaFeatures {
	const about = { population: 1000, reached: 0, repeats: 0, weeksSinceVisit: null };
	return { area, code: area, weekly, ...about, ...more };
}

/** East: often, visited lately. North: last week. South: two weeks ago. West: unknown. Void: nobody lives there. */
const score: GroupScore = scoreAreas(
	[
		features("East", new Array<number>(WEEKS).fill(1), { weeksSinceVisit: 3, reached: 900 }),
		features("North", latest(3), { reached: 100 }),
		features("South", latest(0, 4, 1), { reached: 400 }),
		features("Void", latest(), { population: 0 }),
		features("West", latest(0, 0, 0, 0, 9), { population: null }),
	],
	{ season: 1, parameters },
);

function shares(rule: RuleId, places = 1): Readonly<Record<string, number>> {
	const chances = chancesOf(RULES[rule].values(score), places);
	return Object.fromEntries(
		score.areas.map(({ features: { area } }, at) => [area, chances[at] ?? Number.NaN]),
	);
}

describe("what a rule puts first", () => {
	it.each([
		["score", "East"],
		["last_week", "North"],
		["last_four_weeks", "South"],
		["receipts_lacking", "North"],
	] as const)("%s: %s", (rule, area) => {
		expect(shares(rule)).toEqual({ East: 0, North: 0, South: 0, Void: 0, West: 0, [area]: 1 });
	});

	it("the pick passes over a place in its cool-down", () => {
		expect(shares("pick").East).toBe(0);
		expect(Object.values(shares("pick")).reduce((sum, chance) => sum + chance, 0)).toBe(1);
		expect(shares("pick", 3)).toEqual({ East: 0, North: 1, South: 1, Void: 0, West: 1 });
	});

	it("chance gives each inhabited place as much", () => {
		expect(shares("random")).toEqual({ East: 0.25, North: 0.25, South: 0.25, Void: 0, West: 0.25 });
		expect(shares("random", 3).West).toBe(0.75);
	});

	it("a place of unknown population comes last for receipts, and never where nobody lives", () => {
		expect(shares("receipts_lacking", 3)).toEqual({ East: 1, North: 1, South: 1, Void: 0, West: 0 });
		for (const rule of RULE_IDS) expect(shares(rule, 5).Void).toBe(0);
	});
});

describe("places that tie", () => {
	it("share what is left", () => {
		expect(chancesOf([5, 3, 3, 3, 1], 2)).toEqual([1, 1 / 3, 1 / 3, 1 / 3, 0]);
		expect(chancesOf([5, 3, 3, 3, 1], 3)).toEqual([1, 2 / 3, 2 / 3, 2 / 3, 0]);
		expect(chancesOf([0, 0], 1)).toEqual([0.5, 0.5]);
	});

	it("of fewer places than are asked for, all that may be picked are", () => {
		expect(chancesOf([2, null, 7], 3)).toEqual([1, 0, 1]);
		expect(chancesOf([null, null], 1)).toEqual([0, 0]);
	});

	it("tie at unknown populations too", () => {
		const none = Number.NEGATIVE_INFINITY;
		expect(chancesOf([none, none, 4], 2)).toEqual([0.5, 0.5, 1]);
	});
});
