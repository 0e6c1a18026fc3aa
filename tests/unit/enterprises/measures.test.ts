/** The pure figures of firms: the published 50→37, shares and losses with their unknown, and when windows are compared at all. */
import { describe, expect, it } from "vitest";
import { changeCell, workersCell } from "@/lib/blocks/from-enterprises-words";
import {
	areUnlike,
	comparabilityOf,
	frequencyOf,
	incidentsOf,
	lossesOf,
	lossSum,
	sharesTogether,
	workerShare,
} from "@/lib/enterprises/measures";
import { townPrior } from "@/lib/statistics/shrinkage";
import { intervalPhrase } from "@/lib/wording/change";

const WHOLE = { comparability: "whole", phi: 1.2 } as const;

describe("incidents against last year", () => {
	it("says −26.0 % of 50→37 with the interval, and that it is within noise", () => {
		const { comparison } = incidentsOf(37, 50, WHOLE);
		expect(comparison?.change).toBeCloseTo(-0.26, 12);
		expect(comparison?.verdict).toBe("within_noise");
		// Wilson of p = 37/87 at φ = 1.2, by the textbook, mapped through p/(1−p).
		const n = 87 / 1.2;
		const [p, z] = [37 / 87, 1.959963984540054];
		const [middle, half] = [p + (z * z) / (2 * n), z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))];
		const bounds = [middle - half, middle + half].map((bound) => bound / (1 + (z * z) / n));
		const ratios = bounds.map((bound) => bound / (1 - bound));
		expect(comparison?.low).toBeCloseTo(ratios[0] ?? 0, 10);
		expect(comparison?.high).toBeCloseTo(ratios[1] ?? 0, 10);
		const cell = changeCell(incidentsOf(37, 50, WHOLE));
		expect(cell.text).toBe("50 · 下降26.0%，波动范围内");
		expect(cell.tone).toBe("noise");
		expect(cell.hint).toBe("95%区间 −53%…+17%");
		expect(intervalPhrase(comparison ?? { ratio: null, low: 0, high: null })).toBe(cell.hint);
	});

	it("has no base where last year was not measured, and no verdict where it may not be compared", () => {
		expect(incidentsOf(37, 0, { ...WHOLE, comparability: "none" })).toEqual({
			now: 37,
			base: null,
			comparison: null,
		});
		for (const comparability of ["part", "unnamed"] as const)
			expect(incidentsOf(37, 50, { ...WHOLE, comparability })).toEqual({
				now: 37,
				base: 50,
				comparison: null,
			});
		expect(changeCell(incidentsOf(37, 0, { ...WHOLE, comparability: "none" })).text).toBe("—");
		expect(changeCell(incidentsOf(37, 50, { ...WHOLE, comparability: "part" })).text).toBe("50 · 不可比");
		expect(changeCell(incidentsOf(3, 0, WHOLE)).text).toBe("0 · 上升3起，样本不足");
	});

	it("is not compared where one window hardly names an employer, and cautioned where it names far fewer", () => {
		const now = { events: 100, named: 40 };
		expect(comparabilityOf("whole", now, { events: 100, named: 38 })).toBe("whole");
		expect(comparabilityOf("whole", now, { events: 100, named: 3 })).toBe("unnamed");
		expect(comparabilityOf("whole", now, { events: 0, named: 0 })).toBe("whole");
		expect(comparabilityOf("part", now, { events: 100, named: 3 })).toBe("part");
		expect(areUnlike(now, { events: 100, named: 38 })).toBe(false);
		expect(areUnlike(now, { events: 100, named: 31 })).toBe(true);
		expect(areUnlike({ events: 9, named: 0 }, { events: 9, named: 0 })).toBe(false);
	});
});

describe("losses", () => {
	it("never counts the unknown as 0", () => {
		expect(lossSum([])).toEqual({ fen: 0, unknown: 0 });
		expect(lossSum([null, null])).toEqual({ fen: null, unknown: 2 });
		expect(lossSum([0, null, 250])).toEqual({ fen: 250, unknown: 1 });
	});

	it("differ only where both are known and the windows compare", () => {
		const [now, base] = [lossSum([100]), lossSum([400, null])];
		expect(lossesOf(now, base, WHOLE)).toEqual({ now, base, differenceFen: -300 });
		expect(lossesOf(now, lossSum([null]), WHOLE).differenceFen).toBeNull();
		expect(lossesOf(now, base, { ...WHOLE, comparability: "unnamed" })).toEqual({
			now,
			base,
			differenceFen: null,
		});
		expect(lossesOf(now, base, { ...WHOLE, comparability: "none" })).toEqual({
			now,
			base: null,
			differenceFen: null,
		});
	});
});

describe("shares of workers", () => {
	it("are null without a number, and more than all is marked, not cut", () => {
		expect([workerShare(null, 5), workerShare(5, null), workerShare(0, 0)]).toEqual([null, null, null]);
		expect(workersCell(null)).toEqual({ text: "不详", sort: null });
		expect(workersCell(workerShare(59, 95)).text).toBe("62.1%（59/95）");
		expect(workersCell(workerShare(58, 53))).toMatchObject({ text: "109.4%（58/53） 存疑", sort: 58 / 53 });
	});

	it("together leave out what is not known and say how many firms that is", () => {
		const together = sharesTogether([workerShare(30, 50), null, workerShare(20, 50)], 1);
		expect(together).toEqual({ part: 50, whole: 100, share: 0.5, unknown: 1 });
		expect(workersCell(together).text).toBe("50.0%（50/100，未知1家另列）");
		expect(sharesTogether([null, null], 2)).toBeNull();
	});
});

describe("how often", () => {
	const prior = townPrior([
		{ count: 4, exposure: 400 },
		{ count: 0, exposure: 600 },
	]);

	it("is drawn towards the mean of all, and not ranked below 300 workers", () => {
		const small = frequencyOf(2, 299, prior);
		expect(small.per10k).toBeCloseTo(20_000 / 299, 10);
		expect([small.isSmall, frequencyOf(2, 300, prior).isSmall]).toEqual([true, false]);
		const { shrunk } = small;
		expect(shrunk?.rate).toBeLessThan(small.per10k ?? 0);
		expect(shrunk?.rate).toBeGreaterThan(40);
	});

	it("is nothing without workers, and never a rate of nobody", () => {
		const nothing = { per10k: null, shrunk: null, place: null, isSmall: true };
		expect(frequencyOf(2, null, prior)).toEqual(nothing);
		expect(frequencyOf(2, 0, prior)).toEqual(nothing);
		expect(frequencyOf(0, 500, null)).toEqual({ per10k: 0, shrunk: null, place: null, isSmall: false });
	});
});
