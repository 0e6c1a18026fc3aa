import { describe, expect, it } from "vitest";
import { containsDay, dayCount, lastDay, overlap, rangeOf, shiftDays } from "@/lib/calendar/range";
import { day, range } from "./day";

const february = range("2024-02-01", "2024-03-01");

describe("a half-open range", () => {
	it("is written by its first and last day", () => {
		expect(rangeOf(day("2024-02-01"), day("2024-02-29"))).toEqual(february);
		expect(rangeOf(day("2026-05-10"), day("2026-05-10"))).toEqual(range("2026-05-10", "2026-05-11"));
		expect(() => rangeOf(day("2026-05-10"), day("2026-05-09"))).toThrow("早于开始日期2026-05-10");
	});

	it("counts its days and names its last one", () => {
		expect(dayCount(february)).toBe(29);
		expect(lastDay(february)).toBe("2024-02-29");
		expect(dayCount(range("2025-01-01", "2026-01-01"))).toBe(365);
	});

	it("holds its start and not its end", () => {
		const days = ["2024-01-31", "2024-02-01", "2024-02-29", "2024-03-01"];
		expect(days.map((text) => containsDay(february, day(text)))).toEqual([false, true, true, false]);
	});

	it("shares days with another, or none when they only touch", () => {
		expect(overlap(february, range("2024-02-20", "2024-04-01"))).toEqual(range("2024-02-20", "2024-03-01"));
		expect(overlap(range("2024-01-01", "2025-01-01"), february)).toEqual(february);
		expect(overlap(february, range("2024-03-01", "2024-04-01"))).toBeNull();
		expect(overlap(february, range("2023-02-01", "2023-03-01"))).toBeNull();
	});

	it("moves by days", () => {
		expect(shiftDays(february, -29)).toEqual(range("2024-01-03", "2024-02-01"));
	});
});
