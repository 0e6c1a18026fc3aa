/** The cautions beside a score: each holds exactly where its words are true. */
import { describe, expect, it } from "vitest";
import type { AreaFeatures } from "@/lib/focus/features";
import { FLAGS, type FlagId, flagsOf } from "@/lib/focus/flags";
import { scoreAreas } from "@/lib/focus/score";
import { type FocusParameters, STANDARD_FOCUS_PARAMETERS as standard } from "@/lib/settings/focus-parameters";

/** The cautions of one area among ordinary ones. */
function flagged(more: Partial<AreaFeatures>, parameters: FocusParameters = standard): readonly FlagId[] {
	const facts = { weekly: [1, 0, 0], population: 1000, reached: 0, repeats: 0, weeksSinceVisit: 20 };
	const areas = [
		{ ...facts, area: "甲村", code: "01", ...more },
		{ ...facts, area: "乙村", code: "02" },
	];
	const [first] = scoreAreas(areas, { season: 1, parameters }).areas;
	if (first === undefined) throw new Error("nothing scored");
	return flagsOf(first, parameters);
}

describe("flagsOf", () => {
	it.each([
		[{}, []],
		[{ population: 0 }, ["nobody"]],
		[{ population: null }, ["population_unknown"]],
		[{ population: 1 }, ["few_people"]],
		[{ population: 299 }, ["few_people"]],
		[{ population: 300 }, []],
		[{ weeksSinceVisit: 0 }, ["resting"]],
		[{ weeksSinceVisit: 7 }, ["resting"]],
		[{ weeksSinceVisit: 8 }, []],
		[{ weeksSinceVisit: 500 }, []],
		[{ weeksSinceVisit: null }, []],
		[{ population: 120, weeksSinceVisit: 3 }, ["few_people", "resting"]],
		[{ population: null, weeksSinceVisit: null }, ["population_unknown"]],
		[{ population: 0, weeksSinceVisit: null }, ["nobody"]],
	] as const)("of %j are %j", (more, expected) => {
		expect(flagged(more)).toEqual(expected);
	});

	it("rests as long as the station's own cool-down says", () => {
		const rests = (weeksSinceVisit: number, coolDownWeeks: number) =>
			flagged({ weeksSinceVisit }, { ...standard, coolDownWeeks });
		expect([rests(3, 4), rests(4, 4), rests(0, 0), rests(51, 52)]).toEqual([
			["resting"],
			[],
			[],
			["resting"],
		]);
	});

	it("has its own words for each, without a figure that is not the domain's", () => {
		const flags = Object.values(FLAGS);
		expect(new Set(flags.map(({ label }) => label)).size).toBe(flags.length);
		expect(new Set(flags.map(({ words }) => words)).size).toBe(flags.length);
		const figures = flags.flatMap(({ label, words }) => [
			...label.matchAll(/\d+/g),
			...words.matchAll(/\d+/g),
		]);
		expect(figures.map(([figure]) => figure).sort()).toEqual(["0", "300"]);
	});
});
