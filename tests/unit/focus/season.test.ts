/** The season, against sums written out day by day; festivals are laid upon each other. */
import { describe, expect, it } from "vitest";
import { civilDateOf } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { alignedWeek, seasonOf } from "@/lib/focus/season";

const day = (text: string) => {
	const date = civilDateOf(text);
	if (date === null) throw new Error(text);
	return dayNumber(date);
};

describe("alignedWeek", () => {
	it("goes 52 weeks back a year on ordinary weeks, so that weekdays stay", () => {
		const monday = day("2026-07-06");
		expect(alignedWeek(monday, 1)).toBe(monday - 364);
		expect(alignedWeek(monday, 3)).toBe(monday - 3 * 364);
	});

	it("follows the first day of the lunar year", () => {
		// 初一: 2026-02-17, 2025-01-29, 2024-02-10. The week of 16 February 2026 is the week of 27 January 2025.
		expect(dateOfDayNumber(alignedWeek(day("2026-02-16"), 1))).toBe("2025-01-27");
		expect(dateOfDayNumber(alignedWeek(day("2026-02-16"), 2))).toBe("2024-02-12");
	});

	it("keeps the weekday even where the festival falls on another one", () => {
		for (const years of [1, 2, 3])
			for (const start of ["2026-01-26", "2026-02-09", "2026-06-15", "2026-09-28"])
				expect((day(start) - alignedWeek(day(start), years)) % 7).toBe(0);
	});
});

describe("seasonOf", () => {
	const at = day("2026-07-06");
	const firstDay = at - 4 * 371;
	const everyDay = (count: (one: number) => number) =>
		new Map(Array.from({ length: at - firstDay }, (_, back) => [firstDay + back, count(firstDay + back)]));

	it("is 1 where every day is like every other", () => {
		expect(
			seasonOf(
				everyDay(() => 2),
				{ day: at, firstDay, prior: 10 },
			),
		).toBeCloseTo(1, 12);
	});

	it("is the plain ratio of the five weeks over the 53 around, for each year there is", () => {
		const busy = (one: number) => ((at - one) % 364 < 40 ? 3 : 1);
		const daily = everyDay(busy);
		let [observed, expected] = [0, 0];
		for (const years of [1, 2, 3]) {
			const week = at - 364 * years;
			for (let one = week - 14; one < week + 21; one += 1) observed += busy(one);
			let local = 0;
			for (let one = week - 182; one < week + 189; one += 1) local += busy(one);
			expected += (local * 35) / 371;
		}
		expect(seasonOf(daily, { day: at, firstDay, prior: 10 })).toBeCloseTo(
			(10 + observed) / (10 + expected),
			12,
		);
	});

	it("leaves out years that the records do not reach, and is 1 without any", () => {
		const daily = everyDay((one) => ((at - one) % 364 < 40 ? 3 : 1));
		const short = seasonOf(daily, { day: at, firstDay: at - 600, prior: 10 });
		expect(short).toBeGreaterThan(1);
		expect(short).toBeLessThan(seasonOf(daily, { day: at, firstDay, prior: 10 }));
		expect(seasonOf(daily, { day: at, firstDay: at - 500, prior: 10 })).toBe(1);
		expect(seasonOf(new Map(), { day: at, firstDay: null, prior: 10 })).toBe(1);
	});
});
