/** Which windows the records reach, which of them may be compared, and the station's own weeks. */
import { describe, expect, it } from "vitest";
import { comparableReaches, reachesFrom } from "@/lib/analysis/comparable";
import { reachOf } from "@/lib/analysis/measured";
import { phiOf, sumDays, weeklyCounts } from "@/lib/analysis/weeks";
import { dayNumber } from "@/lib/calendar/civil";
import { day, range } from "./windows";

const WINDOW = range("2026-05-04", "2026-05-10");

describe("reachOf", () => {
	it.each([
		[null, "none"],
		["2026-05-11", "none"],
		["2026-05-10", "whole"],
		["2026-05-04", "whole"],
		["2020-01-01", "whole"],
	])("a week with records from %s on: %s", (first, reach) => {
		expect(reachOf(WINDOW, first === null ? null : dayNumber(day(first)))).toBe(reach);
	});

	it("tolerates one quiet week at the start of a longer window, and no more", () => {
		const month = range("2026-04-01", "2026-04-30");
		expect(reachOf(month, dayNumber(day("2026-04-08")))).toBe("whole");
		expect(reachOf(month, dayNumber(day("2026-04-09")))).toBe("part");
		expect(reachOf(month, dayNumber(day("2026-04-30")))).toBe("part");
		expect(reachOf(month, dayNumber(day("2026-05-01")))).toBe("none");
	});

	it("a window that does not exist is not measured", () => {
		expect(reachOf(null, 0)).toBe("none");
	});
});

describe("comparableReaches", () => {
	const whole = reachesFrom(() => "whole");
	const given = (now: number | null, then: number | null) =>
		comparableReaches(whole, (name) => (name === "current" ? now : then)).lastYear;

	it.each([
		[0.6, 0.6, "whole"],
		[0.599, 0.6, "part"],
		[1, 0.8, "whole"],
		[1, 0.79, "part"],
		[0.79, 1, "part"],
		[null, 0.1, "whole"],
		[0.1, null, "whole"],
	] as const)("known %s now and %s then: %s", (now, then, reach) => {
		expect(given(now, then)).toBe(reach);
	});

	it("never makes whole what was not", () => {
		const none = reachesFrom((name) => (name === "lastYear" ? "none" : "part"));
		expect(comparableReaches(none, () => 1)).toEqual(none);
	});
});

describe("weeks", () => {
	const daily = new Map([
		[100, 2],
		[106, 1],
		[107, 4],
		[113, 3],
		[114, 9],
	]);

	it("are whole, end with the last day and begin with the first record", () => {
		expect(weeklyCounts(daily, 100, 114)).toEqual([3, 7]);
		expect(weeklyCounts(daily, 99, 114)).toEqual([3, 7]);
		expect(weeklyCounts(daily, 101, 114)).toEqual([7]);
		expect(weeklyCounts(daily, 200, 114)).toEqual([]);
	});

	it("are at most the last 104", () => {
		const every = new Map(Array.from({ length: 1000 }, (_, at) => [at, 1]));
		const weeks = weeklyCounts(every, 0, 1000);
		expect(weeks).toHaveLength(104);
		expect(new Set(weeks)).toEqual(new Set([7]));
	});

	it("sums days, absent ones as 0", () => {
		expect(sumDays(daily, 100, 108)).toBe(7);
		expect(sumDays(daily, 101, 106)).toBe(0);
		expect(sumDays(daily, 108, 108)).toBe(0);
	});

	it("gives the floor of φ without records and while the weeks are few", () => {
		expect(phiOf(new Map(), null, 1000)).toBe(1.2);
		expect(phiOf(new Map([[0, 50]]), 0, 7 * 7)).toBe(1.2);
	});

	it("gives φ of restless weeks by hand: half the mean square of differences over the mean", () => {
		const counts = [1, 9, 2, 8, 1, 9, 2, 8];
		const restless = new Map(counts.map((count, week) => [week * 7, count]));
		const squares = counts.slice(1).map((count, at) => (count - (counts[at] ?? 0)) ** 2);
		const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
		const phi = squares.reduce((sum, square) => sum + square, 0) / (2 * squares.length) / mean;
		expect(phi).toBeGreaterThan(1.2);
		expect(phiOf(restless, 0, 56)).toBeCloseTo(phi, 12);
	});
});
