/** The effect of visits: sums told by hand, and simulated towns in which visits do nothing, or halve what comes. */
import { describe, expect, it } from "vitest";
import {
	addEffects,
	type Candidate,
	effectOf,
	effectSums,
	type FrozenPick,
	frozenPick,
} from "@/lib/focus/effect";
import type { AreaHistory, GroupHistory } from "@/lib/focus/history";
import { scoreOn } from "@/lib/focus/morning-score";
import { pickOrder } from "@/lib/focus/pick";
import { STANDARD_FOCUS_PARAMETERS as parameters } from "@/lib/settings/focus-parameters";
import { chanceOf } from "../../support/chance";
import { historyOf, MONDAY } from "./histories";

const WEEK = 7;
const DAY = MONDAY + 10 * WEEK;
const LATER = DAY + 20 * WEEK;

function area(name: string, days: readonly (readonly [day: number, count: number])[]): AreaHistory {
	const incidents = days.map(([day, count]) => ({ day, knownDay: day, count }));
	return { area: name, code: name, incidents, repeats: [], reached: [], people: new Map() };
}

const candidate = (name: string, expected: number, more: Partial<Candidate> = {}): Candidate => ({
	area: name,
	expected,
	risk: expected,
	rotation: 2,
	...more,
});

const picked = (name: string, day: number, ...candidates: readonly Candidate[]): FrozenPick => ({
	day,
	area: name,
	candidates,
});

describe("what came against what was expected", () => {
	const town = historyOf([
		area("Picked", [
			[DAY - 29, 5],
			[DAY - 28, 2],
			[DAY - 1, 1],
			[DAY, 1],
			[DAY + 27, 1],
			[DAY + 55, 3],
			[DAY + 56, 9],
		]),
		area("Beside", [
			[DAY + 10, 4],
			[DAY + 40, 2],
		]),
		area("Resting", [[DAY + 3, 7]]),
	]);
	const pick = picked(
		"Picked",
		DAY,
		candidate("Picked", 0.5),
		candidate("Beside", 1),
		candidate("Resting", 2, { rotation: 0 }),
	);

	it("counts eight weeks from the pick on, beside places that were not resting", () => {
		const sums = effectSums(town, [pick], LATER);
		expect(sums).toMatchObject({ picks: 1, running: 0, unscored: 0 });
		expect(sums.picked).toEqual({ observed: 5, expected: 4, squares: 5 });
		expect(sums.controls).toEqual({ observed: 6, expected: 8, squares: 6 });
		expect(sums.beside).toEqual({ picks: 1, before: 3, after: 2 });
	});

	it("counts a control until it is picked itself", () => {
		const next = picked("Beside", DAY + 21, candidate("Beside", 1), candidate("Other", 1));
		const { controls } = effectSums(town, [pick, next], DAY + 56);
		expect(controls).toEqual({ observed: 4, expected: 3, squares: 4 });
	});

	it("leaves out and counts picks that are not over, and places nobody scored or knows", () => {
		const strange = picked("Strange", DAY, candidate("Strange", 1));
		const unscored = picked("Picked", DAY, candidate("Beside", 1));
		expect(effectSums(town, [pick, strange, unscored], DAY + 56)).toMatchObject({
			picks: 1,
			running: 0,
			unscored: 2,
		});
		const early = effectSums(town, [pick], DAY + 55);
		expect(early).toMatchObject({ picks: 0, running: 1, unscored: 0 });
		expect(effectOf(early)).toMatchObject({ pickedRatio: null, controlRatio: null, effect: null });
	});

	it("says nothing of before and after where the records do not reach back", () => {
		const young = { ...town, firstDay: DAY - 27 };
		expect(effectSums(young, [pick], LATER).beside).toEqual({ picks: 0, before: 0, after: 0 });
	});

	it("remembers how often an incident was counted", () => {
		const again = picked("Resting", DAY + WEEK, candidate("Resting", 1), candidate("Beside", 1));
		const { controls } = effectSums(town, [pick, again], LATER);
		// 4 + 2 by the first pick, the same by the second: each counted twice.
		expect(controls).toEqual({ observed: 12, expected: 16, squares: 24 });
	});

	it("takes ten controls by rank, whatever their order", () => {
		const others = Array.from({ length: 14 }, (_, at) => candidate(`C${at}`, 1, { risk: at }));
		const many = historyOf([
			area("Picked", []),
			...others.map(({ area: name }, at) => area(name, [[DAY, at]])),
		]);
		const { controls } = effectSums(many, [picked("Picked", DAY, ...others, candidate("Picked", 1))], LATER);
		expect(controls.observed).toBe(4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13);
		expect(controls.expected).toBe(80);
	});
});

describe("the ratio of ratios", () => {
	const side = (observed: number, expected: number, squares: number) => ({ observed, expected, squares });
	const sums = {
		picks: 50,
		running: 0,
		unscored: 0,
		picked: side(60, 100, 60),
		controls: side(800, 1000, 4000),
		beside: { picks: 50, before: 30, after: 12 },
	};

	it("is that of observed ÷ expected, with an interval for incidents and not for how often they were counted", () => {
		const { effect, pickedRatio, controlRatio } = effectOf(sums);
		expect([pickedRatio, controlRatio]).toEqual([0.6, 0.8]);
		expect(effect?.ratio).toBeCloseTo(0.75, 12);
		// 800²/4000 = 160 incidents stand behind the controls, against 200 expected. Wilson's interval of 60 of 220.
		const [n, p, z] = [220 / 1.2, 60 / 220, 1.959963984540054];
		const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
		const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
		const ratio = (share: number) => (share / (1 - share)) * (200 / 100);
		expect(effect?.low).toBeCloseTo(ratio(middle - half), 9);
		expect(effect?.high).toBeCloseTo(ratio(middle + half), 9);
	});

	it("stands beside the change that misleads", () => {
		expect(effectOf(sums).beforeAndAfter).toMatchObject({ base: 30, now: 12, change: -0.6 });
	});

	it("is not given where hardly anything was expected", () => {
		expect(effectOf({ ...sums, controls: side(9, 4.9, 9) }).effect).toBeNull();
		expect(effectOf({ ...sums, picked: side(9, 4.9, 9) }).effect).toBeNull();
		expect(effectOf({ ...sums, picked: side(0, 5, 0) }).effect).toMatchObject({ ratio: 0, low: 0 });
	});

	it("adds up over groups", () => {
		expect(addEffects([sums, sums])).toEqual({
			picks: 100,
			running: 0,
			unscored: 0,
			picked: side(120, 200, 120),
			controls: side(1600, 2000, 8000),
			beside: { picks: 100, before: 60, after: 24 },
		});
		expect(effectOf(addEffects([])).effect).toBeNull();
	});
});

const AREAS = 30;
const BEFORE = 60;
const WEEKS = 160;

/** A Poisson count by multiplying chances (Knuth). */
function poisson(mean: number, chance: () => number): number {
	let count = 0;
	for (let product = chance(); product > Math.exp(-mean); product *= chance()) count += 1;
	return count;
}

/**
 * A town whose areas have rates of their own that never change: each week the rule picks, and of what would come to the
 * picked area in the next eight weeks every incident comes with the chance `kept` only.
 */
function simulated(seed: number, kept: number) {
	const chance = chanceOf(seed);
	const rates = Array.from({ length: AREAS }, () => 0.05 - 0.15 * Math.log(1 - chance()));
	const weekly = rates.map((): number[] => []);
	const visited = new Map<string, number>();
	const picks: FrozenPick[] = [];
	const past = (): GroupHistory =>
		historyOf(
			weekly.map((counts, at) =>
				area(
					String(at + 10),
					counts.map((count, week) => [MONDAY + week * WEEK, count]),
				),
			),
		);
	for (let week = 0; week < WEEKS; week += 1) {
		const day = MONDAY + week * WEEK;
		if (week >= BEFORE) {
			const score = scoreOn(past(), { day, parameters, lastVisit: (name) => visited.get(name) ?? null });
			const name = pickOrder(score)[0]?.features.area ?? "";
			visited.set(name, day);
			picks.push(frozenPick(day, name, score));
		}
		for (const [at, rate] of rates.entries()) {
			const last = visited.get(String(at + 10));
			const isVisited = last !== undefined && day - last < 8 * WEEK;
			weekly[at]?.push(poisson(isVisited ? rate * kept : rate, chance));
		}
	}
	return effectSums(past(), picks, MONDAY + WEEKS * WEEK);
}

describe("simulated towns", () => {
	const effectOfTowns = (kept: number) =>
		effectOf(addEffects(Array.from({ length: 8 }, (_, seed) => simulated(seed + 1, kept))));

	it("show no effect where visits do nothing, though before and after show a fall", () => {
		const { effect, beforeAndAfter, sums } = effectOfTowns(1);
		expect(sums.picks).toBe(8 * (WEEKS - BEFORE - 7));
		expect(effect?.ratio).toBeGreaterThan(0.93);
		expect(effect?.ratio).toBeLessThan(1.07);
		expect(effect?.verdict).toBe("within_noise");
		expect(beforeAndAfter.verdict).toBe("clear_fall");
		expect(beforeAndAfter.change).toBeLessThan(-0.1);
	});

	it("show visits that halve what comes, a little too small, because λ learns from the visits before", () => {
		const { effect } = effectOfTowns(0.5);
		expect(effect?.ratio).toBeGreaterThan(0.45);
		expect(effect?.ratio).toBeLessThan(0.6);
		expect(effect?.high).toBeLessThan(0.7);
		expect(effect?.verdict).toBe("clear_fall");
	});
});
