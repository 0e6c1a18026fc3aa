/** Moments ⇄ seconds, against the platform's UTC calendar. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { momentOfSeconds, secondsOf } from "@/lib/engine/civil-units";

const seconds = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 });

it("agrees with the platform's UTC calendar in both directions", () => {
	fc.assert(
		fc.property(seconds, (count) => {
			const expected = new Date(count * 1000).toISOString().slice(0, 19).replace("T", " ");
			expect(momentOfSeconds(count)).toBe(expected);
			expect(secondsOf(expected as CivilMoment)).toBe(count);
		}),
		{ numRuns: 2000 },
	);
});

it("drops fractions towards the past and refuses what no civil moment can write", () => {
	expect(momentOfSeconds(-0.001)).toBe("1969-12-31 23:59:59");
	expect(momentOfSeconds(0.999)).toBe("1970-01-01 00:00:00");
	expect(() => momentOfSeconds(253_402_300_800)).toThrow(/超出/);
	expect(() => momentOfSeconds(Number.POSITIVE_INFINITY)).toThrow();
});
