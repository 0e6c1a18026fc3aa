/** A quiet week and records that stop, told apart by how often the town is quiet. */
import { expect, it } from "vitest";
import { isSilence } from "@/lib/statistics/silence";

it("takes few days for luck and many for missing records, by the town's own pace", () => {
	// 0.5 a day: e^(−4.5) = 1.1 %, e^(−5) = 0.67 %.
	expect(isSilence(50, 100, 9)).toBe(false);
	expect(isSilence(50, 100, 10)).toBe(true);
	// 5 a day: one empty day is 0.67 %.
	expect(isSilence(500, 100, 1)).toBe(true);
	// 1 in 100 days: half a year is 16 %.
	expect(isSilence(1, 100, 180)).toBe(false);
});

it("says nothing without events, days or a silence", () => {
	expect(isSilence(0, 100, 300)).toBe(false);
	expect(isSilence(5, 0, 300)).toBe(false);
	expect(isSilence(500, 10, 0)).toBe(false);
});
