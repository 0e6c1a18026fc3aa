import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { overdispersion } from "@/lib/statistics/dispersion";

describe("overdispersion", () => {
	it("is half the mean squared successive difference over the mean", () => {
		expect(overdispersion([0, 10, 0, 10, 0, 10, 0, 10])).toBeCloseTo(10, 12);
		expect(overdispersion([3, 9, 1, 7, 2, 8, 0, 6, 4])).toBeCloseTo(301 / 16 / (40 / 9), 12);
	});

	it("is never below 1.2", () => {
		expect(overdispersion([4, 6, 4, 6, 4, 6, 4, 6])).toBe(1.2);
		expect(overdispersion(Array(52).fill(5))).toBe(1.2);
	});

	it("assumes the floor below 8 weeks and without incidents", () => {
		expect(overdispersion([])).toBe(1.2);
		expect(overdispersion([0, 10, 0, 10, 0, 10, 0])).toBe(1.2);
		expect(overdispersion([0, 10, 0, 10, 0, 10, 0, 10])).toBeGreaterThan(1.2);
		expect(overdispersion(Array(20).fill(0))).toBe(1.2);
	});

	it("does not take a slow trend for noise, where the plain variance would", () => {
		const weeks = Array.from({ length: 40 }, (_, week) => 50 - week);
		const mean = 30.5;
		const plain = weeks.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 39 / mean;
		expect(plain).toBeGreaterThan(4);
		expect(overdispersion(weeks)).toBe(1.2);
	});

	it("refuses what is no count", () => {
		expect(() => overdispersion([1, 2, -1])).toThrow(RangeError);
		expect(() => overdispersion([1, Number.NaN])).toThrow(RangeError);
	});
});

const TOWNS = resolve(process.cwd(), "../shared/data/risk/weekly_towns_0_2_4.csv.gz");
const hasTowns = existsSync(TOWNS);
if (!hasTowns) console.warn(`SKIPPED: no ${TOWNS}; φ is not checked on real weeks`);

describe.skipIf(!hasTowns)("overdispersion of real towns", () => {
	function weeksOf(town: string): number[] {
		const byWeek = new Map<string, number>();
		for (const line of gunzipSync(readFileSync(TOWNS)).toString("utf8").trim().split("\n").slice(1)) {
			const [name, , week = "", count] = line.split(",");
			if (name === town) byWeek.set(week, (byWeek.get(week) ?? 0) + Number(count));
		}
		return [...byWeek].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count);
	}

	it("equals an independent computation; the plain variance would say 1.53 where trends are left out 1.22", () => {
		expect(weeksOf("0")).toHaveLength(303);
		expect(overdispersion(weeksOf("0"))).toBeCloseTo(1.2236967227033453, 12);
	});

	it("falls to the floor where weeks are as even as chance allows", () => {
		expect(overdispersion(weeksOf("2"))).toBe(1.2);
		expect(overdispersion(weeksOf("4"))).toBe(1.2);
	});
});
