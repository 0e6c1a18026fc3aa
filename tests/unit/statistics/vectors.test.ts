/** Ratio, mid-p, Byar limits, surge tails and shrunk levels against figures that other programs computed. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareCounts } from "@/lib/statistics/comparison";
import { funnelLimits } from "@/lib/statistics/funnel";
import { midP, ratioInterval } from "@/lib/statistics/ratio";
import { shrunkRate, townPrior } from "@/lib/statistics/shrinkage";
import { surgeChance } from "@/lib/statistics/surge";
import { sharedPath } from "../../support/workspace";

interface Vectors {
	readonly ratio: readonly {
		readonly base: number;
		readonly now: number;
		readonly phi: number;
		readonly ratio: number | "NaN";
		readonly low: number;
		readonly high: number | "Infinity";
	}[];
	readonly midp: readonly { readonly base: number; readonly now: number; readonly p: number }[];
	readonly byar: readonly {
		readonly observed: number;
		readonly limits95: readonly number[];
		readonly limits999: readonly number[];
	}[];
	readonly surge: readonly {
		readonly observed: number;
		readonly expected: number;
		readonly phi: number;
		readonly p: number;
	}[];
}

interface Risk {
	readonly m: number;
	readonly a: number;
	readonly b: number;
	readonly E: number;
	readonly Q: number;
	readonly villages: readonly {
		readonly id: string;
		readonly weekly_counts_latest_first: readonly number[];
		readonly population: number;
		readonly L: number;
	}[];
}

const statisticsPath = sharedPath("risk", "statistics_vectors.json");
const riskPath = sharedPath("risk", "risk_vectors.json");
const read = (path: string | null) => (path === null ? null : JSON.parse(readFileSync(path, "utf8")));

/** The files were written by programs with rounding of their own: nine digits agree. */
function expectNear(actual: number | null, expected: number | string): void {
	if (typeof expected === "string") expect(actual).toBeNull();
	else if (expected === 0) expect(Math.abs(actual ?? 1)).toBeLessThan(1e-12);
	else expect((actual ?? Number.NaN) / expected).toBeCloseTo(1, 8);
}

describe.skipIf(statisticsPath === null)("the vectors of the statistics contract", () => {
	const vectors: Vectors = read(statisticsPath) ?? { ratio: [], midp: [], byar: [], surge: [] };

	it("ratio intervals, and the verdict that follows from them", () => {
		expect(vectors.ratio).toHaveLength(26);
		for (const { base, now, phi, ratio, low, high } of vectors.ratio) {
			const found = ratioInterval(base, now, phi);
			expectNear(found.ratio, ratio);
			expectNear(found.low, low);
			expectNear(found.high, high);
			const word =
				low > 1 ? "clear_rise" : typeof high === "number" && high < 1 ? "clear_fall" : "within_noise";
			expect(compareCounts({ base, now, phi }).verdict).toBe(base + now < 10 ? "too_few" : word);
		}
	});

	it("mid-p", () => {
		expect(vectors.midp).toHaveLength(9);
		for (const { base, now, p } of vectors.midp) expectNear(midP(base, now), p);
	});

	it("Byar's limits; a limit below 0 is 0", () => {
		expect(vectors.byar).toHaveLength(7);
		for (const { observed, limits95, limits999 } of vectors.byar) {
			const { within95, within999 } = funnelLimits(observed);
			const both = [...limits95, ...limits999].map((limit) => Math.max(0, limit));
			[...within95, ...within999].forEach((limit, at) => {
				expectNear(limit, both[at] ?? Number.NaN);
			});
		}
	});

	it("surge tails", () => {
		expect(vectors.surge).toHaveLength(12);
		for (const { observed, expected, phi, p } of vectors.surge)
			expectNear(surgeChance(observed, expected, phi), p);
	});
});

describe.skipIf(riskPath === null)("the villages of the risk vectors", () => {
	const risk: Risk = read(riskPath) ?? { m: 0, a: 0, b: 0, E: 0, Q: 0, villages: [] };
	const mean = risk.villages.reduce((sum, one) => sum + one.population, 0) / risk.villages.length;
	const areas = risk.villages.map(({ weekly_counts_latest_first: weeks, population }) => {
		const weighted = weeks.reduce((sum, count, week) => sum + count * 2 ** (-week / 52), 0);
		return {
			count: (risk.E / risk.Q) * weighted,
			exposure: (risk.E / risk.Q) * risk.E * (population / mean),
		};
	});

	it("have the town's prior", () => {
		const prior = townPrior(areas);
		expectNear(prior?.mean ?? null, risk.m);
		expectNear(prior?.shape ?? null, risk.a);
		expectNear(prior?.rate ?? null, risk.b);
	});

	it("have their usual incidents a week", () => {
		const prior = townPrior(areas);
		expect(risk.villages.length).toBeGreaterThan(30);
		risk.villages.forEach(({ population, L }, at) => {
			const area = areas[at];
			if (prior === null || area === undefined) throw new Error("no prior");
			expectNear((population / mean) * shrunkRate(area, prior).rate, L);
		});
	});
});
