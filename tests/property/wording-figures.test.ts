import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCounts } from "@/lib/statistics/comparison";
import { comparisonPhrase, intervalPhrase, type Unit } from "@/lib/wording/change";
import type { Locale } from "@/lib/wording/locale";
import { countText, numberText, percentText, yuanFigure, yuanText } from "@/lib/wording/numbers";

const anyNumber = fc.oneof(
	fc.double(),
	fc.double({ min: -1e9, max: 1e9 }),
	fc.integer(),
	fc.constantFrom(null, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.MIN_VALUE, Number.MAX_VALUE),
);
const unit = fc.constantFrom<Unit>("起", "人", "份", "元");
const locale = fc.constantFrom<Locale>("zh", "en");

const NONSENSE = /NaN|undefined|null|Infinity|−0(\.0+)?(?![\d.])|--/;

/** numerator ÷ denominator in per mille rounded half away from zero, in whole numbers only, printed as a percentage. */
function percentByHand(numerator: number, denominator: number): string {
	const doubled = (2n * 1000n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator));
	return `${doubled / 10n}.${doubled % 10n}%`;
}

describe("figures in print", () => {
	it("are never nonsense, whatever comes in", () => {
		fc.assert(
			fc.property(anyNumber, anyNumber, unit, locale, (base, now, of, language) => {
				const style = { locale: language };
				for (const text of [
					numberText(base, style),
					countText(base, "起", style),
					percentText(base, style),
					yuanText(base, style),
					yuanFigure(base, "wan", style),
					comparisonPhrase("同比", { base, now }, { unit: of, locale: language }),
				]) {
					expect(text).not.toMatch(NONSENSE);
					expect(text).not.toBe("");
				}
			}),
		);
	});

	it("round a share half away from zero, exactly", () => {
		fc.assert(
			fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 20_000 }), (part, whole) => {
				fc.pre(part <= whole);
				expect(percentText(part / whole)).toBe(percentByHand(part, whole));
			}),
			{ numRuns: 2000 },
		);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(100), (tens, odd) => {
				const [part, whole] = [tens * (2 * odd + 1), 2000 * tens];
				expect(percentText(part / whole)).toBe(percentByHand(part, whole));
			}),
			{ numRuns: 2000 },
		);
	});

	it("group digits without losing any", () => {
		fc.assert(
			fc.property(fc.maxSafeNat(), locale, (count, language) => {
				const text = numberText(count, { locale: language });
				expect(text.replaceAll(",", "")).toBe(String(count));
				expect(text).toMatch(/^(\d{1,4}|\d{1,3}(,\d{3})+)$/);
			}),
		);
	});

	it("say an amount so that it can be read back", () => {
		fc.assert(
			fc.property(fc.nat(2_000_000_000), (fen) => {
				const text = yuanText(fen / 100).replaceAll(",", "");
				const inWan = text.endsWith("万元");
				const readBack = Number(text.replace(/万?元$/, "")) * (inWan ? 10_000 : 1);
				expect(inWan).toBe(fen >= 1_000_000);
				expect(Math.abs(readBack - fen / 100)).toBeLessThanOrEqual(inWan ? 50.0001 : 0.0001);
				expect(text).not.toMatch(/\.\d*0[万元]|\.[万元]/);
			}),
		);
	});
});

describe("a phrase about counts", () => {
	const count = fc.oneof(fc.nat(12), fc.nat(3000));

	it("always holds both counts and a verdict, and a percentage only where both are above 0", () => {
		fc.assert(
			fc.property(count, count, fc.constantFrom("起", "人", "份" as const), (base, now, of) => {
				const phrase = comparisonPhrase("同比", compareCounts({ base, now, phi: 1.2 }), { unit: of });
				expect(phrase).toContain(`（${base}${of}→${now}${of}，`);
				expect(phrase).toMatch(/，(明显下降|明显上升|波动范围内|样本不足)）$/);
				expect(phrase.includes("%")).toBe(
					base > 0 && now > 0 && base !== now && !/(上升|下降)\d+[起人份]/.test(phrase),
				);
				expect(phrase.startsWith("同比上升")).toBe(now > base);
				expect(phrase.startsWith("同比下降")).toBe(now < base);
				if (base === 0 || now === 0) expect(phrase).not.toContain("%");
			}),
		);
	});

	it("gives an interval that shows on which side of no change it lies when the verdict is clear", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 3000 }), count, (base, now) => {
				const comparison = compareCounts({ base, now, phi: 1.2 });
				const [low = "", high = ""] = intervalPhrase(comparison).replace("95%区间 ", "").split("…");
				if (comparison.verdict === "clear_rise" && comparison.low > 1.00006) expect(low).toMatch(/^\+/);
				if (comparison.verdict === "clear_fall" && (comparison.high ?? 0) < 0.99994)
					expect(high).toMatch(/^−/);
				expect(`${low}${high}`).not.toMatch(NONSENSE);
			}),
		);
	});
});
