/** A thousand years and more of 42 identical villages: how often the sheet says that one of them is outside of chance. */
import { describe, expect, it } from "vitest";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { chanceOf } from "../../support/chance";
import { BARE_SCHEME, inputOf, villageOf } from "./ten-villages";

const VILLAGES = 42;
const YEARS = 1000;
const PEOPLE = 2000;

const SCHEME: Scheme = {
	...BARE_SCHEME,
	clauses: [
		{
			kind: "gate",
			id: "calls",
			title: "无诈村",
			measure: "calls",
			fallPercent: 50,
			effect: { kind: "award", points: 10 },
		},
	],
};

/** A Poisson count by multiplying chances. Source: D. E. Knuth, The Art of Computer Programming, vol. 2, 3.4.1. */
function poisson(mean: number, chance: () => number): number {
	const floor = Math.exp(-mean);
	let [count, product] = [0, chance()];
	while (product > floor) {
		count += 1;
		product *= chance();
	}
	return count;
}

/** Shares of the years in which the funnel calls one village or more unusual, beyond 99.9 % and beyond 95 %. */
function flaggedYears(mean: number, seed: number): { readonly within999: number; readonly within95: number } {
	const chance = chanceOf(seed);
	let [outside999, outside95] = [0, 0];
	for (let year = 0; year < YEARS; year += 1) {
		const villages = Array.from({ length: VILLAGES }, (_, at) =>
			villageOf(`${at}村`, { calls: [poisson(mean, chance), poisson(mean, chance)], people: PEOPLE }),
		);
		const { rows } = scoreSheet(SCHEME, inputOf(villages), NO_DECISIONS);
		if (rows.some(({ funnel }) => funnel === "high" || funnel === "low")) outside999 += 1;
		if (rows.some(({ funnel }) => funnel !== "ordinary")) outside95 += 1;
	}
	return { within999: outside999 / YEARS, within95: outside95 / YEARS };
}

describe("identical villages", () => {
	it.each([
		{ mean: 8, seed: 20_260_512 },
		{ mean: 20, seed: 20_260_513 },
	])("with $mean calls a year are flagged at 99.9 % in at most 3 % of the years", ({ mean, seed }) => {
		const { within999, within95 } = flaggedYears(mean, seed);
		expect(within999).toBeLessThanOrEqual(0.03);
		// Some are: a funnel that flags nobody would pass as well.
		expect(within999).toBeGreaterThan(0.005);
		// At 95 % a year without a flagged village would be the exception: which is why the sheet marks 99.9 %.
		expect(within95).toBeGreaterThan(0.5);
	});
});
