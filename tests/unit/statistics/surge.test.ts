/** Surges of the town and limits of villages: against sums written out, and how often they cry wolf. */
import { describe, expect, it } from "vitest";
import { funnelLimits, funnelPlace } from "@/lib/statistics/funnel";
import { isVillageSurge, surgeChance, townSurge } from "@/lib/statistics/surge";
import { chanceOf } from "../../support/chance";

/** Negative binomial by its definition: mass(k) = C(k+r−1, k)·pʳ(1−p)ᵏ, p = 1/φ, r = mean/(φ−1). */
function tailByHand(observed: number, mean: number, phi: number): number {
	const [p, r] = [1 / phi, mean / (phi - 1)];
	const mass = (k: number) => {
		let value = p ** r;
		for (let i = 0; i < k; i++) value *= ((i + r) / (i + 1)) * (1 - p);
		return value;
	};
	let below = 0;
	for (let k = 0; k < observed; k++) below += mass(k);
	return 1 - below - mass(observed) / 2;
}

describe("the chance of so many", () => {
	it.each([
		[0, 4, 1.15],
		[3, 4, 1.15],
		[9, 4, 1.15],
		[12, 7.7, 1.4],
		[40, 50, 2],
	])("%i where %f are usual, φ %f", (observed, expected, phi) => {
		expect(surgeChance(observed, expected, phi)).toBeCloseTo(tailByHand(observed, expected, phi), 10);
	});

	it("does not lose itself in large numbers", () => {
		expect(surgeChance(5000, 5000, 1.15)).toBeGreaterThan(0.48);
		expect(surgeChance(5000, 5000, 1.15)).toBeLessThan(0.52);
		expect(surgeChance(6000, 5000, 1.15)).toBeLessThan(1e-30);
		expect(surgeChance(4000, 5000, 1.15)).toBeCloseTo(1, 10);
	});

	it("where nothing is usual", () => {
		expect([surgeChance(0, 0), surgeChance(2, 0)]).toEqual([0.5, 0]);
	});

	it.each([
		[1.5, 4, 1.15],
		[3, -1, 1.15],
		[3, Number.NaN, 1.15],
		[3, 4, 0.9],
	])("refuses %f of %f at φ %f", (observed, expected, phi) => {
		expect(() => surgeChance(observed, expected, phi)).toThrow(RangeError);
	});
});

describe("the town's surge", () => {
	const usual = (days: number, every: number) =>
		Array.from({ length: days }, (_, day) => (day % every === 0 ? 1 : 0));

	it("weighs days by half-lives of 180 days and skips the last seven", () => {
		const days = Array.from({ length: 400 }, (_, day) => (day * 7) % 5);
		let [weights, weighted] = [0, 0];
		for (let day = 0; day < 393; day++) {
			const weight = Math.exp((-Math.LN2 * (393 - day)) / 180);
			weights += weight;
			weighted += weight * (days[day] ?? 0);
		}
		const found = townSurge(days);
		expect(found?.expected).toBeCloseTo((7 * weighted) / weights, 10);
		expect(found?.observed).toBe(days.slice(393).reduce((sum, count) => sum + count, 0));
		expect(townSurge([...days.slice(0, 393), 0, 0, 0, 0, 0, 0, 0])?.expected).toBe(found?.expected);
	});

	it("is an alarm at p < 0.01 above the mean, and never below it", () => {
		const calm = usual(393, 2);
		const week = (sum: number) => [...calm, sum, 0, 0, 0, 0, 0, 0];
		for (let sum = 0; sum < 20; sum++) {
			const found = townSurge(week(sum));
			const isRare = tailByHand(sum, found?.expected ?? 1, 1.15) < 0.01;
			expect([sum, found?.isAlarm]).toEqual([sum, isRare]);
		}
		expect(townSurge(week(0))?.isAlarm).toBe(false);
		expect(townSurge(week(20))?.isAlarm).toBe(true);
	});

	it("says nothing before eight weeks of history", () => {
		expect(townSurge(usual(62, 2))).toBeNull();
		expect(townSurge(usual(63, 2))).not.toBeNull();
		expect(townSurge([])).toBeNull();
		expect(() => townSurge([...usual(70, 2), 0.5])).toThrow(RangeError);
	});

	it("cries wolf at most twice a year and finds ten more incidents in 95 %, four a week being usual", () => {
		const chance = chanceOf(20_260_511);
		const poisson = (mean: number) => {
			let events = -1;
			for (let product = 1; product > Math.exp(-mean); product *= chance()) events++;
			return events;
		};
		const YEARS = 30;
		const history = Array.from({ length: 365 * (YEARS + 1) }, () => poisson(4 / 7));
		let [starts, found, wasAlarm] = [0, 0, false];
		for (let end = 365; end < history.length; end++) {
			const days = history.slice(Math.max(0, end - 770), end);
			const isAlarm = townSurge(days)?.isAlarm ?? false;
			if (isAlarm && !wasAlarm) starts += 1;
			wasAlarm = isAlarm;
			if (end % 36 !== 0) continue;
			if (townSurge([...days.slice(0, -1), (days.at(-1) ?? 0) + 10])?.isAlarm) found += 1;
		}
		const tries = Array.from({ length: history.length - 365 }, (_, at) => at + 365).filter(
			(end) => end % 36 === 0,
		).length;
		expect(starts / YEARS).toBeLessThan(2);
		expect(starts).toBeGreaterThan(10);
		expect(found / tries).toBeGreaterThan(0.95);
	});
});

describe("a village's surge", () => {
	it("is three in seven days", () => {
		expect([0, 2, 3, 9].map(isVillageSurge)).toEqual([false, false, true, true]);
		expect(() => isVillageSurge(2.5)).toThrow(RangeError);
	});
});

describe("the funnel", () => {
	it("calls a village unusual beyond 99.9 % only", () => {
		expect(funnelPlace(10, 10)).toBe("ordinary");
		expect(funnelPlace(0, 3)).toBe("ordinary");
		expect(funnelPlace(0, 4)).toBe("rather_low");
		expect(funnelPlace(0, 8)).toBe("low");
		expect(funnelPlace(12, 6)).toBe("rather_high");
		expect(funnelPlace(12, 3.6)).toBe("high");
	});

	it("has limits that hold the count and widen with certainty", () => {
		for (let observed = 0; observed < 300; observed += 7) {
			const { within95, within999 } = funnelLimits(observed);
			expect(within999[0]).toBeLessThanOrEqual(within95[0]);
			expect(within95[0]).toBeLessThanOrEqual(observed);
			expect(within95[1]).toBeGreaterThan(observed);
			expect(within999[1]).toBeGreaterThan(within95[1]);
		}
		expect(() => funnelLimits(1.5)).toThrow(RangeError);
		expect(() => funnelPlace(1, 0)).toThrow(RangeError);
	});

	it("leaves 42 equal villages alone: fewer than one in twenty towns has one called unusual", () => {
		const chance = chanceOf(7);
		let called = 0;
		for (let town = 0; town < 400; town++) {
			const places = Array.from({ length: 42 }, () => {
				let events = -1;
				for (let product = 1; product > Math.exp(-4); product *= chance()) events++;
				return funnelPlace(events, 4);
			});
			if (places.some((place) => place === "high" || place === "low")) called += 1;
		}
		expect(called / 400).toBeLessThan(0.05);
	});
});
