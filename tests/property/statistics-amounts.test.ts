/** Losses compared and taken apart: contributions add up, and the interval of a sum holds what did not change. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Amounts, compareAmounts } from "@/lib/statistics/amounts";
import { numberAndMean, quotientContributions } from "@/lib/statistics/contributions";
import { proportion } from "@/lib/statistics/proportion";
import { ratioInterval } from "@/lib/statistics/ratio";
import { isDoubleFall, type Verdict } from "@/lib/statistics/verdict";
import { chanceOf } from "../support/chance";

const loss = fc.integer({ min: 1, max: 3_000_000_00 });
const losses = fc.array(loss, { maxLength: 80 });
const some = fc.array(loss, { minLength: 1, maxLength: 80 });
const phi = fc.double({ min: 1, max: 4, noNaN: true });
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const amountsOf = (values: readonly number[]): Amounts => ({
	count: values.length,
	sum: total(values),
	squares: total(values.map((value) => value * value)),
});
const summed = (values: readonly number[]) => ({ count: values.length, sum: total(values) });

describe("number × mean", () => {
	it("adds up to the fen", () => {
		fc.assert(
			fc.property(losses, losses, (base, now) => {
				const parts = numberAndMean({ base: summed(base), now: summed(now) });
				expect(parts.byNumber + parts.byMean).toBe(parts.difference);
				expect(parts.difference).toBe(total(now) - total(base));
			}),
		);
	});

	it("is the mean of both orders: first the number, or first the mean", () => {
		fc.assert(
			fc.property(some, some, (base, now) => {
				const [m0, m1] = [total(base) / base.length, total(now) / now.length];
				const first = (now.length - base.length) * m0;
				const last = (now.length - base.length) * m1;
				const { byNumber } = numberAndMean({ base: summed(base), now: summed(now) });
				expect(Math.abs(byNumber - (first + last) / 2)).toBeLessThanOrEqual(0.51);
			}),
		);
	});

	it("gives all to the number where one window lost nothing, and turns over when windows change places", () => {
		expect(numberAndMean({ base: summed([]), now: summed([5, 7]) })).toEqual({
			difference: 12,
			byNumber: 12,
			byMean: 0,
		});
		fc.assert(
			fc.property(losses, losses, (base, now) => {
				const there = numberAndMean({ base: summed(base), now: summed(now) });
				const back = numberAndMean({ base: summed(now), now: summed(base) });
				expect(there.difference + back.difference).toBe(0);
				expect(Math.abs(there.byNumber + back.byNumber)).toBeLessThanOrEqual(1);
			}),
		);
	});
});

describe("contributions to a mean or a rate", () => {
	const part = fc.tuple(losses, losses).map(([base, now]) => ({ base: summed(base), now: summed(now) }));

	it("add up to the difference, whatever parts are missing from either window", () => {
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
				const found = quotientContributions(parts);
				const quotient = (side: "base" | "now") =>
					total(parts.map((one) => one[side].sum)) / total(parts.map((one) => one[side].count));
				const [before, after] = [quotient("base"), quotient("now")];
				if (Number.isNaN(before) || Number.isNaN(after)) expect(found).toBeNull();
				else expect(Math.abs(total(found ?? []) - (after - before))).toBeLessThan(1e-9 * (before + after));
			}),
		);
	});

	it("say who did it", () => {
		const same = { base: { count: 10, sum: 100 }, now: { count: 10, sum: 100 } };
		const dearer = { base: { count: 10, sum: 100 }, now: { count: 10, sum: 300 } };
		expect(quotientContributions([same, dearer])).toEqual([0, 10]);
		const absent = { base: { count: 0, sum: 0 }, now: { count: 0, sum: 0 } };
		expect(quotientContributions([same, absent])).toEqual([0, 0]);
		const more = { base: { count: 10, sum: 1000 }, now: { count: 30, sum: 3000 } };
		const [, pulled] = quotientContributions([same, more]) ?? [];
		expect(pulled).toBeGreaterThan(0);
	});
});

describe("two sums of losses", () => {
	it("have the bounds at which the weighted binomial would just be refused", () => {
		fc.assert(
			fc.property(some, some, phi, (base, now, f) => {
				const found = compareAmounts(amountsOf(base), amountsOf(now), f);
				const all = [...base, ...now];
				/** Each loss falls into the window now with chance p = r/(1+r): (Σnow − pΣx)/√(φp(1−p)Σx²), times (1+r) above and below. */
				const distance = (r: number) =>
					(total(now) - r * total(base)) / Math.sqrt(f * r * total(all.map((value) => value ** 2)));
				expect(found.ratio).toBe(total(now) / total(base));
				expect(distance(found.low)).toBeCloseTo(1.959963984540054, 4);
				expect(distance(found.high ?? 0)).toBeCloseTo(-1.959963984540054, 4);
				const isFew = all.length < 10;
				const word = found.low > 1 ? "clear_rise" : (found.high ?? 1) < 1 ? "clear_fall" : "within_noise";
				expect(found.verdict).toBe(isFew ? "too_few" : word);
			}),
		);
	});

	it("of equal losses have the interval of their numbers", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), phi, (a, b, f) => {
				const of = (count: number) => ({ count, sum: count * 700, squares: count * 700 ** 2 });
				const found = compareAmounts(of(a), of(b), f);
				const counts = ratioInterval(a, b, f);
				expect(found.low / counts.low).toBeCloseTo(1, 10);
				expect((found.high ?? 0) / (counts.high ?? 1)).toBeCloseTo(1, 10);
			}),
		);
	});

	it("leave it to the numbers where one window lost nothing", () => {
		const none = amountsOf([]);
		const many = amountsOf(Array.from({ length: 30 }, () => 1000));
		expect(compareAmounts(many, none, 1.2)).toMatchObject({ ratio: 0, low: 0, verdict: "clear_fall" });
		expect(compareAmounts(none, many, 1.2)).toMatchObject({ ratio: null, high: null, verdict: "clear_rise" });
		expect(compareAmounts(none, none, 1.2)).toMatchObject({ ratio: null, verdict: "too_few" });
	});

	it("refuse sums that are none", () => {
		expect(() => compareAmounts({ count: 2, sum: 0, squares: 0 }, amountsOf([1]), 1.2)).toThrow(RangeError);
		expect(() => compareAmounts({ count: 0, sum: 5, squares: 25 }, amountsOf([1]), 1.2)).toThrow(RangeError);
		expect(() => compareAmounts(amountsOf([1]), amountsOf([1]), 0.5)).toThrow(RangeError);
	});

	it.each([
		[20, 1, 0.95],
		[40, 1, 0.95],
		[70, 1, 0.94],
		[20, 2, 0.93],
		[70, 2, 0.93],
	])("hold the truth as often as promised: %i log-normal losses, each times %i", (mean, factor, least) => {
		const chance = chanceOf(mean);
		const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
		const window = (times: number) => {
			let events = -1;
			for (let product = 1; product > Math.exp(-mean); product *= chance()) events++;
			return amountsOf(Array.from({ length: events }, () => times * Math.exp(9 + 1.5 * normal())));
		};
		const TIMES = 4000;
		let covered = 0;
		for (let time = 0; time < TIMES; time++) {
			const { low, high } = compareAmounts(window(1), window(factor), 1);
			if (low <= factor && (high === null || high >= factor)) covered += 1;
		}
		expect(covered / TIMES).toBeGreaterThan(least);
		expect(covered / TIMES).toBeLessThan(0.98);
	});
});

describe("双下降", () => {
	it("is two clear falls and nothing else", () => {
		const verdicts: readonly (Verdict | null)[] = [
			"clear_fall",
			"clear_rise",
			"within_noise",
			"too_few",
			null,
		];
		for (const one of verdicts)
			for (const other of verdicts)
				expect(isDoubleFall(one, other)).toBe([one, other].every((verdict) => verdict === "clear_fall"));
	});
});

describe("a share", () => {
	it("has the textbook Wilson interval", () => {
		fc.assert(
			fc.property(fc.nat(400), fc.nat(400), (part, rest) => {
				fc.pre(part + rest > 0);
				const n = part + rest;
				const found = proportion(part, n);
				const z = 1.959963984540054;
				const inside = (p: number) => Math.abs(part / n - p) <= z * Math.sqrt((p * (1 - p)) / n) + 1e-9;
				expect(found.share).toBe(part / n);
				expect(inside(found.low) && inside(found.high)).toBe(true);
				if (part > 0) expect(inside(found.low - 1e-6 * found.low - 1e-7)).toBe(false);
				if (rest > 0) expect(inside(found.high + 1e-6 * (1 - found.high) + 1e-7)).toBe(false);
			}),
		);
		expect(proportion(0, 0)).toEqual({ part: 0, whole: 0, share: null, low: 0, high: 1 });
		expect(() => proportion(3, 2)).toThrow(RangeError);
	});
});
