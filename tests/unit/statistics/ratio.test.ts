import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { midP, ratioInterval } from "@/lib/statistics/ratio";

/** Textbook Wilson bounds mapped through p/(1−p), in 60-digit decimal arithmetic (Python `decimal`). */
const INTERVALS = [
	[35, 23, 1, 0.390603150961454, 1.1055638789163087],
	[35, 23, 1.2, 0.3721453957445866, 1.1603978972515858],
	[23, 12, 1, 0.26313175435095054, 1.0345072980579235],
	[23, 12, 1.2, 0.24717362940391496, 1.101297581312821],
	[46, 24, 1, 0.32006211181319494, 0.8504965448260247],
	[46, 24, 1.2, 0.305793644594669, 0.8901810911984815],
	[67, 44, 1, 0.44997442706539664, 0.9584465863222282],
	[67, 44, 1.2, 0.43423741843050934, 0.9931812304704614],
	[1237, 1852, 1, 1.3932268520407898, 1.6088691689197212],
	[1237, 1852, 1.2, 1.3836960626456067, 1.6199509329192943],
	[0, 3, 1, 0.780953314881017, null],
	[0, 3, 1.2, 0.6507944290675142, null],
	[3, 0, 1, 0, 1.2804862735647087],
	[3, 0, 1.2, 0, 1.5365835282776503],
	[0, 10, 1, 2.6031777162700567, null],
	[5, 5, 1, 0.30991740783616495, 3.2266661204414855],
	[0, 0, 1, 0, null],
] as const;

/** Sums of exact integers (Python `fractions`), from 100 000 on sums at 40 digits (mpmath). */
const MID_PS = [
	[35, 23, 0.11747735024505848],
	[23, 12, 0.06524533522315323],
	[46, 24, 0.008554538502693427],
	[67, 44, 0.02930222297163292],
	[0, 3, 0.125],
	[3, 0, 0.125],
	[0, 10, 0.0009765625],
	[10, 2, 0.0224609375],
	[5, 5, 1],
	[1237, 1852, 1.2497550381310352e-28],
	[1000, 1100, 0.029110633685909038],
	[20_000, 19_500, 0.011877284368508958],
	[100_000, 100_700, 0.11816727688282798],
	[1_000_000, 1_002_000, 0.15750679537397275],
	[1_000_000, 1_003_500, 0.013409254305622474],
	[1_000_000, 990_000, 1.3525553652223962e-12],
] as const;

/** Quadrature of the beta density at 40 digits over 400 pieces (mpmath; scipy's betainc agrees), counts divided by 1.2. */
const DISPERSED_MID_PS = [
	[23, 12, 0.09348333838136355],
	[46, 24, 0.016566461244642245],
	[67, 44, 0.04687753265384506],
	[35, 23, 0.15381504002111693],
	[10, 2, 0.039226859628537156],
	[0, 10, 0.00310039267962539],
	[1237, 1852, 3.952286314750273e-24],
] as const;

function expectClose(actual: number | null, expected: number | null): void {
	if (actual === null || expected === null || expected === 0) {
		expect(actual).toBe(expected);
		return;
	}
	expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-9);
}

describe("the interval of a ratio", () => {
	it.each(INTERVALS)("%i→%i at φ %f is %f…%s", (base, now, phi, low, high) => {
		const interval = ratioInterval(base, now, phi);
		expectClose(interval.low, low);
		expectClose(interval.high, high);
	});

	it("names the ratio itself, unknown over 0 and not changed by φ", () => {
		expect(ratioInterval(46, 24, 1).ratio).toBe(24 / 46);
		expect(ratioInterval(46, 24, 3).ratio).toBe(24 / 46);
		expect(ratioInterval(3, 0, 1).ratio).toBe(0);
		expect(ratioInterval(0, 3, 1).ratio).toBeNull();
		expect(ratioInterval(0, 0, 1).ratio).toBeNull();
	});

	it("keeps its digits at a million and at the largest count", () => {
		const { low, high } = ratioInterval(1_000_000, 1_002_000, 1);
		const spread = 1.959963984540054 * Math.sqrt(1 / 1_000_000 + 1 / 1_002_000);
		expect(low).toBeCloseTo(1.002 * Math.exp(-spread), 8);
		expect(high).toBeCloseTo(1.002 * Math.exp(spread), 8);
		const largest = ratioInterval(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1.2);
		expect(largest.low).toBeCloseTo(1, 6);
		expect(largest.high).toBeCloseTo(1, 6);
	});
});

describe("mid-p", () => {
	it.each(MID_PS)("%i→%i is %f", (base, now, p) => {
		expectClose(midP(base, now), p);
		expectClose(midP(now, base), p);
	});

	it.each(DISPERSED_MID_PS)("%i→%i at φ 1.2 is %f", (base, now, p) => {
		expectClose(midP(base, now, 1.2), p);
	});

	it("has nothing to test in 0→0", () => {
		expect(midP(0, 0)).toBeNull();
		expect(midP(0, 0, 1.2)).toBeNull();
	});

	it("is 0 and not NaN where it is smaller than any number", () => {
		expect(midP(0, 5000)).toBe(0);
		expect(midP(1, 1_000_000)).toBe(0);
		expect(midP(3, 900_000, 1.2)).toBe(0);
	});

	it("answers for all rows of a report at a million incidents without being noticed", () => {
		const started = performance.now();
		for (let row = 0; row < 130; row++) midP(1_000_000, 1_000_100 + row);
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

describe("what is no count", () => {
	it.each([
		[-1, 2, 1],
		[1, 2.5, 1],
		[Number.NaN, 2, 1],
		[1, Number.POSITIVE_INFINITY, 1],
		[1, 2, 0.9],
		[1, 2, Number.NaN],
	])("%f→%f at φ %f is refused", (base, now, phi) => {
		expect(() => ratioInterval(base, now, phi)).toThrow(RangeError);
		expect(() => midP(base, now, phi)).toThrow(RangeError);
	});
});

const VECTORS = resolve(process.cwd(), "../shared/data/risk/statistics_vectors.json");
const hasVectors = existsSync(VECTORS);
if (!hasVectors) console.warn(`SKIPPED: no ${VECTORS}; ratio and mid-p are checked against literals only`);

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
}

describe.skipIf(!hasVectors)("the shared vectors", () => {
	const vectors = (): Vectors => JSON.parse(readFileSync(VECTORS, "utf8"));

	it("hold for every ratio", () => {
		const { ratio } = vectors();
		expect(ratio.length).toBeGreaterThanOrEqual(26);
		for (const vector of ratio) {
			const interval = ratioInterval(vector.base, vector.now, vector.phi);
			expectClose(interval.ratio, vector.ratio === "NaN" ? null : vector.ratio);
			expectClose(interval.low, vector.low);
			expectClose(interval.high, vector.high === "Infinity" ? null : vector.high);
		}
	});

	it("hold for every mid-p", () => {
		const { midp } = vectors();
		expect(midp.length).toBeGreaterThanOrEqual(9);
		for (const { base, now, p } of midp) expectClose(midP(base, now), p);
	});
});
