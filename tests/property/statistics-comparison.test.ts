import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCounts } from "@/lib/statistics/comparison";
import { overdispersion } from "@/lib/statistics/dispersion";
import { benjaminiHochberg } from "@/lib/statistics/movers";
import { midP, ratioInterval } from "@/lib/statistics/ratio";

const Z = 1.959963984540054;
const count = fc.oneof(fc.nat(60), fc.nat(5000), fc.nat(1_000_000));
const phi = fc.double({ min: 1, max: 5, noNaN: true });

/** The textbook formula, as it is printed: bounds of p, then p/(1−p). */
function textbookWilson(base: number, now: number, dispersion: number): readonly [number, number] {
	const n = (base + now) / dispersion;
	const p = now / (base + now);
	const middle = p + (Z * Z) / (2 * n);
	const half = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
	const [low, high] = [(middle - half) / (1 + (Z * Z) / n), (middle + half) / (1 + (Z * Z) / n)];
	return [low / (1 - low), high / (1 - high)];
}

/** Mid-p by adding whole numbers. */
function summedMidP(base: number, now: number): number {
	const n = BigInt(base + now);
	const k = BigInt(Math.min(base, now));
	let chosen = 1n;
	let below = 0n;
	for (let i = 0n; i < k; i++) {
		below += chosen;
		chosen = (chosen * (n - i)) / (i + 1n);
	}
	const scale = 10n ** 30n;
	return Math.min(1, Number(((2n * below + chosen) * scale) / 2n ** n) / 1e30);
}

describe("the ratio interval", () => {
	it("is the textbook interval", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), phi, (a, b, f) => {
				const { low, high } = ratioInterval(a, b, f);
				const [textLow, textHigh] = textbookWilson(a, b, f);
				expect(low / textLow).toBeCloseTo(1, 8);
				expect((high ?? 0) / textHigh).toBeCloseTo(1, 8);
			}),
		);
	});

	it("turns over when the windows change places, holds the ratio, and widens with φ", () => {
		fc.assert(
			fc.property(count, count, phi, (base, now, f) => {
				const one = ratioInterval(base, now, f);
				const other = ratioInterval(now, base, f);
				if (one.high !== null && one.high > 0) expect(one.high * other.low).toBeCloseTo(1, 9);
				if (one.ratio !== null) {
					expect(one.low).toBeLessThanOrEqual(one.ratio);
					expect(one.high).toBeGreaterThan(one.ratio);
				}
				const wider = ratioInterval(base, now, f + 0.5);
				expect(wider.low).toBeLessThanOrEqual(one.low);
				if (one.high !== null) expect(wider.high).toBeGreaterThanOrEqual(one.high);
			}),
		);
	});

	it.each([3, 5, 10, 30, 100])(
		"holds no change in 94.8–95.7 %% of pairs with mean %i: exact coverage",
		(mean) => {
			const size = Math.ceil(mean + 12 * Math.sqrt(mean) + 20);
			const chances = [Math.exp(-mean)];
			for (let k = 1; k < size; k++) chances.push(((chances[k - 1] ?? 0) * mean) / k);
			let covered = 0;
			for (const [base, chance] of chances.entries()) {
				for (const [now, other] of chances.entries()) {
					const { low, high } = ratioInterval(base, now, 1);
					if (low <= 1 && (high === null || high >= 1)) covered += chance * other;
				}
			}
			expect(covered).toBeGreaterThan(0.948);
			expect(covered).toBeLessThan(0.957);
		},
	);
});

describe("mid-p", () => {
	it("is the sum of whole numbers", () => {
		fc.assert(
			fc.property(fc.nat(300), fc.nat(300), (base, now) => {
				fc.pre(base + now > 0);
				expect(midP(base, now)).toBeCloseTo(summedMidP(base, now), 12);
			}),
		);
	});

	it("is a probability, the same both ways, and grows with φ", () => {
		fc.assert(
			fc.property(count, count, phi, (base, now, f) => {
				fc.pre(base + now > 0);
				const p = midP(base, now, f) ?? Number.NaN;
				expect(p).toBeGreaterThanOrEqual(0);
				expect(p).toBeLessThanOrEqual(1);
				expect(midP(now, base, f)).toBe(p);
				expect(midP(base, now, f + 0.5)).toBeGreaterThanOrEqual(p * (1 - 1e-9));
			}),
		);
	});

	it("falls as a count moves away from its base", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 2000 }), phi, (base, f) => {
				for (let now = base; now > Math.max(0, base - 20); now--) {
					expect(midP(base, now - 1, f)).toBeLessThan(midP(base, now, f) ?? 0);
				}
			}),
		);
	});
});

describe("the verdict", () => {
	it("never contradicts the interval printed beside it, nor the direction", () => {
		fc.assert(
			fc.property(count, count, phi, (base, now, f) => {
				const { verdict, low, high } = compareCounts({ base, now, phi: f });
				expect(verdict === "too_few").toBe(base + now < 10);
				if (verdict === "clear_rise") expect(low > 1 && now > base).toBe(true);
				if (verdict === "clear_fall") expect(high !== null && high < 1 && now < base).toBe(true);
				if (verdict === "within_noise") expect(low <= 1 && (high === null || high >= 1)).toBe(true);
			}),
		);
	});
});

describe("overdispersion", () => {
	const weeks = fc.array(fc.nat(40), { minLength: 8, maxLength: 120 });

	it("reads the same backwards and is never below the floor", () => {
		fc.assert(
			fc.property(weeks, (counts) => {
				expect(overdispersion(counts)).toBeGreaterThanOrEqual(1.2);
				expect(overdispersion([...counts].reverse())).toBeCloseTo(overdispersion(counts), 12);
			}),
		);
	});

	/** Weeks in which every event is reported `times` times: Poisson weeks times `times` have φ = `times` exactly. */
	function repeatedPoisson(times: number, weekCount: number): number[] {
		let state = 20260511;
		const uniform = () => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			return (state + 0.5) / 2 ** 32;
		};
		return Array.from({ length: weekCount }, () => {
			let events = -1;
			for (let product = 1; product > Math.exp(-12); product *= uniform()) events++;
			return events * times;
		});
	}

	it("finds the φ that weeks were drawn with", () => {
		expect(overdispersion(repeatedPoisson(1, 4000))).toBe(1.2);
		expect(overdispersion(repeatedPoisson(2, 4000))).toBeGreaterThan(1.85);
		expect(overdispersion(repeatedPoisson(2, 4000))).toBeLessThan(2.15);
	});
});

describe("Benjamini–Hochberg", () => {
	const pValues = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), {
		maxLength: 60,
	});

	it("flags exactly the rows whose adjusted p is at most q", () => {
		fc.assert(
			fc.property(pValues, fc.constantFrom(0.05, 0.1, 0.3), (ps, q) => {
				const tested = ps.filter((p) => p !== null);
				const adjusted = (p: number) =>
					Math.min(
						...tested
							.filter((later) => later >= p)
							.map((later) => later / (q * tested.filter((other) => other <= later).length)),
					) * tested.length;
				expect(benjaminiHochberg(ps, q)).toEqual(ps.map((p) => p !== null && adjusted(p) <= 1));
			}),
		);
	});
});
