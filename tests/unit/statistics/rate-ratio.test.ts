/** Rates of windows of unlike length: the exact binomial sum, symmetry, and counts where the lengths are equal. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCounts } from "@/lib/statistics/comparison";
import { compareRates } from "@/lib/statistics/rate-ratio";

/** Mid-p by adding up the binomial term by term. */
function summedMidP(base: number, now: number, chance: number): number {
	const n = base + now;
	const terms: number[] = [];
	let term = (1 - chance) ** n;
	for (let k = 0; k <= n; k++) {
		terms.push(term);
		term *= ((n - k) / (k + 1)) * (chance / (1 - chance));
	}
	const below = terms.slice(0, now).reduce((sum, one) => sum + one, 0) + (terms[now] ?? 0) / 2;
	return Math.min(1, 2 * Math.min(below, 1 - below));
}

const counts = fc.integer({ min: 0, max: 60 });
const days = fc.integer({ min: 1, max: 200 });

describe("compareRates", () => {
	it("gives the mid-p of the binomial added up term by term", () => {
		fc.assert(
			fc.property(counts, counts, days, days, (base, now, baseDays, nowDays) => {
				fc.pre(base + now > 0);
				const { p } = compareRates({
					base: { count: base, days: baseDays },
					now: { count: now, days: nowDays },
					phi: 1,
				});
				expect(p ?? -1).toBeCloseTo(summedMidP(base, now, nowDays / (baseDays + nowDays)), 9);
			}),
		);
	});

	it("compares windows of equal length as counts, and nearly equal ones nearly so", () => {
		fc.assert(
			fc.property(counts, counts, days, fc.constantFrom(1, 1.2, 2.5), (base, now, length, phi) => {
				const pair = { base: { count: base, days: length }, now: { count: now, days: length }, phi };
				const due = compareCounts({ base, now, phi });
				expect(compareRates(pair)).toEqual(due);
				const longer = { ...pair, now: { count: now, days: length * (1 + 1e-12) } };
				const near = compareRates(longer);
				expect(near.p ?? -1).toBeCloseTo(due.p ?? -1, 7);
				expect(near.low).toBeCloseTo(due.low, 7);
			}),
		);
	});

	it("turns round with its windows: bounds become their reciprocals, p stays", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }),
				fc.integer({ min: 1, max: 60 }),
				days,
				days,
				(a, b, aDays, bDays) => {
					const [one, other] = [
						{ count: a, days: aDays },
						{ count: b, days: bDays },
					];
					const there = compareRates({ base: one, now: other, phi: 1.2 });
					const back = compareRates({ base: other, now: one, phi: 1.2 });
					expect(there.low * (back.high ?? 0)).toBeCloseTo(1, 9);
					expect(there.p ?? -1).toBeCloseTo(back.p ?? -2, 9);
				},
			),
		);
	});

	it("says a rise by the day where the totals fell", () => {
		const found = compareRates({
			base: { count: 60, days: 56 },
			now: { count: 40, days: 14 },
			phi: 1.2,
		});
		expect(found.ratio).toBeCloseTo(40 / 14 / (60 / 56), 12);
		expect(found.change).toBeCloseTo(40 / 14 / (60 / 56) - 1, 12);
		expect(found.verdict).toBe("clear_rise");
		expect([found.base, found.now]).toEqual([60, 40]);
	});

	it("knows nothing of nothing, no upper bound from 0, and says nothing of few", () => {
		const none = compareRates({ base: { count: 0, days: 50 }, now: { count: 0, days: 7 }, phi: 1.2 });
		expect(none).toMatchObject({ ratio: null, low: 0, high: null, p: null, verdict: "too_few" });
		const first = compareRates({ base: { count: 0, days: 50 }, now: { count: 12, days: 7 }, phi: 1.2 });
		expect(first).toMatchObject({ ratio: null, high: null, change: null, verdict: "clear_rise" });
		const few = compareRates({ base: { count: 1, days: 50 }, now: { count: 8, days: 7 }, phi: 1.2 });
		expect(few.verdict).toBe("too_few");
	});

	it("stays a number for counts of a province", () => {
		const { p, low, high } = compareRates({
			base: { count: 1_000_000, days: 350 },
			now: { count: 20_300, days: 7 },
			phi: 1.2,
		});
		// By the normal law: ln 1.015 is 1.94 of its standard errors √(1.2·(1/20 300 + 1/1 000 000)).
		expect(p).toBeCloseTo(0.0531, 2);
		expect(low).toBeCloseTo(1.015 * Math.exp(-1.96 * 0.00777), 3);
		expect(high ?? 0).toBeCloseTo(1.015 * Math.exp(1.96 * 0.00777), 3);
	});

	it.each([
		[{ count: 1.5, days: 7 }],
		[{ count: -1, days: 7 }],
		[{ count: 1, days: 0 }],
		[{ count: 1, days: Number.NaN }],
	])("refuses %o", (now) => {
		expect(() => compareRates({ base: { count: 1, days: 7 }, now, phi: 1.2 })).toThrow(RangeError);
		expect(() => compareRates({ base: now, now: { count: 1, days: 7 }, phi: 1.2 })).toThrow(RangeError);
	});
});
