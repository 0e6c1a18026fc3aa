/** Peaks against exact fractions and against luck itself. */
import { describe, expect, it } from "vitest";
import { isPeak } from "@/lib/statistics/peak";

/** Chance of at least `part` of `whole` with chance 1 : `of`, as a fraction of whole numbers. */
function exactTail(part: number, whole: number, of: number): number {
	let [ways, sum] = [1n, 0n];
	for (let k = 0; k <= whole; k++) {
		if (k >= part) sum += ways * BigInt(of - 1) ** BigInt(whole - k);
		ways = (ways * BigInt(whole - k)) / BigInt(k + 1);
	}
	return Number((sum * 10n ** 15n) / BigInt(of) ** BigInt(whole)) / 1e15;
}

describe("isPeak", () => {
	it.each([10, 24, 60, 230, 700])("draws the line where exact fractions do: %i events", (whole) => {
		for (const [of, looked] of [
			[8, 24],
			[7, 7],
		] as const) {
			const least = Array.from({ length: whole + 1 }, (_, part) => part).find(
				(part) => exactTail(part, whole, of) * looked < 0.05,
			);
			if (least === undefined) throw new Error("no part is large enough");
			const at = (part: number) => isPeak({ part, whole, chance: 1 / of, looked });
			expect([at(least - 1), at(least), at(whole)]).toEqual([false, true, true]);
		}
	});

	it("finds luck seldom: equal weekdays drawn 2000 times", () => {
		let state = 7;
		const roll = (bound: number) => {
			state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
			return Math.floor((state / 4_294_967_296) * bound);
		};
		let found = 0;
		for (let round = 0; round < 2000; round++) {
			const days = Array.from({ length: 7 }, () => 0);
			for (let event = 0; event < 60; event++) {
				const day = roll(7);
				days[day] = (days[day] ?? 0) + 1;
			}
			if (isPeak({ part: Math.max(...days), whole: 60, chance: 1 / 7, looked: 7 })) found += 1;
		}
		expect(found / 2000).toBeLessThan(0.06);
		expect(found).toBeGreaterThan(0);
	});

	it("says nothing of nothing, and of many without losing itself", () => {
		expect(isPeak({ part: 0, whole: 0, chance: 1 / 8, looked: 24 })).toBe(false);
		expect(isPeak({ part: 126_000, whole: 1_000_000, chance: 1 / 8, looked: 24 })).toBe(true);
		expect(isPeak({ part: 125_100, whole: 1_000_000, chance: 1 / 8, looked: 24 })).toBe(false);
	});

	it("refuses a part larger than its whole", () => {
		expect(() => isPeak({ part: 3, whole: 2, chance: 0.5, looked: 2 })).toThrow(RangeError);
	});
});
